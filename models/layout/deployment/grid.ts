import type { Card } from './cards.ts'

/** A card on the grid: the step it begins at, and the station's place in it per line, both in steps. */
export interface Slot {
  card: Card
  from: number
  /** line index → step */
  stations: Map<number, number>
}

/** How far the upper tier may step aside for the stubs of the lower one. */
const SHIFTS = 6

/** Stands cards side by side from a step on, one step apart. */
export function standUpper(cards: readonly { card: Card; lines: readonly number[] }[], from: number): Slot[] {
  let step = from
  return cards.map(({ card, lines }) => {
    const slot = slotAt(card, lines, step)
    step += card.steps + 1
    return slot
  })
}

/**
 * Stands the lower cards, each as far left as it may: two stubs in one step must not meet, so the upper card's line has to
 * be above the lower card's wherever both have a station in a step.
 */
function standLower(
  cards: readonly { card: Card; lines: readonly number[] }[],
  upper: readonly Slot[],
  from: number
): Slot[] {
  const taken = new Map<number, number>()
  for (const { stations } of upper) for (const [line, step] of stations) taken.set(step, line)
  let step = from
  return cards.map(({ card, lines }) => {
    let slot = slotAt(card, lines, step)
    while (![...slot.stations].every(([line, at]) => (taken.get(at) ?? -1) < line))
      slot = slotAt(card, lines, slot.from + 1)
    step = slot.from + card.steps + 1
    return slot
  })
}

/** Both tiers: the upper one shifted by what makes the whole narrowest. */
export function standTiers(
  upper: readonly { card: Card; lines: readonly number[] }[],
  lower: readonly { card: Card; lines: readonly number[] }[],
  from: number,
  slack: number
): [upper: Slot[], lower: Slot[]] {
  let best: [Slot[], Slot[]] | undefined
  let narrowest = Infinity
  for (let shift = 0; shift < SHIFTS; shift++) {
    const above = standUpper(upper, from + slack + shift)
    const below = standLower(lower, above, from)
    const width = Math.max(endOf(above), endOf(below))
    if (width >= narrowest) continue
    narrowest = width
    best = [above, below]
  }
  return best!
}

/** Stations in line order, in the middle of the card. */
function slotAt(card: Card, lines: readonly number[], from: number): Slot {
  const first = from + Math.floor((card.steps - lines.length) / 2)
  return { card, from, stations: new Map(lines.map((line, index) => [line, first + index])) }
}

/** The step behind the last card. */
export function endOf(slots: readonly Slot[]): number {
  const last = slots.at(-1)
  return last ? last.from + last.card.steps : 0
}
