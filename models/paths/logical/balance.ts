import type { TopologyNode } from '../../topology/vocabulary.ts'
import { accessControlOf } from '../acl/ruling.ts'
import { balancersOf, isOffline, isVirtual, virtualAddresses, type VirtualAddress } from '../facts/balancers.ts'
import type { Cloud } from '../facts/cloud.ts'
import { holds, sameAddress, versionOf } from '../facts/ip.ts'
import { stringOf, stringsOf } from '../facts/values.ts'
import { callPort, flowHop, reachGuest } from '../physical/guest.ts'
import { say } from '../sentence.ts'
import type { Place, Step, Walk } from '../walk.ts'
import { filterEgress } from './filter.ts'

type InNetwork = Extract<Place, { in: 'network' }>
type InRouter = Extract<Place, { in: 'router' }>

/** A switch balances what its own ports send; what comes from routers and wires it passes on. */
export function balanceInNetwork(walk: Walk, place: InNetwork): Step | undefined {
  const { inport, network, host } = place
  if (inport.kind !== 'port') return undefined
  const stateless = isStateless(walk, network, inport.port)
  if (stateless) return undefined
  const asked = walk.packet.target
  const step = balance(walk, network, host)
  if (walk.balanced && stateless === undefined) {
    const values = { port: callPort(walk, inport.port), packet: walk.packet.protocol.toUpperCase() }
    walk.trail.miss(say('path.rulesUnknown', values), ['ovn-nbctl list Port_Group'], true)
  }
  if (step) return step
  if (walk.balanced && isOwn(inport.port, walk.packet.target)) {
    // The one who asks serves it: OVN turns the packet round in the switch, as if the balancer had sent it.
    walk.packet.source = asked
    walk.packet.targetMac = walk.packet.sourceMac
    const refused = filterEgress(walk, { network, host, inport: undefined, outport: inport.port })
    if (refused) return { end: refused }
    reachGuest(walk, inport.port, host)
    return { end: { disposition: 'delivered' } }
  }
  return undefined
}

/** A router with a port to the outside balances on its gateway chassis only. */
export function balanceInRouter(walk: Walk, { router, host }: InRouter): Step | undefined {
  const gateway = walk.cloud.gatewayPort(router)
  if (gateway && host) {
    const place = walk.cloud.gatewayPlace(gateway)
    if (place.state === 'none' || (place.state === 'active' && place.host.id !== host.id)) {
      const [vip] = virtualAddresses(walk.cloud, router, walk.packet.target)
      const values = { router: router.name, address: walk.packet.target, host: host.name }
      if (vip && !walk.packet.reply) flowHop(walk, router, host, say('path.balancesElsewhere', values), [vip.node])
      else missBalancers(walk, router, walk.packet.target)
      return undefined
    }
  }
  return balance(walk, router, host)
}

/** To one of the backends, where the address is a balancer's; each of the others is an equal way. */
function balance(walk: Walk, holder: TopologyNode, host: TopologyNode | undefined): Step | undefined {
  const { packet, cloud, trail } = walk
  if (packet.reply || packet.protocol === 'arp' || cloud.driver === 'ovs') return undefined
  const found = virtualAddresses(cloud, holder, packet.target).filter((each) => serves(each, walk))
  const vip = found.find(({ port }) => port !== undefined) ?? found[0]
  if (!vip) {
    missBalancers(walk, holder, packet.target)
    return undefined
  }
  const values = { address: packet.target, name: vip.node.name === '' ? vip.node.id : vip.node.name }
  const states = vip.backends.map((backend) => (vip.checked ? isOffline(cloud, backend, vip.protocol) : false))
  if (states.includes(undefined)) trail.miss(say('path.healthUnknown', values), ['ovn-sbctl list Service_Monitor'])
  const alive = vip.backends.filter((_, index) => states[index] !== true)
  if (alive.length === 0) {
    const reason = say('path.noBackend', values)
    flowHop(walk, holder, host, reason, [vip.node])
    return { end: { disposition: 'dropped', reason } }
  }
  const index = walk.choices.pick(alive.length)
  const backend = alive[index]!
  walk.balanced = true
  packet.target = backend.address
  packet.version = versionOf(backend.address) ?? packet.version
  if (backend.port !== undefined) packet.targetPort = backend.port
  const to = backend.port === undefined ? backend.address : `${backend.address} ${backend.port}`
  flowHop(walk, holder, host, say('path.balances', { ...values, backend: to, count: alive.length }), [vip.node])
  if (alive.length > 1)
    trail.assume(say('path.assumedBackend', { ...values, backend: to, number: index + 1, count: alive.length }))
  return undefined
}

const TELLS = ['ovn-nbctl list Load_Balancer', 'ovn-nbctl list Logical_Switch', 'ovn-nbctl list Logical_Router']

/** An address that is nobody's may be the virtual one of a balancer that was not pasted. */
function missBalancers(walk: Walk, holder: TopologyNode, address: string): void {
  const { packet, cloud, trail } = walk
  if (packet.reply || cloud.driver === 'ovs' || balancersOf(cloud, holder).whole) return
  const virtual = isVirtual(cloud, address)
  if (virtual === false) return
  // one that is listed and was not pasted may have any address
  const listed = stringsOf(holder, 'loadBalancers').length > 0
  const may = virtual || walk.balanced || ((listed || isInside(walk, address)) && !isSomebodys(cloud, address))
  if (may) trail.miss(say('path.balancersUnknown', { name: holder.name }), TELLS, true)
}

/** Nobody has the address in the network, unless a router there answers for a balancer that was not pasted. */
export function missAnswering(walk: Walk, network: TopologyNode, address: string): void {
  for (const { router } of walk.cloud.routerPortsIn(network)) missBalancers(walk, router, address)
}

/** A port of its own needs that protocol and port; without one it is whatever comes. */
function serves({ port, protocol }: VirtualAddress, { packet }: Walk): boolean {
  return port === undefined || (packet.targetPort === port && packet.protocol === protocol)
}

/** Rules that keep no state let pass before anything is balanced. */
function isStateless({ cloud, packet }: Walk, network: TopologyNode, port: TopologyNode): boolean | undefined {
  if (stringsOf(network, 'loadBalancers').length === 0) return false
  return accessControlOf(cloud).isStateless('from-lport', packet, network, port)
}

/** Addresses out in the world are nobody's virtual addresses; which are in the world tell the blocks of all routers. */
function isInside({ cloud }: Walk, address: string): boolean {
  const holding = (router: TopologyNode): boolean =>
    cloud
      .routerPorts(router)
      .some(({ addresses }) => addresses.some(({ block }) => block !== undefined && holds(block, address)))
  return cloud.lookup.ofKind('router').some((router) => !cloud.prefixesKnown(router) || holding(router))
}

/** Asked of the kinds it may be; the lookup would first have to index every name of the cloud. */
function isSomebodys({ lookup }: Cloud, address: string): boolean {
  return (['port', 'floating-ip', 'router'] as const).some((kind) =>
    lookup
      .ofKind(kind)
      .some(
        (node) =>
          isOwn(node, address) ||
          [node.name, stringOf(node, 'address'), stringOf(node, 'fixedAddress'), stringOf(node, 'gateway')].some(
            (each) => each?.toLowerCase() === address.toLowerCase()
          )
      )
  )
}

function isOwn(port: TopologyNode, address: string): boolean {
  return stringsOf(port, 'addresses').some((each) => sameAddress(each.replace(/\/.*/, ''), address))
}
