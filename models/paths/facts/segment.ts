import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { addressOf } from './ip.ts'
import { routerOf } from './router-port.ts'
import { flagOf, numberOf, stringOf, stringsOf } from './values.ts'

/** Where a network meets a wire outside the cloud. */
export interface Localnet {
  physicalNetwork: string | undefined
  tag: number | undefined
  /** the localnet port; absent where only Neutron told that the network is a provider's */
  port: TopologyNode | undefined
}

export interface Subnet {
  node: TopologyNode
  cidr: string
  gateway: string | undefined
  dhcp: boolean | undefined
}

/** One network with its ports by address, ready to be asked. Router ports are kept elsewhere. */
export interface Segment {
  network: TopologyNode
  ports: TopologyNode[]
  byMac: Map<string, TopologyNode>
  byAddress: Map<string, TopologyNode>
  localnets: Localnet[]
  metadata: TopologyNode | undefined
  subnets: Subnet[]
  /** ports that may hold any MAC, the wire aside */
  unknownPorts: TopologyNode[]
  /** a port stands in it whose address nobody printed: a router's, seen from the switch only */
  blind: boolean
}

export function segmentOf(lookup: Lookup, network: TopologyNode): Segment {
  const segment: Segment = {
    network,
    ports: [],
    byMac: new Map(),
    byAddress: new Map(),
    localnets: [],
    metadata: undefined,
    subnets: [],
    unknownPorts: [],
    blind: false
  }
  for (const node of lookup.childrenOf(network.id)) {
    if (node.kind === 'subnet') addSubnet(segment, node)
    if (node.kind === 'port') addPort(lookup, segment, node)
  }
  if (segment.localnets.length === 0) addProvider(segment)
  return segment
}

/** The address as it is looked up: IPv6 has many spellings. */
export function addressKey(text: string): string {
  const address = addressOf(text)
  return address ? `${address.version} ${address.value}` : text
}

function addSubnet(segment: Segment, node: TopologyNode): void {
  const cidr = stringOf(node, 'cidr')
  if (cidr === undefined) return
  segment.subnets.push({ node, cidr, gateway: stringOf(node, 'gateway'), dhcp: flagOf(node, 'dhcp') })
}

function addPort(lookup: Lookup, segment: Segment, port: TopologyNode): void {
  const type = stringOf(port, 'type')
  if (type === 'localnet') {
    const physicalNetwork = stringOf(port, 'physicalNetwork') ?? stringOf(segment.network, 'physicalNetwork')
    const tag = numberOf(port, 'tag') ?? numberOf(segment.network, 'segmentationId')
    segment.localnets.push({ physicalNetwork, tag: tag === 0 ? undefined : tag, port })
    return
  }
  if (type === 'router' || routerOf(lookup, port)) {
    if (stringsOf(port, 'addresses').length === 0 || !routerOf(lookup, port)) segment.blind = true
    return
  }
  segment.ports.push(port)
  const mac = stringOf(port, 'mac')?.toLowerCase()
  if (mac !== undefined) segment.byMac.set(mac, port)
  for (const address of stringsOf(port, 'addresses'))
    segment.byAddress.set(addressKey(address.replace(/\/.*/, '')), holderOf(lookup, port))
  if (flagOf(port, 'unknownAddress')) segment.unknownPorts.push(port)
  if (isMetadata(port)) segment.metadata = port
}

/** A virtual address is with the port that claimed it, by whose MAC it is found. */
function holderOf(lookup: Lookup, port: TopologyNode): TopologyNode {
  const parent = lookup.node(stringOf(port, 'virtualParent') ?? '')
  return parent?.kind === 'port' ? parent : port
}

function isMetadata(port: TopologyNode): boolean {
  const owner = stringOf(port, 'deviceOwner')
  if (owner !== 'network:distributed' && owner !== 'network:dhcp') return stringOf(port, 'type') === 'localport'
  return stringOf(port, 'type') === 'localport' || (stringOf(port, 'deviceId') ?? '').startsWith('ovnmeta-')
}

function addProvider(segment: Segment): void {
  const type = stringOf(segment.network, 'providerType')
  if (type !== 'vlan' && type !== 'flat') return
  const physicalNetwork = stringOf(segment.network, 'physicalNetwork')
  const tag = type === 'vlan' ? numberOf(segment.network, 'segmentationId') : undefined
  segment.localnets.push({ physicalNetwork, tag, port: undefined })
}
