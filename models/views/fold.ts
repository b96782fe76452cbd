import type { Lookup } from '../topology/lookup.ts'
import { Health, worst } from './health.ts'
import type { SceneNode, State, ViewOptions } from './scene.ts'
import type { FoldedThings } from './fold-words.ts'
import type { Words } from './words.ts'

/** A box shows up to this many alike things one by one. */
export const MOST_ALIKE = 64
/** What is opened of a fold at a time. */
const PAGE = 60
/** So many members that need a look are drawn even where the rest of a box is folded, at least. */
const LEAST_KEPT = 6

/** How the members of one box are folded. */
export interface FoldRule<T> {
  /** scene id of the fold; `expanded` names it with the page: `ID@1`, `ID@2` … */
  id: string
  /** more than this are folded */
  most: number
  /** how many are drawn one by one where others are folded, and how many a click opens; no more than `most` at first */
  page?: number
  /** how many are drawn before anything is opened, where it is not a page */
  first?: number
  /** how many that need a look are drawn in any case, where it is not as many as are drawn at first */
  kept?: number
  /** what `expanded` names for the first page, where that is not `ID@1` */
  opens?: string
  /** topology ids that a member stands for, the main one first */
  subjects(member: T): readonly string[]
  /** how it is, where findings do not say so */
  state?(member: T): State | undefined
  /** what others are joined to in the picture stays */
  keep?(member: T): boolean
}

/** Members that follow each other and are drawn as one card. */
export interface Fold<T> {
  /** scene id of the card */
  id: string
  /** what a click toggles in `expanded` */
  opens: string
  members: readonly T[]
  /** topology ids of all members */
  subjects: string[]
  states: ReadonlyMap<State, number>
}

/** What is drawn one by one, in its own order, and the cards for what stands before and after it. */
export interface Split<T> {
  shown: T[]
  before?: Fold<T>
  after?: Fold<T>
}

/**
 * Folding, for every view alike. Of many alike things in one box the first are drawn one by one and the rest is one card with its
 * count; a click on the card turns to the next page, which takes the place of the one before, so that what is drawn stays within
 * bounds. A member with a finding or in error, and one that was asked for (`show`), is drawn wherever it stands; of very many such
 * the card counts the rest. Every member is drawn or counted on exactly one card.
 */
export class Folds {
  /** topology ids of everything that stands on a card */
  readonly counted = new Set<string>()
  readonly #opened: ReadonlySet<string>
  readonly #asked: ReadonlySet<string>
  readonly #health: Health

  constructor(lookup: Lookup, { expanded, show }: ViewOptions, health = new Health(lookup)) {
    this.#opened = new Set(expanded)
    this.#asked = new Set(show)
    this.#health = health
  }

  split<T>(rule: FoldRule<T>, members: readonly T[]): Split<T> {
    if (members.length <= rule.most) return { shown: [...members] }
    const { id, page: size = PAGE } = rule
    const kept = this.#kept(rule, members)
    const others = members.filter((member) => !kept.has(member))
    const first = Math.max(0, (rule.first ?? Math.min(rule.most, size)) - kept.size)
    // pages that were opened may be more than there are now
    const page = Math.min(this.#page(rule), Math.ceil((others.length - first) / size))
    const from = page === 0 ? 0 : first + (page - 1) * size
    const to = first + page * size
    const window = new Set(others.slice(from, to))
    const [before, after] = [others.slice(0, from), others.slice(to)]
    return {
      shown: members.filter((member) => kept.has(member) || window.has(member)),
      ...(before.length > 0 && { before: this.#fold(rule, `${id}|before`, nameOf(rule, page), before) }),
      ...(after.length > 0 && { after: this.#fold(rule, id, nameOf(rule, page + 1), after) })
    }
  }

  #fold<T>(rule: FoldRule<T>, id: string, opens: string, members: readonly T[]): Fold<T> {
    const subjects = members.flatMap((member) => rule.subjects(member))
    for (const subject of subjects) this.counted.add(subject)
    return { id, opens, members, subjects, states: this.#count(rule, members) }
  }

  /** Its own state, or what findings say of it. */
  #stateOf<T>({ subjects, state }: FoldRule<T>, member: T): State | undefined {
    return worst([state?.(member), ...subjects(member).map((id) => this.#health.findings(id))])
  }

  #page<T>(rule: FoldRule<T>): number {
    let page = 0
    while (this.#opened.has(nameOf(rule, page + 1))) page++
    return page
  }

  #kept<T>(rule: FoldRule<T>, members: readonly T[]): Set<T> {
    const kept = new Set<T>()
    const bad = { error: [] as T[], warning: [] as T[] }
    for (const member of members) {
      if (rule.keep?.(member) === true || rule.subjects(member).some((id) => this.#asked.has(id))) kept.add(member)
      const state = this.#stateOf(rule, member)
      if (state === 'error' || state === 'warning') bad[state].push(member)
    }
    const room = rule.kept ?? Math.max(LEAST_KEPT, rule.first ?? Math.min(rule.most, rule.page ?? PAGE))
    for (const member of [...bad.error, ...bad.warning].slice(0, room)) kept.add(member)
    return kept
  }

  #count<T>(rule: FoldRule<T>, members: readonly T[]): Map<State, number> {
    const states = new Map<State, number>()
    for (const member of members) {
      const state = this.#stateOf(rule, member)
      if (state !== undefined) states.set(state, (states.get(state) ?? 0) + 1)
    }
    return states
  }
}

/** What `expanded` names when a page is open. */
function nameOf<T>({ id, opens }: FoldRule<T>, page: number): string {
  return page === 1 && opens !== undefined ? opens : `${id}@${page}`
}

/** How many each of several boxes may show so that all of them together show no more than `room`; full boxes leave the rest theirs. */
export function shareOf(counts: readonly number[], room: number): number {
  let left = room
  const sorted = counts.toSorted((a, b) => a - b)
  for (const [index, count] of sorted.entries()) {
    const each = Math.floor(left / (sorted.length - index))
    if (count > each) return Math.max(0, each)
    left -= count
  }
  return Infinity
}

/** The card of a fold: how many of `what` it stands for, and how many of them need a look. */
export function foldCard(
  { id, opens, members, subjects, states }: Fold<unknown>,
  what: FoldedThings,
  words: Words
): Pick<SceneNode, 'id' | 'subjects' | 'lines' | 'classes' | 'data'> & { state?: State } {
  const told = (['error', 'warning', 'down'] as const).flatMap((state) => {
    const count = states.get(state)
    return count === undefined ? [] : words(`picture.fold.${state}`, { count })
  })
  const count = members.length
  const state = worst((['error', 'warning'] as const).filter((each) => states.has(each)))
  return {
    ...{ id, subjects, classes: ['folded'], data: { opens, count } },
    lines: [words(`picture.fold.${what}`, { count }), told.join(' · ')].filter((line) => line !== ''),
    ...(state && { state })
  }
}
