import { MOST_ALIKE, shareOf } from '../fold.ts'
import type { HostParts } from './parts.ts'

/** Drawn at the same time without a pause. */
const ROOM = 2000
/** What a host draws that is not plugged into it, and what one plug draws: elements, measured. */
const HOST = 45
const PLUG = 6
/** However full the picture is, a box shows a few. */
const LEAST = 6

/** How many alike things each box of these hosts shows one by one. */
export function mostOf(parts: readonly HostParts[]): number {
  const counts = parts.flatMap(({ integration, others }) =>
    [...(integration ? [integration] : []), ...others].flatMap(
      ({ plugs, internals, uplinks, patches, loosePatches }) => [
        plugs.length,
        internals.length,
        uplinks.length,
        patches.length + loosePatches.length
      ]
    )
  )
  return Math.min(MOST_ALIKE, Math.max(LEAST, shareOf(counts, (ROOM - HOST * parts.length) / PLUG)))
}
