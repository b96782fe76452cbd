import { rowOf, type BrokerRow } from './cells.ts'
import { COLUMN_TYPES, DEFAULT_COLUMNS, isColumn, type Noun } from './nouns.ts'

/** The columns of a heading line; undefined when the line is a row. */
export function headingOf(line: string): string[] | undefined {
  const words = line.includes('\t') ? line.split('\t').map((word) => word.trim()) : line.trim().split(/\s+/)
  if (words.length === 0 || !words.every((word) => COLUMN_NAME.test(word))) return undefined
  const known = words.filter(isColumn).length
  // Every version adds columns; in a long heading most are known.
  return known === words.length || (words.length > 5 && known * 4 > words.length * 3) ? words : undefined
}

const COLUMN_NAME = /^[a-z][a-z_]*$/

/** Columns in the order in which `list_consumers` prints them, whatever order they were asked for in. */
export function inOwnOrder(asked: readonly string[], noun: Noun): readonly string[] | undefined {
  if (noun !== 'consumers') return undefined
  const own = CONSUMER_COLUMNS.filter((column) => asked.includes(column))
  return own.length === asked.length && own.join() !== asked.join() ? own : undefined
}

const CONSUMER_COLUMNS =
  'queue_name channel_pid consumer_tag ack_required prefetch_count active activity_status arguments'.split(' ')

/** A row under known columns, or under the default ones that fit. */
export function textRow(
  line: string,
  index: number,
  columns: readonly string[] | undefined,
  noun: Noun
): BrokerRow | undefined {
  for (const candidate of columns ? [columns] : DEFAULT_COLUMNS[noun]) {
    const cells = cellsOf(line, candidate)
    const row = cells && rowOf(candidate, cells, index)
    if (row) return row
  }
  return undefined
}

/** The cells of a line. Tabs part them; where a paste turned tabs into blanks, what the columns hold tells them apart. */
function cellsOf(line: string, columns: readonly string[]): string[] | undefined {
  if (line.includes('\t')) {
    const cells = line.split('\t')
    return cells.length === columns.length || isPadding(cells, columns.length) ? cells : undefined
  }
  const words = cellWords(line)
  if (words.length > columns.length) return undefined
  const cells: string[] = []
  let missing = columns.length - words.length
  let word = 0
  for (const [at, column] of columns.entries()) {
    const isEmpty = missing > 0 && (at === 0 ? /^\s/.test(line) : mayBeEmpty(column, words[word], missing, columns, at))
    if (isEmpty) missing--
    cells.push(isEmpty ? '' : (words[word++] ?? ''))
  }
  return word === words.length ? cells : undefined
}

/** An empty cell is only known by what its neighbours cannot be. */
function mayBeEmpty(
  column: string,
  word: string | undefined,
  missing: number,
  columns: readonly string[],
  at: number
): boolean {
  if (word === undefined) return true
  const type = COLUMN_TYPES.get(column)
  if (type === 'number') return !/^\d+$/.test(word)
  if (type === 'boolean') return !/^(?:true|false)$/i.test(word)
  if (type === 'term') return !/^[[{#]/.test(word)
  if (column === 'routing_key') return /^[[{]/.test(word)
  return missing >= columns.length - at
}

function isPadding(cells: readonly string[], columns: number): boolean {
  return cells.length > columns && cells.slice(columns).every((cell) => cell.trim() === '')
}

/** Words between blanks; brackets, quotations and `a -> b` stay whole. */
function cellWords(line: string): string[] {
  if (!/["[\]{}]|->/.test(line)) return line.match(/\S+/g) ?? []
  const out: string[] = []
  let depth = 0
  let start = -1
  let quoted = false
  for (let at = 0; at <= line.length; at++) {
    const char = line[at] ?? ' '
    if (char === '"') quoted = !quoted
    else if (!quoted && '[{'.includes(char)) depth++
    else if (!quoted && ']}'.includes(char)) depth = Math.max(0, depth - 1)
    const blank = /\s/.test(char) && ((!quoted && depth === 0) || at === line.length)
    if (!blank && start < 0) start = at
    if (!blank || start < 0) continue
    if (/^\s->\s/.test(line.slice(at, at + 4)) || /\S\s->$/.test(line.slice(Math.max(0, at - 4), at))) continue
    out.push(line.slice(start, at))
    start = -1
  }
  if (start >= 0) out.push(line.slice(start))
  return out
}
