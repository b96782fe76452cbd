import type { TopologyNode } from '../../topology/vocabulary.ts'
import { flagOf, stringOf } from '../facts/values.ts'
import { captureFilter, tcpdump } from '../physical/verify.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { engineOf, inside } from './commands.ts'
import { membersOf, type Endpoint } from './facts/dwelling.ts'
import { listenersInside } from './facts/ports.ts'
import { DELIVERED, dropped, type Journey } from './journey.ts'

/** From the bridge into the namespace and to the process; the frame's source is whoever is on the bridge already. */
export function intoContainer(
  journey: Journey,
  container: TopologyNode,
  endpoint: Endpoint,
  sourceMac: string | undefined,
  /** its device is on the wire: there is no pair and no bridge, and its MAC is told already */
  { attached = false } = {}
): Ending {
  const { packet } = journey
  const { bridge, outer, inner, namespace, mac } = endpoint
  if (!attached) journey.change({ sourceMac, targetMac: mac })
  const filter = captureFilter(journey.packet)
  if (bridge && !attached) {
    const values = { bridge: bridge.name, container: container.name }
    const sentence = outer
      ? say('path.ctBridge', { ...values, outer: outer.name })
      : say('path.ctBridgeUnknown', values)
    journey.hop(bridge, sentence, { frame: true, verify: [tcpdump(bridge.name, filter)], proof: [outer] })
  }
  if (!attached && (!bridge || !outer)) {
    journey.trail.assume(say('path.ctAssumedBridge', { container: container.name, engine: engineOf(container) }))
  }
  if (outer && !attached) {
    const sentence = say('path.ctVethIn', { outer: outer.name, container: container.name })
    journey.hop(outer, sentence, { frame: true, verify: [tcpdump(outer.name, filter)], proof: [inner] })
  }
  const values = { container: container.name, address: packet.target }
  const sentence = inner ? say('path.ctInner', { ...values, inner: inner.name }) : say('path.ctInnerUnknown', values)
  journey.hop(inner ?? namespace ?? container, sentence, {
    frame: true,
    verify: [inside(container, 'ip address'), inside(container, tcpdump(inner?.name ?? 'eth0', filter))],
    proof: [namespace, container]
  })
  return toProcess(journey, container, endpoint.namespace)
}

/** To whoever listens in the namespace. */
export function toProcess(journey: Journey, container: TopologyNode, namespace: TopologyNode | undefined): Ending {
  const { lookup, packet, trail, port } = journey
  journey.reached = container
  if (port === undefined) {
    journey.hop(container, say('path.ctEcho', { container: container.name }), { does: 'ends' })
    return DELIVERED
  }
  const members = membersOf(lookup, container)
  const address = packet.target === '?' ? undefined : packet.target
  const { known, found } = listenersInside(lookup, members, namespace, { address, port, protocol: packet.protocol })
  const verify = [inside(container, 'ss -lntup')]
  if (known && found.length === 0) {
    return dropped(say('path.ctRefusedInside', { container: container.name, address: address ?? '*', port }))
  }
  if (!known) trail.assume(say('path.ctAssumedListens', { container: container.name, port }))
  const process = found.find((each) => each !== undefined)
  const owner = (process && ownerOf(members, process)) ?? container
  if (process) {
    const sentence = say('path.ctListens', { process: nameOf(process), container: owner.name, port })
    journey.hop(process, sentence, { verify, does: 'ends', proof: [owner] })
    return DELIVERED
  }
  // an infra container only holds the network: who listens is another of the pod
  const others = members.filter((each) => each.id !== container.id)
  const pod = stringOf(container, 'pod') ?? stringOf(others[0] ?? container, 'pod')
  const sentence =
    others.length > 0 && flagOf(container, 'isInfra') === true
      ? say('path.ctListensPod', { pod: pod ?? '', members: others.map(({ name }) => name).join(', '), port })
      : say('path.ctListensUnnamed', { container: container.name, port })
  const at = others.length === 1 ? others[0]! : container
  journey.hop(at, sentence, { verify, does: 'ends', proof: [container] })
  return DELIVERED
}

function ownerOf(members: readonly TopologyNode[], process: TopologyNode): TopologyNode | undefined {
  return members.find(({ id }) => id === process.parent)
}

export function nameOf(process: TopologyNode): string {
  return process.name === '' ? `PID ${String(process.attributes['pid'])}` : process.name
}

/** Why nobody has the ports of a container: engines take the rules and the namespace away when it stops. */
export function stopped(container: TopologyNode): Ending | undefined {
  const state = stringOf(container, 'state')
  if (state === undefined || state === 'running' || state === 'up' || state === 'paused') return undefined
  return dropped(say('path.ctExited', { container: container.name, state }))
}
