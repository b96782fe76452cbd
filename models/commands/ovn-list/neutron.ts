import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue, Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import { neutronDevice } from '../../topology/neutron-device.ts'
import { neutronId, ovnRefs } from '../../topology/ovn-refs.ts'

/** What Neutron writes into `external_ids`, under `neutron:…`. */
export function neutron(row: Row, key: string): string | undefined {
  return row.entry('external_ids', `neutron:${key}`)
}

/** The port's own name; `''` where Neutron says that it has none, which is most of them. */
export function neutronPortName(row: Row): string | undefined {
  return row.map('external_ids')?.['neutron:port_name']
}

/** What a port's `external_ids` tell: whose it is, and what it may do. Northbound and southbound rows say the same. */
export function neutronPortAttributes(row: Row): { [attribute: string]: FactValue } {
  const groups = words(neutron(row, 'security_group_ids'))
  const deviceOwner = neutron(row, 'device_owner')
  return {
    deviceId: neutronDevice(neutron(row, 'device_id'), deviceOwner),
    deviceOwner,
    project: pointer('project', neutron(row, 'project_id')),
    vnicType: neutron(row, 'vnic_type'),
    bindingHost: neutron(row, 'host_id'),
    securityGroups: groups.length > 0 ? groups.map((id) => pointer('security-group', id)) : undefined
  }
}

/** Addresses without prefix that `neutron:cidrs` adds to those OVN knows. */
export function neutronAddresses(row: Row): string[] {
  return words(neutron(row, 'cidrs')).map((cidr) => cidr.replace(/\/.*/, '').toLowerCase())
}

/** The network that `neutron:network_name` names; it exists, even where nobody listed networks. */
export function claimNetwork(row: Row, facts: FactSink, ...rows: string[]): Ref | undefined {
  const name = neutron(row, 'network_name')
  const uuid = name === undefined ? undefined : neutronId(name)
  if (uuid === undefined) return undefined
  return facts.node(ovnRefs.network(name!, ...rows), { attributes: { uuid } }, row.line)
}

/** The router that `neutron:router_name` names, with or without `neutron-` in front. */
export function claimRouter(row: Row, facts: FactSink, ...rows: string[]): { ref: Ref; name: string } | undefined {
  const printed = neutron(row, 'router_name')
  if (printed === undefined) return undefined
  const name = isUuid(printed) ? `neutron-${printed}` : printed
  const uuid = neutronId(name)
  if (uuid === undefined) return undefined
  return { ref: facts.node(ovnRefs.router(name, ...rows), { attributes: { uuid } }, row.line), name }
}

/** An attribute that names something by its Neutron or Keystone id. */
export function pointer(kind: Ref['kind'], uuid: string | undefined): FactValue {
  return uuid === undefined ? undefined : nodeValue(refs.byUuid(kind, uuid), uuid)
}

/** An attribute that names a row. */
export function rowPointer(kind: Ref['kind'], row: string | undefined): FactValue {
  return row === undefined ? undefined : nodeValue(ovnRefs.row(kind, row), row)
}

export function words(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((word) => word !== '')
}

/** An empty list says nothing. */
export function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined
}
