import { parseBridgeMappings } from '../../text/bridge-mappings.ts'
import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, Ref } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { ovnRefs, rowKey } from '../../topology/ovn-refs.ts'
import { nonEmpty, words } from './neutron.ts'

/**
 * Table Chassis: a host. Since OVN 20.06 ovn-controller's settings stand in `other_config`, before in `external_ids`. Rows of
 * Encap belong to one chassis each: they are keys of the host, by which the rows find it.
 */
export function readChassis(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    if (name === undefined) continue
    const hostname = row.text('hostname')
    const setting = (key: string): string | undefined =>
      row.entry('other_config', key) ?? row.entry('external_ids', key)
    const ref = ovnRefs.chassis(name, hostname, row.uuid)
    const attributes = known({
      fqdn: hostname?.includes('.') ? hostname : undefined,
      chassis: known({
        name,
        bridgeMappings: parseBridgeMappings(setting('ovn-bridge-mappings')),
        cmsOptions: nonEmpty(words(setting('ovn-cms-options'))),
        datapathType: setting('datapath-type'),
        transportZones: nonEmpty(row.texts('transport_zones'))
      })
    })
    facts.node({ ...ref, keys: [...ref.keys, ...row.texts('encaps').map(rowKey)] }, { attributes }, row.line)
  }
}

/** Table Chassis_Private: how far the chassis has followed the northbound database. */
export function readChassisPrivate(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    if (name === undefined) continue
    const chassis = known({ name, nbCfg: row.number('nb_cfg'), nbCfgTimestamp: row.number('nb_cfg_timestamp') })
    facts.node(ovnRefs.chassis(name, undefined, row.text('chassis')), { attributes: { chassis } }, row.line)
  }
}

/** Table Encap: a tunnel end. Before OVN 2.9 it does not print its chassis. */
export function readEncaps(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const ip = row.text('ip')?.toLowerCase()
    const name = row.text('chassis_name')
    const keys = [
      ...(name === undefined ? [] : [`chassis:${name}`]),
      ...(row.uuid === undefined ? [] : [rowKey(row.uuid)])
    ]
    if (ip === undefined || keys.length === 0) continue
    const encap = known({ type: row.text('type'), ip, options: row.map('options') })
    const chassis = known({ name, encaps: [encap] })
    const ref: Ref = { kind: 'host', keys }
    facts.node(ref, { attributes: { chassis }, weak: name === undefined }, row.line)
  }
}
