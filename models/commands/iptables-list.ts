/**
 * `iptables -L`, `ip6tables -L` (iptables 1.4 to 1.8) with `-n`, `-v`, `-x`, `-t`, `--line-numbers`: chains, a heading, rules.
 *
 *     Chain PREROUTING (policy ACCEPT 12 packets, 720 bytes)
 *     num   pkts bytes target     prot opt in     out     source               destination
 *     1        4   240 DNAT       tcp  --  br-ex  *       0.0.0.0/0            10.0.0.5             tcp dpt:8080 to:10.88.0.4:80
 *
 *     Chain DOCKER (2 references)
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { readListedRule } from '../text/netfilter/list-line.ts'
import type { NetfilterRecord } from '../text/netfilter/rule.ts'
import { contributeNetfilter } from '../text/netfilter/rules.ts'
import { hasShortOption } from '../text/short-options.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { defineCommand } from './command.ts'

const CHAIN = /^Chain (\S+) \((?:policy (\w+)(?: \d+[KMGT]? packets, \d+[KMGT]? bytes)?|\d+ references)\)/
const HEADING = /^\s*(?:num\s+)?(?:pkts\s+bytes\s+)?target\s+prot\s+(?:opt\s+)?(?:in\s+out\s+)?source\s+destination\s*$/
const REMARK = /^# Warning: |^Perhaps ip6?tables or your kernel needs to be upgraded/
const LIST = /^(?:\/\S*\/)?ip6?tables(?:-legacy|-nft)?(?=\s)/

export const iptablesList = defineCommand<NetfilterRecord>({
  id: 'iptables-list',
  title: 'iptables -L',
  scope: 'host',
  matches(commandLine) {
    const line = commandLine.trim()
    // sosreport: `iptables -vnxL`, `iptables -t nat -nvL`
    return LIST.test(line) && (hasShortOption(line, 'L') || / --list(?: |$)/.test(line)) && !hasShortOption(line, 'S')
  },
  looksLike(output) {
    const rows = firstRows(output, 3).filter((row) => !REMARK.test(row))
    return CHAIN.test(rows[0] ?? '') && (rows[1] === undefined || HEADING.test(rows[1]) || CHAIN.test(rows[1]))
  },
  read(lines, commandLine) {
    const record: NetfilterRecord = { chains: [], rules: [], errors: 0 }
    const family = commandLine === '' ? undefined : /\bip6tables/.test(commandLine) ? 6 : 4
    const asked = /-t\s*(\w+)|--table[ =](\w+)/.exec(commandLine)
    const table = asked?.[1] ?? asked?.[2] ?? (commandLine === '' ? undefined : 'filter')
    let chain: string | undefined
    let heading: string[] = []
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const opened = line.startsWith('Chain ') ? CHAIN.exec(line) : null
      if (opened) {
        chain = opened[1]!
        const policy = opened[2] === undefined ? {} : { policy: opened[2] }
        record.chains.push({ family, table, name: chain, ...policy, line: index })
      } else if (HEADING.test(line)) {
        heading = line.trim().split(/\s+/)
        record.form = heading.includes('in') && heading.includes('out') ? 'listed' : 'loose'
        lines.ignore(index, 'heading')
        continue
      } else if (REMARK.test(line)) {
        lines.ignore(index, 'remark of the tool')
        continue
      } else if (isElision(line)) lines.markIncomplete()
      else if (isToolRefusal(line)) record.errors++
      else {
        const rule =
          chain === undefined ? undefined : readListedRule(line, heading, { chain, table, family, line: index })
        if (!rule) continue
        record.rules.push(rule)
      }
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (scope) contributeNetfilter(record, scope, source.filtered, facts)
  },
  isError: (record) => record.rules.length + record.chains.length === 0 && record.errors > 0,
  isEmpty: (record) => record.chains.length === 0
})
