import type { Json } from '../topology/vocabulary.ts'
import { setOwn } from './own-property.ts'

/**
 * Values as Python prints them (`[{'subnet_id': '…', 'port': None}]`, `u'x'`, `True`) and as JSON does; the OpenStack clients put
 * both into cells. Damage is survived: what was read before it is kept.
 */
export function parseLiteral(text: string): Json | undefined {
  const trimmed = text.trim()
  const first = trimmed[0]
  if (first !== '[' && first !== '{' && first !== '(') return undefined
  return new LiteralReader(trimmed).value(0)
}

const DEEPEST = 60
const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['True', true],
  ['true', true],
  ['False', false],
  ['false', false],
  ['None', null],
  ['null', null]
])

class LiteralReader {
  #at = 0

  constructor(private readonly text: string) {}

  value(depth: number): Json {
    this.#skip()
    const char = this.text[this.#at]
    if (depth < DEEPEST) {
      if (char === '[' || char === '(') return this.#list(depth, char === '[' ? ']' : ')')
      if (char === '{') return this.#dict(depth)
    }
    if (this.#quoteHere()) return this.#string()
    return this.#word()
  }

  #list(depth: number, close: string): Json[] {
    const list: Json[] = []
    this.#at++
    for (;;) {
      this.#skip()
      const before = this.#at
      if (this.#ends(close)) return list
      list.push(this.value(depth + 1))
      this.#separator()
      if (this.#at === before) this.#at++
    }
  }

  #dict(depth: number): Json {
    const dict: { [key: string]: Json } = {}
    this.#at++
    for (;;) {
      this.#skip()
      const before = this.#at
      if (this.#ends('}')) return dict
      const key = this.value(depth + 1)
      this.#skip()
      if (this.text[this.#at] === ':') {
        this.#at++
        setOwn(dict, typeof key === 'string' ? key : JSON.stringify(key), this.value(depth + 1))
      }
      this.#separator()
      if (this.#at === before) this.#at++
    }
  }

  #ends(close: string): boolean {
    if (this.#at >= this.text.length) return true
    if (this.text[this.#at] !== close) return false
    this.#at++
    return true
  }

  #separator(): void {
    this.#skip()
    if (this.text[this.#at] === ',') this.#at++
  }

  #skip(): void {
    while (this.#at < this.text.length && /\s/.test(this.text[this.#at]!)) this.#at++
  }

  /** A quote, or Python 2's `u'`. */
  #quoteHere(): boolean {
    const char = this.text[this.#at]
    if (char === "'" || char === '"') return true
    const next = this.text[this.#at + 1]
    if ((char === 'u' || char === 'b') && (next === "'" || next === '"')) {
      this.#at++
      return true
    }
    return false
  }

  #string(): string {
    const quote = this.text[this.#at]
    const start = ++this.#at
    let escaped = false
    while (this.#at < this.text.length && this.text[this.#at] !== quote) {
      if (this.text[this.#at] === '\\') {
        escaped = true
        this.#at++
      }
      this.#at++
    }
    const inner = this.text.slice(start, this.#at)
    this.#at++
    return escaped ? unescape(inner) : inner
  }

  /** A number, a constant, or something unquoted such as `datetime.datetime(2024, 1, 1)`, up to the next separator. */
  #word(): Json {
    const start = this.#at
    let depth = 0
    while (this.#at < this.text.length) {
      const char = this.text[this.#at]!
      if (char === '(') depth++
      else if (char === ')' && depth > 0) depth--
      else if (depth === 0 && ',:]})'.includes(char)) break
      this.#at++
    }
    const word = this.text.slice(start, this.#at).trim()
    const known = WORDS.get(word)
    if (known !== undefined) return known
    return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(word) ? Number(word) : word
  }
}

const ESCAPES: { [char: string]: string } = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

function unescape(inner: string): string {
  return inner.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_, u?: string, x?: string, char?: string) => {
      const code = u ?? x
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
      return ESCAPES[char!] ?? char!
    }
  )
}

/** One `key='value'`. */
/** in code units: a letter may have two */
const LONGEST_KEY = 202
const KEY = /[\p{L}\p{N}_][\p{L}\p{N}_.:/ -]{0,100}?(?==)/uy

/**
 * The clients' own spelling of dicts: `ip_address='10.0.0.1', subnet_id='…'`; several stand on lines of their own. Quotes inside a
 * value are not escaped there, so a value ends at the quote that another key or the end follows.
 */
export function parseAssignments(text: string): Map<string, string>[] {
  const records: Map<string, string>[] = []
  let record: Map<string, string> | undefined
  let at = 0
  /** the next `=`: where none is near there is no key, and prose is not searched for one at each of its words */
  let equals = text.indexOf('=')
  while (at < text.length && equals >= 0) {
    const lineBreak = skipSeparators(text, at)
    if (equals < lineBreak.at) equals = text.indexOf('=', lineBreak.at)
    KEY.lastIndex = lineBreak.at
    const key = equals - lineBreak.at > LONGEST_KEY ? undefined : KEY.exec(text)?.[0]
    if (key === undefined) {
      SEPARATOR.lastIndex = lineBreak.at + 1
      at = SEPARATOR.exec(text)?.index ?? text.length
      continue
    }
    const value = readValue(text, KEY.lastIndex + 1)
    if (!record || record.has(key) || lineBreak.broken) records.push((record = new Map()))
    record.set(key, value.text)
    at = value.end
  }
  return records
}

const SEPARATOR = /[\s,]/g

/** Skips blanks and commas; a line break that no comma goes before ends a record. */
function skipSeparators(text: string, start: number): { at: number; broken: boolean } {
  let at = start
  let comma = false
  let broken = false
  for (; at < text.length; at++) {
    const char = text[at]!
    if (char === ',' || char === ';') comma = true
    else if (char === '\n') broken ||= !comma
    else if (char !== ' ' && char !== '\t') break
  }
  return { at, broken }
}

const VALUE_ENDS = /['"](?=\s*$|\s*\n|[,;]?\s+[\p{L}\p{N}_][\p{L}\p{N}_.:/-]{0,100}=)/uy

/** quotes inside one value that are looked at; keeps damaged text linear */
const MOST_QUOTES = 200

function readValue(text: string, start: number): { text: string; end: number } {
  const quote = text[start]
  if (quote === "'" || quote === '"') {
    let tried = 0
    for (let at = text.indexOf(quote, start + 1); at >= 0 && tried < MOST_QUOTES; at = text.indexOf(quote, at + 1)) {
      tried++
      VALUE_ENDS.lastIndex = at
      if (VALUE_ENDS.test(text)) return { text: text.slice(start + 1, at), end: at + 1 }
    }
    const close = text.indexOf(quote, start + 1)
    return close < 0
      ? { text: text.slice(start + 1), end: text.length }
      : { text: text.slice(start + 1, close), end: close + 1 }
  }
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++
  return { text: text.slice(start, end).trim(), end }
}
