import * as v from 'valibot'
import {
  address,
  cidr,
  count,
  deviceName,
  domain,
  entry,
  flag,
  hostName,
  hostPattern,
  interfaceAddress,
  list,
  localText,
  mtu,
  name,
  named,
  oneOf,
  text,
  vlan
} from './fields.ts'
import { servicesEntry, storageEntry } from './schema-services.ts'
import { containerHostEntry } from './schema-containers.ts'
import { linkEntry, thingEntry } from './schema-things.ts'

/** The vocabulary of blueprints; docs/blueprint.md explains it to people. */

export const MAX_COUNT = 500

const isMapping = (input: unknown): boolean => typeof input === 'object' && input !== null && !Array.isArray(input)

const networkEntry = entry('an isolated network', {
  cidr: v.optional(cidr),
  vlan: v.optional(vlan),
  gateway: v.optional(address),
  pool: v.optional(v.tuple([address, address], 'has to be the first and the last address: [172.16.2.4, 172.16.2.250]')),
  vip: v.optional(v.lazy((input) => (typeof input === 'boolean' ? flag : address))),
  redisVip: v.optional(address),
  ovnDbsVip: v.optional(address),
  mtu: v.optional(mtu)
})

/** A tagged network on a NIC, bond or bridge: an isolated network by name, or a VLAN of its own. */
const vlanEntry = v.lazy((input) =>
  isMapping(input)
    ? entry('a VLAN', {
        id: vlan,
        name: v.optional(deviceName),
        network: v.optional(name),
        address: v.optional(interfaceAddress)
      })
    : name
)

const carrier = {
  /** the network whose address the device itself has, untagged */
  network: v.optional(name),
  address: v.optional(interfaceAddress),
  vlans: v.optional(list('VLANs', vlanEntry)),
  mtu: v.optional(mtu)
}

const bondMode = oneOf([
  'active-backup',
  'balance-slb',
  'balance-tcp',
  'balance-rr',
  'balance-xor',
  'broadcast',
  '802.3ad',
  'balance-tlb',
  'balance-alb'
])
const members = v.pipe(
  list('device names', deviceName),
  v.minLength(1, 'has to name at least one device'),
  v.maxLength(16, 'has to name at most 16 devices')
)

const bridgePort = v.lazy((input) =>
  isMapping(input)
    ? entry('a bond in a bridge', {
        bond: deviceName,
        members,
        mode: v.optional(bondMode),
        linux: v.optional(flag)
      })
    : deviceName
)

const nicEntry = v.lazy((input) => {
  const has = (key: string): boolean => isMapping(input) && Object.hasOwn(input as object, key)
  if (has('bridge')) {
    return entry('a bridge', {
      bridge: deviceName,
      ports: v.optional(list('device names and bonds', bridgePort)),
      physicalNetwork: v.optional(name),
      linux: v.optional(flag),
      ...carrier
    })
  }
  if (has('bond')) return entry('a bond', { bond: deviceName, members, mode: v.optional(bondMode), ...carrier })
  return entry('a NIC', { nic: deviceName, ...carrier })
})

export const LAYOUT_NAMES = [
  'single-nic-vlans',
  'bond-with-vlans',
  '2-linux-bonds-vlans',
  'multiple-nics',
  'multiple-nics-vlans',
  'undercloud'
] as const

const nicList = list('NICs, bonds and bridges', nicEntry)
/** One of the presets, one of `layouts`, or a list of its own. */
const nics = v.lazy((input) => (Array.isArray(input) ? nicList : name))

const hostEntry = v.lazy((input) =>
  isMapping(input)
    ? entry('a host', {
        name: hostName,
        number: v.optional(count(65_534)),
        addresses: v.optional(named('network names and addresses', address)),
        nics: v.optional(nics)
      })
    : hostName
)

const roleEntry = entry('a role', {
  role: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z][A-Za-z0-9_]{0,60}$/, 'has to be a role name like Controller or ComputeHCI')
  ),
  count: v.optional(count(MAX_COUNT)),
  hosts: v.optional(v.lazy((input) => (Array.isArray(input) ? list('hosts', hostEntry) : hostPattern))),
  networks: v.optional(list('network names', name)),
  nics: v.optional(nics),
  gateway: v.optional(flag),
  compute: v.optional(flag)
})

const undercloudEntry = entry('an undercloud', {
  name: v.optional(hostName),
  domain: v.optional(domain),
  networks: v.optional(list('network names', name)),
  number: v.optional(count(65_534)),
  addresses: v.optional(named('network names and addresses', address)),
  publicVip: v.optional(address),
  adminVip: v.optional(address),
  nics: v.optional(nics)
})

const machineEntry = entry('a machine', {
  name: hostName,
  domain: v.optional(domain),
  role: v.optional(name),
  description: v.optional(localText),
  addresses: v.optional(named('network names and addresses', address)),
  nics: v.optional(nicList),
  serves: v.optional(list('protocols and ports', text))
})

const subnetEntry = entry('a subnet', {
  name: v.optional(name),
  cidr,
  gateway: v.optional(v.lazy((input) => (input === false ? v.literal(false) : address))),
  pool: v.optional(v.tuple([address, address], 'has to be the first and the last address: [10.0.0.100, 10.0.0.150]')),
  dhcp: v.optional(flag),
  dns: v.optional(list('addresses of name servers', address))
})

const providerEntry = entry('a provider network', {
  name,
  type: oneOf(['flat', 'vlan']),
  vlan: v.optional(vlan),
  physicalNetwork: v.optional(name),
  external: v.optional(flag),
  shared: v.optional(flag),
  mtu: v.optional(mtu),
  project: v.optional(name),
  subnets: v.optional(list('subnets', subnetEntry))
})

const tenantNetworkEntry = entry('a network', {
  name,
  type: v.optional(oneOf(['geneve', 'vxlan', 'gre', 'vlan', 'local'])),
  vlan: v.optional(vlan),
  physicalNetwork: v.optional(name),
  mtu: v.optional(mtu),
  subnets: v.optional(list('subnets', subnetEntry))
})

const routerEntry = entry('a router', {
  name,
  gateway: v.optional(name),
  address: v.optional(address),
  snat: v.optional(flag),
  interfaces: v.optional(list('names of networks or subnets', name))
})

const floatingIp = v.lazy((input) => {
  if (typeof input === 'boolean') return flag
  if (!isMapping(input)) return address
  return entry('a floating IP', {
    address: v.optional(address),
    network: v.optional(name),
    mode: v.optional(oneOf(['distributed', 'centralized']))
  })
})

const serverNic = v.lazy((input) =>
  isMapping(input) ? entry(`a server's NIC`, { network: name, address: v.optional(address) }) : name
)

const serverEntry = entry('a server', {
  name: v.pipe(name, v.maxLength(200)),
  count: v.optional(count(MAX_COUNT)),
  host: v.optional(hostName),
  flavor: v.optional(name),
  image: v.optional(name),
  networks: list('network names', serverNic),
  floatingIp: v.optional(floatingIp)
})

const projectEntry = entry('a project', {
  name,
  networks: v.optional(list('networks', tenantNetworkEntry)),
  routers: v.optional(list('routers', routerEntry)),
  servers: v.optional(list('servers', serverEntry))
})

const VERSION = 'has to be 1, the version of this vocabulary'

export const blueprintSchema = entry('a blueprint', {
  atlas: v.literal(1, VERSION),
  name,
  title: v.optional(localText),
  description: v.optional(localText),
  release: v.optional(oneOf(['16.1', '16.2', '17.1']), '17.1'),
  driver: v.optional(oneOf(['ovn', 'ovs']), 'ovn'),
  firewall: v.optional(oneOf(['openvswitch', 'iptables_hybrid']), 'openvswitch'),
  domain: v.optional(domain, 'localdomain'),
  cloud: v.optional(name, 'overcloud'),
  physicalNetwork: v.optional(name, 'datacentre'),
  distributedFloatingIps: v.optional(flag, true),
  networks: v.optional(named('network names', networkEntry)),
  layouts: v.optional(named('layout names', nicList)),
  undercloud: v.optional(undercloudEntry),
  roles: v.optional(list('roles', roleEntry)),
  machines: v.optional(list('machines', machineEntry)),
  providerNetworks: v.optional(list('provider networks', providerEntry)),
  projects: v.optional(list('projects', projectEntry)),
  services: v.optional(servicesEntry),
  storage: v.optional(storageEntry),
  containers: v.optional(list('containers of hosts', containerHostEntry)),
  things: v.optional(list('things', thingEntry)),
  links: v.optional(list('links', linkEntry))
})

export type Blueprint = v.InferOutput<typeof blueprintSchema>
export type NetworkEntry = v.InferOutput<typeof networkEntry>
export type NicEntry = v.InferOutput<typeof nicEntry>
export type VlanEntry = v.InferOutput<typeof vlanEntry>
export type RoleEntry = v.InferOutput<typeof roleEntry>
export type HostEntry = v.InferOutput<typeof hostEntry>
export type SubnetEntry = v.InferOutput<typeof subnetEntry>
export type ProviderEntry = v.InferOutput<typeof providerEntry>
export type TenantNetworkEntry = v.InferOutput<typeof tenantNetworkEntry>
export type RouterEntry = v.InferOutput<typeof routerEntry>
export type ServerEntry = v.InferOutput<typeof serverEntry>
