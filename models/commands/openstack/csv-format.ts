import { readCsv } from '../../text/csv.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import type { OpenStackCommandLine } from './command-line.ts'
import type { Grid } from './record.ts'

/** Reads `-f csv` from line `start` on: headings, then a record a row. */
export function readCsvFormat(
  ledger: LineLedger,
  start: number,
  commandLine: OpenStackCommandLine | undefined
): Grid[] {
  const [heading, ...records] = readCsv(ledger, start)
  if (!heading) return []
  const columns = heading.cells
  const rows = records.map(({ cells, line }) => {
    if (cells.length !== columns.length) {
      ledger.report(
        line,
        `this record has ${cells.length} values where the heading has ${columns.length}; check the paste`
      )
    }
    return { headings: columns, cells: cells.length > columns.length ? [] : cells, line }
  })
  const show = columns.length === 2 && columns[0] === 'Field' && commandLine?.verb !== 'list'
  if (!show) return [{ columns, rows, show: false, physicalRows: rows.length, closed: true }]
  const headings = records.map((record) => record.cells[0] ?? '')
  const cells = records.map((record) => record.cells[1] ?? '')
  const line = records[0]?.line ?? heading.line
  return [{ columns, rows: [{ headings, cells, line }], show: true, physicalRows: rows.length, closed: true }]
}
