import type { TopologyNode } from '../../topology/vocabulary.ts'
import { addressOf } from '../facts/ip.ts'
import { flagOf, stringOf } from '../facts/values.ts'
import { captureFilter, tcpdump } from '../physical/verify.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { arrive } from './arrive.ts'
import { atHostPort } from './at-port.ts'
import { engineOf, inside, inspect } from './commands.ts'
import { dwellingOf, holderOf, type Endpoint } from './facts/dwelling.ts'
import { lanOf, type Lan } from './facts/lan.ts'
import { forwardTo } from './forward.ts'
import { fromHost, ownAddresses } from './from-host.ts'
import { intoContainer, stopped, toProcess } from './into.ts'
import { DELIVERED, dropped, unknown, type Journey } from './journey.ts'
import { isLocal, isLoopback, Kernel } from './kernel.ts'
import { apartFromHost, intoLan, outOfLan } from './lan.ts'
import { deviceOut, leaveHost, outThrough } from './leave-host.ts'
import { resolveName } from './names.ts'
import { hostOf, type ContainerQuestion } from './question.ts'

/** A process in a container sends. */
export function fromContainer(
  journey: Journey,
  asked: ContainerQuestion,
  host: TopologyNode,
  container: TopologyNode
): Ending {
  const { lookup } = journey
  const holder = holderOf(lookup, container)
  const gone = stopped(container)
  if (gone) return gone
  const dwelling = dwellingOf(lookup, holder)
  const name = container.name
  const lan = lanOf(lookup, holder)
  if (lan) return fromLan(journey, asked, host, holder, lan)
  switch (dwelling.kind) {
    case 'unknown':
      return unknown(say('path.ctModeUnknown', { container: name }), inspect(holder))
    case 'none':
      return dropped(say('path.ctNone', { container: name }))
    case 'host':
      journey.hop(container, say('path.ctSendsBare', { container: name, host: host.name }), { does: 'ends' })
      return fromHost(journey, asked, host, undefined)
    case 'user-space':
      return outOfUserSpace(journey, asked, host, holder, dwelling.program)
    case 'bridge':
      return fromBridge(journey, asked, host, holder, dwelling.endpoints)
  }
}

/** With macvlan or ipvlan the container is on the wire itself: the host neither routes nor translates for it. */
function fromLan(
  journey: Journey,
  asked: ContainerQuestion,
  host: TopologyNode,
  holder: TopologyNode,
  lan: Lan
): Ending {
  const { to } = asked
  const far = hostOf(journey.lookup, to)
  const other = to.kind === 'container' ? lanOf(journey.lookup, holderOf(journey.lookup, to.container)) : undefined
  const named = to.kind === 'container' ? other?.endpoint.address : to.address
  const target = named ?? (far && ownAddresses(far)[0]) ?? '8.8.8.8'
  journey.change({ target })
  outOfLan(journey, host, holder, lan)
  if (!far) {
    const values = { host: host.name, device: lan.parent.name, source: lan.endpoint.address }
    return { disposition: 'provider', reason: say('path.ctLeft', values) }
  }
  if (far !== host) {
    journey.trail.leg(host, far, 'flat', undefined)
    return arrive(journey, asked, far)
  }
  if (other && other.parent.id === lan.parent.id)
    return intoLan(journey, host, holderOf(journey.lookup, (to as { container: TopologyNode }).container), other)
  return apartFromHost(journey, host, holder, lan)
}

/** A process of the user connects for the container, as the host. */
function outOfUserSpace(
  journey: Journey,
  asked: ContainerQuestion,
  host: TopologyNode,
  holder: TopologyNode,
  program: string
): Ending {
  const who = program === 'rootlessport' ? 'slirp4netns' : program
  journey.hop(holder, say('path.ctUserOut', { program: who, host: host.name }), {
    verify: [`ps -C ${who} -o pid,args`, inside(holder, 'ip route')],
    does: 'ends'
  })
  if (asked.to.kind === 'container' && hostOf(journey.lookup, asked.to) === host) {
    return unknown(say('path.ctModeUnknown', { container: asked.to.container.name }), inspect(asked.to.container))
  }
  return fromHost(journey, asked, host, undefined)
}

function fromBridge(
  journey: Journey,
  asked: ContainerQuestion,
  host: TopologyNode,
  holder: TopologyNode,
  endpoints: readonly Endpoint[]
): Ending {
  const { lookup } = journey
  const { to } = asked
  if (to.kind === 'container' && hostOf(lookup, to) === host) {
    const target = holderOf(lookup, to.container)
    if (target.id === holder.id) {
      journey.change({ source: '127.0.0.1', target: '127.0.0.1' })
      return toProcess(journey, holder, endpoints[0]?.namespace)
    }
    const there = dwellingOf(lookup, target)
    if (there.kind === 'unknown') return unknown(say('path.ctModeUnknown', { container: target.name }), inspect(target))
    if (there.kind === 'bridge') return toNeighbour(journey, to.name, host, holder, endpoints, target, there.endpoints)
  }
  const [own] = endpoints
  if (to.kind === 'host' && to.host === host && to.address !== undefined && isLoopback(to.address)) {
    // in a container localhost is the container
    journey.change({ source: to.address, target: to.address })
    return toProcess(journey, holder, own?.namespace)
  }
  return own
    ? throughGateway(journey, asked, host, holder, own)
    : unknown(say('path.ctAddressUnknown', { container: holder.name }), inspect(holder))
}

/** To another container: over the bridge they share, or routed by the host between two. */
function toNeighbour(
  journey: Journey,
  name: string | undefined,
  host: TopologyNode,
  holder: TopologyNode,
  endpoints: readonly Endpoint[],
  target: TopologyNode,
  there: readonly Endpoint[]
): Ending {
  const gone = stopped(target)
  if (gone) return gone
  const { version } = journey.packet
  for (const own of endpoints) {
    const far = there.find((each) => sameNetwork(own, each) && addressOf(each.address)?.version === version)
    if (!far) continue
    const unresolved = name === undefined ? undefined : resolveName(journey, { name, holder, target, own, far })
    if (unresolved) return unresolved
    journey.change({ source: own.address, target: far.address })
    sends(journey, holder, own, undefined, far.mac)
    comesOut(journey, holder, own)
    return intoContainer(journey, target, far, own.mac)
  }
  const [own, far] = [endpoints[0], there.find((each) => addressOf(each.address)?.version === version)]
  if (!own || !far) return unknown(say('path.ctAddressUnknown', { container: target.name }), inspect(target))
  if (name !== undefined) return dropped(say('path.ctNotSameNetwork', { from: holder.name, to: name }))
  journey.change({ source: own.address, target: far.address })
  const kernel = upToHost(journey, host, holder, own)
  // docker keeps its networks apart by rules of its own, netavark does where it is told to
  if (kernel.rules.at('filter', 'forward').length === 0) {
    const values = { host: host.name, from: holder.name, to: target.name }
    return unknown(say('path.ctIsolationUnknown', values), 'iptables-save', 'nft list ruleset')
  }
  return forwardTo(kernel, [])
}

/** What engines have from the beginning leads outside. */
const DEFAULT = new Set(['podman', 'bridge'])

function sameNetwork(a: Endpoint, b: Endpoint): boolean {
  if (a.bridge && b.bridge) return a.bridge.id === b.bridge.id
  return a.network !== undefined && a.network === b.network
}

/** To the host, a port it publishes, another host or the world: up into the host by the gateway. */
function throughGateway(
  journey: Journey,
  asked: ContainerQuestion,
  host: TopologyNode,
  holder: TopologyNode,
  own: Endpoint
): Ending {
  const { to } = asked
  const far = hostOf(journey.lookup, to)
  const address =
    to.kind === 'container' ? undefined : (to.address ?? (far === host ? own.gateway : far && ownAddresses(far)[0]))
  const target = address ?? (far && ownAddresses(far)[0]) ?? '8.8.8.8'
  journey.change({ source: own.address, target })
  const within = far === host && isLocal(host, target, journey)
  const internal = own.bridge && flagOf(own.bridge, 'internal')
  if (internal === true && !within)
    return dropped(say('path.ctInternal', { network: own.network ?? own.bridge?.name ?? '' }))
  const kernel = upToHost(journey, host, holder, own)
  if (within && asked.port !== undefined) return atHostPort(kernel, 'prerouting')
  if (within) {
    journey.reached = host
    journey.hop(host, say('path.ctHostAnswers', { host: host.name, address: target }), { does: 'ends' })
    return DELIVERED
  }
  const engine = engineOf(holder)
  const told = internal ?? (DEFAULT.has(own.network ?? '') || kernel.translates('postrouting') ? false : undefined)
  if (told === undefined && !journey.cloud.tables.planned) {
    const network = own.network ?? own.bridge?.name ?? ''
    return unknown(say('path.ctInternalUnknown', { network }), `${engine} network inspect ${network}`, 'iptables-save')
  }
  // it may be an address of the host itself
  if (to.kind === 'outside' && to.address !== undefined && ownAddresses(host).length === 0) {
    return unknown(say('path.ctAddressUnknown', { container: host.name }), 'ip a')
  }
  if (!far || far === host) return leaveHost(kernel, host, target, engine)
  const closed = outThrough(kernel, host, deviceOut(journey, host, target), engine)
  if (closed) return closed
  journey.trail.leg(host, far, 'flat', undefined)
  return arrive(journey, asked, far)
}

/** Out of the namespace and up to the host by the bridge's own address. */
function upToHost(journey: Journey, host: TopologyNode, holder: TopologyNode, own: Endpoint): Kernel {
  const { bridge } = own
  const mac = bridge && stringOf(bridge, 'mac')
  sends(journey, holder, own, own.gateway ?? '?', mac)
  comesOut(journey, holder, own)
  if (bridge) {
    const values = { bridge: bridge.name, gateway: own.gateway ?? '?', host: host.name }
    journey.hop(bridge, say('path.ctBridgeUp', values), {
      frame: true,
      verify: [tcpdump(bridge.name, captureFilter(journey.packet))]
    })
  }
  return new Kernel(journey, host, bridge?.name ?? '?')
}

function sends(
  journey: Journey,
  holder: TopologyNode,
  own: Endpoint,
  gateway: string | undefined,
  targetMac: string | undefined
): void {
  journey.change({ sourceMac: own.mac, targetMac })
  const values = { container: holder.name, address: own.address, gateway: gateway ?? '' }
  const sentence = gateway === undefined ? say('path.ctSends', values) : say('path.ctSendsVia', values)
  journey.hop(own.inner ?? own.namespace ?? holder, sentence, {
    frame: true,
    verify: [inside(holder, `ip route get ${journey.packet.target}`)],
    does: 'ends',
    proof: [holder, own.namespace]
  })
}

function comesOut(journey: Journey, holder: TopologyNode, { outer, bridge }: Endpoint): void {
  if (!outer || !bridge) {
    const values = { container: holder.name, engine: engineOf(holder) }
    journey.trail.assume(say('path.ctAssumedBridge', values))
  }
  if (!outer) return
  const values = { outer: outer.name, bridge: bridge?.name ?? '' }
  journey.hop(outer, say('path.ctVethOut', values), {
    frame: true,
    verify: [tcpdump(outer.name, captureFilter(journey.packet))]
  })
}
