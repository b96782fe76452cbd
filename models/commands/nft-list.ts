/**
 * `nft list ruleset`, `nft list table ip nat`, `nft list chain …` (nftables 0.9 to 1.1), with `-a`, `-n`, `-s`, `-j`.
 *
 *     table ip nat {
 *         chain DOCKER {
 *             iifname != "docker0" tcp dport 8080 counter packets 9 bytes 540 dnat to 172.17.0.2:80
 *         }
 *     }
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import { addNftJson } from '../text/netfilter/nft-json.ts'
import { readNftRule } from '../text/netfilter/nft-rule.ts'
import type { NetfilterRecord } from '../text/netfilter/rule.ts'
import { contributeNetfilter } from '../text/netfilter/rules.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { defineCommand } from './command.ts'

const TABLE = /^\s*table (ip|ip6|inet|arp|bridge|netdev) (\S+) \{(?:\s*#|\s*$)/
const CHAIN = /^\s*chain (\S+) \{(?:\s*#|\s*$)/
/** Objects of a table that are no chains: their lines are not rules. */
const OBJECT =
  /^\s*(?:set|map|flowtable|counter|quota|limit|ct helper|ct timeout|ct expectation|secmark|synproxy) \S.*\{/
const HOOK = /^\s*type (\w+) hook (\w+) (?:device(?:s)? .{1,200})?priority .{1,60}?;(?:\s*policy (accept|drop);)?/
const PREFACE = /^# (?:Warning|xt_|Generated|iptables)/

export const nftList = defineCommand<NetfilterRecord>({
  id: 'nft-list',
  title: 'nft list',
  scope: 'host',
  matches: (commandLine) =>
    /^(?:\/\S*\/)?nft(?:\s+-\S+)*\s+(?:-\S+\s+)*list\s+(?:ruleset|tables?|chains?)\b/.test(commandLine.trim()) &&
    !/\slist\s+tables\b/.test(commandLine),
  looksLike(output) {
    const row = firstRows(output, 4).find((line) => !PREFACE.test(line))
    if (row?.startsWith('{') === true) return /^\{\s*"nftables"\s*:/.test(firstRows(output, 2).join(' ').slice(0, 80))
    return row !== undefined && TABLE.test(row)
  },
  read(lines) {
    const record: NetfilterRecord = { chains: [], rules: [], errors: 0, form: 'nft' }
    const start = lines.lines.findIndex((line) => line.trim() !== '')
    if (lines.at(start).trimStart().startsWith('{')) {
      for (const { value, line } of readJsonObjects(lines, start).objects) addNftJson(value, line, record)
      return record
    }
    let table = ''
    let family: 4 | 6 | undefined
    let chain: string | undefined
    /** how many braces of an object that holds no rules are open */
    let inObject = 0
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const text = line.trim()
      if (inObject > 0) {
        inObject += braces(text)
        lines.ignore(index, 'part of a set, map or counter')
        continue
      }
      // Most lines are rules, and no rule begins with one of these words.
      const opened = text.startsWith('table ') ? TABLE.exec(line) : null
      const ownChain = text.startsWith('chain ') ? CHAIN.exec(line) : null
      const hook = text.startsWith('type ') ? HOOK.exec(line) : null
      if (opened) {
        table = opened[2]!
        family = opened[1] === 'ip' ? 4 : opened[1] === 'ip6' ? 6 : undefined
        chain = undefined
      } else if (ownChain) {
        chain = ownChain[1]!
        record.chains.push({ family, table, name: chain, line: index })
      } else if (hook) {
        const last = record.chains.at(-1)
        if (last) last.hook = `${hook[1]} ${hook[2]}`
        if (last && hook[3] !== undefined) last.policy = hook[3].toUpperCase()
      } else if (text === '}') {
        chain = undefined
      } else if (OBJECT.test(line) && chain === undefined) {
        inObject = Math.max(0, braces(text))
        lines.ignore(index, 'a set, map or counter')
        continue
      } else if (PREFACE.test(text) || /^(?:comment|flags|policy) /.test(text)) {
        lines.ignore(index, 'remark')
        continue
      } else if (isElision(line)) lines.markIncomplete()
      else if (chain !== undefined && text !== '')
        record.rules.push(readNftRule(text, { chain, table, family, line: index }))
      else if (isToolRefusal(line)) record.errors++
      else continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (scope) contributeNetfilter(record, scope, source.filtered, facts)
  },
  isError: (record) => record.chains.length === 0 && record.errors > 0,
  isEmpty: (record) => record.chains.length === 0
})

/** How many more braces a line opens than it closes. */
function braces(text: string): number {
  let open = 0
  for (const character of text) {
    if (character === '{') open++
    else if (character === '}') open--
  }
  return open
}
