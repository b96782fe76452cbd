import { isElision } from '../elision.ts'
import type { LineLedger } from '../line-ledger.ts'
import type { OsdTable } from './osd-table.ts'

/** The heading of `ceph osd status`: plain since Octopus, bordered before. */
export const OSD_STATUS = /^[\s|]*id[\s|]+host[\s|]+used[\s|]+avail\b/i

/** Reads `ceph osd status`: the host each OSD runs on, and its state. The host of an OSD that is down may be missing. */
export function readOsdStatus(ledger: LineLedger): OsdTable {
  const table: OsdTable = { osds: [], hosts: [] }
  const hosts = new Set<string>()
  for (let line = 0; line < ledger.length; line++) {
    const text = ledger.at(line)
    if (ledger.isRead(line) || text.trim() === '') continue
    const words = text.replaceAll('|', ' ').trim().split(/\s+/)
    const state = words.at(-1) ?? ''
    if (isElision(text)) {
      ledger.ignore(line, 'lines left out by hand')
      ledger.markIncomplete()
    } else if (OSD_STATUS.test(text) || /^\s*\+-/.test(text)) ledger.ignore(line, 'heading')
    else if (/^\d{1,9}$/.test(words[0] ?? '') && /^(?:[a-z_]+,)*exists(?:,[a-z_]+)*$/.test(state)) {
      const known = words.length > 8 ? words[1]! : undefined
      if (known !== undefined && !hosts.has(known)) table.hosts.push({ name: known, line })
      if (known !== undefined) hosts.add(known)
      const up = state.split(',').includes('up')
      table.osds.push({ id: Number(words[0]), host: known, state: up ? 'up' : 'down', line })
      ledger.take(line)
    }
  }
  return table
}
