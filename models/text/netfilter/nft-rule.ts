import type { NetfilterRule } from './rule.ts'
import { plainBlock, plainProtocol } from './rules.ts'

const VERDICTS = new Set(['accept', 'drop', 'reject', 'return', 'queue', 'continue'])
/** A rule longer than this is cut. */
const LONGEST = 8000
/** A word, a set in braces, or text in double quotes. */
const WORD = /"[^"]{0,300}"|\{[^{}]{0,2000}\}|\S+/g

/** Reads one rule of `nft list`, in a chain. nft prints the words of its matches in the order they were given. */
export function readNftRule(
  text: string,
  place: { chain: string; table: string; family: 4 | 6 | undefined; line: number }
): NetfilterRule {
  const words = wordsOf(text)
  const { family, table, chain, line } = place
  const rule: NetfilterRule = { family, table, chain, line, target: undefined }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const not = words[at + 1] === '!='
    const value = words[at + (not ? 2 : 1)]
    const sign = not ? '!' : ''
    const before = words[at - 1]
    if (before === 'fib') continue
    if (word === 'saddr' && value !== undefined) putBlock(rule, 'source', sign + value, before)
    else if (word === 'daddr' && value !== undefined) putBlock(rule, 'destination', sign + value, before)
    else if ((word === 'iifname' || word === 'iif') && value !== undefined) rule.inInterface = sign + value
    else if ((word === 'oifname' || word === 'oif') && value !== undefined) rule.outInterface = sign + value
    else if (word === 'dport' && value !== undefined) {
      rule.destinationPort = sign + value.replace(/[{}\s]/g, '')
      if (before === 'tcp' || before === 'udp' || before === 'sctp') rule.protocol = before
    } else if (
      (word === 'l4proto' || (word === 'protocol' && before === 'ip') || word === 'nexthdr') &&
      value !== undefined
    ) {
      const protocol = plainProtocol(value.replace(/[{}\s]/g, ''))
      if (protocol !== undefined && !not) rule.protocol = protocol
    } else if (word === 'packets' && /^\d+$/.test(value ?? '')) rule.packets = Number(value)
    else if (word === 'bytes' && /^\d+$/.test(value ?? '')) rule.bytes = Number(value)
    else if (word === 'comment' && value !== undefined) rule.comment = value
    else readVerdict(rule, words, at)
  }
  readConditions(rule, words)
  return rule
}

/** Words with a field of their own, each followed by its value. */
const VALUED = new Set([
  ...['saddr', 'daddr', 'iifname', 'oifname', 'iif', 'oif', 'dport', 'l4proto', 'protocol', 'nexthdr'],
  ...['packets', 'bytes', 'comment', 'prefix', 'level']
])
/** Words that only lead on to the next, and statements that change nothing. */
const LEADING = new Set(['ip', 'ip6', 'tcp', 'udp', 'sctp', 'th', 'meta', 'counter', 'log'])
const ENDS = new Set(['jump', 'goto', 'dnat', 'snat', 'redirect', 'masquerade', ...VERDICTS])

/** What else must hold before the verdict, by the names that all tools' rules share. */
function readConditions(rule: NetfilterRule, words: readonly string[]): void {
  const conditions: string[] = []
  for (let at = 0; at < words.length && !ENDS.has(words[at]!); at++) {
    const word = words[at]!
    const not = words[at + 1] === '!='
    if (word === '' || (LEADING.has(word) && words[at + 1] !== 'mark')) continue
    if (VALUED.has(word)) at += not ? 2 : 1
    else if (word === 'fib' && words[at + 2] === 'type') {
      const negated = words[at + 3] === '!='
      const side = words[at + 1] === 'saddr' ? 'src-type' : 'dst-type'
      conditions.push(`${negated ? '!' : ''}${side} ${(words[at + (negated ? 4 : 3)] ?? '').toUpperCase()}`)
      at += negated ? 4 : 3
    } else if (word === 'ct' && /^stat(?:e|us)$/.test(words[at + 1] ?? '')) {
      const negated = words[at + 2] === '!='
      const states = words[at + (negated ? 3 : 2)] ?? ''
      conditions.push(`${negated ? '!' : ''}ctstate ${states.replace(/[{}\s]/g, '').toUpperCase()}`)
      at += negated ? 3 : 2
    } else if (word === 'meta' || word === 'mark') {
      const marks = words.slice(at).findIndex((each) => ENDS.has(each) || each === 'counter')
      const end = marks < 0 ? words.length : at + marks
      readMark(rule, conditions, words.slice(at, end))
      at = end - 1
    } else conditions.push(word)
  }
  if (conditions.length > 0) rule.conditions = conditions
}

/** `meta mark & 0x00002000 == 0x00002000` asks, `meta mark set mark or 0x2000` sets. */
function readMark(rule: NetfilterRule, conditions: string[], words: readonly string[]): void {
  const [last = ''] = words.slice(-1)
  const mark = plainMark(last)
  if (words.includes('set')) {
    rule.setMark = mark
    rule.target ??= 'MARK'
  } else if (words.includes('&') || words.includes('and')) {
    const mask = words[words.findIndex((word) => word === '&' || word === 'and') + 1] ?? ''
    conditions.push(`${words.includes('!=') ? '!' : ''}mark ${mark}/${plainMark(mask)}`)
  } else conditions.push(`${words.includes('!=') ? '!' : ''}mark ${mark}`)
}

/** `0x00002000` → `0x2000` */
function plainMark(text: string): string {
  return text.replace(/^0x0+(?=[0-9a-f])/i, '0x')
}

/** The words before a remark; most rules have neither quotes nor braces. */
function wordsOf(text: string): string[] {
  const remark = text.indexOf(' # ')
  const rule = text.slice(0, Math.min(remark < 0 ? text.length : remark, LONGEST))
  if (!/["{\t]| {2}/.test(rule)) return rule.trim().split(' ')
  const words = rule.match(WORD) ?? []
  return words.map((word) => (word.length > 1 && word.startsWith('"') && word.endsWith('"') ? word.slice(1, -1) : word))
}

function putBlock(
  rule: NetfilterRule,
  field: 'source' | 'destination',
  text: string,
  family: string | undefined
): void {
  const block = plainBlock(text)
  if (family === 'ip') rule.family ??= 4
  if (family === 'ip6') rule.family ??= 6
  if (block !== undefined && family !== 'ether') rule[field] = block
}

/** `dnat to 10.88.0.4:80`, `snat ip to 10.0.0.77`, `masquerade to :1024-65535`, `redirect to :9697`, `jump DOCKER`. */
function readVerdict(rule: NetfilterRule, words: readonly string[], at: number): void {
  const word = words[at]!
  if (word === 'jump' || word === 'goto') rule.target = words[at + 1]
  else if (word === 'dnat' || word === 'snat' || word === 'redirect' || word === 'masquerade') {
    rule.target = word.toUpperCase()
    const to = words.indexOf('to', at)
    if (to > 0 && to <= at + 2 && words[to + 1] !== undefined && word !== 'masquerade') rule.to = words[to + 1]!
  } else if (VERDICTS.has(word) && rule.target === undefined) rule.target = word.toUpperCase()
}
