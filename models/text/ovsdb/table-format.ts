import { joinBroken, MOST_CONTINUATIONS, widthOf } from '../continuation.ts'
import { isElision } from '../elision.ts'
import type { LineLedger } from '../line-ledger.ts'
import type { OvsdbRow, RowOptions } from './printed-row.ts'
import { splitOvsdbValues, type OvsdbValue } from './values.ts'

const RULE = /^-+(?: +-+)*$/

/** The line of dashes under the column names. */
export function isRule(line: string): boolean {
  const text = line.trim()
  return text.length > 1 && RULE.test(text)
}

/**
 * Names, dashes, one line a row. Rows are read value by value, not by position: the tool pads by bytes, which names in other
 * scripts shift, and pastes shift everything.
 */
export function readTableFormat(
  ledger: LineLedger,
  options: RowOptions,
  parse: (text: string) => OvsdbValue
): OvsdbRow[] {
  const rows: OvsdbRow[] = []
  const width = widthOf(ledger.lines)
  let names = options.headings ? undefined : options.columns
  let starts: number[] = []
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '') continue
    if (isRule(ledger.at(index + 1))) {
      names = line.trim().split(/\s+/)
      starts = columnStarts(ledger.at(index + 1))
      ledger.take(index)
      ledger.take(++index)
      continue
    }
    if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
      continue
    }
    if (!names) continue
    const first = index
    let text = line
    let cells = cellsOf(text, names, starts, options.bare)
    // A line broken at the terminal's width lacks cells until its rest is there.
    while (cells.length < names.length && ledger.at(index).length === width && index - first < MOST_CONTINUATIONS) {
      const rest = ledger.at(index + 1)
      if (rest.trim() === '') break
      text = joinBroken(text, ledger.at(index), rest, width)
      cells = cellsOf(text, names, starts, options.bare)
      index++
    }
    if (cells.length !== names.length) continue
    for (let taken = first; taken <= index; taken++) ledger.take(taken)
    rows.push({ line: first, columns: new Map(names.map((name, at) => [name, parse(cells[at]!)])) })
  }
  return rows
}

/** Bare values hold blanks and may be empty: there the positions under the dashes are all there is. */
function cellsOf(line: string, names: readonly string[], starts: readonly number[], bare: boolean): string[] {
  const cells = bare ? [] : splitOvsdbValues(line)
  if (cells.length === names.length || starts.length !== names.length) return cells
  const cut = starts.map((start, at) => line.slice(start, starts[at + 1] ?? line.length).trim())
  return bare || cells.length > names.length ? cut : cells
}

function columnStarts(rule: string): number[] {
  const starts: number[] = []
  for (const match of rule.matchAll(/-+/g)) starts.push(match.index)
  return starts
}
