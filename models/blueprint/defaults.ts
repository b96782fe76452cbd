/** What director deploys when nobody says otherwise: network_data.yaml, the role files and their host name formats. */

export interface DefaultNetwork {
  name: string
  cidr: string
  vlan?: number
  gateway?: number
  /** first and last number of the addresses that hosts get */
  pool: readonly [number, number]
  vip: boolean
}

/** In network_data.yaml's order, the provisioning network first. */
export const ISOLATED_NETWORKS: readonly DefaultNetwork[] = [
  { name: 'ctlplane', cidr: '192.168.24.0/24', gateway: 1, pool: [5, 250], vip: true },
  { name: 'Storage', cidr: '172.16.1.0/24', vlan: 30, pool: [4, 250], vip: true },
  { name: 'StorageMgmt', cidr: '172.16.3.0/24', vlan: 40, pool: [4, 250], vip: true },
  { name: 'InternalApi', cidr: '172.16.2.0/24', vlan: 20, pool: [4, 250], vip: true },
  { name: 'Tenant', cidr: '172.16.0.0/24', vlan: 50, pool: [4, 250], vip: false },
  { name: 'External', cidr: '10.0.0.0/24', vlan: 10, gateway: 1, pool: [4, 250], vip: true },
  { name: 'Management', cidr: '10.0.1.0/24', vlan: 60, gateway: 1, pool: [4, 250], vip: false }
]

const ALL = ['ctlplane', 'External', 'InternalApi', 'Storage', 'StorageMgmt', 'Tenant']
const COMPUTE = ['ctlplane', 'InternalApi', 'Tenant', 'Storage']

const ROLE_NETWORKS: readonly [role: RegExp, networks: readonly string[]][] = [
  [/^Controller/, ALL],
  [/^(?:Distributed)?ComputeHCI/, [...COMPUTE, 'StorageMgmt']],
  [/^(?:Distributed)?Compute/, COMPUTE],
  [/^Networker/, ['ctlplane', 'InternalApi', 'Tenant']],
  [/^(?:Database|Messaging)$/, ['ctlplane', 'InternalApi']],
  [/^(?:Ceph|BlockStorage|ObjectStorage)/, ['ctlplane', 'Storage', 'StorageMgmt']]
]

/** The isolated networks of a role; a role nobody knows is on the provisioning network only. */
export function networksOfRole(role: string): readonly string[] {
  return ROLE_NETWORKS.find(([pattern]) => pattern.test(role))?.[1] ?? ['ctlplane']
}

/** Runs servers. */
export function isComputeRole(role: string): boolean {
  return /^(?:Distributed)?Compute|^(?:Standalone|AllInOne)$/.test(role)
}

/** May be a gateway chassis: `enable-chassis-as-gw` is set for these. */
export function isGatewayRole(role: string): boolean {
  return /^(?:Controller|Networker|Standalone$|AllInOne$)/.test(role)
}

/** Runs the API services and their VIPs. */
export function isControllerRole(role: string): boolean {
  return role.startsWith('Controller')
}

export function isStorageRole(role: string): boolean {
  return /^(?:Ceph|BlockStorage|ObjectStorage)/.test(role)
}

/** `overcloud-novacompute-%index%`: HostnameFormatDefault of the role file. */
export function hostNamePattern(cloud: string, role: string): string {
  const stack = cloud.toLowerCase().replace(/[^a-z0-9-]/g, '') || 'overcloud'
  return `${stack}-${role === 'Compute' ? 'novacompute' : role.toLowerCase().replaceAll('_', '-')}-%index%`
}

/** `InternalApi`, `internal_api` and `internalapi` are one network. */
export function networkKey(name: string): string {
  return name.toLowerCase().replace(/[_\s-]/g, '')
}

/** What carries the tunnels of tenant networks. */
export interface Underlay {
  mtu: number
  version: 4 | 6
}

const HEADERS: { readonly [type: string]: number } = { geneve: 38, vxlan: 30, gre: 22 }

/** Underlay MTU minus outer IP header and encapsulation; 38 is TripleO's `max_header_size` for Geneve. A VLAN costs IP nothing. */
export function tenantMtu(type: string, { mtu, version }: Underlay): number {
  const headers = HEADERS[type]
  return headers === undefined ? mtu : mtu - (version === 6 ? 40 : 20) - headers
}
