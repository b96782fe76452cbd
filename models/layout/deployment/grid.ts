import type { Card } from './cards.ts'

/** A card and the lines it has stations on, as indexes from the top. */
export interface Stand {
  card: Card
  lines: readonly number[]
}

/** A card on the grid: the step it begins at, and the step of its station on each line. */
export interface Slot {
  card: Card
  from: number
  /** line index → step */
  stations: Map<number, number>
}

/** How far the upper tier may step aside from the middle for the stubs of the lower one. */
const ASIDE = 12

/** Both tiers from a step on, the upper one where the whole becomes narrowest, near the middle where that is equal. */
export function standTiers(upper: readonly Stand[], lower: readonly Stand[], from: number): [Slot[], Slot[]] {
  const middle = Math.max(0, Math.floor((widthOf(lower) - widthOf(upper)) / 2))
  let best: [Slot[], Slot[]] = [[], []]
  let least = Infinity
  for (const shift of shiftsAround(middle)) {
    const above = standInRow(upper, from + shift)
    const below = standLower(lower, above, from)
    const width = Math.max(endOf(above), endOf(below))
    if (width >= least) continue
    least = width
    best = [above, below]
  }
  return best
}

/** Cards side by side from a step on, one step apart. */
export function standInRow(stands: readonly Stand[], from: number): Slot[] {
  let step = from
  return stands.map(({ card, lines }) => {
    const slot = slotAt(card, lines, step, middleOf(card, lines))
    step += card.steps + 1
    return slot
  })
}

/** Steps that a row of cards takes. */
export function widthOf(stands: readonly Stand[]): number {
  return stands.reduce((sum, { card }) => sum + card.steps + 1, 0)
}

/** The step behind the last card. */
export function endOf(slots: readonly Slot[]): number {
  const last = slots.at(-1)
  return last ? last.from + last.card.steps : 0
}

/**
 * Stands the lower cards, each as far left as it may: two stubs in one step must not meet, so the upper card's line has to
 * be above the lower card's wherever both have a station in a step.
 */
function standLower(stands: readonly Stand[], upper: readonly Slot[], from: number): Slot[] {
  const taken = new Map<number, number>()
  for (const { stations } of upper) for (const [line, step] of stations) taken.set(step, line)
  const free = ({ stations }: Slot): boolean => [...stations].every(([line, step]) => (taken.get(step) ?? -1) < line)
  let step = from
  return stands.map(({ card, lines }) => {
    for (let at = step; ; at++) {
      const slot = offsetsOf(card, lines)
        .map((offset) => slotAt(card, lines, at, offset))
        .find(free)
      if (!slot) continue
      step = at + card.steps + 1
      return slot
    }
  })
}

function slotAt(card: Card, lines: readonly number[], from: number, offset: number): Slot {
  return { card, from, stations: new Map(lines.map((line, index) => [line, from + offset + index])) }
}

function middleOf(card: Card, lines: readonly number[]): number {
  return Math.floor((card.steps - lines.length) / 2)
}

/** Where the stations may begin in a card, the middle first. */
function offsetsOf(card: Card, lines: readonly number[]): number[] {
  const middle = middleOf(card, lines)
  const offsets = Array.from({ length: card.steps - lines.length + 1 }, (_, offset) => offset)
  return offsets.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
}

function shiftsAround(middle: number): number[] {
  const shifts = Array.from({ length: 2 * ASIDE + 1 }, (_, index) => middle - ASIDE + index).filter(
    (shift) => shift >= 0
  )
  return shifts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
}
