import { cellsOf, readHeading, type ColumnRow, type Columns } from './columns.ts'
import { isElision } from './elision.ts'
import type { LineLedger } from './line-ledger.ts'

/** A Go template of `--format`: its fields and what stands between them. */
export interface Template {
  /** `table …`: the fields get a heading */
  table: boolean
  fields: string[]
  /** before the first field, between them, and after the last; blank ones are `''` */
  between: string[]
}

/** Fields that print several words. */
const WORDY = new Set([
  'Status',
  'Command',
  'CreatedAt',
  'RunningFor',
  'Created',
  'CreatedHuman',
  'Ports',
  'Labels',
  'Mounts'
])

/** Reads `{{.Names}} {{.Status}}`; undefined for `json` and for templates with more than fields in them. */
export function parseTemplate(format: string): Template | undefined {
  const table = /^table\s/.test(format)
  const text = format
    .replace(/^table\s+/, '')
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '')
  const parts = text.split(/\{\{\s*(?:json\s+)?\.(\w+)\s*\}\}/)
  const fields = parts.filter((_, index) => index % 2 === 1)
  const between = parts.filter((_, index) => index % 2 === 0).map((part) => part.trim())
  if (fields.length === 0 || between.some((part) => part.includes('{{'))) return undefined
  return { table, fields, between }
}

/**
 * The cells of a line that the template printed, by field; undefined when it cannot have. Fields of one word are cut off from
 * both ends; what is left is the field of many words.
 */
export function templateCells({ fields, between }: Template, line: string): Map<string, string> | undefined {
  const cells = new Map<string, string>()
  let text = line.trim()
  const lead = between[0]!
  const tail = between.at(-1)!
  if (!text.startsWith(lead) || !text.endsWith(tail)) return undefined
  text = text.slice(lead.length, tail === '' ? undefined : -tail.length).trim()
  let [from, to] = [0, fields.length - 1]
  for (; from < to && !isOpen(fields[from]!, between[from + 1]!); from++) {
    const mark = between[from + 1]!
    const end = mark === '' ? text.search(/\s/) : text.indexOf(mark)
    if (end < 0) return undefined
    cells.set(fields[from]!, text.slice(0, end).trim())
    text = text.slice(end + mark.length).trimStart()
  }
  for (; to > from && !isOpen(fields[to]!, between[to]!); to--) {
    const mark = between[to]!
    const start = mark === '' ? lastBlank(text) : text.lastIndexOf(mark)
    if (start < 0) return undefined
    cells.set(fields[to]!, text.slice(start + Math.max(mark.length, 1)).trim())
    text = text.slice(0, start).trimEnd()
  }
  if (from === to) cells.set(fields[from]!, text)
  for (const [field, cell] of cells) cells.set(field, cell.replaceAll('"', ''))
  return cells
}

/** The rows that a template printed, their cells by the template's fields; those of `table …` stand below a heading. */
export function readTemplateRows(ledger: LineLedger, format: string): ColumnRow[] {
  const template = parseTemplate(format)
  if (!template) return []
  const rows: ColumnRow[] = []
  let columns: Columns | undefined
  for (let line = 0; line < ledger.length; line++) {
    const text = ledger.at(line)
    if (ledger.isRead(line) || text.trim() === '') continue
    if (isElision(text)) ledger.markIncomplete()
    else if (template.table && !columns) {
      const { names, starts } = readHeading(text)
      columns = { names: names.map((name, at) => template.fields[at] ?? name), starts }
    } else {
      const cells = (columns && cellsOf(columns, text)) ?? templateCells(template, text)
      if (!cells) continue
      rows.push({ cells, line })
    }
    ledger.take(line)
  }
  return rows
}

/** The rows of a table whose heading was left out: as many cells as `names`, two blanks between them. */
export function readGapRows(ledger: LineLedger, names: readonly string[]): ColumnRow[] {
  const rows: ColumnRow[] = []
  for (let line = 0; line < ledger.length; line++) {
    const parts = ledger
      .at(line)
      .trim()
      .split(/\s{2,}|\t/)
    if (ledger.isRead(line) || parts.length !== names.length) continue
    rows.push({ cells: new Map(parts.map((part, at) => [names[at]!, part])), line })
    ledger.take(line)
  }
  return rows
}

/** Many words with only blanks beside them do not tell where they end. */
function isOpen(field: string, mark: string): boolean {
  return mark === '' && WORDY.has(field)
}

function lastBlank(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (/\s/.test(text[at]!)) return at
  return -1
}
