import { keyed } from './keyed.ts'
import { isCommonLabel, isRolePart, isWellKnown } from './well-known.ts'

/** Pseudonyms of each length that are tried before a longer one is. */
const TRIES = 40
const MOST_TRIES = 400

/** Names, each with a pseudonym of the same length and kinds of characters, so that tables stay aligned. */
export class NamePseudonyms {
  readonly #map = new Map<string, string>()
  readonly #taken = new Set<string>()

  constructor(private readonly key: string) {}

  /** Learns names in an order of its own, so that their pseudonyms do not depend on who came first. */
  learn(hosts: Iterable<string>, others: Iterable<string>): void {
    const hostNames = [...new Set(hosts)].sort()
    const names = [...new Set(others)].sort()
    for (const name of [...hostNames, ...names]) this.#taken.add(name)
    for (const name of hostNames) this.#learnHost(name)
    for (const name of names) if (!isWellKnown(name)) this.#add(name, (attempt) => this.#letters(name, name, attempt))
  }

  get(name: string): string | undefined {
    return this.#map.get(name)
  }

  /** Names that are more than one word of a text: they have to be looked for as they are. */
  phrases(): string[] {
    return [...this.#map.keys()].filter((name) => !WORD.test(name))
  }

  /** Full name and label; what tells the role stays, its number and everything else changes. */
  #learnHost(name: string): void {
    const [label = '', ...domain] = name.split('.')
    if (!isWellKnown(label)) {
      this.#add(label, (attempt) =>
        label
          .split(/(\d+|[-_])/)
          .map((part) =>
            part === '' || isRolePart(part) || /^[-_]$/.test(part) ? part : this.#letters(part, label, attempt)
          )
          .join('')
      )
    }
    for (const part of domain) {
      if (!isCommonLabel(part)) this.#add(part, (attempt) => this.#letters(part, part, attempt))
    }
    if (domain.length > 0)
      this.#map.set(
        name,
        name
          .split('.')
          .map((part) => this.#map.get(part) ?? part)
          .join('.')
      )
  }

  /** No two names share one: where all of the same length are names already, it grows longer. A role alone stays as it is. */
  #add(name: string, make: (attempt: number) => string): void {
    if (this.#map.has(name)) return
    let made = make(0)
    let stays = made === name
    for (let attempt = 1; attempt < MOST_TRIES && (made === name || this.#taken.has(made)); attempt++) {
      if (attempt === TRIES && stays) break
      made = make(attempt)
      stays &&= made === name
      if (attempt < TRIES) continue
      const more = this.#letters(name.slice(-1).repeat(Math.floor(attempt / TRIES)), name, -attempt)
      made = `${made}${more}`.replace(/(?<!\d)0(?=\d)/, '9')
    }
    this.#taken.add(made)
    this.#map.set(name, made)
  }

  #letters(text: string, whole: string, attempt: number): string {
    let out = ''
    for (const [index, char] of [...text].entries())
      out += pseudonymOf(char, keyed(this.key, `${attempt} ${whole} ${index}`) >>> 4, index === 0)
    return out
  }
}

/** What the text is cut into when names are looked for. */
const WORD = /^[\p{L}\p{N}_][\p{L}\p{N}_.@+-]*$/u

function pseudonymOf(char: string, number: number, first: boolean): string {
  if (/[a-z]/.test(char)) return String.fromCharCode(97 + (number % 26))
  if (/[A-Z]/.test(char)) return String.fromCharCode(65 + (number % 26))
  // A number does not begin with a zero that was not there.
  if (/\d/.test(char)) return first && char !== '0' ? String(1 + (number % 9)) : String(number % 10)
  const code = char.codePointAt(0)!
  if (code >= 0xac00 && code <= 0xd7a3) return String.fromCodePoint(0xac00 + (number % 11172))
  if (code >= 0x3041 && code <= 0x9fff) return String.fromCodePoint(0x4e00 + (number % 20000))
  if (/\p{L}/u.test(char)) return String.fromCodePoint(0x3b1 + (number % 17))
  return char
}
