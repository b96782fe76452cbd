import type { FactValue } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'
import { entity } from './entity.ts'
import type { Fields } from './fields.ts'
import { pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'

/** What Octavia prints: balancers, what they listen on, and who answers. */

/** A list of ids, as pointers. */
function idsOf(row: Fields, kind: NodeKind, key: string): FactValue {
  const dicts = row.records(key).flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
  const ids = (dicts.length > 0 ? dicts : (row.list(key) ?? [])).filter(isUuid)
  return ids.length > 0 ? ids.map((id) => nodeValue(refs.byUuid(kind, id), id)) : undefined
}

const project = (row: Fields) => pointerValue('project', row.text('project_id', 'project', 'tenant_id'))

/** `openstack loadbalancer list|show`. Under the OVN provider OVN's own row bears the same id. */
export const loadBalancer = entity({
  kind: 'load-balancer',
  words: 'loadbalancer',
  lists: [
    'id | name | project_id | vip_address | provisioning_status | provider',
    'id | name | project_id | vip_address | provisioning_status | operating_status | provider',
    'ID | Name | Project ID | VIP Address | Provisioning Status | Provider',
    'id | name | tenant_id | vip_address | provisioning_status | provider'
  ],
  signs: [['vip_address', 'provisioning_status'], ['vip_port_id']],
  fields: `
    additional_vips admin_state_up availability_zone created_at description flavor_id id listeners name
    operating_status pools project_id provider provisioning_status tags updated_at vip_address vip_network_id
    vip_port_id vip_qos_policy_id vip_subnet_id vip_vnic_type
  `,
  attributes: (row) => ({
    project: project(row),
    vipAddress: row.text('vip_address')?.toLowerCase(),
    listeners: idsOf(row, 'listener', 'listeners'),
    pools: idsOf(row, 'pool', 'pools')
  })
})

/** `openstack loadbalancer listener list|show`. */
export const listener = entity({
  kind: 'listener',
  words: 'loadbalancer listener',
  lists: [
    'id | default_pool_id | name | project_id | protocol | protocol_port | admin_state_up',
    'id | default_pool_id | name | tenant_id | protocol | protocol_port | admin_state_up'
  ],
  signs: [
    ['protocol_port', 'default_pool_id'],
    ['protocol_port', 'connection_limit']
  ],
  fields: `
    admin_state_up allowed_cidrs alpn_protocols client_authentication client_ca_tls_container_ref
    client_crl_container_ref connection_limit created_at default_pool_id default_tls_container_ref description id
    insert_headers l7policies loadbalancers name operating_status project_id protocol protocol_port
    provisioning_status sni_container_refs tags timeout_client_data timeout_member_connect timeout_member_data
    timeout_tcp_inspect tls_ciphers tls_versions updated_at hsts_include_subdomains hsts_max_age hsts_preload
  `,
  attributes: (row, { filter }) => ({
    project: project(row),
    defaultPool: pointerValue('pool', row.text('default_pool_id')),
    loadBalancers: idsOf(row, 'load-balancer', 'loadbalancers'),
    loadBalancer: pointerValue('load-balancer', filter('--loadbalancer'))
  })
})

/** `openstack loadbalancer pool list|show`. */
export const pool = entity({
  kind: 'pool',
  words: 'loadbalancer pool',
  lists: [
    'id | name | project_id | provisioning_status | protocol | lb_algorithm | admin_state_up',
    'id | name | tenant_id | provisioning_status | protocol | lb_algorithm | admin_state_up'
  ],
  signs: [['lb_algorithm', 'protocol']],
  fields: `
    admin_state_up alpn_protocols ca_tls_container_ref created_at crl_container_ref description healthmonitor_id id
    lb_algorithm listeners loadbalancers members name operating_status project_id protocol provisioning_status
    session_persistence tags tls_ciphers tls_container_ref tls_enabled tls_versions updated_at
  `,
  attributes: (row) => ({
    project: project(row),
    healthMonitor: pointerValue('health-monitor', row.text('healthmonitor_id')),
    listeners: idsOf(row, 'listener', 'listeners'),
    loadBalancers: idsOf(row, 'load-balancer', 'loadbalancers'),
    members: idsOf(row, 'pool-member', 'members')
  })
})

/** `openstack loadbalancer member list|show POOL`: an address that answers for the pool. */
export const member = entity({
  kind: 'pool-member',
  words: 'loadbalancer member',
  lists: [
    'id | name | project_id | provisioning_status | address | protocol_port | operating_status | weight',
    'id | name | tenant_id | provisioning_status | address | protocol_port | operating_status | weight'
  ],
  signs: [
    ['protocol_port', 'weight'],
    ['monitor_port', 'monitor_address']
  ],
  fields: `
    address admin_state_up backup created_at id monitor_address monitor_port name operating_status project_id
    protocol_port provisioning_status subnet_id tags updated_at vnic_type weight
  `,
  attributes: (row, { filter }) => ({
    project: project(row),
    address: row.text('address')?.toLowerCase(),
    pool: pointerValue('pool', filter(''))
  })
})

/** `openstack loadbalancer healthmonitor list|show`. */
export const healthMonitor = entity({
  kind: 'health-monitor',
  words: 'loadbalancer healthmonitor',
  lists: ['id | name | project_id | type | admin_state_up'],
  signs: [['max_retries', 'delay', 'timeout'], ['max_retries_down']],
  fields: `
    admin_state_up created_at delay domain_name expected_codes http_method http_version id max_retries
    max_retries_down name operating_status pools project_id provisioning_status tags timeout type updated_at url_path
  `,
  attributes: (row) => ({ project: project(row), pools: idsOf(row, 'pool', 'pools') })
})

/** `openstack loadbalancer amphora list|show`: the server that does a balancer's work. */
export const amphora = entity({
  kind: 'amphora',
  words: 'loadbalancer amphora',
  lists: ['id | loadbalancer_id | status | role | lb_network_ip | ha_ip'],
  signs: [['lb_network_ip', 'ha_ip']],
  names: [],
  fields: `
    cached_zone cert_busy cert_expiration compute_flavor compute_id created_at ha_ip ha_port_id id image_id
    lb_network_ip loadbalancer_id role status updated_at vrrp_id vrrp_interface vrrp_ip vrrp_port_id vrrp_priority
  `,
  attributes: (row) => ({
    loadBalancer: pointerValue('load-balancer', row.text('loadbalancer_id')),
    server: pointerValue('server', row.text('compute_id')),
    vrrpPort: pointerValue('port', row.text('vrrp_port_id')),
    haPort: pointerValue('port', row.text('ha_port_id')),
    vrrpIp: row.text('vrrp_ip'),
    haIp: row.text('ha_ip'),
    lbNetworkIp: row.text('lb_network_ip')
  })
})

/** Their columns look like others', and nothing of them has a place. */
export const SILENT_OCTAVIA: readonly Resource[] = [
  { words: 'loadbalancer provider', lists: [['name', 'description']] },
  { words: 'loadbalancer flavor' },
  { words: 'loadbalancer l7policy', signs: [['redirect_pool_id', 'position']] }
]
