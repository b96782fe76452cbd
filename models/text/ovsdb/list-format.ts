import { isRestOfWord, joinBroken, MOST_CONTINUATIONS, widthOf } from '../continuation.ts'
import { isElision } from '../elision.ts'
import type { LineLedger } from '../line-ledger.ts'
import type { OvsdbRow, RowOptions } from './printed-row.ts'
import { isComplete, type OvsdbValue } from './values.ts'

const COLUMN = /^\s*(_?[A-Za-z]\w*)\s*:(?: (.*))?$/

interface OpenValue {
  name: string
  text: string
  continued: number
}

/** `name : value` a line, a blank line between rows. Values that the paste broke over lines are put together. */
export function readListFormat(
  ledger: LineLedger,
  options: RowOptions,
  parse: (text: string) => OvsdbValue
): OvsdbRow[] {
  if (!options.headings && options.columns) return readWithoutHeadings(ledger, options.columns, parse)
  const rows: OvsdbRow[] = []
  const width = widthOf(ledger.lines)
  let row: OvsdbRow | undefined
  let open: OpenValue | undefined
  const close = (): void => {
    if (row && open) row.columns.set(open.name, parse(open.text))
    open = undefined
  }
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const before = index === 0 ? '' : ledger.at(index - 1)
    if (line.trim() === '') {
      close()
      row = undefined
      continue
    }
    const column = COLUMN.exec(line)
    if (column) {
      close()
      const name = column[1]!
      // A blank line may be lost; a column that comes again begins another row.
      if (!row || row.columns.has(name)) rows.push((row = { line: index, columns: new Map() }))
      open = { name, text: column[2] ?? '', continued: 0 }
      ledger.take(index)
    } else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    } else if (open && open.continued < MOST_CONTINUATIONS && goesOn(open, before, line, width)) {
      open.text = joinBroken(open.text, before, line, width)
      open.continued++
      ledger.take(index)
    }
  }
  close()
  return rows
}

function goesOn(open: OpenValue, before: string, line: string, width: number): boolean {
  return !isComplete(open.text) || isRestOfWord(before, line, width)
}

/** `--bare --columns=name,type`: a value a line, a blank line between rows. */
function readWithoutHeadings(
  ledger: LineLedger,
  columns: readonly string[],
  parse: (text: string) => OvsdbValue
): OvsdbRow[] {
  const rows: OvsdbRow[] = []
  let row: OvsdbRow | undefined
  for (let index = 0; index < ledger.length; index++) {
    const text = ledger.at(index).trim()
    // An empty value is an empty line too: only where all columns are there does it end the row.
    if (text === '' && (!row || row.columns.size >= columns.length)) {
      row = undefined
      continue
    }
    if (!row) rows.push((row = { line: index, columns: new Map() }))
    const name = columns[row.columns.size]
    if (name === undefined) continue
    row.columns.set(name, parse(text))
    ledger.take(index)
  }
  return rows
}
