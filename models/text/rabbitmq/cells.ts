import type { Json } from '../../topology/vocabulary.ts'
import { isTuple, parseTerm, type Term } from '../erlang-terms.ts'
import { setOwn } from '../own-property.ts'
import { COLUMN_TYPES } from './nouns.ts'

/** One row of a list, by column. What a column could not say is absent. */
export interface BrokerRow {
  values: Map<string, Json>
  /** ledger index */
  line: number
}

/** A cell's value by its column; undefined when the cell is not of the column's type. The empty cell is the empty text. */
export function valueOf(column: string, cell: string): Json | undefined {
  const text = cell.trim()
  switch (COLUMN_TYPES.get(column)) {
    case 'number':
      return /^\d+$/.test(text) ? Number(text) : text === '' ? '' : undefined
    case 'boolean':
      if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true'
      return text === '' ? '' : undefined
    case 'kind':
      return text === 'queue' || text === 'exchange' ? text : undefined
    case 'type':
      return /^[a-z][\w-]*(?:<<.*>>)?$/.test(text) || text === '' ? text : undefined
    case 'term':
      if (!/^[[{#]/.test(text)) return text
      return column === 'arguments' ? argumentsOf(jsonOf(parseTerm(text))) : jsonOf(parseTerm(text))
    case 'pid':
      return text.replaceAll("'", '')
    default:
      return (column === 'peer_host' || column === 'host') && text.startsWith('{')
        ? addressOf(jsonOf(parseTerm(text)))
        : text
  }
}

const AMQP_TYPES = new Set(
  'longstr signedint unsignedint bool byte unsignedbyte short unsignedshort long float double decimal timestamp table array void binary'.split(
    ' '
  )
)

/** `[["x-expires", "signedint", 1800000]]`, as JSON has it, and one of them alone, as a framed table has it: by name. */
export function argumentsOf(value: Json): Json {
  if (!Array.isArray(value) || value.length === 0) return value
  const entries = isArgument(value) ? [value] : value
  if (!entries.every(isArgument)) return value
  const object: { [key: string]: Json } = {}
  for (const [name, , content] of entries) setOwn(object, name, content)
  return object
}

/** `{127,0,0,1}` → `127.0.0.1`, whichever family the socket was of; another value stays as it is. */
export function addressOf(value: Json): Json {
  if (!Array.isArray(value)) return value
  const parts = value.map(Number)
  if (parts.length === 4) return parts.join('.')
  const [high = 0, low = 0] = parts.slice(6)
  if (parts.slice(0, 6).join() === '0,0,0,0,0,65535') return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return parts.map((part) => part.toString(16)).join(':')
}

function isArgument(value: Json): value is [string, string, Json] {
  if (!Array.isArray(value) || value.length !== 3) return false
  const [name, type] = value
  return typeof name === 'string' && typeof type === 'string' && AMQP_TYPES.has(type)
}

/** Pairs become an object, other lists a list, tuples a list. */
export function jsonOf(term: Term | undefined): Json {
  if (term === undefined) return ''
  if (isTuple(term)) return term.tuple.map(jsonOf)
  if (!Array.isArray(term)) return term
  if (term.length === 0 || !term.every(isPair)) return term.map(jsonOf)
  const object: { [key: string]: Json } = {}
  for (const entry of term) if (isPair(entry)) setOwn(object, entry.tuple[0], jsonOf(entry.tuple.at(-1)))
  return object
}

function isPair(term: Term): term is { tuple: [string, ...Term[]] } {
  return isTuple(term) && typeof term.tuple[0] === 'string' && (term.tuple.length === 2 || term.tuple.length === 3)
}

/** The row's values; undefined when a cell is not what its column holds: another tool's line, or a damaged one. */
export function rowOf(columns: readonly string[], cells: readonly string[], line: number): BrokerRow | undefined {
  const values = new Map<string, Json>()
  for (let at = 0; at < columns.length; at++) {
    const cell = cells[at]
    if (cell === undefined) continue
    const value = valueOf(columns[at]!, cell)
    if (value === undefined) return undefined
    values.set(columns[at]!, value)
  }
  return { values, line }
}
