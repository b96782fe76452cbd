import { readOvnAddresses } from '../../text/ovn-addresses.ts'
import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue, Ref } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { neutronPortId, ovnRefs } from '../../topology/ovn-refs.ts'
import {
  claimNetwork,
  neutronAddresses,
  neutronPortAttributes,
  neutronPortName,
  nonEmpty,
  rowPointer
} from './neutron.ts'

/** Table Logical_Switch_Port: a Neutron port, or a wire to a provider network (`provnet-…`). */
export function readLogicalSwitchPorts(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    const ref = portRef(row, name)
    if (!ref) continue
    const uuid = name === undefined ? undefined : neutronPortId(name)
    const network = claimNetwork(row, facts)
    const attributes = known({
      uuid,
      ...addressing(row),
      ...neutronPortAttributes(row),
      type: row.text('type'),
      adminUp: row.boolean('enabled'),
      up: row.boolean('up'),
      tag: row.number('tag'),
      tagRequest: row.number('tag_request'),
      parentPort: parentOf(row.text('parent_name')),
      physicalNetwork: row.text('type') === 'localnet' ? row.entry('options', 'network_name') : undefined,
      portSecurity: nonEmpty(row.texts('port_security')),
      dhcpv4Options: rowPointer('dhcp-options', row.text('dhcpv4_options')),
      dhcpv6Options: rowPointer('dhcp-options', row.text('dhcpv6_options')),
      options: row.map('options')
    })
    const shown = neutronPortName(row) ?? (uuid === undefined ? name : undefined)
    facts.node(ref, { name: shown, parent: network, attributes }, row.line)
  }
}

function portRef(row: Row, name: string | undefined): Ref | undefined {
  if (name !== undefined) return ovnRefs.switchPort(name, row.uuid, row.entry('options', 'router-port'))
  return row.uuid === undefined ? undefined : ovnRefs.row('port', row.uuid)
}

function addressing(row: Row): { [attribute: string]: FactValue } {
  const given = readOvnAddresses([...row.texts('addresses'), ...row.texts('dynamic_addresses')])
  return {
    mac: given.macs[0],
    addresses: nonEmpty([...new Set([...given.addresses, ...neutronAddresses(row)])]),
    unknownAddress: given.unknown ? true : undefined
  }
}

function parentOf(name: string | undefined): FactValue {
  return name === undefined ? undefined : nodeValue(ovnRefs.switchPort(name), name)
}
