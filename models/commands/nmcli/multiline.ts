import type { LineLedger } from '../../text/line-ledger.ts'

const FIELD = /^([A-Z][A-Z0-9-]{0,30}):(?: +(\S.*))?$/

/** True for a line of `-m multiline`, which prints a column a line: `DEVICE:   eth0`. */
export function isMultiline(line: string): boolean {
  return line.length < 2000 && FIELD.test(line)
}

/** The rows of `-m multiline`, each with the line it begins in: a row ends where its first column comes again. */
export function readMultiline(ledger: LineLedger): { cells: Map<string, string>; line: number }[] {
  const rows: { cells: Map<string, string>; line: number }[] = []
  for (let index = 0; index < ledger.length; index++) {
    const [, title, cell = ''] = (isMultiline(ledger.at(index)) && FIELD.exec(ledger.at(index))) || []
    if (title === undefined) continue
    const last = rows.at(-1)
    const row = last && !last.cells.has(title) ? last : { cells: new Map<string, string>(), line: index }
    if (row !== last) rows.push(row)
    row.cells.set(title, cell)
    ledger.take(index)
  }
  return rows
}
