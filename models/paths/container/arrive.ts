import type { TopologyNode } from '../../topology/vocabulary.ts'
import { numberOf, stringOf, stringsOf } from '../facts/values.ts'
import { deviceWith } from '../physical/devices.ts'
import { captureFilter, tcpdump } from '../physical/verify.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { atHostPort } from './at-port.ts'
import { inspect } from './commands.ts'
import { dwellingOf, holderOf } from './facts/dwelling.ts'
import { lanOf } from './facts/lan.ts'
import { parsePublished } from './facts/published.ts'
import { stopped } from './into.ts'
import { intoLan } from './lan.ts'
import { DELIVERED, dropped, unknown, type Journey } from './journey.ts'
import { Kernel } from './kernel.ts'
import type { ContainerQuestion } from './question.ts'

/** A packet from elsewhere comes in at a host: at the port it is for, or at the one that the container it is for publishes. */
export function arrive(journey: Journey, asked: ContainerQuestion, host: TopologyNode): Ending {
  const { cloud, lookup, trail } = journey
  const { to } = asked
  trail.assume(say('path.ctAssumedPhysical', { host: host.name }))
  if (to.kind === 'container') {
    const holder = holderOf(lookup, to.container)
    const gone = stopped(to.container) ?? stopped(holder)
    if (gone) return gone
    const lan = lanOf(lookup, holder)
    if (lan) {
      trail.onHost(host)
      return intoLan(journey, host, holder, lan)
    }
    const closed = throughPort(journey, host, to.container, holder)
    if (closed) return closed
  }
  trail.onHost(host)
  const { target } = journey.packet
  const device = target === '?' ? undefined : deviceWith(cloud, host, target)
  const mac = device && stringOf(device, 'mac')
  journey.change({ targetMac: mac })
  const mtu = device && numberOf(device, 'mtu')
  const values = { host: host.name, device: device?.name ?? '' }
  journey.hop(device ?? host, say(device ? 'path.ctArrives' : 'path.ctArrivesUnknown', values), {
    frame: true,
    ...(mtu === undefined ? {} : { mtu }),
    verify: [tcpdump(device?.name ?? 'any', captureFilter(journey.packet))],
    does: journey.stops.length === 0 ? 'ends' : 'passes'
  })
  if (journey.port === undefined) {
    journey.reached = host
    journey.hop(host, say('path.ctHostAnswers', { host: host.name, address: target }), { does: 'ends' })
    return DELIVERED
  }
  return atHostPort(new Kernel(journey, host, device?.name ?? '?'), 'prerouting')
}

/** Turns to the port of the host that leads to the container; an ending where there is none. */
function throughPort(
  journey: Journey,
  host: TopologyNode,
  container: TopologyNode,
  holder: TopologyNode
): Ending | undefined {
  const dwelling = dwellingOf(journey.lookup, holder)
  if (dwelling.kind === 'host') return undefined
  if (dwelling.kind === 'none') return dropped(say('path.ctNone', { container: container.name }))
  const port = portOfTarget(journey, holder)
  if (port !== undefined) {
    if (journey.port === undefined) journey.trail.assume(say('path.ctAssumedPort', { port, container: container.name }))
    journey.change({ protocol: 'tcp', sourcePort: 49152, targetPort: port })
    return undefined
  }
  if (dwelling.kind === 'unknown' && !Object.hasOwn(holder.attributes, 'ports')) {
    return unknown(say('path.ctModeUnknown', { container: container.name }), inspect(holder))
  }
  const address = dwelling.kind === 'bridge' ? dwelling.endpoints[0]!.address : container.name
  return dropped(say('path.ctNotPublished', { container: container.name, host: host.name, address }))
}

/** The port of the host by which a container's port is reached: what is asked for may be either. */
export function portOfTarget({ port, packet }: Journey, holder: TopologyNode): number | undefined {
  const published = stringsOf(holder, 'ports').flatMap((text) => parsePublished(text) ?? [])
  const open = published.filter(({ address, protocol }) => {
    return address !== '127.0.0.1' && (port === undefined || protocol === packet.protocol)
  })
  if (port === undefined) return open[0]?.first
  const inside = open.find(({ inner, first, last }) => port >= inner && port <= inner + last - first)
  if (inside) return inside.first + port - inside.inner
  return open.find(({ first, last }) => port >= first && port <= last) ? port : undefined
}
