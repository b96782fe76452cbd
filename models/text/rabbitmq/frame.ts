import { cutRow, tableLine } from '../table/table-line.ts'
import { charWidth } from '../display-width.ts'
import type { LineLedger } from '../line-ledger.ts'

/** A line of a framed table: the heading comes first. */
export interface FrameRow {
  cells: string[]
  line: number
}

/** What stays of the terminal's line-drawing characters when their escapes are gone: `lqqwqqk`, `tqqnqqu`, `mqqvqqj`. */
const DRAWN_BORDER = /^[lmt]q[qwnv]*[kju]$/

/** True for a line that begins a table of `--formatter pretty_table` or of `rabbitmqadmin`. */
export function isFrameBorder(line: string): boolean {
  const text = line.trim()
  // Most lines are rows, and are told by their first characters.
  if (text.startsWith('| ')) return false
  return DRAWN_BORDER.test(text) || tableLine(text).kind === 'border'
}

/** Reads a framed table from line `start` on, up to the first line that is none of it. Takes the lines it reads. */
export function readFrame(ledger: LineLedger, start: number): FrameRow[] {
  const rows: FrameRow[] = []
  let edges: number[] = []
  for (let index = start; index < ledger.length; index++) {
    const text = ledger.at(index).trim()
    if (text === '') continue
    if (isFrameBorder(text)) {
      edges = edgesOf(text)
      ledger.take(index)
      continue
    }
    const cells = cutRow(plainBars(text, edges), edges)
    if (!cells) break
    rows.push({ cells, line: index })
    ledger.take(index)
  }
  return rows
}

function edgesOf(border: string): number[] {
  const plain = DRAWN_BORDER.test(border) ? border.replace(/[lmtkjuwnv]/g, '+').replaceAll('q', '-') : border
  const line = tableLine(plain)
  return line.kind === 'border' ? line.edges : []
}

/** `x` and the box characters at the table's edges as `|`; cells keep theirs. */
function plainBars(row: string, edges: readonly number[]): string {
  if (!/[x│┃]/.test(row)) return row
  const at = new Set(edges)
  let out = ''
  let column = 0
  for (const char of row) {
    out += at.has(column) && (char === 'x' || char === '│' || char === '┃') ? '|' : char
    column += charWidth(char)
  }
  return out
}
