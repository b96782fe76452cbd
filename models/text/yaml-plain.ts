import type { Json } from '../topology/vocabulary.ts'
import { setOwn } from './own-property.ts'

/**
 * The part of YAML that Python's `safe_dump` mostly writes: block lists and mappings, scalars on one line or of several
 * lines as they are (`|-`). Ten times as fast as
 * the whole language; gives up (`undefined`) at anything else, for the full parser to read.
 */
export function parsePlainYaml(lines: readonly string[]): Json | undefined {
  try {
    const reader = new PlainReader(lines)
    const value = reader.block(indentOf(lines[0] ?? ''), 0)
    return reader.done ? value : undefined
  } catch (error) {
    if (error === GIVE_UP) return undefined
    throw error
  }
}

const GIVE_UP = new Error('not plain')
const DEEPEST = 40

class PlainReader {
  #at = 0
  /** the line at hand, its indentation, and what is left of it: an item's content stands behind its dash */
  #indent = 0
  #text = ''

  constructor(private readonly lines: readonly string[]) {
    this.#read()
  }

  get done(): boolean {
    return this.#at >= this.lines.length
  }

  block(indent: number, depth: number): Json {
    if (depth > DEEPEST) throw GIVE_UP
    return this.#text.startsWith('- ') || this.#text === '-' ? this.#list(indent, depth) : this.#dict(indent, depth)
  }

  #list(indent: number, depth: number): Json[] {
    const list: Json[] = []
    while (!this.done && this.#indent === indent && this.#text.startsWith('- ')) {
      const inner = this.#text.slice(2)
      const offset = indentOf(inner) + 2
      this.#indent += offset
      this.#text = inner.trimStart()
      if (this.#text.startsWith('- ') || keyEnd(this.#text) > 0) list.push(this.block(this.#indent, depth + 1))
      else list.push(this.#scalar(indent))
    }
    if (!this.done && this.#indent > indent) throw GIVE_UP
    return list
  }

  #dict(indent: number, depth: number): Json {
    const dict: { [key: string]: Json } = {}
    while (!this.done && this.#indent === indent) {
      const colon = keyEnd(this.#text)
      if (colon <= 0) throw GIVE_UP
      const key = keyOf(this.#text.slice(0, colon))
      this.#text = this.#text.slice(colon + 1).trimStart()
      if (this.#text === '') setOwn(dict, key, this.#nested(indent, depth))
      else
        setOwn(
          dict,
          key,
          this.#text.startsWith('|') && LITERAL.test(this.#text) ? this.#literal(indent) : this.#scalar(indent)
        )
    }
    if (!this.done && this.#indent > indent) throw GIVE_UP
    return dict
  }

  /** What stands below `key:`; lists stand at the key's own indentation. */
  #nested(indent: number, depth: number): Json {
    this.#next()
    if (this.done) return null
    const isList = this.#text.startsWith('- ')
    if (this.#indent > indent || (isList && this.#indent === indent)) return this.block(this.#indent, depth + 1)
    return null
  }

  #scalar(indent: number): Json {
    const value = scalar(this.#text)
    this.#next()
    if (!this.done && this.#indent > indent && !this.#text.startsWith('- ')) throw GIVE_UP
    return value
  }

  /** The lines below `key: |`, deeper than the key, without the indentation of the first. */
  #literal(indent: number): string {
    const ending = this.#text === '|' ? '\n' : ''
    const kept: string[] = []
    let margin: number | undefined
    for (this.#at++; this.#at < this.lines.length; this.#at++) {
      const line = this.lines[this.#at]!
      const isBlank = line.trim() === ''
      const own = indentOf(line)
      if (isBlank && margin === undefined && line !== '') throw GIVE_UP
      if (!isBlank && own <= indent) break
      if (!isBlank && own < (margin ??= own)) throw GIVE_UP
      kept.push(line.slice(margin ?? 0))
    }
    while (kept.at(-1) === '') kept.pop()
    this.#read()
    return kept.length === 0 ? '' : kept.join('\n') + ending
  }

  #next(): void {
    this.#at++
    this.#read()
  }

  #read(): void {
    while (this.#at < this.lines.length && this.lines[this.#at]!.trim() === '') this.#at++
    const line = this.lines[this.#at] ?? ''
    this.#indent = indentOf(line)
    this.#text = line.slice(this.#indent).trimEnd()
    if (this.#text.startsWith('#') || this.#text.includes('\t')) throw GIVE_UP
  }
}

function indentOf(line: string): number {
  let indent = 0
  while (line.charCodeAt(indent) === 0x20) indent++
  return indent
}

/** Where the colon of a key stands; 0 when the line begins with no key. */
function keyEnd(text: string): number {
  const first = text[0]
  if (first === '"' || first === '[' || first === '{' || first === '?') return 0
  const start = first === "'" ? text.indexOf("'", 1) : 0
  if (start < 0) return 0
  const colon = text.indexOf(': ', start)
  return colon > 0 ? colon : text.endsWith(':') ? text.length - 1 : 0
}

function keyOf(text: string): string {
  if (text.startsWith("'")) return text.endsWith("'") ? text.slice(1, -1) : giveUp()
  return SPECIAL.test(text) ? giveUp() : text
}

const LITERAL = /^\|-?$/
const SPECIAL = /^[&*!|>%@`"'{}[\],#?-]/
/** hexadecimal, exponents, infinity … : the full parser knows */
const NUMBER_LIKE = /^[-+]?(?:0x[\da-f]+|0o[0-7]+|(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|\.inf|\.nan)$/i
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/

function scalar(text: string): Json {
  if (text === '[]') return []
  if (text === '{}') return {}
  if (text.startsWith("'")) return singleQuoted(text)
  if (text.startsWith('"')) return doubleQuoted(text)
  // Numbers begin with a digit, a sign or a dot, all of which stand before the colon.
  const mayCount = text.charCodeAt(0) < 0x3a
  if (mayCount && NUMBER.test(text)) return Number(text)
  if ((SPECIAL.test(text) && !/^-\S/.test(text)) || text.includes(' #') || text.includes(': ')) return giveUp()
  if (text === 'true') return true
  if (text === 'false') return false
  if (text === 'null' || text === '~') return null
  return mayCount && NUMBER_LIKE.test(text) ? giveUp() : text
}

function singleQuoted(text: string): string {
  const inner = text.slice(1, -1)
  if (text.length < 2 || !text.endsWith("'") || inner.replaceAll("''", '').includes("'")) return giveUp()
  return inner.replaceAll("''", "'")
}

function doubleQuoted(text: string): string {
  try {
    return JSON.parse(text) as string
  } catch {
    return giveUp()
  }
}

function giveUp(): never {
  throw GIVE_UP
}
