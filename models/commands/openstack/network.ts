import { isUuid, refs } from '../../topology/ids.ts'
import { known } from '../../topology/facts.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'
import type { Fields } from './fields.ts'
import { identity, pointerValue } from './refs.ts'

/** `openstack network list|show`, `neutron net-list`. What a role may not see is printed as `None`, and tells nothing. */
export const network: Resource = {
  words: 'network',
  lists: [
    headings('ID | Name | Subnets'),
    headings(
      'ID | Name | Status | Project | State | Shared | Subnets | Network Type | Router Type | Availability Zones | Tags'
    ),
    headings(
      'ID | Name | Status | Project | State | Shared | Subnets | Network Type | Router Type | Availability Zones'
    ),
    headings('id | name | subnets'),
    headings('id | name | tenant_id | subnets')
  ],
  signs: [
    ['name', 'subnets'],
    ['provider_network_type'],
    ['router_type'],
    ['provider_segmentation_id'],
    ['router_external', 'name']
  ],
  fields: `
    admin_state_up availability_zone_hints availability_zones created_at description dns_domain id
    ipv4_address_scope ipv6_address_scope is_default is_vlan_transparent vlan_transparent mtu name
    port_security_enabled project_id provider:network_type provider:physical_network router:external
    provider:segmentation_id qos_policy_id revision_number segments shared status subnets tags updated_at
    vlan_qinq headers location tenant_id
  `,
  contribute(row, context) {
    const { facts } = context
    const uuid = row.uuid('id')
    const name = row.name('name')
    const ref = identity('network', uuid, name, row, context)
    if (!ref) return
    facts.node(
      ref,
      {
        name,
        attributes: withRest(
          row,
          {
            uuid,
            providerType: row.text('provider_network_type', 'network_type'),
            physicalNetwork: row.text('provider_physical_network'),
            segmentationId: row.number('provider_segmentation_id'),
            external: external(row),
            shared: row.flag('shared'),
            mtu: row.number('mtu'),
            status: row.text('status'),
            adminUp: row.flag('admin_state_up', 'state'),
            portSecurityEnabled: row.flag('port_security_enabled'),
            availabilityZones: row.list('availability_zones'),
            dnsDomain: row.text('dns_domain'),
            project: pointerValue('project', row.text('project_id', 'project', 'tenant_id'))
          },
          'subnets'
        )
      },
      row.line
    )
    for (const subnet of subnetsOf(row)) {
      facts.node(
        refs.byUuid('subnet', subnet.uuid),
        { parent: ref, attributes: known({ uuid: subnet.uuid, cidr: subnet.cidr }) },
        row.line
      )
    }
  }
}

function external(row: Fields): boolean | undefined {
  const printed = row.text('router_external', 'router_type')?.toLowerCase()
  if (printed === 'external' || printed === 'true') return true
  return printed === 'internal' || printed === 'false' ? false : undefined
}

/** Ids; `neutron net-list` prints the address range beside each. */
function subnetsOf(row: Fields): { uuid: string; cidr?: string }[] {
  const subnets: { uuid: string; cidr?: string }[] = []
  for (const word of row.list('subnets') ?? []) {
    if (isUuid(word)) subnets.push({ uuid: word })
    else if (word.includes('/') && subnets.length > 0) subnets.at(-1)!.cidr = word.toLowerCase()
  }
  return subnets
}
