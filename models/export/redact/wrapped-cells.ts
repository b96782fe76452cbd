/** Most lines that one id or name is wrapped over. */
const MOST_LINES = 9

/** Characters that no later replacement looks at; `shown` turns them back. */
const HIDDEN = 0xe000

interface Cell {
  from: number
  /** of the text as it stood */
  length: number
  text: string
}

/** What stands in a text, from where to where, and what takes its place. */
export interface Replacement {
  from: number
  to: number
  by: string
}

/**
 * Cells of bordered tables that were wrapped to a width: what stands in several lines, one below the other, is looked for in
 * their joined text, and what takes its place is cut where it was cut. It is hidden from later replacements.
 */
export function replaceWrapped(text: string, find: (joined: string) => Replacement[]): string {
  if (!text.includes('|')) return text
  const lines = text.split('\n')
  const rows = lines.map(cellsOf)
  for (let line = 0; line < lines.length; line++) {
    const row = rows[line]
    if (!row || rows[line + 1]?.length !== row.length) continue
    for (let column = 0; column < row.length; column++) {
      for (let count = MOST_LINES; count > 1; count--) {
        const pieces = piecesAt(rows, line, column, count)
        if (pieces) replaceAllIn(pieces, find)
      }
    }
  }
  return lines.map((line, index) => written(line, rows[index])).join('\n')
}

/** Undoes the hiding. */
export function shown(text: string): string {
  return text.replace(/[\ue000-\ue07f]/g, (char) => String.fromCharCode(char.charCodeAt(0) - HIDDEN))
}

function cellsOf(line: string): Cell[] | undefined {
  if (!/^\s*\|.*\|\s*$/.test(line) || line.length > 20_000) return undefined
  const cells: Cell[] = []
  let from = line.indexOf('|') + 1
  for (let bar = line.indexOf('|', from); bar >= 0; bar = line.indexOf('|', from)) {
    const raw = line.slice(from, bar)
    const text = raw.trim()
    cells.push({ from: from + raw.length - raw.trimStart().length, length: text.length, text })
    from = bar + 1
  }
  return cells
}

function piecesAt(
  rows: readonly (Cell[] | undefined)[],
  line: number,
  column: number,
  count: number
): Cell[] | undefined {
  const width = rows[line]!.length
  const pieces: Cell[] = []
  for (let at = line; at < line + count; at++) {
    const row = rows[at]
    const cell = row?.length === width ? row[column] : undefined
    if (!cell || cell.text === '') return undefined
    pieces.push(cell)
  }
  return pieces
}

/** What was replaced is hidden: each round finds less. */
function replaceAllIn(pieces: readonly Cell[], find: (joined: string) => Replacement[]): void {
  let found = true
  while (found) found = replaceIn(pieces, find)
}

/** Replaces what begins in the first piece and ends in the last one. */
function replaceIn(pieces: readonly Cell[], find: (joined: string) => Replacement[]): boolean {
  const joined = pieces.map(({ text }) => text).join('')
  const first = pieces[0]!.text.length
  const last = joined.length - pieces.at(-1)!.text.length
  const spanning = find(joined).find(({ from, to }) => from < first && to > last)
  if (!spanning) return false
  const { from, to, by } = spanning
  let rest = hidden(by)
  let start = 0
  for (const [index, piece] of pieces.entries()) {
    const end = start + piece.text.length
    const own = Math.min(to, end) - Math.max(from, start)
    const part = index === pieces.length - 1 ? rest : rest.slice(0, own)
    rest = rest.slice(part.length)
    piece.text = piece.text.slice(0, Math.max(0, from - start)) + part + piece.text.slice(Math.max(0, to - start))
    start = end
  }
  return true
}

function written(line: string, cells: readonly Cell[] | undefined): string {
  let out = line
  for (const { from, length, text } of (cells ?? []).toReversed())
    out = out.slice(0, from) + text + out.slice(from + length)
  return out
}

/** The same text in characters that no later replacement looks at. */
export function hidden(text: string): string {
  return text.replace(/[\x20-\x7e]/g, (char) => String.fromCharCode(char.charCodeAt(0) + HIDDEN))
}
