import type { LineLedger } from '../../text/line-ledger.ts'
import type { OpenStackCommandLine } from './command-line.ts'
import { possibleColumns } from './nameless-columns.ts'
import { resourceOf } from './recognise.ts'
import type { Grid } from './record.ts'
import { alignValues, splitMachineValues, splitValues } from './value-line.ts'

/**
 * Reads `-f value`: no headings, values with a blank between them and no quotes. The columns are the ones asked for, or the
 * resource's own; the values say which release's. What cannot be told is not guessed: the row keeps the cells that are sure.
 */
export function readValueFormat(ledger: LineLedger, start: number, commandLine: OpenStackCommandLine): Grid[] {
  const lines: number[] = []
  for (let index = start; index < ledger.length; index++) {
    if (ledger.isRead(index) || ledger.at(index) === '') continue
    lines.push(index)
  }
  if (lines.length === 0) return []
  return commandLine.verb === 'list' ? readList(ledger, lines, commandLine) : readShow(ledger, start, commandLine)
}

function readList(ledger: LineLedger, lines: readonly number[], commandLine: OpenStackCommandLine): Grid[] {
  const split = commandLine.resource.startsWith('baremetal') ? splitMachineValues : splitValues
  const values = lines.map((index) => split(ledger.at(index)))
  for (const index of lines) ledger.take(index)
  const columns = bestColumns(values, possibleColumns(commandLine))
  if (!columns) {
    if (resourceOf(commandLine.resource)?.contribute) {
      ledger.report(lines[0]!, 'values without headings; add -c for each column, or use -f json')
    }
    return [{ columns: undefined, rows: [], show: false, physicalRows: lines.length, closed: true }]
  }
  const meant = resourceOf(commandLine.resource)?.contribute !== undefined
  const rows = values.map((row, at) => {
    const { cells, unsure } = alignValues(row, columns)
    if (unsure && meant)
      ledger.report(lines[at]!, 'it is not clear where one value ends and the next begins; use -f json')
    if (!unsure) return { headings: columns, cells: cells.map(([, value]) => value), line: lines[at]! }
    return { headings: cells.map(([column]) => column), cells: cells.map(([, value]) => value), line: lines[at]! }
  })
  return [{ columns, rows, show: false, physicalRows: rows.length, closed: true }]
}

/** The columns under which the rows read best: without doubt, else with most cells told. */
function bestColumns(values: readonly string[][], possible: readonly string[][]): string[] | undefined {
  const sample = values.slice(0, 50)
  let best: string[] | undefined
  let most = 0
  for (const columns of possible) {
    let score = 0
    for (const row of sample) {
      const { cells, unsure } = alignValues(row, columns)
      const exact = row.length === columns.length ? 1 : 0.9
      score += unsure ? cells.length / columns.length / 2 : exact
    }
    if (score > most) {
      most = score
      best = columns
    }
  }
  return most * 4 >= sample.length ? best : undefined
}

/** A `show` prints a value a line, in the order of its fields; only those asked for by name can be told. */
function readShow(ledger: LineLedger, start: number, commandLine: OpenStackCommandLine): Grid[] {
  let end = ledger.length
  while (end > start && ledger.at(end - 1) === '') end--
  const [columns = []] = possibleColumns(commandLine)
  for (let index = start; index < end; index++) ledger.take(index)
  const values = ledger.lines.slice(start, end)
  if (columns.length === 1 || columns.length === values.length) {
    const cells = columns.length === 1 ? [values.join('\n')] : values
    const rows = [{ headings: columns, cells, line: start }]
    return [{ columns: ['Field', 'Value'], rows, show: true, physicalRows: values.length, closed: true }]
  }
  if (resourceOf(commandLine.resource)?.contribute) {
    ledger.report(start, 'values without names; add -c for each field, or use -f shell')
  }
  return [{ columns: undefined, rows: [], show: true, physicalRows: values.length, closed: true }]
}
