import type { LineLedger } from '../../text/line-ledger.ts'
import { readBorderedTables, type BorderedTable } from '../../text/table/bordered-table.ts'
import type { OpenStackCommandLine } from './command-line.ts'
import { headlessColumns } from './headless-rows.ts'
import { namelessColumns } from './nameless-columns.ts'
import { isFieldName, resourceOf, startsFieldName } from './recognise.ts'
import type { Grid } from './record.ts'
import { isSolid } from './value-line.ts'

/** Reads `-f table`, the default. */
export function readTableFormat(ledger: LineLedger, commandLine: OpenStackCommandLine | undefined): Grid[] {
  const fitted = commandLine?.fitted ?? false
  const options = { fitted, isField: isFieldName, startsField: startsFieldName, isSolid }
  return readBorderedTables(ledger, options).map((table) => {
    const grid = toGrid(table, commandLine)
    const [first] = grid.rows
    // A row alone that nobody can read is only worth a word where it would have meant something.
    if (first && !grid.columns && commandLine && resourceOf(commandLine.resource)?.contribute)
      ledger.report(first.line, 'values without headings; add -c for each column, or use -f json')
    return grid
  })
}

const SHOW = /^(?:field|property)$/i
/** rows of one list look alike */
const MOST_ASKED = 50

/** What `| grep` leaves of a `show`, or the end of one: fields with their values. */
function fieldColumns(
  rows: readonly (readonly string[])[],
  commandLine: OpenStackCommandLine | undefined
): string[] | undefined {
  if (rows.length === 0 || rows.some(({ length }) => length !== 2) || commandLine?.verb === 'list') return undefined
  const known = rows.filter(([field = '']) => isFieldName(field)).length
  const shown = commandLine?.verb === 'show' || commandLine?.verb === 'create'
  return (shown ? known > 0 : known > 1 && known === rows.length) ? ['Field', 'Value'] : undefined
}

function toGrid(table: BorderedTable, commandLine: OpenStackCommandLine | undefined): Grid {
  const { physicalRows, closed, rows } = table
  const cellsOf = rows.map(({ cells }) => cells)
  const columns =
    table.columns ??
    fieldColumns(cellsOf, commandLine) ??
    (commandLine ? namelessColumns(cellsOf, commandLine) : headlessColumns(cellsOf.slice(0, MOST_ASKED)))
  const show = columns?.length === 2 && SHOW.test(columns[0]!)
  if (!show) {
    const headings = columns ?? []
    const list = rows.map(({ cells, line }) => ({ headings, cells, line }))
    return { columns, rows: list, show: false, physicalRows, closed }
  }
  const headings = rows.map(({ cells }) => cells[0] ?? '')
  const cells = rows.map((row) => row.cells[1] ?? '')
  const id = headings.findIndex((heading) => /^(?:id|uuid)$/i.test(heading))
  const line = rows[Math.max(0, id)]?.line ?? table.firstLine
  return { columns, rows: rows.length > 0 ? [{ headings, cells, line }] : [], show: true, physicalRows, closed }
}
