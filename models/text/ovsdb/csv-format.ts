import type { LineLedger } from '../line-ledger.ts'
import type { OvsdbRow, RowOptions } from './printed-row.ts'
import type { OvsdbValue } from './values.ts'

/** Names in the first line, then one line a row; cells with commas or quotes are quoted, quotes doubled. */
export function readCsvFormat(
  ledger: LineLedger,
  options: RowOptions,
  parse: (text: string) => OvsdbValue
): OvsdbRow[] {
  const rows: OvsdbRow[] = []
  let names = options.headings ? undefined : options.columns
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '') continue
    const cells = csvCells(line.trim())
    if (!names) {
      names = cells
      ledger.take(index)
    } else if (cells.length === names.length) {
      rows.push({ line: index, columns: new Map(names.map((name, at) => [name, parse(cells[at]!)])) })
      ledger.take(index)
    }
  }
  return rows
}

function csvCells(line: string): string[] {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1)
      while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2)
      if (end < 0) end = line.length
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'))
      at = end + 2
    } else {
      const comma = line.indexOf(',', at)
      const end = comma < 0 ? line.length : comma
      cells.push(line.slice(at, end))
      at = end + 1
    }
  }
  return cells
}
