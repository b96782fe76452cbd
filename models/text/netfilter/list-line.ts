import type { NetfilterRule } from './rule.ts'
import { plainBlock, plainProtocol } from './rules.ts'

const UNITS: { [unit: string]: number } = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 }

interface Place {
  chain: string
  table: string | undefined
  family: 4 | 6 | undefined
  line: number
}

/** Reads a row of `iptables -L` under its heading; a rule without a target has no word in that column. */
export function readListedRule(text: string, heading: readonly string[], place: Place): NetfilterRule | undefined {
  if (text.length > 4000) return undefined
  const verbose = heading[0] === 'pkts' || heading[1] === 'pkts'
  const words = text.trim().split(/\s+/)
  let at = heading[0] === 'num' ? 1 : 0
  const rule: NetfilterRule = {
    family: place.family,
    table: place.table,
    chain: place.chain,
    target: undefined,
    line: place.line
  }
  if (verbose) {
    const packets = counter(words[at])
    const bytes = counter(words[at + 1])
    if (packets === undefined || bytes === undefined) return undefined
    // `12K` is rounded: it would disagree with every exact count.
    if (/^\d+$/.test(words[at]!)) rule.packets = packets
    if (/^\d+$/.test(words[at + 1]!)) rule.bytes = bytes
    at += 2
  }
  // With IPv6 the `opt` column is empty in older versions; it is `--`, `-f` or `!f` otherwise.
  const opt = words.findIndex((word, index) => index >= at && index <= at + 2 && /^(?:--|-f|!f)$/.test(word))
  const protocolAt = opt >= 0 ? opt - 1 : protocolIndex(words, at)
  if (protocolAt < at) return undefined
  if (protocolAt > at) rule.target = words[at]!
  const protocol = plainProtocol(words[protocolAt])
  let next = (opt >= 0 ? opt : protocolAt) + 1
  if (verbose) {
    if (words[next] !== '*' && words[next] !== 'any') rule.inInterface = words[next]!
    if (words[next + 1] !== '*' && words[next + 1] !== 'any') rule.outInterface = words[next + 1]!
    next += 2
  }
  const [source, destination] = [words[next], words[next + 1]]
  if (source === undefined || destination === undefined) return undefined
  const from = plainBlock(source)
  const to = plainBlock(destination)
  if (protocol !== undefined) rule.protocol = protocol
  if (from !== undefined) rule.source = from
  if (to !== undefined) rule.destination = to
  readExtensions(rule, words.slice(next + 2))
  return rule
}

function protocolIndex(words: readonly string[], at: number): number {
  const isProtocol = (word: string | undefined): boolean =>
    word !== undefined && /^!?(?:all|tcp|udp|icmp|ipv6-icmp|icmpv6|sctp|vrrp|gre|esp|ah|igmp|\d{1,3})$/.test(word)
  return isProtocol(words[at + 1]) ? at + 1 : isProtocol(words[at]) ? at : -1
}

/** What stands behind the addresses: `tcp dpt:8080 to:10.88.0.4:80`, `multiport dports 80,443`, `redir ports 9697`. */
function readExtensions(rule: NetfilterRule, words: readonly string[]): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const port = /^dpts?:(\S+)$/.exec(word)?.[1]
    if (port !== undefined) rule.destinationPort = port
    else if (word === 'dports' && words[at + 1] !== undefined) rule.destinationPort = words[at + 1]!
    else if (word.startsWith('to:') && word.length > 3) rule.to = word.slice(3)
    else if (word === 'redir' && words[at + 1] === 'ports') rule.to = `:${words[at + 2] ?? ''}`
    else if (word === '/*') {
      const end = words.indexOf('*/', at)
      if (end > at + 1) rule.comment = words.slice(at + 1, end).join(' ')
      at = Math.max(at, end)
    } else if (word === 'MARK' && words[at + 1] !== 'match') {
      rule.setMark = words[at + 2] ?? ''
      at += 2
    } else {
      const condition = conditionAt(rule, words, at)
      if (condition !== undefined) (rule.conditions ??= []).push(condition)
    }
  }
}

/** Words that belong to what was read before them, or to the target. */
const PLAIN = new Set([
  'tcp',
  'udp',
  'sctp',
  'multiport',
  'redir',
  'ports',
  'random',
  'random-fully',
  'match',
  'ADDRTYPE'
])
const TOLD = new Set(['dst-type', 'src-type', 'ctstate'])
/** Words whose value is no match of its own. */
const AFTER = new Set(['state', '!state', 'dports', 'match', 'ports'])

/** The match that a word tells or begins; none where it belongs to what was read before. */
function conditionAt(rule: NetfilterRule, words: readonly string[], at: number): string | undefined {
  const word = words[at]!
  const [before, value] = [words[at - 1], words[at + 1]]
  const not = word.startsWith('!')
  const name = not ? word.slice(1) : word
  if (TOLD.has(name) || name === 'state')
    return value === undefined ? undefined : `${not ? '!' : ''}${name === 'state' ? 'ctstate' : name} ${value}`
  if (word === 'mark' && value === 'match') return `mark ${words[at + 2] ?? ''}`
  if (before !== undefined && (AFTER.has(before) || TOLD.has(before.startsWith('!') ? before.slice(1) : before)))
    return undefined
  if (/^0x/.test(word) || PLAIN.has(word) || /^(?:reject-with|LOG)$/.test(word)) return undefined
  return rule.target === undefined || !/^(?:LOG|REJECT|NFLOG)$/.test(rule.target) ? word : undefined
}

function counter(word: string | undefined): number | undefined {
  const match = /^(\d{1,19})([KMGT]?)$/.exec(word ?? '')
  return match ? Number(match[1]) * UNITS[match[2]!]! : undefined
}
