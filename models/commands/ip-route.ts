/**
 * `ip route` (iproute2 2.6 to 6; RHEL 6 to 9), any table, IPv4 and IPv6, `-j` too. `ip route get` is no listing.
 *
 *     default via 10.0.0.1 dev br-ex proto static metric 100
 *     172.17.2.0/24 dev br-tenant proto kernel scope link src 172.17.2.101
 *     unreachable default dev lo table unspec proto kernel metric 4294967295 error -101
 *     10.8.0.0/16 proto static
 *             nexthop via 172.17.1.1 dev vlan20 weight 1
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { defineCommand } from './command.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { canonicalIpCommand, parseIpCommandLine } from '../text/ip/ip-command-line.ts'
import { isIpDamageNotice, isIpError } from '../text/ip/ip-errors.ts'
import { isIpJson, readJsonList } from '../text/ip/ip-json.ts'
import { isRouteStart, readNextHop, readRoute, type IpRoute } from '../text/ip/ip-route-line.ts'
import { contributeRoute } from '../text/ip/route-facts.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { joinWrapped, type WholeLine } from '../text/wrapped-lines.ts'

export interface IpRouteRecord {
  routes: IpRoute[]
  errors: number
}

export const ipRoute = defineCommand<IpRouteRecord>({
  id: 'ip-route',
  title: 'ip route',
  scope: 'host',
  matches: (commandLine) => parseIpCommandLine(commandLine)?.object === 'route',
  looksLike(output) {
    const rows = firstRows(output, 8)
    if (isIpJson(rows, 'dst')) return !rows.join('\n').includes('"lladdr"')
    // The answer of `ip route get` is no entry of a table.
    if (/ uid \d+\s*$/.test((rows[0] ?? '').slice(-40))) return false
    const routes = rows.filter((line) => !/^\s/.test(line) && !isIpDamageNotice(line))
    return (
      routes.some((line) => / (?:dev|via) \S/.test(line)) && routes.every(isRouteStart) && !routes.some(isNeighbour)
    )
  },
  read(lines) {
    if (!isIpJson(lines.lines, 'dst')) return readRoutes(lines)
    return { routes: readJsonList(lines, 'dst').flatMap(({ fields, line }) => fromJson(fields, line)), errors: 0 }
  },
  contribute(record, source, facts) {
    const parsed = parseIpCommandLine(source.commandLine)
    const scope = deviceScope(source.host, source.namespace ?? parsed?.namespace, facts)
    if (!scope) return
    const at = parsed?.rest.indexOf('table') ?? -1
    const asked = at < 0 ? undefined : parsed!.rest[at + 1]
    const table = asked === 'all' || asked === 'main' || asked === '254' ? undefined : asked
    for (const route of record.routes) contributeRoute(route, table, parsed?.family, scope, facts)
  },
  canonical: (commandLine) => canonicalIpCommand('ip route', commandLine),
  isError: (record) => record.routes.length === 0 && record.errors > 0,
  isEmpty: (record) => record.routes.length === 0
})

/** `ip neighbour` begins its rows alike, and ends them with a state. */
function isNeighbour(line: string): boolean {
  return / lladdr [0-9a-f]|\s(?:REACHABLE|STALE|DELAY|PROBE|FAILED|INCOMPLETE|PERMANENT|NOARP)\s*$/.test(
    line.slice(0, 400)
  )
}

function readRoutes(lines: LineLedger): IpRouteRecord {
  const routes: IpRoute[] = []
  let errors = 0
  const isWhole = (line: string): boolean =>
    isRouteStart(line) || /^\s/.test(line) || isIpError(line) || isElision(line)
  for (const whole of joinWrapped(lines.lines, isWhole)) {
    const route = readRoute(whole.text, whole.index)
    const hop = route ? undefined : readNextHop(whole.text)
    const last = routes.at(-1)
    if (route) routes.push(route)
    else if (hop && last) last.nexthops.push(hop)
    else if (isIpError(whole.text)) errors++
    else if (isElision(whole.text) || isIpDamageNotice(whole.text)) lines.markIncomplete()
    else if (!/^\s+cache\b/.test(whole.text)) continue
    takeAll(lines, whole)
  }
  return { routes, errors }
}

function takeAll(lines: LineLedger, whole: WholeLine): void {
  for (let index = whole.index; index < whole.index + whole.count; index++) lines.take(index)
}

/** JSON carries the same words as keys, so the text reader reads them. */
function fromJson(fields: { [key: string]: unknown }, line: number): IpRoute[] {
  const words = [String(fields['type'] ?? ''), String(fields['dst'])]
  const names = {
    gateway: 'via',
    dev: 'dev',
    prefsrc: 'src',
    protocol: 'proto',
    scope: 'scope',
    table: 'table',
    metric: 'metric'
  }
  for (const [key, word] of Object.entries(names)) {
    const value = fields[key]
    if (typeof value === 'string' || typeof value === 'number') words.push(word, String(value))
  }
  if (Array.isArray(fields['flags'])) words.push(...fields['flags'].map(String))
  const route = readRoute(words.join(' '), line)
  if (!route) return []
  for (const hop of Array.isArray(fields['nexthops']) ? (fields['nexthops'] as { [key: string]: unknown }[]) : []) {
    const text = `nexthop via ${String(hop?.['gateway'])} dev ${String(hop?.['dev'])} weight ${String(hop?.['weight'])}`
    const read = readNextHop(text)
    if (read) route.nexthops.push(read)
  }
  return [route]
}
