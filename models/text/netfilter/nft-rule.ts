import { plainBlock, plainProtocol, type NetfilterRule } from './rules.ts'

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
  const { family, ...rest } = place
  const rule: NetfilterRule = { ...rest, family, target: undefined }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const not = words[at + 1] === '!='
    const value = words[at + (not ? 2 : 1)]
    const sign = not ? '!' : ''
    const before = words[at - 1]
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
      const protocol = plainProtocol(value)
      if (protocol !== undefined && !not) rule.protocol = protocol
    } else if (word === 'packets' && /^\d+$/.test(value ?? '')) rule.packets = Number(value)
    else if (word === 'bytes' && /^\d+$/.test(value ?? '')) rule.bytes = Number(value)
    else if (word === 'comment' && value !== undefined) rule.comment = value
    else readVerdict(rule, words, at)
  }
  return rule
}

/** The words before a remark; most rules have neither quotes nor braces. */
function wordsOf(text: string): string[] {
  const remark = text.indexOf(' # ')
  const rule = text.slice(0, Math.min(remark < 0 ? text.length : remark, LONGEST))
  if (!/["{\t]| {2}/.test(rule)) return rule.trim().split(' ')
  const words = rule.match(WORD) ?? []
  return words.map((word) => (word.startsWith('"') ? word.replace(/^"(.*)"$/, '$1') : word))
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
