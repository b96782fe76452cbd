import { cellsOf, readHeading } from '../../text/columns.ts'
import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { fromCells, fromLooseRow } from './cells.ts'
import type { ListedContainer } from './container.ts'

/**
 * The rows below a heading that a narrow terminal broke, in the middle of a word if need be (`PO` and `RTS   NAMES`): every line of
 * the table is as wide as the terminal, blanks at its end included. Undefined where the heading is whole.
 */
export function readBroken(ledger: LineLedger, heading: number): ListedContainer[] | undefined {
  const first = ledger.at(heading)
  const second = ledger.at(heading + 1)
  if (!/^CONTAINER ID\s/.test(first) || /\bNAMES\b/.test(first) || !/^[A-Z ]*\bNAMES\s*$/.test(second)) return undefined
  let width = 0
  for (const line of ledger.lines) width = Math.max(width, line.length)
  const columns = readHeading(first.padEnd(width) + second)
  ledger.take(heading)
  ledger.take(heading + 1)
  const rows: ListedContainer[] = []
  let end = heading + 2
  for (let index = end; index < ledger.length; index = end) {
    end = index + 1
    if (!begins(ledger.at(index))) {
      if (isElision(ledger.at(index))) ledger.markIncomplete()
      continue
    }
    let text = ledger.at(index)
    for (let parts = 1; parts < 5 && end < ledger.length; parts++, end++) {
      const next = ledger.at(end)
      if (begins(next) || next.trim() === '') break
      text = text.padEnd(width * parts) + next
    }
    const cells = cellsOf(columns, text)
    const row = (cells && fromCells(cells, index)) ?? fromLooseRow(text, index)
    if (!row) continue
    rows.push(row)
    for (let line = index; line < end; line++) ledger.take(line)
  }
  return rows
}

function begins(line: string): boolean {
  return /^[0-9a-f]{12}\s/.test(line)
}
