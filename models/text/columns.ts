import { isElision } from './elision.ts'
import type { LineLedger } from './line-ledger.ts'

/** A heading whose words stand over the columns: `CONTAINER ID  IMAGE   COMMAND`. Two blanks or a tab part columns. */
export interface Columns {
  names: string[]
  /** where each begins, in characters */
  starts: number[]
}

/** The columns of a heading line. */
export function readHeading(line: string): Columns {
  const columns: Columns = { names: [], starts: [] }
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) {
    columns.names.push(match[0])
    columns.starts.push(match.index)
  }
  return columns
}

/**
 * The cells of a line that stands under the heading, by column name (of two columns of a name the first); empty ones are absent. Undefined when the line does not
 * keep to the columns: a word runs across where one begins.
 */
export function cellsOf({ names, starts }: Columns, line: string): Map<string, string> | undefined {
  const cells = new Map<string, string>()
  for (let column = 0; column < names.length; column++) {
    const start = starts[column]!
    if (column > 0 && start <= line.length && !/\s/.test(line[start - 1] ?? ' ')) return undefined
    const cell = line.slice(start, starts[column + 1]).trim()
    if (cell !== '' && !cells.has(names[column]!)) cells.set(names[column]!, cell)
  }
  return cells
}

/** One row of a table without borders: its cells by what stands over them, and its ledger index. */
export interface ColumnRow {
  cells: ReadonlyMap<string, string>
  line: number
}

/**
 * The rows below every line that `isHeading` accepts. A row that does not keep to the columns is read by its gaps when it has as
 * many cells as there are columns; else it is left over.
 */
export function readColumnRows(ledger: LineLedger, isHeading: (line: string) => boolean): ColumnRow[] {
  const rows: ColumnRow[] = []
  let columns: Columns | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (ledger.isRead(index) || line.trim() === '') continue
    if (isElision(line)) {
      ledger.ignore(index, 'lines left out by hand')
      ledger.markIncomplete()
    } else if (isHeading(line)) {
      columns = readHeading(line)
      ledger.take(index)
    } else if (columns) {
      const cells = cellsOf(columns, line) ?? byGaps(columns, line)
      if (!cells || cells.size === 0) continue
      ledger.take(index)
      rows.push({ cells, line: index })
    }
  }
  return rows
}

function byGaps({ names }: Columns, line: string): Map<string, string> | undefined {
  const { names: cells } = readHeading(line)
  return cells.length === names.length ? new Map(names.map((name, at) => [name, cells[at]!])) : undefined
}
