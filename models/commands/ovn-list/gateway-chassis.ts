import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue, NodeValue } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { ovnRefs, rowKey } from '../../topology/ovn-refs.ts'

/**
 * Table Gateway_Chassis: where a router port may be, highest priority first. A row is named `<router port>_<chassis>`; the
 * port also lists it by row.
 */
export function readGatewayChassis(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    const chassis = row.text('chassis_name')
    const port = portIn(name, chassis)
    const keys = [
      ...(port === undefined ? [] : ovnRefs.routerPort(port).keys),
      ...(row.uuid === undefined ? [] : [rowKey(row.uuid)])
    ]
    const attributes = scheduled(row)
    if (keys.length > 0 && attributes)
      facts.node({ kind: 'port', keys }, { attributes, weak: port === undefined }, row.line)
  }
}

/** `lrp-X_<chassis>` → `lrp-X`; the chassis' name may hold any character. */
function portIn(name: string | undefined, chassis: string | undefined): string | undefined {
  if (name === undefined) return undefined
  if (chassis !== undefined && name.endsWith(`_${chassis}`)) return name.slice(0, -chassis.length - 1)
  return /^(lrp-.+)_[0-9a-f-]{36}$/.exec(name)?.[1]
}

/**
 * Table HA_Chassis_Group. ovn-northd makes a group for each gateway port and names it after the port; groups with other names
 * may serve many ports, which list the group's row.
 */
export function readHaChassisGroups(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    const members = row.texts('ha_chassis').map(rowKey)
    if (name?.startsWith('lrp-')) {
      facts.node({ kind: 'port', keys: [...ovnRefs.routerPort(name).keys, ...members] }, { weak: true }, row.line)
    }
    const { keys, ...group } = ovnRefs.chassisGroup(row.uuid, name)
    if (keys.length > 0) facts.node({ ...group, keys: [...keys, ...members] }, { name }, row.line)
  }
}

/** Table HA_Chassis: a member of a group, by row. */
export function readHaChassis(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const attributes = scheduled(row)
    if (row.uuid === undefined || !attributes) continue
    facts.node(ovnRefs.row('port', row.uuid), { attributes, weak: true }, row.line)
    facts.node(ovnRefs.chassisGroup(row.uuid), { attributes, weak: true }, row.line)
  }
}

function scheduled(row: Row): { gatewayChassis: FactValue } | undefined {
  const host = chassisOf(row)
  return host && { gatewayChassis: [known({ host, priority: row.number('priority') })] }
}

/** The group that a row names, until a linker has found its chassis. */
export function chassisGroupOf(row: Row): FactValue {
  const group = row.text('ha_chassis_group')
  return group === undefined ? undefined : nodeValue(ovnRefs.chassisGroup(group), group)
}

/** The northbound tables print the chassis' name, the southbound ones its row. */
function chassisOf(row: Row): NodeValue | undefined {
  const name = row.text('chassis_name')
  if (name !== undefined) return nodeValue(ovnRefs.chassis(name), name)
  const chassis = row.text('chassis')
  return chassis === undefined ? undefined : nodeValue(ovnRefs.row('host', chassis), chassis)
}
