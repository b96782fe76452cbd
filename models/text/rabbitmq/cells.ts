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
      return /^[[{#]/.test(text) ? jsonOf(parseTerm(text)) : text
    case 'pid':
      return text.replaceAll("'", '')
    default:
      return text
  }
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
