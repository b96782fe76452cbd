import type { Packet } from '../packet.ts'
import type { Path } from '../path.ts'
import { say } from '../sentence.ts'
import { Trail } from '../trail.ts'
import { finished } from '../traces/finished.ts'
import { headersAt, type Journey } from './journey.ts'
import { endText } from './kernel.ts'

/** The answer's way: the same places the other way round, and connection tracking undoes every translation. Undefined where nothing got there. */
export function wayBack({ stops, lookup }: Journey, there: Path): Path | undefined {
  if (there.disposition !== 'delivered' || stops.length === 0) return undefined
  const trail = new Trail()
  for (const id of there.hosts.toReversed()) {
    const host = lookup.node(id)
    if (host) trail.onHost(host)
  }
  stops.toReversed().forEach((stop, order) => {
    const earlier = stops[stops.length - order - 2]
    const before = turned(stop.packet)
    const packet = stop.does === 'translates' && earlier ? turned(earlier.packet) : before
    const { at } = stop
    const name = at.name === '' ? at.id : at.name
    const restored = {
      host: name,
      old: endText(before.source, before.sourcePort),
      new: endText(packet.source, packet.sourcePort)
    }
    const ends = {
      host: name,
      old: endText(before.target, before.targetPort),
      new: endText(packet.target, packet.targetPort)
    }
    const sentence =
      order === 0
        ? say('path.ctBackAnswers', { at: name })
        : order === stops.length - 1
          ? say('path.ctBackGets', { at: name })
          : stop.does === 'translates'
            ? say('path.ctBackRestores', restored.old === restored.new ? ends : restored)
            : say('path.ctBackPasses', { at: name })
    trail.hop(at, sentence, { headers: headersAt(packet, stop.frame), verify: stop.verify })
  })
  for (const { from, to, encapsulation, id } of there.legs.toReversed()) {
    const [back, forth] = [lookup.node(to), lookup.node(from)]
    if (back && forth) trail.leg(back, forth, encapsulation, id)
  }
  return finished({ trail }, { from: there.to, to: there.from, end: { disposition: 'delivered' } })
}

function turned(packet: Packet): Packet {
  const { source, target, sourcePort, targetPort, sourceMac, targetMac, ...rest } = packet
  return {
    ...rest,
    ...{ source: target, target: source, sourceMac: targetMac, targetMac: sourceMac, reply: true },
    ...(targetPort === undefined ? {} : { sourcePort: targetPort }),
    ...(sourcePort === undefined ? {} : { targetPort: sourcePort })
  }
}
