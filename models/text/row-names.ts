import { isElision } from './elision.ts'
import type { LineLedger } from './line-ledger.ts'

/** A line of `ls-list`, `lr-list`, `lsp-list`, `lrp-list`: a row's id and its name. */
export interface RowName {
  row: string
  /** absent where the thing has none */
  name?: string
  line: number
}

export interface RowNames {
  /** the switch or router that was asked for, as typed */
  of: string | undefined
  rows: RowName[]
  failed: boolean
}

const LINE = /^\s*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) \((.*)\)\s*$/i

/** Reads `<row> (<name>)` a line. */
export function readRowNames(ledger: LineLedger): RowName[] {
  const rows: RowName[] = []
  for (let index = 0; index < ledger.length; index++) {
    const found = rowName(ledger.at(index), index)
    if (found) {
      rows.push(found)
      ledger.take(index)
    } else if (isElision(ledger.at(index))) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    }
  }
  return rows
}

const LOOKED_AT = 200

/** True when every line, of many the first ones, is a row's id with a name that fits. */
export function areRowNames(output: readonly string[], fits: (name: string) => boolean): boolean {
  let seen = 0
  for (const line of output) {
    if (line.trim() === '') continue
    if (!fits(rowName(line, 0)?.name ?? '')) return false
    if (++seen === LOOKED_AT) break
  }
  return seen > 0
}

function rowName(text: string, line: number): RowName | undefined {
  const match = LINE.exec(text)
  if (!match) return undefined
  const name = match[2]!
  return { row: match[1]!, ...(name === '' ? {} : { name }), line }
}
