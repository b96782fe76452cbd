import { isElision } from './elision.ts'
import type { LineLedger } from './line-ledger.ts'
import { isToolRefusal } from './refusal.ts'

/**
 * Notes what may stand in any listing beside its rows: rows left out by hand, which make it incomplete, and a refusal of the
 * tool, which `record` counts. True where the line was one of these.
 */
export function notesRemark(ledger: LineLedger, line: string, record: { errors: number }): boolean {
  if (isElision(line)) {
    ledger.markIncomplete()
    return true
  }
  if (!isToolRefusal(line)) return false
  record.errors++
  return true
}
