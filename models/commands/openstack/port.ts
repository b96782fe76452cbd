import type { FactValue } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import { lowerCamel } from '../../text/lower-camel.ts'
import type { Json, NodeKind } from '../../topology/vocabulary.ts'
import type { Fields } from './fields.ts'
import { fixedIps, linkSubnets } from './fixed-ips.ts'
import { identity, pointer, pointerValue } from './refs.ts'
import { describeTrunk } from './trunk-ports.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** `openstack port list|show`, `neutron port-list`, `neutron router-port-list`. */
export const port: Resource = {
  words: 'port',
  lists: [
    headings('ID | Name | MAC Address | Fixed IP Addresses | Status'),
    headings('ID | Name | MAC Address | Fixed IP Addresses'),
    headings('ID | Name | MAC Address | Fixed IP Addresses | Status | Security Groups | Device Owner | Tags'),
    headings('ID | Name | MAC Address | Fixed IP Addresses | Status | Security Groups | Device Owner'),
    headings(
      'ID | Name | MAC Address | Fixed IP Addresses | Status | Security Groups | Device Owner | Tags | Trunk subports'
    ),
    headings('id | name | mac_address | fixed_ips'),
    headings('id | name | tenant_id | mac_address | fixed_ips')
  ],
  signs: [
    ['fixed_ip_addresses'],
    ['fixed_ips'],
    ['mac_address', 'device_owner'],
    ['mac_address', 'network_id'],
    ['device_owner']
  ],
  fields: `
    admin_state_up allowed_address_pairs binding_host_id binding_profile binding_vif_details binding_vif_type
    binding_vnic_type created_at data_plane_status description device_id device_owner device_profile
    dns_assignment dns_domain dns_name extra_dhcp_opts fixed_ips hardware_offload_type id ip_allocation
    mac_address name network_id numa_affinity_policy option_name option_value port_security_enabled project_id
    propagate_uplink_status qos_network_policy_id qos_policy_id security_groups resource_request revision_number
    security_group_ids status subnet_id tags trunk_details updated_at
  `,
  contribute(row, context) {
    const uuid = row.uuid('id')
    const name = row.name('name')
    const ref = identity('port', uuid, name, row, context)
    if (!ref) return
    const { facts, filter } = context
    const ips = fixedIps(row, 'fixed_ips', 'fixed_ip_addresses')
    const network = row.text('network_id') ?? filter('--network')
    const deviceOwner = row.text('device_owner') ?? filter('--device-owner')
    facts.node(
      ref,
      {
        name,
        parent: network === undefined ? undefined : pointer('network', network),
        attributes: withRest(row, {
          uuid,
          mac: row.text('mac_address')?.toLowerCase(),
          addresses: some(ips.flatMap(({ address }) => address ?? [])),
          deviceOwner,
          deviceId: device(row.text('device_id'), deviceOwner) ?? filteredDevice(context),
          status: row.text('status'),
          adminUp: row.flag('admin_state_up'),
          bindingHost: row.text('binding_host_id'),
          vnicType: row.text('binding_vnic_type'),
          vifType: row.text('binding_vif_type'),
          bindingProfile: profileOf(row),
          portSecurityEnabled: row.flag('port_security_enabled'),
          securityGroups: some(securityGroups(row)),
          allowedAddressPairs: some(addressPairs(row)),
          dnsName: row.text('dns_name'),
          project: pointerValue('project', row.text('project_id', 'project', 'tenant_id'))
        })
      },
      row.line
    )
    linkSubnets(ref, ips, row.line, context)
    contributeTrunk(uuid, row, context)
  }
}

/** The parent of a trunk tells of the ports inside it. */
function contributeTrunk(port: string | undefined, row: Fields, { facts }: Context): void {
  const details = row.dict('trunk_details')
  const trunk = details?.['trunk_id']
  if (port === undefined || typeof trunk !== 'string' || !isUuid(trunk)) return
  const ref = refs.byUuid('trunk', trunk)
  const attributes = { uuid: trunk, port: nodeValue(refs.byUuid('port', port), port) }
  facts.node(ref, { attributes }, row.line)
  const subports = details?.['sub_ports']
  describeTrunk(port, ref, recordsIn(subports), row.line, facts)
}

function recordsIn(value: Json | undefined): Record<string, Json>[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry) => (typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? [entry] : []))
}

/** Who binds a port may write anything into its profile; these are of use, and no secrets. */
const PROFILE = [
  ...['pci_slot', 'pci_vendor_info', 'physical_network', 'card_serial_number', 'pf_mac_address'],
  ...['vtep-physical-switch', 'vtep-logical-switch', 'parent_name']
]

/** The card's function that a port of its own is on, or the hardware switch that it is behind. */
function profileOf(row: Fields): FactValue {
  const printed = row.dict('binding_profile') ?? {}
  const profile = PROFILE.flatMap((key) => {
    const value = Object.hasOwn(printed, key) ? printed[key] : undefined
    return typeof value === 'string' && value !== '' && value !== 'None' ? [[lowerCamel(key), value] as const] : []
  })
  return profile.length > 0 ? Object.fromEntries(profile) : undefined
}

/** What a port belongs to, by the kind of its owner. */
export function device(id: string | undefined, owner: string | undefined): FactValue {
  if (id === undefined) return undefined
  const kind = owner === undefined ? undefined : deviceKind(owner)
  return kind && isUuid(id) ? nodeValue(refs.byUuid(kind, id), id) : id
}

function deviceKind(owner: string): NodeKind | undefined {
  if (owner.startsWith('compute:')) return 'server'
  if (owner === 'network:floatingip') return 'floating-ip'
  return /^network:(?:router|ha_router)/.test(owner) ? 'router' : undefined
}

/** `port list --server S` and `--router R` say what every row belongs to. */
function filteredDevice({ filter }: Context): FactValue {
  const server = filter('--server')
  return server === undefined ? pointerValue('router', filter('--router')) : pointerValue('server', server)
}

function securityGroups(row: Fields): FactValue[] {
  const groups = row.list('security_group_ids', 'security_groups') ?? []
  return groups.filter(isUuid).map((id) => nodeValue(refs.byUuid('security-group', id), id))
}

function addressPairs(row: Fields): Json[] {
  return row.records('allowed_address_pairs').flatMap(({ ip_address: ip, mac_address: mac }): Json[] => {
    if (typeof ip !== 'string') return []
    return [{ ip: ip.toLowerCase(), ...(typeof mac === 'string' ? { mac: mac.toLowerCase() } : {}) }]
  })
}

function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined
}
