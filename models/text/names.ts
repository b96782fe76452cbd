import { isElision } from './elision.ts'
import type { LineLedger } from './line-ledger.ts'

export interface NamesRecord {
  names: { name: string; line: number }[]
  failed: boolean
}

/** Nobody calls a bridge or port with brackets and colons, as people write headings, or in other letters than these. */
const NAME = /^[^\s<>:;,"'`{}()[\]|\\\u0080-\uffff]+$/

/** One name a line; what is none stays for the ledger to report. */
export function readNames(ledger: LineLedger): NamesRecord['names'] {
  const names: NamesRecord['names'] = []
  for (let index = 0; index < ledger.length; index++) {
    const name = ledger.at(index).trim()
    if (name === '') continue
    if (isElision(name)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    } else if (NAME.test(name)) {
      names.push({ name, line: index })
      ledger.take(index)
    }
  }
  return names
}
