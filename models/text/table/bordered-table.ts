import type { LineLedger } from '../line-ledger.ts'
import { findTables, isClosed, type FoundTable, type TablePart } from './find-tables.ts'
import { cutRow, splitRow } from './table-line.ts'
import { readRows, type BodyLine, type TableRow } from './table-rows.ts'
import { isWholeId } from './wrapped-cell.ts'

/** A table with borders, as the OpenStack clients (cliff, prettytable) and many others print it. */
export interface BorderedTable {
  /** headings as printed; undefined when the paste holds no heading (`| grep`) */
  columns: string[] | undefined
  rows: TableRow[]
  /** lines of the body as printed, before cells of several lines are put together */
  physicalRows: number
  /** the border at the end is there, and nothing says that rows are missing */
  closed: boolean
  /** ledger indexes, inclusive */
  firstLine: number
  lastLine: number
}

export interface TableOptions {
  /** cells were wrapped in their columns (`--fit-width`, `--max-width`); told from the cells otherwise */
  fitted?: boolean
  /** in `Field | Value` tables: is this the whole name of a field? */
  isField?: (name: string) => boolean
  /** … can the name of a field begin with this? */
  startsField?: (text: string) => boolean
  /** do values under this heading, or in this field, never hold a blank? */
  isSolid?: (heading: string) => boolean
}

/**
 * Reads every bordered table of an output: broken by the terminal, wrapped in its columns, cut, without heading, indented,
 * quoted or from a diff, with ASCII or box-drawing borders. Takes the lines it reads; damage is reported at its line.
 */
export function readBorderedTables(ledger: LineLedger, options: TableOptions = {}): BorderedTable[] {
  return findTables(ledger).map((found) => readTable(found, ledger, options))
}

const NEVER = (): boolean => false

function readTable(found: FoundTable, ledger: LineLedger, options: TableOptions): BorderedTable {
  const { parts } = found
  const heading = headingOf(parts)
  const edges = edgesOf(parts, heading)
  const columns = heading && (cutRow(heading.text, edges) ?? splitRow(heading.text))
  const body = bodyOf(parts, heading, edges, ledger)
  const widths = edges.slice(1).map((edge, at) => edge - edges[at]! - 3)
  const { fitted = false, isField = NEVER, startsField = isField, isSolid = NEVER } = options
  const { rows, orphans } = readRows(body, { columns, widths, fitted, isField, startsField, isSolid })
  for (const index of orphans)
    ledger.report(index, 'this line goes on with a row that was not pasted; paste the whole table')
  const closed = isClosed(found) && !found.omitted
  if (!closed) ledger.markIncomplete()
  return {
    columns,
    rows,
    physicalRows: body.length,
    closed,
    firstLine: parts[0]!.index,
    lastLine: parts.at(-1)!.index + parts.at(-1)!.count - 1
  }
}

/** The heading stands between the first two borders; where the paste lost one, the first row tells by its looks. */
function headingOf(parts: readonly TablePart[]): TablePart | undefined {
  const [first, second, third] = parts
  if (!first) return undefined
  if (first.border) {
    if (!second || second.border) return undefined
    return third?.border === true || looksLikeHeading(second) ? second : undefined
  }
  return second?.border === true && looksLikeHeading(first) ? first : undefined
}

function looksLikeHeading({ text }: TablePart): boolean {
  const cells = splitRow(text)
  return cells.every((cell) => cell !== '' && cell.length <= 40 && !isWholeId(cell) && !/^[\d.:/]+$/.test(cell))
}

/** Columns of the bars: from the border that has as many columns as the heading; else from the heading itself. */
function edgesOf(parts: readonly TablePart[], heading: TablePart | undefined): number[] {
  const borders = parts.filter(({ border }) => border)
  const sample = heading ?? parts.find(({ border }) => !border)
  const fitting = sample ? borders.find(({ edges }) => edges.length - 1 === splitRow(sample.text).length) : borders[0]
  if (fitting) return fitting.edges
  const text = sample?.text ?? ''
  const bars = [...text].flatMap((char, at) => (char === '|' ? [at] : []))
  return text.endsWith('|') || !heading ? bars : [...bars, text.length]
}

function bodyOf(
  parts: readonly TablePart[],
  heading: TablePart | undefined,
  edges: readonly number[],
  ledger: LineLedger
): BodyLine[] {
  const body: BodyLine[] = []
  let ruled = false
  for (const part of parts) {
    takeAll(part, ledger)
    if (part.border) ruled = true
    else if (part !== heading && part.text !== heading?.text) {
      const cells = cutRow(part.text, edges) ?? damaged(part, edges.length - 1, ledger)
      if (cells) body.push({ cells, index: part.index, ruled })
      ruled = false
    }
  }
  return body
}

function takeAll(part: TablePart, ledger: LineLedger): void {
  for (let index = part.index; index < part.index + part.count; index++) ledger.take(index)
}

/** Keeps the whole cells of a row that was cut; a row with too many cells cannot be told apart. */
function damaged(part: TablePart, columns: number, ledger: LineLedger): string[] | undefined {
  const cells = splitRow(part.text)
  if (cells.length > columns) {
    ledger.report(part.index, `this row has ${cells.length} columns where the table has ${columns}; check the paste`)
    return undefined
  }
  if (!part.text.endsWith('|')) cells.pop()
  ledger.report(part.index, `this row ends after ${cells.length} of ${columns} columns; paste the whole line`)
  return cells.length > 0 ? cells : undefined
}
