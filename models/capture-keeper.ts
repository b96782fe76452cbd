import { isInside } from './container-namespaces.ts'
import type { ReadCapture } from './reading.ts'
import type { Facts, Ref } from './topology/facts.ts'

/**
 * Makes what was read of captures small enough to be remembered. A text that was cut out of an input holds on to all of that input,
 * and records say the same few words again and again: each is kept once, by itself. Facts are changed in place.
 */
export class CaptureKeeper {
  readonly #texts = new Map<string, string>()

  /** The same capture, with its lines only where another reading of them may be asked for. */
  keep(capture: ReadCapture): ReadCapture {
    const { raw, reading } = capture
    this.#facts(reading.facts)
    this.#inside(reading.problems)
    if (reading.status === 'ambiguous' || isInside(raw)) return capture
    const kept = { ...raw, lines: [] }
    this.#inside(kept)
    return { ...capture, raw: kept }
  }

  #facts({ nodes, links, clues }: Facts): void {
    for (const { ref, props } of nodes) {
      this.#ref(ref)
      if (props.parent) this.#ref(props.parent)
      if (props.name !== undefined) props.name = this.#text(props.name)
      if (props.attributes) this.#inside(props.attributes)
    }
    for (const { from, to, attributes } of links) {
      this.#ref(from)
      this.#ref(to)
      this.#inside(attributes)
    }
    for (const { clue } of clues) {
      this.#ref(clue.host)
      clue.address = this.#text(clue.address)
    }
  }

  #ref({ keys, within }: Ref): void {
    for (let at = 0; at < keys.length; at++) keys[at] = this.#text(keys[at]!)
    if (within) this.#ref(within)
  }

  /** Every text in a record or list, at any depth. */
  #inside(holder: object): void {
    const fields = holder as { [name: string]: unknown }
    for (const name of Object.keys(fields)) {
      const value = fields[name]
      if (typeof value === 'string' && name !== '__proto__') fields[name] = this.#text(value)
      else if (typeof value === 'object' && value !== null) this.#inside(value)
    }
  }

  #text(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    const own = copyOf(text)
    this.#texts.set(own, own)
    return own
  }
}

/** Joining copies characters, where `slice` and `+` point at what they were given. */
function copyOf(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('')
}
