import type { LineLedger } from '../line-ledger.ts'
import type { OvsdbRow } from './printed-row.ts'
import { parseJsonValue } from './values.ts'

interface JsonTable {
  headings: string[]
  data: unknown[]
}

/** `{"data": [[…]], "headings": […]}`: one line a table, `--pretty` over many, or broken by a terminal. */
export function readJsonFormat(ledger: LineLedger): OvsdbRow[] {
  const rows: OvsdbRow[] = []
  for (let index = 0; index < ledger.length; index++) {
    if (!ledger.at(index).trimStart().startsWith('{')) continue
    const found = tableAt(ledger, index)
    if (!found) {
      ledger.report(
        index,
        'this JSON is cut or damaged: paste the whole output, or run the command without --format=json'
      )
      for (let rest = index + 1; rest < ledger.length; rest++) ledger.ignore(rest, 'rest of the damaged JSON')
      break
    }
    for (let line = index; line <= found.last; line++) ledger.take(line)
    for (const cells of found.table.data) if (Array.isArray(cells)) rows.push(rowOf(cells, found.table.headings, index))
    index = found.last
  }
  return rows
}

function tableAt(ledger: LineLedger, first: number): { table: JsonTable; last: number } | undefined {
  const whole = parseTable(ledger.at(first))
  if (whole) return { table: whole, last: first }
  let last = ledger.length - 1
  while (last > first && !ledger.at(last).trimEnd().endsWith('}')) last--
  const lines = ledger.lines.slice(first, last + 1)
  const table = parseTable(lines.join('\n')) ?? parseTable(lines.join(''))
  return table && { table, last }
}

function parseTable(text: string): JsonTable | undefined {
  try {
    const { headings, data } = JSON.parse(text) as { headings?: unknown; data?: unknown }
    if (!Array.isArray(headings) || !Array.isArray(data)) return undefined
    return { headings: headings.map(String), data }
  } catch {
    return undefined
  }
}

function rowOf(cells: unknown[], headings: readonly string[], line: number): OvsdbRow {
  const columns: OvsdbRow['columns'] = new Map()
  headings.forEach((name, at) => {
    const value = parseJsonValue(cells[at])
    if (value !== undefined) columns.set(name, value)
  })
  return { line, columns }
}
