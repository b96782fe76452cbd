import type { TopologyNode } from '../topology/vocabulary.ts'
import { holds, versionOf } from './facts/ip.ts'
import { stringOf, stringsOf } from './facts/values.ts'
import { macOf, mayUse, whoHas, whoIs } from './logical/neighbours.ts'
import { callPort } from './physical/guest.ts'
import { say } from './sentence.ts'
import type { Ending } from './trail.ts'
import type { Walk } from './walk.ts'

/**
 * What the guest decides before anything leaves it: whether the address is on its own link or behind its gateway, and whose
 * MAC that is. Sets the packet's `owner` and `targetMac`.
 */
export function chooseFirstHop(walk: Walk, port: TopologyNode, network: TopologyNode): Ending | undefined {
  const { packet, cloud } = walk
  const nexthop = nextHopOf(walk, port, network)
  if (typeof nexthop !== 'string') return nexthop
  walk.nexthop = nexthop
  packet.owner = whoHas(cloud, network, nexthop)
  packet.targetMac = macOf(packet.owner)
  if (packet.owner) return undefined
  const wired = cloud.segment(network).localnets.length > 0
  const candidates = cloud.neighboursKnown(network) ? mayUse(cloud, network, nexthop) : []
  if (candidates.length === 1) {
    packet.owner = { kind: 'port', port: candidates[0]! }
    packet.targetMac = macOf(packet.owner)
    walk.trail.assume(say('path.assumedPair', { port: callPort(walk, candidates[0]!), address: nexthop }))
  } else if (cloud.neighboursKnown(network) && wired)
    walk.trail.assume(say('path.assumedNexthop', { nexthop, network: network.name }))
  return undefined
}

/** A MAC given by hand: whoever has it in the network. */
export function takeMac({ packet, cloud }: Walk, network: TopologyNode, mac: string): void {
  packet.targetMac = mac.toLowerCase()
  packet.owner = whoIs(cloud, network, packet.targetMac)
}

function nextHopOf(walk: Walk, port: TopologyNode, network: TopologyNode): string | Ending {
  const { packet, cloud, trail } = walk
  const { target, version } = packet
  const own = stringsOf(port, 'addresses').map((each) => each.replace(/\/.*/, ''))
  const subnets = cloud.segment(network).subnets.filter(({ cidr }) => own.some((address) => holds(cidr, address)))
  if (subnets.some(({ cidr }) => holds(cidr, target))) return target
  const routed = cloud.routerPortsIn(network)
  const blocks = routed.flatMap(({ addresses }) =>
    addresses.filter(({ block }) => block !== undefined && own.some((each) => holds(block, each)))
  )
  if (blocks.some(({ block }) => holds(block!, target))) return target
  const ofVersion = subnets.filter(({ cidr }) => cidr.includes(':') === (version === 6))
  const known = ofVersion.length > 0 || blocks.length > 0
  if (!known && whoHas(cloud, network, target)) {
    trail.assume(say('path.assumedOnLink', { port: callPort(walk, port), address: target, network: network.name }))
    return target
  }
  const gateway = ofVersion.find((subnet) => subnet.gateway !== undefined)?.gateway
  if (gateway !== undefined) return gateway
  const routers = (blocks.length > 0 ? blocks : routed.flatMap(({ addresses }) => addresses)).filter(
    ({ address }) => versionOf(address) === version
  )
  const values = { port: callPort(walk, port), address: target, network: network.name }
  if (hasNoGateway(walk, port, ofVersion.length > 0)) return lost(walk, network, say('path.noDefaultRoute', values))
  if (routers.length === 1) {
    trail.assume(say('path.assumedGateway', { ...values, gateway: routers[0]!.address }))
    return routers[0]!.address
  }
  const told = routed.every(({ router }) => cloud.prefixesKnown(router))
  if (cloud.neighboursKnown(network) && told && routers.length === 0 && (known || cloud.tables.planned))
    return onward(walk, network, values)
  return {
    disposition: 'unknown',
    reason: say('path.gatewayOfGuest', values),
    next: ['ovn-nbctl list DHCP_Options', 'openstack subnet list --long']
  }
}

/** DHCP that names no router, or a subnet that a command printed without a gateway. */
function hasNoGateway({ cloud, packet }: Walk, port: TopologyNode, subnetKnown: boolean): boolean {
  if (cloud.tables.planned) return subnetKnown
  const named = stringOf(port, packet.version === 6 ? 'dhcpv6Options' : 'dhcpv4Options')
  const options = named === undefined ? undefined : cloud.lookup.node(named)
  const values = options?.attributes['options']
  if (packet.version === 6 || typeof values !== 'object' || values === null || Array.isArray(values)) return false
  const routes = values['classless_static_route']
  return values['router'] === undefined && !(typeof routes === 'string' && routes.includes('0.0.0.0/0'))
}

/** No router in the network: beyond a wire there may be one, else there is no way. */
function onward(
  walk: Walk,
  network: TopologyNode,
  values: { port: string; address: string; network: string }
): string | Ending {
  if (walk.cloud.segment(network).localnets.length > 0) return walk.packet.target
  return lost(walk, network, say('path.noRouterFor', values))
}

function lost({ trail }: Walk, network: TopologyNode, reason: ReturnType<typeof say>): Ending {
  trail.enter(network)
  trail.hop(network, reason)
  return { disposition: 'dropped', reason }
}
