import type { Json } from '../../topology/vocabulary.ts'
import type { Fields } from './fields.ts'
import { identity, pointer, pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** `openstack subnet list|show`, `neutron subnet-list`. */
export const subnet: Resource = {
  words: 'subnet',
  lists: [
    headings('ID | Name | Network | Subnet'),
    headings(
      'ID | Name | Network | Subnet | Project | DHCP | Name Servers | Allocation Pools | Host Routes | IP Version | Gateway | Service Types | Tags'
    ),
    headings(
      'ID | Name | Network | Subnet | Project | DHCP | Name Servers | Allocation Pools | Host Routes | IP Version | Gateway | Service Types'
    ),
    headings('id | name | cidr | allocation_pools'),
    headings('id | name | tenant_id | cidr | allocation_pools')
  ],
  signs: [
    ['name', 'subnet'],
    ['id', 'subnet'],
    ['cidr', 'allocation_pools'],
    ['cidr', 'gateway_ip'],
    ['cidr', 'network_id']
  ],
  fields: `
    allocation_pools cidr created_at description dns_nameservers dns_publish_fixed_ip enable_dhcp gateway_ip
    host_routes id ip_version ipv6_address_mode ipv6_ra_mode name network_id project_id revision_number
    router:external segment_id service_types subnetpool_id tags updated_at use_default_subnet_pool prefixlen
  `,
  contribute(row, context) {
    const { facts, filter } = context
    const uuid = row.uuid('id')
    const name = row.name('name')
    const ref = identity('subnet', uuid, name, row, context)
    if (!ref) return
    const network = row.text('network_id', 'network') ?? filter('--network')
    facts.node(
      ref,
      {
        name,
        parent: network === undefined ? undefined : pointer('network', network),
        attributes: withRest(row, {
          uuid,
          cidr: row.text('cidr', 'subnet')?.toLowerCase(),
          gateway: row.text('gateway_ip', 'gateway')?.toLowerCase(),
          dhcp: row.flag('enable_dhcp', 'dhcp'),
          ipVersion: row.number('ip_version'),
          dnsNameservers: row.list('dns_nameservers', 'name_servers')?.map((server) => server.toLowerCase()),
          allocationPools: pools(row),
          hostRoutes: routes(row),
          ipv6AddressMode: row.text('ipv6_address_mode'),
          ipv6RaMode: row.text('ipv6_ra_mode'),
          project: pointerValue('project', row.text('project_id', 'project', 'tenant_id'))
        })
      },
      row.line
    )
  }
}

/** `192.168.0.2-192.168.0.254`, one a line or with commas; older clients print dicts. */
function pools(row: Fields): Json[] | undefined {
  const raw = row.raw('allocation_pools')
  if (raw === undefined) return undefined
  const dicts = row.records('allocation_pools').flatMap(({ start, end }) => range(start, end))
  if (dicts.length > 0) return dicts
  const ranges = (row.list('allocation_pools') ?? []).flatMap((text) => range(...text.split('-')))
  return ranges.length > 0 ? ranges : undefined
}

function range(start?: Json, end?: Json): Json[] {
  if (typeof start !== 'string' || typeof end !== 'string') return []
  return [{ start: start.toLowerCase(), end: end.toLowerCase() }]
}

function routes(row: Fields): Json[] | undefined {
  const routes = row.records('host_routes').flatMap(({ destination, nexthop, gateway }): Json[] => {
    const via = nexthop ?? gateway
    return typeof destination === 'string' && typeof via === 'string' ? [{ destination, nexthop: via }] : []
  })
  return routes.length > 0 ? routes : undefined
}
