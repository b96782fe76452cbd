import type { LineLedger } from './line-ledger.ts'

/** A record of comma-separated values, and the ledger index of its first line. */
export interface CsvRecord {
  cells: string[]
  line: number
}

/**
 * Reads comma-separated values as Python's csv module writes them, from line `start` on: quoted or not, quotes doubled, line
 * breaks inside quotes. Takes the lines it reads. A quotation that never ends is reported where it began.
 */
export function readCsv(ledger: LineLedger, start: number): CsvRecord[] {
  const records: CsvRecord[] = []
  for (let index = start; index < ledger.length;) {
    if (ledger.at(index).trim() === '') {
      index++
      continue
    }
    const { record, next, open } = readRecord(ledger, index, records[0]?.cells.length)
    if (open) {
      ledger.report(index, 'the quotation in this record never ends; paste the whole record')
      ledger.markIncomplete()
      records.push({ cells: splitLine(ledger.at(index)).cells.slice(0, -1), line: index })
      index++
      continue
    }
    for (let at = index; at < next; at++) ledger.take(at)
    records.push(record)
    index = next
  }
  return records
}

/** a record longer than this is a quotation that was never closed */
const MOST_LINES = 2000

function readRecord(
  ledger: LineLedger,
  start: number,
  columns: number | undefined
): { record: CsvRecord; next: number; open: boolean } {
  const cells: string[] = []
  let index = start
  let rest: string | undefined
  for (;;) {
    const split = splitLine(ledger.at(index), rest)
    for (const cell of split.cells) cells.push(cell)
    index++
    if (split.open === undefined) return { record: { cells, line: start }, next: index, open: false }
    if (index >= ledger.length || index - start > MOST_LINES || isRecord(ledger.at(index), columns))
      return { record: { cells, line: start }, next: index, open: true }
    rest = `${split.open}\n`
    cells.pop()
  }
}

/** A line that is a whole record by itself does not go on with the one before: that one was cut. */
function isRecord(line: string, columns: number | undefined): boolean {
  if (columns === undefined || columns < 2 || !line.includes(',')) return false
  const { cells, open } = splitLine(line)
  return open === undefined && cells.length === columns
}

/** Cells of one line; `open` is the last one so far, when its quotation goes on in the next line. */
function splitLine(line: string, quoted?: string): { cells: string[]; open?: string } {
  const cells: string[] = []
  let at = 0
  let cell = quoted
  for (;;) {
    if (cell !== undefined || line[at] === '"') {
      if (cell === undefined) {
        cell = ''
        at++
      }
      const close = closingQuote(line, at)
      cell += line.slice(at, close < 0 ? undefined : close).replaceAll('""', '"')
      if (close < 0) return { cells: [...cells, cell], open: cell }
      at = close + 1
      cells.push(cell)
      cell = undefined
      const comma = line.indexOf(',', at)
      if (comma < 0) return { cells }
      at = comma + 1
    } else {
      const comma = bareComma(line, at)
      cells.push(unescaped(line.slice(at, comma < 0 ? undefined : comma)).trim())
      if (comma < 0) return { cells }
      at = comma + 1
    }
  }
}

/** The comma that ends a cell without quotes; `--quote none` writes `\,` for one inside it. */
function bareComma(line: string, start: number): number {
  let comma = line.indexOf(',', start)
  while (comma > start && line[comma - 1] === '\\' && !isEscaped(line, comma - 1, start))
    comma = line.indexOf(',', comma + 1)
  return comma
}

function isEscaped(line: string, at: number, start: number): boolean {
  let backslashes = 0
  while (at - 1 - backslashes >= start && line[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

function unescaped(cell: string): string {
  return cell.includes('\\') ? cell.replace(/\\([,"\\])/g, '$1') : cell
}

function closingQuote(line: string, start: number): number {
  for (let at = line.indexOf('"', start); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at
  }
  return -1
}
