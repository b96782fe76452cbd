import { isUuid } from '../../topology/ids.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { parseOpenStackCommandLine, type OpenStackCommandLine } from './command-line.ts'
import { Fields } from './fields.ts'
import { readFormat } from './formats.ts'
import { readMessages } from './messages.ts'
import { listCandidates, resourceOf, showCandidates } from './recognise.ts'
import type { Grid, GridRow, OpenStackRecord, OpenStackTable } from './record.ts'
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
  const asked = grid.rows.map((row) => withAsked(row, grid, commandLine))
  const rows = asked.map(({ headings, cells, line }) => new Fields(headings, cells, line))
  return { columns, rows, show, physicalRows, closed, resources: resourcesOf(grid, rows, commandLine) }
}

/** `show web-0 -c status` prints neither id nor name, but was asked for by one of them. */
function withAsked(row: GridRow, { show }: Grid, commandLine: OpenStackCommandLine | undefined): GridRow {
  const [asked, ...others] = commandLine?.args ?? []
  if (!show || commandLine?.verb !== 'show' || asked === undefined || others.length > 0) return row
  if (row.headings.some((heading) => /^(?:id|uuid|name)$/i.test(heading))) return row
  const headings = [...row.headings, isUuid(asked) ? 'id' : 'name']
  return { headings, cells: [...row.cells, asked], line: row.line }
}

/** The command line tells; where it does not know better, the columns do, and where several print those, the cells. */
function resourcesOf(grid: Grid, rows: readonly Fields[], commandLine: OpenStackCommandLine | undefined): Resource[] {
  const told = commandLine && resourceOf(commandLine.resource)
  if (commandLine) return told ? [told] : []
  const names = grid.show ? (rows[0]?.headings ?? []) : (grid.columns ?? [])
  const fitting = grid.show ? showCandidates(names) : listCandidates(names)
  return fitting.filter((resource) => rows.slice(0, 20).every((row) => resource.fits?.(row) ?? true))
}
