/**
 * `ceph health [detail]` (Luminous to Reef; Jewel's one line): how the cluster is, and which daemons are to blame.
 *
 *     HEALTH_WARN 1 osds down; Degraded data redundancy: 36/216 objects degraded
 *     [WRN] OSD_DOWN: 1 osds down
 *         osd.3 (root=default,host=ceph-1) is down
 *     MON_DOWN 1/3 mons down, quorum controller-0,controller-1
 */
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { clusterRef, monitorProps, monitorRef } from '../text/ceph/refs.ts'
import { reasonsOf } from '../text/ceph/status.ts'
import { dict, word } from '../text/json-lookup.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import { firstRows } from '../text/first-rows.ts'
import { refs } from '../topology/ids.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface Check {
  name: string
  summary: string
}
interface Health {
  health: string | undefined
  /** what stands behind it, which releases since Luminous tell again as checks */
  reasons: string[]
  checks: Check[]
  osds: { id: number; host: string | undefined; line: number }[]
  mons: { name: string; line: number }[]
  line: number
  failed: boolean
}

const STATUS = /^(HEALTH_(?:OK|WARN|ERR))\b(.*)$/
const CHECK = /^(?:\[(?:WRN|ERR)\] |\(MUTED[^)]*\) )?([A-Z][A-Z0-9]*_[A-Z0-9_]+):? (\S.*)$/
const OSD = /^osd\.(\d{1,9})(?: \((?:[^()]*,)?host=([^,()]+)\))? is down\b/
const MON = /^mon\.(\S+) .*is down\b/

export const cephHealth = defineCommand<Health>({
  id: 'ceph-health',
  title: 'ceph health',
  scope: 'cloud',
  matches: (commandLine) => /^health(?: detail)?$/.test(cephCommand(commandLine) ?? ''),
  canonical: (commandLine) => `ceph ${cephCommand(commandLine) ?? 'health'}`,
  looksLike(output) {
    const rows = firstRows(output, 3).map((line) => line.slice(0, 200))
    return STATUS.test(rows[0] ?? '') || /^\s*\{\s*"status":\s*"HEALTH_/.test(rows.join(''))
  },
  read(ledger) {
    const failed = readCephErrors(ledger)
    const record: Health = { health: undefined, reasons: [], checks: [], osds: [], mons: [], line: 0, failed }
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const text = line.trim()
      if (ledger.isRead(index) || text === '') continue
      if (text.startsWith('{')) {
        for (const { value, line: at } of readJsonObjects(ledger, index).objects) {
          record.health = word(value['status'])
          record.line = at
          for (const [name, check] of Object.entries(dict(value['checks']))) {
            const summary = word(dict(dict(check)['summary'])['message'])
            if (summary !== undefined) record.checks.push({ name, summary })
          }
        }
        break
      }
      const [, health, reasons = ''] = STATUS.exec(text) ?? []
      const [, name, summary] = CHECK.exec(text) ?? []
      const [, osd, host] = OSD.exec(text) ?? []
      const mon = MON.exec(text)?.[1]
      if (health !== undefined) Object.assign(record, { health, reasons: reasonsOf(reasons.trim()), line: index })
      else if (/^\S/.test(line) && name !== undefined && summary !== undefined) record.checks.push({ name, summary })
      else if (osd !== undefined) record.osds.push({ id: Number(osd), host, line: index })
      else if (mon !== undefined) record.mons.push({ name: mon, line: index })
      // Below its heading every check tells in its own words of what it found.
      else if (record.health === undefined) continue
      ledger.take(index)
    }
    return record
  },
  contribute({ health, reasons, checks, osds, mons, line }, _, facts) {
    if (health !== undefined) {
      const named = checks.length > 0 ? checks.map((check) => ({ ...check })) : undefined
      const messages = named || reasons.length === 0 ? undefined : reasons
      const told = known({ health, checks: named, messages })
      facts.node(clusterRef(undefined), { name: 'ceph', attributes: { binary: 'ceph', ...told } }, line)
    }
    for (const { id, host, line: at } of osds) {
      const parent = host === undefined ? {} : { parent: facts.node(refs.host(host), { name: host }, at) }
      const name = `osd.${id}`
      facts.node(refs.byName('ceph-osd', name), { name, ...parent, attributes: { id, state: 'down' } }, at)
    }
    for (const { name, line: at } of mons)
      facts.node(monitorRef(name), monitorProps({ name, inQuorum: false }, undefined), at)
  },
  isError: ({ failed, health }) => failed && health === undefined,
  isEmpty: ({ health }) => health === undefined
})
