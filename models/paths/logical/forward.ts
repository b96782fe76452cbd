import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { RouterPort } from '../facts/router-port.ts'
import type { Owner } from '../packet.ts'
import { carry } from '../physical/carry.ts'
import { flagOf } from '../facts/values.ts'
import { callPort, flowHop } from '../physical/guest.ts'
import { enterFromWire, leaveOnWire, leftTheCloud, wireOf } from '../physical/wire.ts'
import { say } from '../sentence.ts'
import type { Inport, Place, Step, Walk } from '../walk.ts'
import { missAnswering } from './balance.ts'
import { deliver, dropped } from './deliver.ts'
import { isSomewhere } from './neighbours.ts'
import { residenceOfRouterPort, residenceOfRule, residesOn, type Residence } from './residence.ts'

type InNetwork = Extract<Place, { in: 'network' }>

const TELLS_PORTS = ['ovn-nbctl list Logical_Switch_Port', 'ovn-sbctl list Port_Binding']

const TELLS_AGENTS = ['openstack port list --long', 'openstack router list --long', 'openstack floating ip list']

/** The lookup by MAC: to a port, to a router, or out to whoever is on the network's wire. */
export function forward(walk: Walk, place: InNetwork): Step {
  const { packet, cloud } = walk
  const { owner } = packet
  if (owner?.kind === 'port') return deliver(walk, place, owner.port)
  if (owner) return toRouter(walk, place, owner)
  const address = walk.nexthop ?? packet.target
  const key = address === packet.target ? 'path.nobody' : 'path.nobodyOnTheWay'
  const nobody = say(key, { address, target: packet.target, network: place.network.name })
  if (!cloud.neighboursKnown(place.network) || isSomewhere(cloud, address)) {
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.portsUnknown', { address, network: place.network.name }),
        next: cloud.driver === 'ovs' ? TELLS_AGENTS : TELLS_PORTS
      }
    }
  }
  if (address === packet.target || walk.balanced) missAnswering(walk, place.network, address)
  const { localnets, unknownPorts } = cloud.segment(place.network)
  const open = unknownPorts.filter((port) => mayHear(walk, port, place.inport))
  if (localnets.length > 0 && place.inport.kind !== 'wire') {
    if (open.length > 0) walk.trail.assume(say('path.assumedBeyond', floodWords(walk, place.network, open)))
    return toWire(walk, place, undefined)
  }
  if (open.length > 0 && place.inport.kind !== 'wire') return toUnknownPorts(walk, place, open)
  return dropped(walk, place, nobody)
}

/** Not the sender itself, and neither disabled nor on no host. */
export function mayHear({ cloud }: Walk, port: TopologyNode, inport?: Inport): boolean {
  if (inport?.kind === 'port' && inport.port.id === port.id) return false
  return flagOf(port, 'adminUp') !== false && cloud.binding(port).state !== 'unbound'
}

/** Ports without port security may have any MAC; which of them has this one only they know. */
function toUnknownPorts(walk: Walk, place: InNetwork, ports: readonly TopologyNode[]): Step {
  const reason = say('path.floodedToUnknown', floodWords(walk, place.network, ports))
  flowHop(walk, place.network, place.host, reason, [...ports])
  return { end: { disposition: 'unknown', reason, next: ['ovn-sbctl list FDB'] } }
}

/** The ports that may have any address, the first of them by name. */
export function floodWords(walk: Walk, network: TopologyNode, ports: readonly TopologyNode[]) {
  const names = ports.slice(0, 5).map((port) => callPort(walk, port))
  return { network: network.name, ports: names.join(', '), address: walk.nexthop ?? walk.packet.target }
}

/** A router takes a frame on the hosts where its port resides; elsewhere the frame goes over the wire to the one that does. */
function toRouter(walk: Walk, place: InNetwork, owner: Exclude<Owner, { kind: 'port' }>): Step {
  const { cloud } = walk
  const port = owner.kind === 'router' ? owner.port : owner.via
  const wired = cloud.segment(place.network).localnets.length > 0
  const residence =
    owner.kind === 'nat' ? residenceOfRule(cloud, owner.rule, owner.via) : residenceOfRouterPort(cloud, port)
  if (!wired && residence.on === 'one' && !cloud.wireKnown(place.network)) {
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.wireUnknown', { network: place.network.name }),
        next: TELLS_PORTS
      }
    }
  }
  if (cloud.driver === 'ovs') return toAgent(walk, place, port, residence)
  const here = residesOn(wired ? residence : anywhereWithoutWire(residence, place), place.host)
  if (here === undefined) return unknownResidence(port.router.name, residence)
  if (here) {
    flowHop(
      walk,
      place.network,
      place.host,
      say('path.findsRouter', { router: port.router.name, network: place.network.name }),
      [port.port]
    )
    return { to: { in: 'router', router: port.router, inport: port, host: place.host, looped: false } }
  }
  if (place.inport.kind === 'wire')
    return dropped(walk, place, say('path.notHere', { router: port.router.name, host: place.host?.name ?? '?' }))
  if (residence.on === 'none') {
    const far = owner.kind === 'nat' && owner.rule.distributed ? owner.rule.port : undefined
    const values = { router: port.router.name, port: far ? callPort(walk, far) : '' }
    const reason = say(far ? 'path.unbound' : 'path.noGateway', values)
    return wired && place.host ? lostOnWire(walk, place, place.host, reason) : dropped(walk, place, reason)
  }
  return toWire(walk, place, residence.on === 'one' ? residence.host : undefined)
}

/** A router of Neutron's agents is on a host of its own: frames are carried there, by tunnel or wire. */
function toAgent(walk: Walk, place: InNetwork, port: RouterPort, residence: Residence): Step {
  const { network } = place
  const there = residence.on === 'one' ? residence.host : place.host
  if (residence.on === 'unknown' || residence.on === 'none' || !there)
    return unknownResidence(port.router.name, residence)
  flowHop(walk, network, place.host, say('path.agentRouter', { router: port.router.name, host: there.name }), [
    port.port
  ])
  const lost = place.host && carry(walk, { network, from: place.host, to: there })
  if (lost) return { end: lost }
  walk.trail.onHost(there)
  return { to: { in: 'router', router: port.router, inport: port, host: there, looped: false } }
}

/** What no host takes goes out on the wire like any MAC that nobody has, and nobody takes it there. */
function lostOnWire(walk: Walk, place: InNetwork, host: TopologyNode, reason: ReturnType<typeof say>): Step {
  const left = leaveOnWire(walk, host, place.network)
  if ('disposition' in left) return { end: left }
  const { encapsulation, id } = wireOf(left.localnet)
  walk.trail.leg(host, place.network, encapsulation, id)
  return dropped(walk, place, reason)
}

/** Without a wire between, a frame cannot change host: what resides on one host is handled where the frame is. */
function anywhereWithoutWire(residence: Residence, { host }: InNetwork): Residence {
  return residence.on === 'one' && host ? { on: 'every' } : residence
}

export function unknownResidence(router: string, residence: Residence): Step {
  const next = residence.on === 'unknown' ? residence.next : ['ovn-sbctl show']
  return { end: { disposition: 'unknown', reason: say('path.placeUnknown', { router }), next } }
}

/** Out on the network's wire; `to` is the host of the cloud that takes the frame there, if one does. */
export function toWire(walk: Walk, place: InNetwork, to: TopologyNode | undefined): Step {
  const { trail } = walk
  const { network, host } = place
  if (!host)
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.hostUnknown', { network: network.name }),
        next: ['ovn-sbctl show']
      }
    }
  const left = leaveOnWire(walk, host, network)
  if ('disposition' in left) return { end: left }
  const { encapsulation, id } = wireOf(left.localnet)
  if (!to) {
    trail.leg(host, network, encapsulation, id)
    return { end: { disposition: 'provider', reason: leftTheCloud(walk, host, network, left.localnet) } }
  }
  trail.leg(host, to, encapsulation, id)
  const lost = enterFromWire(walk, to, network)
  return lost ? { end: lost } : { to: { in: 'network', network, inport: { kind: 'wire' }, host: to } }
}
