import type { LineLedger } from '../line-ledger.ts'

/** Options of virsh that take the next word. */
export const VIRSH_VALUED: ReadonlySet<string> = new Set(['c', 'connect', 'd', 'debug', 'l', 'log', 'domain'])

/** Reports why virsh failed. Answers true when it did. */
export function readVirshErrors(ledger: LineLedger): boolean {
  let failed = false
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (!/^error: |virsh: command not found/.test(line)) continue
    failed = true
    const why = line.replace(/^error: /, '').slice(0, 200)
    ledger.report(index, `virsh failed: ${why}; run it where libvirt runs (nova_libvirt, nova_virtqemud)`)
  }
  return failed
}
