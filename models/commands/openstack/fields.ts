import { isUuid } from '../../topology/ids.ts'
import type { Json } from '../../topology/vocabulary.ts'
import { setOwn } from '../../text/own-property.ts'
import { parseAssignments, parseLiteral } from '../../text/python-literal.ts'

/**
 * `Fixed IP Addresses`, `fixed_ips`, `provider:network_type` and the `provider_network_type` of `-f shell` as one spelling:
 * lower case, everything else an underscore.
 */
export function fieldKey(printed: string): string {
  if (PLAIN.test(printed)) return printed
  return printed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}

/** Spelled so already, as most fields of JSON and YAML are. */
const PLAIN = /^[a-z\d]+(?:_[a-z\d]+)*$/

const INDEXES = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** key → place among the headings; made once a table. */
function indexOf(headings: readonly string[]): ReadonlyMap<string, number> {
  const known = INDEXES.get(headings)
  if (known) return known
  const index = new Map<string, number>()
  headings.forEach((heading, at) => {
    const key = fieldKey(heading)
    if (key !== '' && !index.has(key)) index.set(key, at)
  })
  INDEXES.set(headings, index)
  return index
}

/** What the clients print where there is nothing. */
const NOTHING = new Set(['', 'None', 'none', 'null', '-', '{}', '[]', '()', '...', '…'])

function tells(text: string): boolean {
  return text.length > 8 || !NOTHING.has(text.trim())
}

/**
 * One row of a list, or the whole of a `show`, whatever format it was printed in. Every reader takes the names that releases and
 * formats gave the field; the first that tells something answers. `None` and empty cells tell nothing.
 */
export class Fields {
  readonly #index: ReadonlyMap<string, number>
  /** places that somebody asked for */
  readonly #asked: boolean[] = []

  constructor(
    /** headings as printed; rows of one table share the array. One printed twice counts once. */
    readonly headings: readonly string[],
    /** the cells under them; fewer where the paste was cut */
    readonly cells: readonly Json[],
    /** ledger index to name as evidence */
    readonly line: number
  ) {
    this.#index = indexOf(headings)
  }

  raw(...keys: string[]): Json | undefined {
    let found: Json | undefined
    for (const key of keys) {
      const at = this.#index.get(key)
      if (at === undefined) continue
      this.#asked[at] = true
      const value = this.cells[at]
      if (found !== undefined || value === undefined || value === null) continue
      if (typeof value === 'string' ? tells(value) : !isEmpty(value)) found = value
    }
    return found
  }

  /** Keys of the columns that nobody asked for yet, in one order whatever order a format prints. */
  unread(): string[] {
    return [...this.#index].flatMap(([key, at]) => (this.#asked[at] === true ? [] : [key])).sort()
  }

  text(...keys: string[]): string | undefined {
    const value = this.raw(...keys)
    if (value === undefined) return undefined
    return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)
  }

  /** A name on one line; the wrapped lines of a narrow column were put together before. */
  name(...keys: string[]): string | undefined {
    const text = this.text(...keys)
    if (!text?.includes('\n')) return text
    return text
      .split('\n')
      .map((line) => line.trim())
      .join(' ')
  }

  uuid(...keys: string[]): string | undefined {
    const text = this.text(...keys)
    return text !== undefined && (isUuid(text) || /^[0-9a-f]{32}$/.test(text)) ? text : undefined
  }

  number(...keys: string[]): number | undefined {
    const value = this.raw(...keys)
    if (typeof value === 'number') return value
    return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : undefined
  }

  /** True, UP, :-), yes and their opposites. */
  flag(...keys: string[]): boolean | undefined {
    const value = this.raw(...keys)
    if (typeof value === 'boolean') return value
    return typeof value === 'string' ? FLAGS.get(value.toLowerCase()) : undefined
  }

  /** A list in any spelling: JSON, Python, a line an entry, commas. */
  list(...keys: string[]): string[] | undefined {
    const value = this.raw(...keys)
    if (value === undefined) return undefined
    const list = typeof value === 'string' ? (parseLiteral(value) ?? value) : value
    if (Array.isArray(list)) return list.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)))
    if (typeof list !== 'string') return [JSON.stringify(list)]
    return list
      .split(list.includes(', ') ? /[,;\n]/ : /[\s,;]/)
      .map((entry) => entry.trim().replace(/^['"]|['"]$/g, ''))
      .filter((entry) => entry !== '')
  }

  /** A list of dicts in any spelling; a single dict is a list of one. */
  records(...keys: string[]): Record<string, Json>[] {
    const value = this.raw(...keys)
    return value === undefined ? [] : toRecords(value)
  }

  dict(...keys: string[]): Record<string, Json> | undefined {
    return this.records(...keys)[0]
  }
}

const FLAGS = new Map([
  ['true', true],
  ['false', false],
  ['up', true],
  ['down', false],
  [':-)', true],
  ['xxx', false],
  ['yes', true],
  ['no', false],
  ['enabled', true],
  ['disabled', false]
])

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function toRecords(value: Json): Record<string, Json>[] {
  if (typeof value === 'string') return textRecords(value)
  if (Array.isArray(value)) return value.flatMap(toRecords)
  return typeof value === 'object' && value !== null ? [value] : []
}

function textRecords(text: string): Record<string, Json>[] {
  const literal = parseLiteral(text)
  if (literal !== undefined) {
    const more = text.includes('}\n{')
      ? text.split(/(?<=\})\n(?=\{)/).map((line) => parseLiteral(line) ?? null)
      : literal
    return toRecords(more)
  }
  return parseAssignments(text).map((pairs) => {
    const record: Record<string, Json> = {}
    for (const [key, entry] of pairs) setOwn(record, key, entry)
    return record
  })
}
