/**
 * `ip netns`, `ip netns list` (iproute2 3 to 6), `ip -j netns`, `ls /run/netns`: the network namespaces of a host that have a name, with the id by which the
 * host's own devices know them.
 *
 *     ovnmeta-575b48ae-d334-4a89-b607-c5a331b1cacd (id: 4)
 *     ovnmeta-5ddba89a-e931-4629-ba20-95f9fa1c4723 (id: 3)
 *     qdhcp-0613f08b-9cfb-4736-aafd-4d81e6f75844
 *     snat-acda701e-0177-494a-9f0a-cd9b5dec3adb (id: 0)
 *     netns-4a1e7c55-3f6b-91d2-77aa-0d1c5d2f9c11
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { namespacePurpose } from '../text/ip/device-facts.ts'
import { parseIpLine } from '../text/ip/ip-command-line.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import { isIpError } from '../text/ip/ip-errors.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export interface NetnsRecord {
  namespaces: { name: string; id?: number; line: number }[]
  errors: number
}

const ROW = /^\s*(\S+)(?: \(id: (\d+|unknown)\))?\s*$/
/** `ip netns list-id`; a namespace that was not made by `ip` has no name. */
const BY_NUMBER = /^\s*nsid (\d+)(?: \(iproute2 netns name: (\S+)\))?\s*$/
const NAMES = /^[\w.-]+(?:\s{1,200}[\w.-]+)+\s*$/
const NUMBERED = /^\s*\S+ \(id: (?:\d+|unknown)\)\s*$/
/** Names that Neutron gives; a bare word proves nothing. */
const NEUTRON = /^\s*(?:ovnmeta|qrouter|qdhcp|snat|fip|qlbaas)-[0-9a-f]{8}-[0-9a-f-]{27}\s*$/

const isCertain = (row: string): boolean => row.length < 300 && (NUMBERED.test(row) || NEUTRON.test(row))

export const ipNetns = defineCommand<NetnsRecord>({
  id: 'ip-netns',
  title: 'ip netns',
  scope: 'host',
  matches(commandLine) {
    const line = parseIpLine(commandLine)
    if (line?.object === 'netns' && /\slist-id\s*$/.test(commandLine)) return true
    if (line) return line.object === 'netns' && line.lists && line.rest.length === 0
    return /^(?:\/bin\/)?ls(?: -\S+)* \/(?:var\/)?run\/netns\/?$/.test(commandLine.trim())
  },
  looksLike(output) {
    const rows = firstRows(output, 6)
    if (/^\s*nsid \d+ \(iproute2 /.test(rows[0] ?? '')) return true
    return rows.some(isCertain) && rows.every((row) => row.length < 300 && ROW.test(row))
  },
  read(lines, commandLine) {
    const record: NetnsRecord = { namespaces: [], errors: 0 }
    const start = lines.lines.findIndex((line) => line.trim() !== '')
    if (start >= 0 && lines.at(start).trimStart().startsWith('[')) {
      for (const { value, line } of readJsonObjects(lines, start).objects) {
        const { name, id } = value
        if (typeof name === 'string' && name !== '')
          record.namespaces.push({ name, ...(typeof id === 'number' ? { id } : {}), line })
      }
      return record
    }
    // A terminal that is wide enough gets several names in a line.
    const columns = /^(?:\/bin\/)?ls\b/.test(commandLine.trim())
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const match = line.length < 300 ? ROW.exec(line) : null
      const numbered = line.length < 300 ? BY_NUMBER.exec(line) : null
      if (isElision(line)) lines.markIncomplete()
      else if (isIpError(line)) record.errors++
      else if (numbered) {
        const [, id, name] = numbered
        if (name !== undefined) record.namespaces.push({ name, id: Number(id), line: index })
      } else if (columns && !match && NAMES.test(line))
        for (const name of line.trim().split(/\s+/)) record.namespaces.push({ name, line: index })
      else if (match) {
        const id = match[2] === undefined || match[2] === 'unknown' ? {} : { id: Number(match[2]) }
        record.namespaces.push({ name: match[1]!, ...id, line: index })
      } else continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const { host } = source
    if (!host) return
    for (const { name, id, line } of record.namespaces) {
      const attributes = { purpose: namespacePurpose(name), namespaceId: id }
      facts.node(refs.namespace(host, name), { name, parent: host, attributes }, line)
    }
  },
  isError: (record) => record.namespaces.length === 0 && record.errors > 0,
  isEmpty: (record) => record.namespaces.length === 0
})
