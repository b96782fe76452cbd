import { charWidth, isPlain } from '../display-width.ts'

/** What a line is in a bordered table. Offsets count terminal columns from the table's left edge. */
export type TableLine =
  | { kind: 'border'; prefix: string; edges: number[]; text: string }
  | { kind: 'row'; prefix: string; text: string }
  | { kind: 'other' }

const OTHER: TableLine = { kind: 'other' }
/** what may stand before a table: indentation, the marks of a diff, a quotation or a comment */
const PREFIX = /^[ \t]*(?:[-+>#*][ \t]*)?$/

/** Tells borders (`+----+----+`, also markdown's `|----|`), rows (`| a | b |`) and the rest apart. */
export function tableLine(line: string): TableLine {
  const text = asciiLines(line).trimEnd()
  const border = borderStart(text)
  if (border !== undefined) {
    const prefix = text.slice(0, border)
    const body = text.slice(border)
    return { kind: 'border', prefix, edges: edgesOf(body), text: body }
  }
  const start = rowStart(text)
  if (start === undefined) return OTHER
  return { kind: 'row', prefix: text.slice(0, start), text: text.slice(start) }
}

const BOX = /[\u2500-\u257f]/
const BOX_ALL = /[\u2500-\u257f]/g

/** Box-drawing characters as the plain ones they stand for, one for one. */
function asciiLines(line: string): string {
  if (!BOX.test(line)) return line
  return line.replace(BOX_ALL, (char) => {
    if ('─━═╌╍┄┅┈┉╴╶╸╺╼╾'.includes(char)) return '-'
    if ('│┃║╎╏┆┇┊┋╵╷╹╻╽╿'.includes(char)) return '|'
    return '+'
  })
}

/** Where a border begins: everything from there to the end is dashes and crossings. */
function borderStart(text: string): number | undefined {
  let at = text.length
  let dashes = 0
  while (at > 0) {
    const char = text[at - 1]!
    if (char === '-' || char === '=') dashes++
    else if (char !== '+' && char !== '|' && char !== ':') break
    at--
  }
  if (dashes < 2) return undefined
  while (at < text.length && !(isEdge(text[at]!) && isDash(text[at + 1]))) at++
  if (at >= text.length) return undefined
  return PREFIX.test(text.slice(0, at)) ? at : undefined
}

function rowStart(text: string): number | undefined {
  const at = text.indexOf('|')
  if (at < 0 || text.length < at + 3 || !PREFIX.test(text.slice(0, at))) return undefined
  return at
}

/** True for a line of nothing but dashes and crossings: the rest of a border that the terminal broke. */
export function isBorderRest(line: string): boolean {
  const text = asciiLines(line).trim()
  if (text === '') return false
  for (const char of text) if (!isDash(char) && char !== '+') return false
  return true
}

function edgesOf(border: string): number[] {
  const edges: number[] = []
  for (let at = 0; at < border.length; at++) if (isEdge(border[at]!)) edges.push(at)
  return edges
}

function isEdge(char: string): boolean {
  return char === '+' || char === '|'
}

function isDash(char: string | undefined): boolean {
  return char === '-' || char === '=' || char === ':'
}

/** Cuts a row at the table's edges; where the columns do not fit, at its bars. `undefined` when the row has other columns. */
export function cutRow(row: string, edges: readonly number[]): string[] | undefined {
  return cutAtEdges(row, edges) ?? cutAtBars(row, edges)
}

function cutAtEdges(row: string, edges: readonly number[]): string[] | undefined {
  const offsets = isPlain(row) ? edges : offsetsOf(row, edges)
  if (!offsets) return undefined
  for (const offset of offsets) if (row.charCodeAt(offset) !== BAR) return undefined
  if (!isRemark(row, offsets.at(-1)! + 1)) return undefined
  const cells: string[] = []
  for (let at = 1; at < offsets.length; at++) cells.push(row.slice(offsets[at - 1]! + 1, offsets[at]!).trim())
  return cells
}

/** Behind its last bar a row has nothing, or what somebody wrote beside it. */
function isRemark(row: string, from: number): boolean {
  return row.length === from || (/\s/.test(row[from]!) && !row.includes('|', from))
}

const BAR = 0x7c

/** Indexes of the characters that stand at the given terminal columns. */
function offsetsOf(row: string, edges: readonly number[]): number[] | undefined {
  const offsets: number[] = []
  let column = 0
  let index = 0
  for (const char of row) {
    if (column === edges[offsets.length]) offsets.push(index)
    column += charWidth(char)
    index += char.length
  }
  return offsets.length === edges.length ? offsets : undefined
}

/**
 * For rows that somebody edited: as many bars as the table has edges, or the bars with blanks about them. Without its last bar a
 * row was cut, and nobody knows how much of the last cell is there.
 */
function cutAtBars(row: string, edges: readonly number[]): string[] | undefined {
  if (!row.endsWith('|')) return undefined
  const want = edges.length - 1
  const cells = splitRow(row)
  if (cells.length === want) return cells
  const spaced = row.slice(1, -1).split(/(?<=[ \t])\|(?=[ \t]|$)/)
  return spaced.length === want ? spaced.map((cell) => cell.trim()) : undefined
}

/** Cuts a row at every bar, for tables whose border is not there. A last cell without its bar is kept. */
export function splitRow(row: string): string[] {
  const cells = row.split('|').map((cell) => cell.trim())
  cells.shift()
  if (row.endsWith('|')) cells.pop()
  return cells
}
