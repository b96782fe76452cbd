import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Cloud } from './facts/cloud.ts'
import { isDirect } from './facts/binding.ts'
import { addressOf, holds, sameAddress } from './facts/ip.ts'
import { entryOf, stringOf, stringsOf } from './facts/values.ts'
import { chooseFirstHop, takeMac } from './first-hop.ts'
import { missAnswering } from './logical/balance.ts'
import { floodWords, mayHear } from './logical/forward.ts'
import { isMulticast } from './logical/multicast.ts'
import { isSomewhere, macOf, whoHas } from './logical/neighbours.ts'
import { residenceOf, TELLS_BINDING, TELLS_GATEWAY } from './logical/residence.ts'
import { routeFor } from './logical/routing.ts'
import type { Owner } from './packet.ts'
import { TELLS_WIRE } from './physical/carry.ts'
import { headersOf } from './physical/headers.ts'
import { callPort, leaveGuest } from './physical/guest.ts'
import { enterFromWire, wireOf } from './physical/wire.ts'
import { mappingOf } from './physical/mapping.ts'
import { say, type Sentence } from './sentence.ts'
import { startDirect } from './start-direct.ts'
import type { Ending } from './trail.ts'
import type { Place, Walk } from './walk.ts'

/** The first place of a packet, or why it has none. */
export type Start = Place | Ending

/** From a port: out of the guest, into its network. */
export function startAtPort(walk: Walk, port: TopologyNode, toMac: string | undefined): Start {
  const { cloud, packet, trail } = walk
  const network = cloud.networkOf(port)
  const name = callPort(walk, port)
  if (!network)
    return {
      disposition: 'unknown',
      reason: say('path.noNetwork', { port: name }),
      next: ['ovn-nbctl show', 'openstack port list --long']
    }
  packet.sourceMac = stringOf(port, 'mac')?.toLowerCase()
  const binding = cloud.binding(port)
  const host = binding.state === 'bound' ? binding.host : undefined
  if (binding.state === 'unbound') {
    const reason = say(binding.why === 'down' ? 'path.portDown' : 'path.unbound', { port: name })
    trail.hop(port, reason)
    return { disposition: 'dropped', reason }
  }
  if (!host) trail.miss(say('path.bindingUnknown', { port: name }), TELLS_BINDING, true)
  else if (binding.state === 'bound' && !binding.sure)
    trail.miss(say('path.bindingAsked', { port: name, host: host.name }), TELLS_BINDING, true)
  trail.onHost(host)
  if (isOwn(port, packet.target) && toMac === undefined && packet.protocol !== 'arp') {
    walk.reached = port
    trail.hop(port, say('path.ownAddress', { port: name, address: packet.target }))
    return { disposition: 'delivered' }
  }
  const place: Place = { in: 'network', network, inport: { kind: 'port', port }, host }
  if (packet.version === 6 && isMulticast(packet.target)) packet.broadcast = true
  if (packet.broadcast || isMulticast(packet.target)) {
    if (packet.protocol === 'arp') packet.owner = whoHas(cloud, network, packet.target)
  } else if (toMac !== undefined) takeMac(walk, network, toMac)
  else if (walk.service?.kind === 'metadata') packet.owner = undefined
  else if (packet.target === METADATA) {
    const metadata = cloud.segment(network).metadata
    if (metadata) {
      packet.owner = { kind: 'port', port: metadata }
      packet.targetMac = macOf(packet.owner)
    } else return noMetadata(walk, network, host)
  } else {
    const stopped = chooseFirstHop(walk, port, network)
    if (stopped) return stopped
  }
  if (host && isDirect(port)) return startDirect(walk, port, network, host)
  leaveGuest(walk, port, host)
  return place
}

function isOwn(port: TopologyNode, address: string): boolean {
  return stringsOf(port, 'addresses').some((each) => sameAddress(each.replace(/\/.*/, ''), address))
}

export const METADATA = '169.254.169.254'

function noMetadata({ cloud, trail }: Walk, network: TopologyNode, host: TopologyNode | undefined): Ending {
  trail.onHost(host)
  trail.enter(network)
  const reason = say('path.noMetadata', { network: network.name })
  if (!cloud.portsKnown) return { disposition: 'unknown', reason, next: ['ovn-nbctl list Logical_Switch_Port'] }
  trail.hop(network, reason)
  return { disposition: 'dropped', reason }
}

/** From the wire of a provider network: into the host where whoever has the address, or the MAC, answers. */
export function startOutside(walk: Walk, network: TopologyNode, toMac: string | undefined): Start {
  const { cloud, packet, trail } = walk
  if (toMac !== undefined && !packet.broadcast) takeMac(walk, network, toMac)
  else {
    packet.owner = whoHas(cloud, network, packet.target) ?? routedTo(walk, network)
    packet.targetMac = macOf(packet.owner)
  }
  const { owner } = packet
  trail.hop(network, say('path.fromOutside', { network: network.name }), {
    headers: headersOf(packet, cloud.segment(network).localnets[0]?.tag)
  })
  if (!owner) {
    missAnswering(walk, network, packet.target)
    return nobodyOutside(walk, network)
  }
  const found = residenceOf(cloud, owner)
  // A distributed interface in a network with a wire answers on every host that has the wire: no fact tells which is first.
  const residence = found.on === 'every' ? { on: 'unknown' as const, next: TELLS_GATEWAY } : found
  if (residence.on === 'unknown') {
    const router =
      owner.kind === 'port'
        ? callPort(walk, owner.port)
        : owner.kind === 'router'
          ? owner.port.router.name
          : owner.via.router.name
    return { disposition: 'unknown', reason: say('path.placeUnknown', { router }), next: residence.next }
  }
  if (residence.on !== 'one') {
    const reason = homeless(walk, owner)
    trail.enter(network)
    trail.hop(network, reason)
    return { disposition: 'dropped', reason }
  }
  const { host } = residence
  const mapping = mappingOf(cloud, host, network)
  if (mapping) {
    const { encapsulation, id } = wireOf(mapping.localnet)
    trail.leg(network, host, encapsulation, id)
    const lost = enterFromWire(walk, host, network)
    if (lost) return lost
  } else if (!cloud.wireKnown(network)) trail.miss(say('path.wireUnknown', { network: network.name }), TELLS_WIRE, true)
  return { in: 'network', network, inport: { kind: 'wire' }, host }
}

/** Why nobody takes it: the port is on no host, or the router has no gateway chassis. */
function homeless(walk: Walk, owner: Owner): Sentence {
  const port =
    owner.kind === 'port' ? owner.port : owner.kind === 'nat' && owner.rule.distributed ? owner.rule.port : undefined
  if (port) return say('path.unbound', { port: callPort(walk, port) })
  const router = owner.kind === 'router' ? owner.port.router : owner.kind === 'nat' ? owner.via.router : undefined
  return say('path.noGateway', { router: router?.name ?? '?' })
}

function nobodyOutside(walk: Walk, network: TopologyNode): Ending {
  const { cloud, trail, packet } = walk
  const values = { address: packet.target, network: network.name, mac: packet.targetMac ?? '?' }
  const agents = cloud.driver === 'ovs'
  const routed = cloud.routerPortsIn(network).every(({ router }) => cloud.prefixesKnown(router))
  if (!cloud.neighboursKnown(network) || !routed || isSomewhere(cloud, packet.target)) {
    return {
      disposition: 'unknown',
      reason: say('path.portsUnknown', values),
      next: agents
        ? ['openstack router list --long', 'openstack port list --long', 'openstack floating ip list']
        : [
            'ovn-nbctl list Logical_Switch_Port',
            'ovn-nbctl list NAT',
            ...(routed ? [] : ['ovn-nbctl list Logical_Router_Port'])
          ]
    }
  }
  const open = cloud.segment(network).unknownPorts.filter((port) => mayHear(walk, port))
  if (open.length > 0) {
    const flooded = say('path.floodedToUnknown', floodWords(walk, network, open))
    trail.hop(network, flooded, { proof: open })
    return { disposition: 'unknown', reason: flooded, next: ['ovn-sbctl list FDB'] }
  }
  const reason = say('path.nobody', values)
  trail.hop(network, reason)
  return { disposition: 'dropped', reason }
}

/** A router may hold the address behind it without translating it: then the world outside must route it there. */
function routedTo({ cloud, packet, trail }: Walk, network: TopologyNode): Owner | undefined {
  for (const port of cloud.routerPortsIn(network)) {
    if (!port.gateway) continue
    const inside = cloud
      .routerPorts(port.router)
      .some(
        ({ id, addresses }) =>
          id !== port.id && addresses.some(({ block }) => block !== undefined && holds(block, packet.target))
      )
    const hidden = cloud
      .natRules(port.router)
      .some(({ type, logicalIp }) => type === 'snat' && holds(logicalIp, packet.target))
    const gateway = port.addresses.find(({ address }) => addressOf(address)?.version === packet.version)
    if (!inside || hidden || !gateway || !cloud.natKnown(port.router)) continue
    trail.assume(
      say('path.assumedRouted', { address: packet.target, gateway: gateway.address, router: port.router.name })
    )
    return { kind: 'router', port }
  }
  return undefined
}

/** From a router itself: by its own route, from its own address. */
export function startAtRouter(walk: Walk, router: TopologyNode): Start {
  const { cloud, packet } = walk
  const route = routeFor(cloud, router, packet.source, packet.target, undefined)
  const port = route.kind === 'via' ? route.port : cloud.routerPorts(router)[0]
  if (!port)
    return {
      disposition: 'unknown',
      reason: say('path.noRouterAddress', { router: router.name }),
      next: ['ovn-nbctl list Logical_Router_Port']
    }
  const own = port.addresses.find(({ address }) => addressOf(address)?.version === packet.version)
  if (packet.source === '' && own) packet.source = own.address
  packet.sourceMac = port.mac
  const gateway = cloud.gatewayPort(router)
  const place = gateway && cloud.gatewayPlace(gateway)
  const host = place?.state === 'active' ? place.host : undefined
  walk.trail.onHost(host)
  return { in: 'router', router, inport: port, host, looped: true }
}

/** The DNS server that DHCP tells the port; `undefined` where nothing does. */
export function dnsServerOf(cloud: Cloud, port: TopologyNode): string | undefined {
  const named = stringOf(port, 'dhcpv4Options') ?? stringOf(port, 'dhcpv6Options')
  const options = named === undefined ? undefined : cloud.lookup.node(named)
  const printed = options && entryOf(options, 'options', 'dns_server')
  const fromDhcp = printed?.replaceAll(/[{}"\s]/g, '').split(',')[0]
  if (fromDhcp !== undefined && addressOf(fromDhcp)) return fromDhcp
  const network = cloud.networkOf(port)
  for (const { node } of network ? cloud.segment(network).subnets : []) {
    const [server] = stringsOf(node, 'dnsNameservers')
    if (server !== undefined) return server
  }
  return undefined
}
