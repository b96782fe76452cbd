/**
 * Terms as Erlang prints them (`{running_nodes,['rabbit@a']}`, `<<"text">>`, `<0.12.0>`). Atoms, strings and binaries are all text
 * here; `true` and `false` are booleans; maps (`#{a => b}`) are lists of pairs.
 */
export type Term = string | number | boolean | Term[] | Tuple

export interface Tuple {
  tuple: Term[]
}

export function isTuple(term: Term | undefined): term is Tuple {
  return typeof term === 'object' && !Array.isArray(term)
}

/** Reads the term that begins the text. Damage is survived: brackets that never close end with the text. */
export function parseTerm(text: string): Term | undefined {
  return new TermReader(text).value(0)
}

/** A list of pairs as a map from first to second; whatever else the list holds is left out. */
export function pairsOf(term: Term | undefined): Map<string, Term> {
  const pairs = new Map<string, Term>()
  for (const entry of Array.isArray(term) ? term : []) {
    if (!isTuple(entry) || entry.tuple.length < 2) continue
    const [key] = entry.tuple
    if (typeof key === 'string') pairs.set(key, entry.tuple.at(-1)!)
  }
  return pairs
}

/** The texts of a list. */
export function textsOf(term: Term | undefined): string[] {
  return Array.isArray(term) ? term.filter((entry) => typeof entry === 'string') : []
}

const DEEPEST = 60
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}']
])
const WORD_END = /[\s,[\]{}()"']/

class TermReader {
  #at = 0

  constructor(private readonly text: string) {}

  value(depth: number): Term | undefined {
    this.#skip()
    if (this.text.startsWith('#{', this.#at)) this.#at++
    const char = this.text[this.#at]
    if (char === undefined) return undefined
    if (CLOSING.has(char)) return this.#list(char, depth)
    if (this.text.startsWith('<<', this.#at)) return this.#binary()
    if (char === '<' || this.text.startsWith('#PID<', this.#at) || this.text.startsWith('#Port<', this.#at))
      return this.#through('>')
    if (char === '"' || char === "'") return this.#quoted(char)
    return this.#word()
  }

  #list(open: string, depth: number): Term {
    const close = CLOSING.get(open)!
    const isMap = this.text[this.#at - 1] === '#'
    const items: Term[] = []
    this.#at++
    for (;;) {
      this.#skip()
      const char = this.text[this.#at]
      if (char === undefined) break
      if (char === ']' || char === '}') {
        if (char === close) this.#at++
        break
      }
      if (char === ',' || char === '|' || char === ')' || char === '(') this.#at++
      else if (this.text.startsWith('=>', this.#at)) this.#pair(items, depth)
      else this.#push(items, depth)
    }
    return open === '[' || isMap ? items : { tuple: items }
  }

  #push(items: Term[], depth: number): void {
    const before = this.#at
    const value = depth > DEEPEST ? undefined : this.value(depth + 1)
    if (value !== undefined) items.push(value)
    if (this.#at === before) this.#at++
  }

  #pair(items: Term[], depth: number): void {
    this.#at += 2
    const key = items.pop()
    const value = depth > DEEPEST ? undefined : this.value(depth + 1)
    if (key !== undefined && value !== undefined) items.push({ tuple: [key, value] })
  }

  /** `<<"text">>`, `<<"text"/utf8>>`, `<<1,2>>` */
  #binary(): Term {
    const start = this.#at + 2
    if (this.text[start] !== '"') {
      const bytes = this.#through('>>')
      return bytes === '<<>>' ? '' : bytes
    }
    this.#at = start
    const value = this.#quoted('"')
    const end = this.text.indexOf('>>', this.#at)
    if (end >= 0 && end - this.#at < 12) this.#at = end + 2
    return value
  }

  #through(end: string): string {
    const found = this.text.indexOf(end, this.#at)
    const stop = found < 0 ? this.text.length : found + end.length
    const value = this.text.slice(this.#at, stop)
    this.#at = stop
    return value
  }

  #quoted(quote: string): string {
    let value = ''
    for (this.#at++; this.#at < this.text.length; this.#at++) {
      const char = this.text[this.#at]!
      if (char === quote) break
      if (char === '\\') this.#at++
      value += this.text[this.#at] ?? ''
    }
    this.#at++
    return value
  }

  #word(): Term {
    const start = this.#at
    while (this.#at < this.text.length && !WORD_END.test(this.text[this.#at]!)) {
      if (this.text.startsWith('=>', this.#at)) break
      this.#at++
    }
    const word = this.text.slice(start, this.#at)
    if (word === 'true' || word === 'false') return word === 'true'
    return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word
  }

  #skip(): void {
    while (/\s/.test(this.text[this.#at] ?? '')) this.#at++
  }
}
