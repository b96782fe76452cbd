/**
 * `ceph mon stat`, `ceph mon dump`, also `-f json`, and `ceph quorum_status` (Jewel to Reef): the monitors, their addresses and who is in quorum.
 *
 *     epoch 3
 *     fsid 96157d2f-395f-4a54-8a19-b6042465100d
 *     min_mon_release 16 (pacific)
 *     0: [v2:172.18.0.10:3300/0,v1:172.18.0.10:6789/0] mon.controller-0
 *     1: [v2:172.18.0.11:3300/0,v1:172.18.0.11:6789/0] mon.controller-1
 */
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { monitorProps, monitorRef } from '../text/ceph/refs.ts'
import { monitorsOf, withoutPort } from '../text/ceph/status.ts'
import { firstRows } from '../text/first-rows.ts'
import { dict, word } from '../text/json-lookup.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { defineCommand } from './command.ts'

interface Monitors {
  fsid: string | undefined
  mons: { name: string; address: string | undefined; inQuorum: boolean | undefined; line: number }[]
  failed: boolean
}

const STAT = /^e\d+: \d+ mons? at \{(.*)\}(?:, |$)/
const QUORUM = /, quorum [\d,]+ (\S+)\s*$/
const MON = /^(\d+): (\S+) mon\.(\S+?)(?:; crush_location .*)?$/
const FSID = /^fsid ([0-9a-f-]{36})$/
const REST =
  /^(?:dumped monmap|epoch|last_changed|created|min_mon_release|election_strategy|stretch_mode|disallowed_leaders|tiebreaker)/

export const cephMon = defineCommand<Monitors>({
  id: 'ceph-mon',
  title: 'ceph mon dump',
  scope: 'cloud',
  matches: (commandLine) => /^(?:mon (?:stat|dump)|quorum_status)$/.test(cephCommand(commandLine) ?? ''),
  canonical: (commandLine) => `ceph ${cephCommand(commandLine) ?? 'mon dump'}`,
  looksLike(output) {
    const lines = firstRows(output, 4).map((line) => line.slice(0, 1000))
    if (STAT.test(lines[0] ?? '') && lines[0]!.includes('election epoch')) return true
    const start = lines.join('')
    if (/^\s*\{\s*"(?:epoch|election_epoch)":/.test(start))
      return /"(?:min_mon_release|quorum_names)/.test(output.slice(0, 40).join('').slice(0, 4000))
    if (lines.some((line) => /^modified /.test(line))) return false
    return lines.some((line) => /^epoch \d+$/.test(line)) && lines.some((line) => FSID.test(line))
  },
  read(ledger) {
    const record: Monitors = { fsid: undefined, mons: [], failed: readCephErrors(ledger) }
    let told = false
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index).trim()
      if (ledger.isRead(index) || line === '') continue
      if (line.startsWith('{') && !told) {
        told = true
        readJson(ledger, index, record)
        continue
      }
      const stat = STAT.exec(line)?.[1]
      const [, , address, name] = MON.exec(line) ?? []
      const fsid = FSID.exec(line)?.[1]
      if (stat !== undefined) {
        const quorum = QUORUM.exec(line)?.[1]?.split(',')
        for (const mon of monitorsOf(stat))
          record.mons.push({ ...mon, inQuorum: quorum?.includes(mon.name), line: index })
      } else if (name !== undefined && address !== undefined)
        record.mons.push({ name, address: withoutPort(address), inQuorum: undefined, line: index })
      else if (fsid !== undefined) record.fsid = fsid
      else if (!REST.test(line)) continue
      ledger.take(index)
    }
    return record
  },
  contribute({ fsid, mons }, _, facts) {
    for (const { line, ...mon } of mons) facts.node(monitorRef(mon.name), monitorProps(mon, fsid), line)
  },
  isError: ({ failed, mons }) => failed && mons.length === 0,
  isEmpty: ({ mons }) => mons.length === 0
})

function readJson(ledger: LineLedger, start: number, record: Monitors): void {
  for (const { value, line } of readJsonObjects(ledger, start).objects) {
    const map = 'monmap' in value ? dict(value['monmap']) : value
    record.fsid ??= word(map['fsid'])
    const quorum = Array.isArray(value['quorum']) ? new Set(value['quorum']) : undefined
    // `mon stat` names who is in quorum, and nobody else.
    for (const each of quorum ?? []) {
      const name = word(dict(each)['name'])
      if (name !== undefined) record.mons.push({ name, address: undefined, inQuorum: true, line })
    }
    for (const each of Array.isArray(map['mons']) ? map['mons'] : []) {
      const { name: printed, rank = -1, public_addr: told, addr } = dict(each)
      const name = word(printed)
      const address = word(told) ?? word(addr)
      if (name === undefined) continue
      const plain = address === undefined ? undefined : withoutPort(address)
      record.mons.push({ name, address: plain, inQuorum: quorum?.has(rank), line })
    }
  }
}
