import { throughNetwork } from './logical/network.ts'
import { throughRouter } from './logical/router.ts'
import { say } from './sentence.ts'
import type { Ending } from './trail.ts'
import type { Place, Walk } from './walk.ts'

const MOST_STEPS = 200

/** Follows the packet from its first place to its end. Ends even where routes lead in a circle. */
export function follow(walk: Walk, start: Place): Ending {
  const seen = new Set<string>()
  let place = start
  for (let step = 0; step < MOST_STEPS; step++) {
    const key = keyOf(walk, place)
    if (seen.has(key)) break
    seen.add(key)
    const next = place.in === 'network' ? throughNetwork(walk, place) : throughRouter(walk, place)
    if ('end' in next) return conclude(walk, next.end)
    place = next.to
  }
  return { disposition: 'dropped', reason: say('path.circle', { address: walk.packet.target }) }
}

/** An answer that gets back, or out again the way the question came, is an answer. */
function conclude(walk: Walk, end: Ending): Ending {
  if (!walk.answering || end.disposition === 'unknown' || end.disposition === 'dropped') return end
  if (end.disposition === 'provider') walk.trail.legs.pop()
  return { disposition: 'answered', reason: walk.answering }
}

function keyOf({ packet }: Walk, place: Place): string {
  const where = place.in === 'network' ? place.network.id : place.router.id
  const inport = place.inport
  const by = 'kind' in inport ? (inport.kind === 'wire' ? 'wire' : inport.port.id) : inport.id
  return [where, by, place.host?.id, packet.source, packet.target, packet.targetMac, packet.reply].join(' ')
}
