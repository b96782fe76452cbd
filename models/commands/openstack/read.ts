import type { LineLedger } from '../../text/line-ledger.ts'
import { parseOpenStackCommandLine, type OpenStackCommandLine } from './command-line.ts'
import { Fields } from './fields.ts'
import { listCandidates, resourceOf, showCandidates } from './recognise.ts'
import type { Grid, OpenStackRecord, OpenStackTable } from './record.ts'
import type { Resource } from './resource.ts'
import { readTableFormat } from './table-format.ts'

/** Reads the output of an OpenStack client in any of its formats. */
export function readOpenStack(ledger: LineLedger, commandLine: string): OpenStackRecord {
  const parsed = parseOpenStackCommandLine(commandLine)
  const grids = readTableFormat(ledger, parsed)
  return { commandLine: parsed, tables: grids.map((grid) => toTable(grid, parsed)), errors: 0 }
}

function toTable(grid: Grid, commandLine: OpenStackCommandLine | undefined): OpenStackTable {
  const { columns, show, physicalRows, closed } = grid
  const rows = grid.rows.map(({ cells, line }) => new Fields(cells, line))
  return { columns, rows, show, physicalRows, closed, resources: resourcesOf(grid, commandLine) }
}

/** The command line tells; where it does not, or the columns are plainly another's, the columns do. */
function resourcesOf(grid: Grid, commandLine: OpenStackCommandLine | undefined): Resource[] {
  const headings = grid.show ? (grid.rows[0]?.cells.map(([heading]) => heading) ?? []) : (grid.columns ?? [])
  const told = commandLine && resourceOf(commandLine.resource)
  const fitting = grid.show ? showCandidates(headings) : listCandidates(headings)
  if (!commandLine) return fitting
  if (fitting.length === 0 || (told && fitting.includes(told))) return told ? [told] : []
  return told ? [told] : fitting
}
