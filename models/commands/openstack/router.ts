import { known, nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { Json } from '../../topology/vocabulary.ts'
import type { Fields } from './fields.ts'
import { identity, pointer, pointerValue } from './refs.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** `openstack router list|show`, `neutron router-list`. */
export const router: Resource = {
  words: 'router',
  lists: [
    headings('ID | Name | Status | State | Project'),
    headings('ID | Name | Status | State | Project | Distributed | HA'),
    headings('ID | Name | Status | State | Distributed | HA | Project'),
    headings('ID | Name | Status | State | Project | Routes | External gateway info | Availability zones | Tags'),
    headings(
      'ID | Name | Status | State | Project | Distributed | HA | Routes | External gateway info | Availability zones | Tags'
    ),
    headings(
      'ID | Name | Status | State | Distributed | HA | Project | Routes | External gateway info | Availability zones | Tags'
    ),
    headings(
      'ID | Name | Status | State | Distributed | HA | Project | Routes | External gateway info | Availability zones'
    ),
    headings('id | name | external_gateway_info'),
    headings('id | name | external_gateway_info | distributed | ha'),
    headings('id | name | tenant_id | external_gateway_info | distributed | ha')
  ],
  signs: [['external_gateway_info'], ['distributed', 'ha'], ['interfaces_info'], ['external_gateways']],
  fields: `
    admin_state_up availability_zone_hints availability_zones created_at description distributed
    enable_default_route_bfd enable_default_route_ecmp enable_ndp_proxy external_gateway_info flavor_id ha
    external_gateways headers id interfaces_info name project_id revision_number routes status tags tenant_id
    updated_at
  `,
  contribute(row, context) {
    const uuid = row.uuid('id')
    const name = row.name('name')
    const ref = identity('router', uuid, name, row, context)
    if (!ref) return
    const gateways = gatewaysOf(row)
    const routes = routesOf(row)
    context.facts.node(
      ref,
      {
        name,
        attributes: withRest(
          row,
          {
            uuid,
            status: row.text('status'),
            adminUp: row.flag('admin_state_up', 'state'),
            distributed: row.flag('distributed'),
            ha: row.flag('ha'),
            snat: snatOf(gateways),
            routes: routes.length > 0 ? routes : undefined,
            availabilityZones: row.list('availability_zones'),
            project: pointerValue('project', row.text('project_id', 'project', 'tenant_id'))
          },
          'interfaces_info'
        )
      },
      row.line
    )
    for (const gateway of gateways) {
      if (typeof gateway['network_id'] !== 'string') continue
      const network = pointer('network', gateway['network_id'])
      // Neutron takes no other network as a gateway.
      context.facts.node(network, { attributes: { external: true }, weak: true }, row.line)
      const addresses = addressesOf(gateway)
      context.facts.link('gateway', ref, network, row.line, {
        attributes: addresses.length > 0 ? { addresses } : {}
      })
    }
    for (const entry of row.records('interfaces_info')) addInterface(entry, uuid, row, context)
  }
}

type Dict = Record<string, Json>

function gatewaysOf(row: Fields): Dict[] {
  return row.records('external_gateways', 'external_gateway_info')
}

function snatOf(gateways: readonly Dict[]): boolean | undefined {
  const snat = gateways[0]?.['enable_snat']
  if (typeof snat === 'boolean') return snat
  return snat === 'True' ? true : snat === 'False' ? false : undefined
}

function addressesOf(gateway: Dict): string[] {
  const ips = gateway['external_fixed_ips']
  if (!Array.isArray(ips)) return []
  return ips.flatMap((ip) =>
    typeof ip === 'object' && ip !== null && !Array.isArray(ip) && typeof ip['ip_address'] === 'string'
      ? [ip['ip_address'].toLowerCase()]
      : []
  )
}

/** `destination='10.9.0.0/16', gateway='…'`; the API calls the gateway `nexthop`. */
function routesOf(row: Fields): Json[] {
  return row.records('routes').flatMap(({ destination, nexthop, gateway }): Json[] => {
    const via = nexthop ?? gateway
    return typeof destination === 'string' && typeof via === 'string'
      ? [{ destination, nexthop: via.toLowerCase() }]
      : []
  })
}

/** `router show` prints the router's ports with their subnets; the network is the subnet's. One entry an address. */
function addInterface(entry: Dict, router: string | undefined, row: Fields, { facts }: Context): void {
  const { port_id: portId, subnet_id: subnetId, ip_address: address } = entry
  if (typeof portId !== 'string' || !isUuid(portId)) return
  const port = refs.byUuid('port', portId)
  const ip = typeof address === 'string' ? address.toLowerCase() : undefined
  facts.node(
    port,
    {
      attributes: known({
        uuid: portId,
        addresses: ip === undefined ? undefined : [ip],
        deviceId: router === undefined ? undefined : nodeValue(refs.byUuid('router', router), router)
      })
    },
    row.line
  )
  if (typeof subnetId === 'string' && isUuid(subnetId)) {
    facts.link('in-subnet', port, refs.byUuid('subnet', subnetId), row.line, {
      attributes: ip === undefined ? {} : { address: ip }
    })
  }
}
