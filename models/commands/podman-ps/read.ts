import { cellsOf, readHeading, type Columns } from '../../text/columns.ts'
import { isElision } from '../../text/elision.ts'
import { readJsonObjects } from '../../text/json-objects.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { fromCells, fromLooseRow } from './cells.ts'
import { FIELDS, type ListedContainer } from './container.ts'
import { readBroken } from './broken.ts'
import { fromJson } from './json.ts'
import { parseTemplate, templateCells, type Template } from '../../text/go-template.ts'

/** Where a file's name lost the template, or it has more than fields in it: what people ask for most. */
const NAME_AND_STATUS: Template = { table: false, fields: ['Names', 'Status'], between: ['', '', ''] }

/** What `--format` and `-q` say of the shape of the output. */
export interface Shape {
  format: string | undefined
  quiet: boolean
}

/** Every container listed, whichever shape was asked for or is there. */
export function readContainers(ledger: LineLedger, { format, quiet }: Shape): ListedContainer[] {
  const first = firstLine(ledger)
  if (/^\s*[[{]/.test(ledger.at(first))) return readJson(ledger, first)
  const template = format === undefined ? undefined : (parseTemplate(format) ?? NAME_AND_STATUS)
  const rows: ListedContainer[] = []
  let columns: Columns | undefined
  for (let index = first; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '' || ledger.isRead(index)) continue
    if (isElision(line)) {
      ledger.ignore(index, 'lines left out by hand')
      ledger.markIncomplete()
    } else if (isHeading(line)) {
      const broken = readBroken(ledger, index)
      if (broken) return [...rows, ...broken]
      columns = readHeading(line)
      ledger.take(index)
    } else {
      const row = readRow(ledger, index, columns, template, quiet)
      if (row) rows.push(row)
    }
  }
  return rows
}

function firstLine(ledger: LineLedger): number {
  let index = 0
  while (index < ledger.length && ledger.at(index).trim() === '') index++
  return index
}

function readJson(ledger: LineLedger, first: number): ListedContainer[] {
  return readJsonObjects(ledger, first).objects.flatMap((object) => fromJson(object) ?? [])
}

/** At least half of the words over columns are known ones: other versions print further columns. */
export function isHeading(line: string): boolean {
  const { names } = readHeading(line)
  if (names.length === 0 || !/^[A-Z]/.test(names[0]!)) return false
  const known = names.filter((name) => FIELDS.has(name.toLowerCase())).length
  return known > 0 && known * 2 >= names.length && names.every((name) => /^[A-Za-z# ]+$/.test(name))
}

function readRow(
  ledger: LineLedger,
  index: number,
  columns: Columns | undefined,
  template: Template | undefined,
  quiet: boolean
): ListedContainer | undefined {
  const line = ledger.at(index)
  const row = rowOf(line, index, columns, template, quiet)
  if (row && (row.name !== undefined || quiet || !columns?.names.some((name) => /^names?$/i.test(name)))) {
    ledger.take(index)
    return row
  }
  // A narrow terminal breaks the row: its name stands on the next line.
  const next = ledger.at(index + 1)
  if (/^\s*[0-9a-f]{12}/.test(line) && next.trim() !== '' && !/^\s*[0-9a-f]{12}/.test(next)) {
    const whole = fromLooseRow(line + next, index)
    if (whole) {
      ledger.take(index)
      ledger.take(index + 1)
      return whole
    }
  }
  if (row) ledger.take(index)
  return row
}

function rowOf(
  line: string,
  index: number,
  columns: Columns | undefined,
  template: Template | undefined,
  quiet: boolean
): ListedContainer | undefined {
  if (columns) {
    const cells = cellsOf(columns, line)
    return (cells && fromCells(cells, index)) ?? fromLooseRow(line, index)
  }
  if (template && !template.table) {
    const cells = templateCells(template, line)
    const row = cells && fromCells(cells, index)
    // a guessed template holds for rows whose status is one
    return template === NAME_AND_STATUS && row?.state === undefined ? fromLooseRow(line, index) : row
  }
  const id = line.trim()
  if (quiet) return /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/.test(id) ? { id, line: index } : undefined
  return fromLooseRow(line, index)
}
