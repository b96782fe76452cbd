/**
 * `route [-n]`, `netstat -rn` (net-tools), IPv4 and IPv6: the main routing table, as `ip route` prints it.
 *
 *     Kernel IP routing table
 *     Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
 *     0.0.0.0         10.0.0.1        0.0.0.0         UG    100    0        0 br-ex
 *     172.17.2.0      0.0.0.0         255.255.255.0   U     0      0        0 vlan50
 */
import { notesRemark } from '../text/remark.ts'
import { firstRows } from '../text/first-rows.ts'
import { isIpAddress } from '../text/ip/address-words.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import type { IpRoute } from '../text/ip/ip-route-line.ts'
import { contributeRoute } from '../text/ip/route-facts.ts'
import { hasShortOption } from '../text/short-options.ts'
import { defineCommand } from './command.ts'

interface RoutingTable {
  routes: { route: IpRoute; family: 4 | 6 }[]
  errors: number
}

const TITLE = /^Kernel IP(?:v6)? routing table\s*$/
const HEADER = /^Destination\s+(?:Gateway\s+Genmask\s+Flags|Next Hop\s+Flags?)\s/

/** What the tool says for addresses that every host knows. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['default', '0.0.0.0'],
  ['link-local', '169.254.0.0']
])

export const route = defineCommand<RoutingTable>({
  id: 'route',
  title: 'route -n',
  scope: 'host',
  matches(commandLine) {
    const line = commandLine.trim()
    if (/^(?:\/\S*\/)?netstat\s/.test(line)) return hasShortOption(line, 'r') || / --route(?: |$)/.test(line)
    return /^(?:\/\S*\/)?route(?:\s+-(?:A\s+)?\S+)*\s*$/.test(line)
  },
  looksLike: (output) => firstRows(output, 2).some((row) => TITLE.test(row) || HEADER.test(row)),
  read(lines) {
    const record: RoutingTable = { routes: [], errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index).trim()
      const entry = line.length < 400 ? readRow(line, index) : undefined
      if (entry) record.routes.push(entry)
      else if (TITLE.test(line) || HEADER.test(line)) {
        lines.ignore(index, 'heading')
        continue
      } else if (isNamed(line)) {
        lines.ignore(index, 'its destination is told by a name')
        continue
      } else if (!notesRemark(lines, line, record)) continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { route: entry, family } of record.routes) contributeRoute(entry, undefined, family, scope, facts)
  },
  isError: (record) => record.routes.length === 0 && record.errors > 0,
  isEmpty: (record) => record.routes.length === 0
})

function readRow(line: string, index: number): RoutingTable['routes'][number] | undefined {
  const words = line.split(/\s+/)
  if (words.length >= 8 && /^[\d.]{7,15}$/.test(words[2]!)) return readRow4(words, index)
  return words.length === 7 && /^\[?[\da-f:.]+\]?\/\d{1,3}$/i.test(words[0]!) ? readRow6(words, index) : undefined
}

/** Without `-n`, networks and hosts that have a name are printed by it. */
function isNamed(line: string): boolean {
  const words = line.slice(0, 400).split(/\s+/)
  if (words.length === 8) return /^[a-z]/i.test(words[0]!) && /^[\d.]{7,15}$/.test(words[2]!)
  return words.length === 7 && /^[a-z][\w.-]*\/\d{1,3}$/i.test(words[0]!)
}

function readRow4(words: readonly string[], line: number): RoutingTable['routes'][number] | undefined {
  const [network = '', gateway = '', mask = '', flags = '', metric = ''] = words
  const length = prefixLength(mask)
  const address = NAMED.get(network) ?? network
  if (length === undefined || !isIpAddress(address) || address.includes('/')) return undefined
  const isDefault = address === '0.0.0.0' && length === 0
  const destination = isDefault ? 'default' : length === 32 ? address : `${address}/${length}`
  // netstat prints sizes of windows where route prints the metric.
  const told = words.length === 8 && /^\d+$/.test(words[5]!) ? Number(metric) : 0
  return { route: entryOf(destination, gateway, flags, told, words.at(-1)!, line), family: 4 }
}

function readRow6(words: readonly string[], line: number): RoutingTable['routes'][number] {
  const [network = '', gateway = '', flags = '', metric = ''] = words.map((word) => word.replace(/[[\]]/g, ''))
  const destination = network === '::/0' ? 'default' : network.toLowerCase().replace(/\/128$/, '')
  return { route: entryOf(destination, gateway, flags, Number(metric), words.at(-1)!, line), family: 6 }
}

function entryOf(
  destination: string,
  gateway: string,
  flags: string,
  metric: number,
  device: string,
  line: number
): IpRoute {
  const entry: IpRoute = { line, destination, flags: [], nexthops: [] }
  if (flags.includes('!')) entry.type = 'unreachable'
  else if (device === '*') entry.type = 'blackhole'
  if (flags.includes('G') && isIpAddress(gateway.toLowerCase())) entry.via = gateway.toLowerCase()
  if (/^[^*\s-]/.test(device)) entry.dev = device
  if (Number.isInteger(metric) && metric > 0) entry.metric = metric
  return entry
}

/** `255.255.240.0` → 20; undefined for a mask with holes. */
function prefixLength(mask: string): number | undefined {
  const bytes = mask.split('.').map(Number)
  if (bytes.length !== 4 || bytes.some((byte) => !Number.isInteger(byte) || byte > 255)) return undefined
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const length = bits.indexOf('0')
  if (length < 0) return 32
  return bits.includes('1', length) ? undefined : length
}
