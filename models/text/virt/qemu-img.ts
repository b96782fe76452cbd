import type { LineLedger } from '../line-ledger.ts'

export const QEMU_ERROR =
  /^qemu-img: (?:Could not|could not|Failed|warning: Could|error|Cannot|Unable)|qemu-img: command not found/

/** A row of `Snapshot list:`: number, name, size, date; an older one has the clock without fractions. */
export const QEMU_SNAPSHOT = /^\d+ {2,}(\S+) .*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/

/** Reports why qemu-img failed. */
export function reportQemuError(ledger: LineLedger, index: number): void {
  const why = ledger.at(index).slice(0, 200)
  ledger.report(index, `qemu-img failed: ${why}; check that the file and what it rests on exist`)
}
