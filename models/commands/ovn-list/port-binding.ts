import { readOvnAddresses } from '../../text/ovn-addresses.ts'
import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { isRedirectPort, neutronPortId, ovnRefs, rowKey } from '../../topology/ovn-refs.ts'
import { chassisGroupOf } from './gateway-chassis.ts'
import {
  claimNetwork,
  claimRouter,
  neutronAddresses,
  neutronPortAttributes,
  neutronPortName,
  nonEmpty,
  rowPointer
} from './neutron.ts'

/**
 * Table Port_Binding: where a logical port is. A port between switch and router has a row on either side, and a third one
 * (`cr-…`) that is bound to the active gateway chassis; all three are one port, each with a tunnel key of its own.
 */
export function readPortBindings(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('logical_port')
    if (name === undefined) readNameless(row, facts)
    else if (isRedirectPort(name) || row.text('type') === 'chassisredirect') readRedirect(row, name, facts)
    else if (isRouterSide(row, name)) readRouterSide(row, name, facts)
    else readSwitchSide(row, name, facts)
  }
}

/** Types that join a switch and a router; both sides have the same. */
const JOINT = new Set(['patch', 'l3gateway', 'router'])

/** Neutron's names tell; elsewhere only a router prints its networks beside its MAC. */
function isRouterSide(row: Row, name: string): boolean {
  if (name.startsWith('lrp-')) return true
  return JOINT.has(row.text('type') ?? '') && row.texts('mac').some((text) => /^[0-9a-f:]{17} .*\//i.test(text))
}

function readSwitchSide(row: Row, name: string, facts: FactSink): void {
  const uuid = neutronPortId(name)
  const datapath = row.text('datapath')
  const datapaths = datapath === undefined ? [] : [datapath]
  const type = row.text('type')
  const joint = type !== undefined && JOINT.has(type)
  const given = readOvnAddresses(row.texts('mac'))
  const parentPort = row.text('parent_port')
  const virtualParent = row.text('virtual_parent')
  const network =
    claimNetwork(row, facts, ...datapaths) ?? (datapath === undefined ? undefined : ovnRefs.row('network', datapath))
  const attributes = known({
    uuid,
    ...neutronPortAttributes(row),
    type: joint ? 'router' : type,
    mac: given.macs[0],
    addresses: nonEmpty([...new Set([...given.addresses, ...neutronAddresses(row)])]),
    unknownAddress: given.unknown ? true : undefined,
    portSecurity: nonEmpty(row.texts('port_security')),
    tunnelKey: row.number('tunnel_key'),
    tag: row.number('tag'),
    parentPort: parentPort === undefined ? undefined : nodeValue(ovnRefs.switchPort(parentPort), parentPort),
    virtualParent:
      virtualParent === undefined ? undefined : nodeValue(ovnRefs.switchPort(virtualParent), virtualParent),
    physicalNetwork: type === 'localnet' ? row.entry('options', 'network_name') : undefined,
    chassis: rowPointer('host', row.text('chassis')),
    requestedChassis: row.entry('options', 'requested-chassis'),
    // Nobody brings up what only joins a switch and a router.
    up: joint ? undefined : row.boolean('up'),
    options: row.map('options')
  })
  const ref = ovnRefs.boundPort(name, row.uuid)
  const peer = joint ? row.entry('options', 'peer') : undefined
  const keys = peer === undefined ? ref.keys : [...ref.keys.filter((key) => key !== `lrp:${name}`), `lrp:${peer}`]
  const shown = neutronPortName(row) ?? (uuid === undefined ? name : undefined)
  facts.node({ ...ref, keys }, { name: shown, parent: network, attributes }, row.line)
}

function readRouterSide(row: Row, name: string, facts: FactSink): void {
  const given = readOvnAddresses(row.texts('mac'))
  const attributes = known({
    uuid: neutronPortId(name),
    type: 'router',
    router: routerOf(row, facts),
    mac: given.macs[0],
    addresses: nonEmpty(given.addresses),
    routerTunnelKey: row.number('tunnel_key'),
    // On a gateway router, which is bound to one chassis as a whole.
    chassis: rowPointer('host', row.text('chassis'))
  })
  facts.node(ovnRefs.routerPort(name, row.uuid), { parent: claimNetwork(row, facts), attributes }, row.line)
}

function readRedirect(row: Row, name: string, facts: FactSink): void {
  const attributes = known({
    uuid: neutronPortId(name),
    type: 'router',
    router: routerOf(row, facts),
    redirectChassis: rowPointer('host', row.text('chassis')),
    redirectTunnelKey: row.number('tunnel_key'),
    redirectChassisGroup: chassisGroupOf(row)
  })
  const port = ovnRefs.routerPort(row.entry('options', 'distributed-port') ?? name, row.uuid)
  facts.node(port, { attributes }, row.line)
}

function routerOf(row: Row, facts: FactSink): FactValue {
  const datapath = row.text('datapath')
  const router = claimRouter(row, facts, ...(datapath === undefined ? [] : [datapath]))
  return router ? nodeValue(router.ref, router.name) : rowPointer('router', datapath)
}

/** `--columns=_uuid,chassis`: the row is all that tells which port it is. */
function readNameless(row: Row, facts: FactSink): void {
  if (row.uuid === undefined) return
  const attributes = known({ tunnelKey: row.number('tunnel_key'), chassis: rowPointer('host', row.text('chassis')) })
  facts.node({ kind: 'port', keys: [rowKey(row.uuid)] }, { attributes, weak: true }, row.line)
}
