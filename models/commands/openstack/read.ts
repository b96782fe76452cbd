import type { LineLedger } from '../../text/line-ledger.ts'
import { parseOpenStackCommandLine, type OpenStackCommandLine } from './command-line.ts'
import { Fields } from './fields.ts'
import { readFormat } from './formats.ts'
import { readMessages } from './messages.ts'
import { listCandidates, resourceOf, showCandidates } from './recognise.ts'
import type { Grid, OpenStackRecord, OpenStackTable } from './record.ts'
import type { Resource } from './resource.ts'
import { isFreeText } from './silent.ts'

/** Reads the output of an OpenStack client in any of its formats. */
export function readOpenStack(ledger: LineLedger, commandLine: string): OpenStackRecord {
  const parsed = parseOpenStackCommandLine(commandLine)
  const grids = readFormat(ledger, parsed)
  const tables = grids.map((grid) => toTable(grid, parsed))
  const errors = readMessages(ledger, parsed !== undefined && tables.length === 0)
  const text = parsed && isFreeText(parsed.resource) ? ledger.leftover() : []
  for (const index of text) ledger.take(index)
  return { commandLine: parsed, tables, errors, textLines: text.length }
}

function toTable(grid: Grid, commandLine: OpenStackCommandLine | undefined): OpenStackTable {
  const { columns, show, physicalRows, closed } = grid
  const rows = grid.rows.map(({ cells, line }) => new Fields(cells, line))
  return { columns, rows, show, physicalRows, closed, resources: resourcesOf(grid, rows, commandLine) }
}

/** The command line tells; where it does not know better, the columns do, and where several print those, the cells. */
function resourcesOf(grid: Grid, rows: readonly Fields[], commandLine: OpenStackCommandLine | undefined): Resource[] {
  const told = commandLine && resourceOf(commandLine.resource)
  if (commandLine) return told ? [told] : []
  const names = grid.show ? (rows[0]?.printed.map(([heading]) => heading) ?? []) : (grid.columns ?? [])
  const fitting = grid.show ? showCandidates(names) : listCandidates(names)
  return fitting.filter((resource) => rows.slice(0, 20).every((row) => resource.fits?.(row) ?? true))
}
