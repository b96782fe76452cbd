import { isElision } from '../elision.ts'
import type { LineLedger } from '../line-ledger.ts'
import { splitRow, tableLine } from './table-line.ts'
import { unwrapTables } from './unwrap.ts'

/** A border or row of one table, and where it stands in the ledger. */
export interface TablePart {
  border: boolean
  text: string
  /** border only: columns of its crossings */
  edges: number[]
  index: number
  count: number
}

/** The lines of one table, in order. Anything between them that is no table line was left to the ledger. */
export interface FoundTable {
  parts: TablePart[]
  /** the paste says that rows are left out */
  omitted: boolean
}

/** Finds the bordered tables in an output: where each begins and ends. Takes no line; elisions inside a table are ignored. */
export function findTables(ledger: LineLedger): FoundTable[] {
  const tables: FoundTable[] = []
  let table: FoundTable | undefined
  for (const { text, index, count } of unwrapTables(ledger.lines)) {
    const line = tableLine(text)
    if (line.kind === 'other') {
      if (table && isClosed(table)) table = undefined
      if (table && isElision(text)) {
        ledger.ignore(index, 'left out by whoever pasted')
        ledger.markIncomplete()
        table.omitted = true
      }
      continue
    }
    const edges = line.kind === 'border' ? line.edges : []
    const part: TablePart = { border: line.kind === 'border', text: line.text, edges, index, count }
    if (table && !belongs(part, table)) table = undefined
    if (!table) {
      table = { parts: [], omitted: false }
      tables.push(table)
    }
    table.parts.push(part)
  }
  return tables
}

/** True when the last line is the border that ends a table. */
export function isClosed({ parts }: FoundTable): boolean {
  if (parts.at(-1)?.border !== true) return false
  if (!parts[0]!.border) return parts.length > 2
  let borders = 0
  for (let at = 0; at < parts.length && borders < 3; at++) if (parts[at]!.border) borders++
  return borders >= 3
}

/** Two borders in a row end one table and begin the next, except that an empty one ends in its heading's border twice. */
function belongs(part: TablePart, table: FoundTable): boolean {
  const last = table.parts.at(-1)!
  const known = table.parts[0]!.border ? table.parts[0]! : table.parts.find(({ border }) => border)
  if (!part.border) return !isClosed(table) || !known || splitRow(part.text).length === known.edges.length - 1
  // Somebody who edits a cell rarely mends the borders: the number of columns counts, not where they stand.
  if (known && part.edges.length !== known.edges.length) return false
  if (!last.border) return true
  return table.parts.filter(({ border }) => !border).length === 1 && table.parts.length === 3
}
