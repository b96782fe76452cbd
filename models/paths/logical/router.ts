import { networkText } from '../../text/ip-address.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { isNeutrons } from '../facts/ownership.ts'
import { entryOf, flagOf, numberOf, stringOf } from '../facts/values.ts'
import { sameAddress, versionOf } from '../facts/ip.ts'
import { virtualAddresses } from '../facts/balancers.ts'
import type { NatRule } from '../facts/nat.ts'
import type { RouterPort } from '../facts/router-port.ts'
import { carry } from '../physical/carry.ts'
import { flowHop } from '../physical/guest.ts'
import { crossTunnel } from '../physical/tunnel.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Place, Step, Walk } from '../walk.ts'
import { macOf, mayUse, whoHas } from './neighbours.ts'
import { TELLS_GATEWAY, TELLS_NAT, residenceOfRule, residesOn, tellsRouter } from './residence.ts'
import { balanceInRouter } from './balance.ts'
import { policyFor, type Policy } from './policy.ts'
import { portTowards, routeFor, type Route } from './routing.ts'
import { toSnatNamespace } from './snat-namespace.ts'
import { floatingOf, sourceRule, targetRule } from './translate.ts'

type InRouter = Extract<Place, { in: 'router' }>
type Via = Extract<Route, { kind: 'via' }>

/** A packet comes into a router: for itself, or translated, routed, and out on the host where its way out is. */
export function throughRouter(walk: Walk, place: InRouter): Step {
  walk.trail.enter(place.router)
  if (flagOf(place.router, 'adminUp') === false)
    return drop(walk, place, say('path.routerDisabled', { router: place.router.name }))
  checkEnabled(walk, place.router)
  if (place.inport.disabled && !place.looped)
    return drop(walk, place, say('path.routerPortDisabled', portWords(place.inport)))
  const balanced = place.looped ? undefined : balanceInRouter(walk, place)
  if (balanced) return balanced
  const ended = place.looped ? undefined : own(walk, place)
  if (ended) return ended
  if (walk.packet.ttl <= 1) return drop(walk, place, say('path.ttl', { router: place.router.name }))
  translateTarget(walk, place)
  return route(walk, place)
}

/** A router's own address: it answers an echo; what else is sent to it meets nobody. */
function own(walk: Walk, place: InRouter): Step | undefined {
  const { packet, cloud } = walk
  const ports = cloud.routerPorts(place.router)
  if (
    packet.reply ||
    !ports.some(({ addresses }) => addresses.some(({ address }) => sameAddress(address, packet.target)))
  )
    return undefined
  const values = { router: place.router.name, address: packet.target }
  // An address that others are translated to is looked up like any other, and lost where nothing waits for the packet.
  const shared = cloud.natRules(place.router).some(({ externalIp }) => sameAddress(externalIp, packet.target))
  if (packet.protocol !== 'icmp' && shared && cloud.driver === 'ovn') return undefined
  // Routers without a way outside refuse politely; those with one must leave the address to what they translate.
  const polite = packet.protocol !== 'icmp' && (cloud.driver === 'ovs' || !ports.some(({ gateway }) => gateway))
  if (packet.protocol !== 'icmp' && !polite) return drop(walk, place, say('path.routerNoService', values))
  const reason = say(packet.protocol === 'icmp' ? 'path.routerEchoes' : 'path.routerRefuses', values)
  flowHop(walk, place.router, place.host, reason, [place.inport.port])
  walk.answering = reason
  Object.assign(packet, { source: packet.target, target: packet.source, ttl: 255, reply: true })
  return route(walk, place)
}

/** The outer address of a floating IP becomes the inner one; an answer finds back to who asked. */
function translateTarget(walk: Walk, { router, inport, host }: InRouter): void {
  const { packet, cloud } = walk
  // The namespaces of Neutron's agents translate whatever comes in; OVN what comes in from outside.
  const port = cloud.driver === 'ovs' ? cloud.gatewayPort(router) : inport
  if (!port?.gateway) return
  const made = packet.reply
    ? walk.translations.find((each) => each.router === router.id && sameAddress(each.outer, packet.target))
    : undefined
  const rule = made ? undefined : targetRule(cloud, port, packet.target)
  const inner = made?.inner ?? rule?.logicalIp
  if (inner === undefined) return
  const outer = packet.target
  packet.target = inner
  flowHop(walk, router, host, say('path.translatesTarget', { outer, inner, router: router.name }), [rule?.node])
}

function route(walk: Walk, place: InRouter): Step {
  const { packet, cloud } = walk
  const { router, host } = place
  const found = routeFor(cloud, router, packet.source, packet.target, place.inport)
  const values = { router: router.name, address: packet.target }
  if (found.kind === 'none') return drop(walk, place, say('path.noRoute', values))
  if (found.kind === 'discard') return drop(walk, place, say('path.discards', values))
  if (found.kind === 'unknown')
    return { end: { disposition: 'unknown', reason: say('path.routesUnknown', values), next: found.next } }
  const policy = policyFor(cloud, router, packet, place.inport)
  if (policy.kind === 'unknown') walk.trail.miss(say('path.policiesUnknown', values), TELLS_POLICIES, true)
  if (policy.kind === 'drop') return drop(walk, place, say('path.policyDrops', { ...values, ...wordsOf(policy.node) }))
  if (policy.kind === 'reroute') return reroute(walk, place, policy)
  const way = found.equals.length > 1 ? { ...found, ...found.equals[walk.choices.pick(found.equals.length)]! } : found
  const { port, nexthop, prefix, node } = way
  packet.ttl--
  packet.sourceMac = port.mac
  const direct = nexthop === packet.target
  flowHop(
    walk,
    router,
    host,
    say(direct ? 'path.routesDirectly' : 'path.routesVia', {
      ...values,
      prefix: networkText(prefix),
      nexthop,
      network: port.network?.name ?? port.id
    }),
    [node, port.port]
  )
  sayRoute(walk, way, router.name)
  return port.gateway ? leave(walk, place, way) : toNeighbour(walk, place, way, host)
}

const TELLS_PORTS = ['ovn-nbctl list Logical_Router_Port']
const TELLS_POLICIES = ['ovn-nbctl list Logical_Router_Policy']

function wordsOf(node: TopologyNode): { priority: number | string; match: string } {
  return { priority: numberOf(node, 'priority') ?? '?', match: stringOf(node, 'match') ?? '?' }
}

/** A policy sends it to a next hop of its own, whatever the routes say. */
function reroute(walk: Walk, place: InRouter, { node, nexthops }: Extract<Policy, { kind: 'reroute' }>): Step {
  const { packet, cloud } = walk
  const { router, host } = place
  const nexthop = nexthops[walk.choices.pick(nexthops.length)]!
  const port = portTowards(cloud.routerPorts(router), nexthop)
  const values = { router: router.name, address: packet.target, nexthop, ...wordsOf(node) }
  if (!port) return { end: { disposition: 'unknown', reason: say('path.routesUnknown', values), next: TELLS_PORTS } }
  packet.ttl--
  packet.sourceMac = port.mac
  flowHop(walk, router, host, say('path.policyReroutes', values), [node, port.port])
  if (nexthops.length > 1)
    walk.trail.assume(
      say('path.assumedEqual', { router: router.name, prefix: values.match, count: nexthops.length, nexthop })
    )
  const via: Via = { kind: 'via', port, nexthop, prefix: values.match, node, equals: [], assumed: false }
  return port.gateway ? leave(walk, place, via) : toNeighbour(walk, place, via, host)
}

function sayRoute({ trail, cloud }: Walk, { assumed, equals, nexthop, prefix }: Via, router: string): void {
  if (equals.length > 1) trail.assume(say('path.assumedEqual', { router, prefix, count: equals.length, nexthop }))
  if (!assumed) return
  trail.assume(say('path.assumedDefaultRoute', { router, nexthop }))
  if (!cloud.tables.planned && cloud.driver === 'ovn')
    trail.miss(say('path.defaultRouteUnseen', { router }), ['ovn-nbctl list Logical_Router_Static_Route'], true)
}

/** By the port to the outside: from the sender's own host with a distributed floating IP, else from the gateway chassis. */
function leave(walk: Walk, place: InRouter, found: Via): Step {
  const { packet, cloud } = walk
  const { router } = place
  const { port } = found
  const floating = floatingOf(cloud, port, packet.source)
  if (!cloud.natKnown(router) && packet.version === 4) {
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.natUnknown', { router: router.name, address: packet.source }),
        next: TELLS_NAT
      }
    }
  }
  const local =
    floating?.distributed === false ? false : floating && residesOn(residenceOfRule(cloud, floating, port), place.host)
  if (floating && local === undefined) {
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.modeUnknown', { address: floating.externalIp }),
        next: TELLS_NAT
      }
    }
  }
  if (asksItself(walk, found, false) || isLost(walk, found))
    return drop(walk, place, say('path.asksItself', { router: router.name, address: found.nexthop }))
  let host = place.host
  if (!(local && floating?.distributed)) {
    const bridged = overWire(walk, place, port)
    if (bridged) return bridged
    const moved = toGateway(walk, place, port)
    if ('end' in moved) return moved
    host = moved.host
  }
  const rule = floating ?? sourceRule(cloud, port, packet.source)
  if (rule) {
    const inner = packet.source
    walk.translations.push({ router: router.id, outer: rule.externalIp, inner })
    packet.source = rule.externalIp
    if (rule.distributed) packet.sourceMac = rule.externalMac
    const key = isCentral(walk, router, rule) ? 'path.translatesCentrally' : 'path.translatesSource'
    flowHop(walk, router, host, say(key, { inner, outer: rule.externalIp, router: router.name }), [rule.node])
  }
  return turnsRound(walk, place, port, host) ?? toNeighbour(walk, place, found, host)
}

/** To the chassis that the router's port to the outside is on, through the tunnel, under the router's own key. */
function toGateway(walk: Walk, place: InRouter, port: RouterPort): { end: Ending } | { host: Place['host'] } {
  const { router, inport, host } = place
  const gateway = walk.cloud.gatewayPlace(port)
  if (gateway.state === 'none') {
    const reason = say('path.noGateway', { router: router.name })
    flowHop(walk, router, host, reason, [port.port])
    return { end: { disposition: 'dropped', reason } }
  }
  if (gateway.state === 'unknown') {
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.gatewayUnknown', { router: router.name }),
        next: walk.cloud.driver === 'ovs' ? tellsRouter(router) : TELLS_GATEWAY
      }
    }
  }
  if (host && host.id !== gateway.host.id) {
    const agents = walk.cloud.driver === 'ovs'
    const values = { router: router.name, host: gateway.host.name, network: inport.network?.name ?? '?' }
    flowHop(walk, router, host, say(agents ? 'path.toSnatNamespace' : 'path.redirects', values), [port.port])
    const inKey = inport.port && numberOf(inport.port, 'routerTunnelKey')
    const outKey = port.port && numberOf(port.port, 'redirectTunnelKey')
    const lost =
      agents && inport.network
        ? toSnatNamespace(walk, place, { network: inport.network, from: host, to: gateway.host }, port)
        : crossTunnel(walk, { from: host, to: gateway.host, datapath: router, inKey, outKey })
    if (lost) return { end: lost }
  }
  walk.trail.onHost(gateway.host)
  return { host: gateway.host }
}

/** A distributed router of Neutron's agents translates in two places: in `snat-…`, or for floating IPs in `qrouter-…`. */
function isCentral({ cloud }: Walk, router: TopologyNode, { distributed }: NatRule): boolean {
  return cloud.driver === 'ovs' && flagOf(router, 'distributed') === true && distributed !== true
}

/**
 * With the option `redirect-type=bridged` the frame goes to the gateway chassis over the wire of the outer network instead of the
 * tunnel, and comes into the router a second time there.
 */
function overWire(walk: Walk, { router, host }: InRouter, port: RouterPort): Step | undefined {
  const { cloud, packet } = walk
  const { network } = port
  if (port.port === undefined || entryOf(port.port, 'routerPortOptions', 'redirect-type') !== 'bridged')
    return undefined
  const place = cloud.gatewayPlace(port)
  if (!network || !host || place.state !== 'active' || place.host.id === host.id) return undefined
  if (cloud.segment(network).localnets.length === 0) return undefined
  flowHop(walk, router, host, say('path.redirects', { router: router.name, host: place.host.name }), [port.port])
  walk.trail.enter(network)
  packet.targetMac = port.mac
  packet.owner = { kind: 'router', port }
  const lost = carry(walk, { network, from: host, to: place.host })
  if (lost) return { end: lost }
  walk.trail.onHost(place.host)
  return { to: { in: 'network', network, inport: { kind: 'wire' }, host: place.host } }
}

/** What leaves for an address that this router translates on this very host comes straight back in. */
function turnsRound(walk: Walk, place: InRouter, port: RouterPort, host: Place['host']): Step | undefined {
  const { packet, cloud } = walk
  const rule = targetRule(cloud, port, packet.target)
  if (!rule) return undefined
  const here = residesOn(residenceOfRule(cloud, rule, port), host)
  if (here === undefined) {
    return {
      end: { disposition: 'unknown', reason: say('path.modeUnknown', { address: rule.externalIp }), next: TELLS_NAT }
    }
  }
  if (!here) return undefined
  flowHop(walk, place.router, host, say('path.turnsRound', { router: place.router.name, address: packet.target }), [
    rule.node
  ])
  return { to: { in: 'router', router: place.router, inport: port, host, looped: true } }
}

/** The next hop's MAC: of a port, another router, a floating IP, or of somebody beyond the wire. */
function toNeighbour(walk: Walk, place: InRouter, found: Via, host: Place['host']): Step {
  const { packet, cloud, trail } = walk
  const { port, nexthop } = found
  const { network } = port
  if (port.disabled) return drop(walk, { ...place, host }, say('path.routerPortDisabled', portWords(port)))
  const peer = port.peer === undefined ? undefined : cloud.routerPortNamed(port.peer)
  if (peer) {
    packet.targetMac = peer.mac
    return { to: { in: 'router', router: peer.router, inport: peer, host, looped: false } }
  }
  if (!network) {
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.networkUnknown', { router: place.router.name }),
        next: ['ovn-nbctl show']
      }
    }
  }
  walk.nexthop = nexthop
  const owner = whoHas(cloud, network, nexthop)
  const own = owner?.kind === 'router' && owner.port.id === port.id
  if (asksItself(walk, found, true))
    return drop(walk, { ...place, host }, say('path.asksItself', { router: place.router.name, address: nexthop }))
  packet.owner = own ? undefined : owner
  packet.targetMac = macOf(packet.owner) ?? (packet.owner ? undefined : learnedMac(walk, port, nexthop))
  packet.version = versionOf(packet.target) ?? packet.version
  if (!packet.owner && virtualAddresses(cloud, network, nexthop).length > 0)
    return drop(walk, { ...place, host }, say('path.nobody', { address: nexthop, network: network.name }))
  if (!packet.owner && cloud.neighboursKnown(network)) {
    const candidates = mayUse(cloud, network, nexthop)
    if (candidates.length === 1) {
      packet.owner = { kind: 'port', port: candidates[0]! }
      packet.targetMac = macOf(packet.owner)
      trail.assume(say('path.assumedPair', { port: candidates[0]!.name, address: nexthop }))
    } else if (cloud.segment(network).localnets.length > 0)
      trail.assume(say('path.assumedNexthop', { nexthop, network: network.name }))
  }
  return { to: { in: 'network', network, inport: { kind: 'router', port }, host } }
}

/**
 * What a router would answer for itself it does not find by asking. It asks before it hands the packet to its gateway chassis,
 * but for the addresses it translates to it knows the MAC, and the packet is lost there.
 */
function asksItself({ cloud }: Walk, { port, nexthop }: Via, there: boolean): boolean {
  const owner = port.network && whoHas(cloud, port.network, nexthop)
  if (cloud.driver !== 'ovn' || owner?.kind !== 'router' || owner.port.id !== port.id) return false
  return there || !cloud.natRules(port.router).some(({ externalIp }) => sameAddress(externalIp, nexthop))
}

/** For an address of the router itself, and yet routed on: lost, unless OVN knows the next hop's MAC without asking. */
function isLost({ cloud, packet }: Walk, { port, nexthop }: Via): boolean {
  if (cloud.driver !== 'ovn' || packet.reply || nexthop === packet.target || !port.network) return false
  if (whoHas(cloud, port.network, nexthop)) return false
  const own = cloud.routerPorts(port.router).flatMap(({ addresses }) => addresses)
  return own.some(({ address }) => sameAddress(address, packet.target))
}

/** What the router learned by ARP before. */
function learnedMac({ cloud }: Walk, port: RouterPort, address: string): string | undefined {
  for (const node of cloud.lookup.ofKind('mac-binding')) {
    if (node.attributes['logicalPort'] !== port.id || node.attributes['ip'] !== address) continue
    const mac = node.attributes['mac']
    return typeof mac === 'string' ? mac : undefined
  }
  return undefined
}

/** Whether a router is on stands in its own row, which lists its policies too; its ports have rows of their own. */
function checkEnabled({ cloud, trail }: Walk, router: TopologyNode): void {
  const { tables, driver } = cloud
  // Neutron switches off routers, and never a port of one.
  if (!tables.has('Logical_Router_Port') && !isNeutrons(cloud, router))
    trail.miss(say('path.routerPortsUnknown', { router: router.name }), TELLS_PORTS)
  if (tables.has('Logical_Router') || flagOf(router, 'adminUp') !== undefined) return
  const next = driver === 'ovs' ? ['openstack router list --long'] : ['ovn-nbctl list Logical_Router']
  trail.miss(say('path.enabledUnknown', { port: router.name }), next)
}

function portWords({ router, network, id }: RouterPort): { router: string; network: string } {
  return { router: router.name, network: network?.name ?? id }
}

function drop(walk: Walk, { router, host }: InRouter, reason: ReturnType<typeof say>): Step {
  flowHop(walk, router, host, reason)
  return { end: { disposition: 'dropped', reason } }
}
