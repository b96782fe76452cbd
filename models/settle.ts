import { readAs, type ReadCapture } from './reading.ts'
import { isNodeValue, type Facts, type FactValue, type Ref } from './topology/facts.ts'

/** What an ambiguous capture says when read as one of the commands that fit. */
interface Candidate {
  read: ReadCapture
  identities: ReadonlySet<string>
}

const CANDIDATES = new WeakMap<ReadCapture, readonly Candidate[]>()

/**
 * Settles captures that several commands could have printed by what other captures know: a uuid already known as a router
 * makes a bare list of uuids a list of routers. A capture stays ambiguous where nothing is known of what it lists, or where
 * two readings find something. Depends on the set of captures, not on their order.
 */
export function settle(captures: readonly ReadCapture[]): ReadCapture[] {
  const settled = [...captures]
  const open = new Map<number, readonly Candidate[]>()
  captures.forEach((capture, index) => {
    if (capture.reading.status === 'ambiguous') open.set(index, candidatesOf(capture))
  })
  if (open.size === 0) return settled
  const known = new Set<string>()
  for (const [index, { reading }] of captures.entries()) {
    if (!open.has(index)) for (const identity of identitiesIn(reading.facts)) known.add(identity)
  }
  for (let moved = true; moved;) {
    const decided = [...open].flatMap(([index, candidates]) => {
      const fitting = candidates.filter(({ identities }) => tells(identities, candidates, known))
      return fitting.length === 1 ? [{ index, choice: fitting[0]! }] : []
    })
    for (const { index, choice } of decided) {
      open.delete(index)
      settled[index] = choice.read
      for (const identity of choice.identities) known.add(identity)
    }
    moved = decided.length > 0
  }
  return settled
}

/** Whether something is known that only this reading speaks of. */
function tells(identities: ReadonlySet<string>, all: readonly Candidate[], known: ReadonlySet<string>): boolean {
  for (const identity of identities) {
    if (known.has(identity) && !all.every((other) => other.identities.has(identity))) return true
  }
  return false
}

function candidatesOf(capture: ReadCapture): readonly Candidate[] {
  const remembered = CANDIDATES.get(capture)
  if (remembered) return remembered
  const candidates = capture.reading.candidates.flatMap((title) => {
    const read = readAs(capture.raw, title)
    return read && read.reading.status !== 'ambiguous'
      ? [{ read, identities: new Set(identitiesIn(read.reading.facts)) }]
      : []
  })
  CANDIDATES.set(capture, candidates)
  return candidates
}

/** Keys that no two things of the world share. */
const STRONG = /^(?:uuid|row):/

/** Every kind and strong key that facts speak of, whether they prove the thing or only point at it. */
function* identitiesIn({ nodes, links }: Facts): Generator<string> {
  for (const { ref, props } of nodes) {
    yield* identitiesOf(ref)
    if (props.parent) yield* identitiesOf(props.parent)
    for (const value of Object.values(props.attributes ?? {})) yield* identitiesNamed(value)
  }
  for (const { from, to } of links) {
    yield* identitiesOf(from)
    yield* identitiesOf(to)
  }
}

function* identitiesNamed(value: FactValue): Generator<string> {
  if (isNodeValue(value)) yield* identitiesOf(value.ref)
  else if (Array.isArray(value)) for (const each of value) if (isNodeValue(each)) yield* identitiesOf(each.ref)
}

function* identitiesOf({ kind, keys, within }: Ref): Generator<string> {
  for (const key of keys) if (STRONG.test(key)) yield `${kind} ${key}`
  if (within) yield* identitiesOf(within)
}
