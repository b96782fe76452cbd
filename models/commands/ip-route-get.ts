/**
 * `ip route get ADDRESS` (iproute2 2.6 to 6): which way the host would send a packet. It is an answer, no entry of a table.
 *
 *     172.17.1.12 dev vlan20 src 172.17.1.11 uid 0
 *         cache
 *     8.8.8.8 via 10.0.0.1 dev br-ex src 10.0.0.12 uid 1000
 *         cache expires 300sec mtu 1450
 *     local 10.0.0.12 dev lo table local src 10.0.0.12 uid 0
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { parseIpLine } from '../text/ip/ip-command-line.ts'
import { isIpError } from '../text/ip/ip-errors.ts'
import { readRoute, type IpRoute } from '../text/ip/ip-route-line.ts'
import { nodeValue } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export interface RouteLookup {
  answers: IpRoute[]
  errors: number
}

export const ipRouteGet = defineCommand<RouteLookup>({
  id: 'ip-route-get',
  title: 'ip route get',
  scope: 'host',
  matches(commandLine) {
    const line = parseIpLine(commandLine)
    return (
      line?.object === 'route' && line.verb !== undefined && 'get'.startsWith(line.verb) && !line.options.has('json')
    )
  },
  looksLike(output) {
    const [first = '', second = ''] = firstRows(output, 2)
    // `uid` came with iproute2 4.10; IPv6 has no second line, and says `from ::` where a listing has no source.
    const isAnswer = /^\s+cache\b/.test(second) || /^(?:local )?[\da-f:]+ from :: /.test(first)
    return isAnswer && readRoute(first.slice(0, 400), 0) !== undefined
  },
  read(lines) {
    const record: RouteLookup = { answers: [], errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const answer = line.length < 1000 ? readRoute(line, index) : undefined
      if (answer) record.answers.push(answer)
      else if (/^\s+cache\b/.test(line)) {
        lines.ignore(index, 'what the kernel remembers of it')
        continue
      } else if (isElision(line)) lines.markIncomplete()
      else if (isIpError(line)) record.errors++
      else continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace ?? parseIpLine(source.commandLine)?.namespace, facts)
    if (!scope) return
    for (const { destination, type, via, dev, src, table, line } of record.answers) {
      const device = dev === undefined ? undefined : nodeValue(refs.device(scope.within, dev), dev)
      const answer = { name: destination, type, via, dev: device, src, table }
      facts.node(scope.within, { attributes: { routeLookups: [answer] } }, line)
    }
  },
  isError: (record) => record.answers.length === 0 && record.errors > 0,
  isEmpty: (record) => record.answers.length === 0
})
