/** A line that goes up or down on its way: whose it is, and between which heights. */
export interface Rise {
  /** rises of one trunk stand in one lane */
  trunk: string
  top: number
  bottom: number
}

/**
 * The lane of each trunk, 0 for the nearest to the end: lines of different things never lie on each other, short ones stay near.
 */
export function lanesOf(rises: readonly Rise[]): Map<string, number> {
  const spans = new Map<string, { top: number; bottom: number }>()
  for (const { trunk, top, bottom } of rises) {
    const span = spans.get(trunk)
    spans.set(trunk, span ? { top: Math.min(span.top, top), bottom: Math.max(span.bottom, bottom) } : { top, bottom })
  }
  const length = ({ top, bottom }: { top: number; bottom: number }): number => bottom - top
  const ordered = [...spans].sort(([a, one], [b, other]) => length(one) - length(other) || (a < b ? -1 : 1))
  const lanes = new Map<string, number>()
  const taken: { top: number; bottom: number }[][] = []
  for (const [trunk, span] of ordered) {
    const free = taken.findIndex((others) => others.every(({ top, bottom }) => bottom < span.top || top > span.bottom))
    const lane = free < 0 ? taken.length : free
    ;(taken[lane] ??= []).push(span)
    lanes.set(trunk, lane)
  }
  return lanes
}
