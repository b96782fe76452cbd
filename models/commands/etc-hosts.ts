/**
 * `cat /etc/hosts`, `getent hosts`: addresses and the names of the hosts that have them, as TripleO writes them on every node.
 *
 *     # BEGIN ANSIBLE MANAGED BLOCK
 *     192.168.24.12 compute-0.localdomain compute-0
 *     172.17.1.12 compute-0.internalapi.localdomain compute-0.internalapi
 *     172.17.2.12 compute-0.tenant.localdomain compute-0.tenant
 *     127.0.0.1   localhost localhost.localdomain
 */
import { notesRemark } from '../text/remark.ts'
import { firstRows } from '../text/first-rows.ts'
import { isIpAddress, isLocalAddress } from '../text/ip/address-words.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export interface HostsRecord {
  entries: { address: string; names: string[]; line: number }[]
  errors: number
}

const NAME = /^[A-Za-z0-9_][\w-]*(?:\.[\w-]+)*\.?$/

export const etcHosts = defineCommand<HostsRecord>({
  id: 'etc-hosts',
  title: 'cat /etc/hosts',
  scope: 'host',
  matches: (commandLine) =>
    /^(?:\/\S*\/)?(?:(?:cat|less|more|head|tail)\s+(?:-\S+\s+)*\/etc\/hosts|grep\s.*\s\/etc\/hosts|getent (?:a?hosts(?:v[46])?))(?:\s|$)/.test(
      commandLine.trim()
    ),
  looksLike(output) {
    const rows = firstRows(output, 12).filter((row) => !row.startsWith('#'))
    return (
      rows.length > 0 && rows.every((row) => readEntry(row) !== undefined) && rows.some((row) => /[a-z]/i.test(row))
    )
  },
  read(lines) {
    const record: HostsRecord = { entries: [], errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const entry = readEntry(line)
      if (entry) record.entries.push({ address: entry.address, names: entry.names, line: index })
      else if (line.trimStart().startsWith('#')) {
        lines.ignore(index, 'remark')
        continue
      } else if (!notesRemark(lines, line, record)) continue
      lines.take(index)
    }
    return record
  },
  // A name in the file proves no host; where one is known, its addresses tell who else spoke of it.
  contribute(record, _source, facts) {
    for (const { address, names, line } of record.entries) {
      const name = names.find((each) => each.includes('.')) ?? names[0]
      if (
        name === undefined ||
        isLocalAddress(address) ||
        /^(?:ff|fe00:|255\.)/.test(address) ||
        /^(?:localhost|ip6-)/.test(name)
      )
        continue
      const host = facts.node(refs.host(name), { weak: true }, line)
      facts.clue({ type: 'local-address', host, address }, line)
    }
  },
  isError: (record) => record.entries.length === 0 && record.errors > 0,
  isEmpty: (record) => record.entries.length === 0
})

function readEntry(line: string): { address: string; names: string[] } | undefined {
  if (line.length > 4000) return undefined
  const remark = line.indexOf('#')
  const names = (remark < 0 ? line : line.slice(0, remark)).trim().split(/\s+/)
  const address = names.shift()!.toLowerCase()
  if (names.length === 0 || address.includes('/') || !isIpAddress(address)) return undefined
  // Routes and neighbours begin with an address too.
  if (names[0] === 'dev' || names[0] === 'via' || !names.every((name) => NAME.test(name) && /[a-z]/i.test(name)))
    return undefined
  return { address, names }
}
