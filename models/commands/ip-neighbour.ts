/**
 * `ip neighbour` (iproute2 2.6 to 6) in any abbreviation, `-s` and `-j` too, and `arp -n`, `arp -an` (net-tools): who answers
 * for which address on the wire. Multicast entries of the kernel's own are left out of the facts.
 *
 *     172.17.2.11 dev br-tenant lladdr 52:54:00:a1:02:0b REACHABLE
 *     172.17.2.254 dev br-tenant  FAILED
 *     fe80::5054:ff:fea1:20b dev br-tenant lladdr 52:54:00:a1:02:0b router STALE
 *     Address                  HWtype  HWaddress           Flags Mask            Iface
 *     172.17.2.12              ether   52:54:00:a1:02:0c   C                     br-tenant
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { isIpAddress } from '../text/ip/address-words.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { parseIpLine } from '../text/ip/ip-command-line.ts'
import { isHardwareAddress } from '../text/ip/ip-device.ts'
import { isIpDamageNotice } from '../text/ip/ip-errors.ts'
import { isIpJson, readJsonList } from '../text/ip/ip-json.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export interface Neighbour {
  address: string
  dev?: string
  mac?: string
  state?: string
  router?: boolean
  line: number
}
export interface NeighbourRecord {
  neighbours: Neighbour[]
  errors: number
}

const STATES = new Set(['PERMANENT', 'NOARP', 'REACHABLE', 'STALE', 'NONE', 'INCOMPLETE', 'DELAY', 'PROBE', 'FAILED'])
const ARP_HEADER = /^Address\s+HWtype\s+HWaddress\s+Flags Mask\s+Iface\s*$/
const ARP_ROW = /^(\S+)\s+(?:(?:ether|infiniband)\s+([0-9a-f:]{17,60})\s+[CMP]{1,3}|\(incomplete\))\s+(\S+)\s*$/i
const PROXY = /^[\da-f.:]{3,45}(?: dev \S+)? +proxy\b|^\S+\s+\*\s+<from_interface>\s+MP\s/i
const ARP_BSD =
  /^\S+ \(([0-9a-f.:]+)\) at (?:([0-9a-f:]{17,60})|<incomplete>)(?: \[\w+\])?(?: PERM)?(?: PUP)? on (\S+)\s*$/i

export const ipNeighbour = defineCommand<NeighbourRecord>({
  id: 'ip-neighbour',
  title: 'ip neigh',
  scope: 'host',
  matches(commandLine) {
    const line = parseIpLine(commandLine)
    if (line) return line.object === 'neighbour' && line.lists
    return /^(?:\/\S*\/)?arp(?:\s+-\S+|\s+-i \S+)*\s*$/.test(commandLine.trim())
  },
  looksLike(output) {
    const rows = firstRows(output, 6)
    if (isIpJson(rows, 'dst')) return rows.join('\n').includes('"lladdr"')
    if (ARP_HEADER.test(rows[0] ?? '')) return true
    return rows.length > 0 && rows.every((row) => isNeighbourRow(row) || ARP_BSD.test(row))
  },
  read(lines) {
    const record: NeighbourRecord = { neighbours: [], errors: 0 }
    if (isIpJson(lines.lines, 'dst')) {
      for (const { fields, line } of readJsonList(lines, 'dst')) record.neighbours.push(fromJson(fields, line))
      return record
    }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      if (/^\[\s*\]$/.test(line.trim())) lines.ignore(index, 'empty list')
      const neighbour = readNeighbour(line, index) ?? readArp(line, index)
      if (PROXY.test(line)) {
        lines.ignore(index, 'an address that this host answers for')
        continue
      }
      if (neighbour) record.neighbours.push(neighbour)
      else if (ARP_HEADER.test(line)) lines.ignore(index, 'heading')
      else if (isElision(line) || isIpDamageNotice(line)) lines.markIncomplete()
      else if (isToolRefusal(line)) record.errors++
      else continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace ?? parseIpLine(source.commandLine)?.namespace, facts)
    if (!scope) return
    for (const { address, dev, mac, state, router, line } of record.neighbours) {
      if (dev === undefined || /^(?:ff|22[4-9]\.|23\d\.|255\.)/.test(address)) continue
      const neighbour = { ip: address, mac, state, router }
      const attributes = { neighbours: [neighbour] }
      facts.node(refs.device(scope.within, dev), { name: dev, parent: scope.within, attributes }, line)
    }
  },
  isError: (record) => record.neighbours.length === 0 && record.errors > 0,
  isEmpty: (record) => record.neighbours.length === 0
})

/** True for a row of `ip neighbour`: an address, and a state at its end. */
function isNeighbourRow(line: string): boolean {
  return readNeighbour(line, 0) !== undefined
}

function readNeighbour(line: string, index: number): Neighbour | undefined {
  if (line.length > 400) return undefined
  const words = line.trim().split(/\s+/)
  const address = (words[0] ?? '').toLowerCase()
  const at = words.findIndex((word) => STATES.has(word))
  if (at < 1 || !isIpAddress(address) || address.includes('/')) return undefined
  const neighbour: Neighbour = { address, state: words[at]!, line: index }
  const after = (name: string): string | undefined =>
    words.includes(name) ? words[words.indexOf(name) + 1] : undefined
  const dev = after('dev')
  const mac = after('lladdr')?.toLowerCase()
  if (dev !== undefined && !STATES.has(dev)) neighbour.dev = dev
  if (mac !== undefined && isHardwareAddress(mac)) neighbour.mac = mac
  if (words.includes('router')) neighbour.router = true
  return neighbour
}

function readArp(line: string, index: number): Neighbour | undefined {
  if (line.length > 400) return undefined
  const match = ARP_ROW.exec(line) ?? ARP_BSD.exec(line)
  const address = (match?.[1] ?? '').toLowerCase()
  if (!match || !isIpAddress(address)) return undefined
  const neighbour: Neighbour = { address, dev: match[3]!, line: index }
  const mac = match[2]?.toLowerCase()
  if (mac !== undefined && isHardwareAddress(mac)) neighbour.mac = mac
  else neighbour.state = 'INCOMPLETE'
  return neighbour
}

function fromJson(fields: { [key: string]: unknown }, line: number): Neighbour {
  const neighbour: Neighbour = { address: String(fields['dst']).toLowerCase(), line }
  const { dev, lladdr, state } = fields
  if (typeof dev === 'string') neighbour.dev = dev
  if (typeof lladdr === 'string') neighbour.mac = lladdr.toLowerCase()
  if (Array.isArray(state) && typeof state[0] === 'string') neighbour.state = state[0]
  if (Object.hasOwn(fields, 'router')) neighbour.router = true
  return neighbour
}
