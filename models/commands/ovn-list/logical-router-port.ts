import { readOvnAddresses } from '../../text/ovn-addresses.ts'
import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, Ref } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { neutronPortId, ovnRefs, rowKey } from '../../topology/ovn-refs.ts'
import { chassisGroupOf } from './gateway-chassis.ts'
import { claimNetwork, claimRouter, neutron, nonEmpty, words } from './neutron.ts'

/** Table Logical_Router_Port: the router's side of a port, `lrp-X` of port X. */
export function readLogicalRouterPorts(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    const ref = portRef(row, name)
    if (!ref) continue
    const router = claimRouter(row, facts)
    const network = claimNetwork(row, facts)
    // Before OVN 2.6 a port had one network.
    const networks = row.has('networks') ? row.texts('networks') : row.texts('network')
    const { addresses } = readOvnAddresses(networks)
    const attributes = known({
      uuid: name === undefined ? undefined : neutronPortId(name),
      type: 'router',
      router: router && nodeValue(router.ref, router.name),
      mac: row.text('mac')?.toLowerCase(),
      addresses: nonEmpty(addresses),
      networks: nonEmpty(networks),
      peer: row.text('peer'),
      routerPortOptions: row.map('options'),
      ipv6RaConfigs: row.map('ipv6_ra_configs'),
      routerPortEnabled: row.boolean('enabled'),
      chassisGroup: chassisGroupOf(row)
    })
    facts.node(ref, { parent: network, attributes }, row.line)
    const subnets = words(neutron(row, 'subnet_ids'))
    if (subnets.length === 1 && addresses.length === 1) {
      facts.link('in-subnet', ref, refs.byUuid('subnet', subnets[0]!), row.line, {
        attributes: { address: addresses[0] }
      })
    }
  }
}

/** Rows of Gateway_Chassis belong to one port each: they are keys of the port, by which the rows find it. */
function portRef(row: Row, name: string | undefined): Ref | undefined {
  if (name === undefined) return row.uuid === undefined ? undefined : ovnRefs.row('port', row.uuid)
  const ref = ovnRefs.routerPort(name, row.uuid)
  return { ...ref, keys: [...ref.keys, ...row.texts('gateway_chassis').map(rowKey)] }
}
