import type { Json } from '../../topology/vocabulary.ts'
import type { NetfilterRecord, NetfilterRule } from './rule.ts'
import { plainBlock, plainProtocol } from './rules.ts'

type Dict = { [key: string]: Json }

const FAMILIES: { readonly [family: string]: 4 | 6 } = { ip: 4, ip6: 6 }
const VERDICTS = ['accept', 'drop', 'reject', 'return', 'queue', 'continue']
const TRANSLATIONS = ['dnat', 'snat', 'masquerade', 'redirect']

/** Adds what `nft -j list` prints (`{"nftables": [{"table": …}, {"chain": …}, {"rule": …}]}`) to the record; `line` is its evidence. */
export function addNftJson(printed: Dict, line: number, record: NetfilterRecord): void {
  for (const entry of listOf(printed['nftables'])) {
    const chain = dictOf(dictOf(entry)?.['chain'])
    const rule = dictOf(dictOf(entry)?.['rule'])
    if (chain) {
      const policy = textOf(chain['policy'])
      const hook = textOf(chain['hook'])
      record.chains.push({
        family: familyOf(chain),
        table: textOf(chain['table']),
        name: textOf(chain['name']) ?? '',
        ...(policy !== undefined && { policy: policy.toUpperCase() }),
        ...(hook !== undefined && { hook: `${textOf(chain['type']) ?? 'filter'} ${hook}` }),
        line
      })
    } else if (rule) record.rules.push(ruleOf(rule, line))
  }
}

function ruleOf(printed: Dict, line: number): NetfilterRule {
  const comment = textOf(printed['comment'])
  const rule: NetfilterRule = {
    family: familyOf(printed),
    table: textOf(printed['table']),
    chain: textOf(printed['chain']) ?? '',
    target: undefined,
    ...(comment !== undefined && { comment }),
    line
  }
  for (const statement of listOf(printed['expr'])) {
    const [name, value] = Object.entries(dictOf(statement) ?? {})[0] ?? []
    if (name === 'match') addMatch(rule, dictOf(value) ?? {})
    else if (name === 'mangle') addMark(rule, dictOf(value) ?? {})
    else if (name === 'counter') addCounter(rule, dictOf(value) ?? {})
    else if (name === 'jump' || name === 'goto') rule.target = textOf(dictOf(value)?.['target'])
    else if (name !== undefined && TRANSLATIONS.includes(name)) addTranslation(rule, name, dictOf(value) ?? {})
    else if (name !== undefined && VERDICTS.includes(name)) rule.target ??= name.toUpperCase()
  }
  return rule
}

function addMatch(rule: NetfilterRule, { op, left, right }: Dict): void {
  const value = valueOf(right)
  if (value === undefined) return
  const sign = op === '!=' ? '!' : ''
  const payload = dictOf(dictOf(left)?.['payload'])
  const meta = textOf(dictOf(dictOf(left)?.['meta'])?.['key'])
  const field = textOf(payload?.['field'])
  const protocol = textOf(payload?.['protocol'])
  if ((field === 'saddr' || field === 'daddr') && protocol !== 'ether') {
    if (protocol === 'ip' || protocol === 'ip6') rule.family ??= FAMILIES[protocol]
    const block = plainBlock(sign + value)
    if (block !== undefined) rule[field === 'saddr' ? 'source' : 'destination'] = block
  } else if (field === 'dport') {
    rule.destinationPort = sign + value
    if (protocol !== undefined && protocol !== 'th') rule.protocol = protocol
  } else if (field === 'protocol' || field === 'nexthdr' || meta === 'l4proto') {
    const plain = plainProtocol(value)
    if (plain !== undefined && sign === '') rule.protocol = plain
  } else if (meta === 'iifname' || meta === 'iif') rule.inInterface = sign + value
  else if (meta === 'oifname' || meta === 'oif') rule.outInterface = sign + value
  else (rule.conditions ??= []).push(sign + conditionOf(dictOf(left) ?? {}, value))
}

/** A match without a field of its own, by the names that all tools' rules share. */
function conditionOf(left: Dict, value: string): string {
  const fib = dictOf(left['fib'])
  if (fib && textOf(fib['result']) === 'type') {
    const side = listOf(fib['flags']).includes('saddr') ? 'src-type' : 'dst-type'
    return `${side} ${value.toUpperCase()}`
  }
  if (textOf(dictOf(left['ct'])?.['key']) === 'state') return `ctstate ${value.toUpperCase()}`
  const masked = listOf(left['&'])
  if (textOf(dictOf(dictOf(masked[0])?.['meta'])?.['key']) === 'mark') {
    return `mark ${hexadecimal(value)}/${hexadecimal(valueOf(masked[1]) ?? '')}`
  }
  return `${Object.keys(left).join(' ')} ${value}`
}

function hexadecimal(text: string): string {
  return /^\d{1,10}$/.test(text) ? `0x${Number(text).toString(16)}` : text
}

/** `meta mark set mark or 0x2000` */
function addMark(rule: NetfilterRule, { key, value }: Dict): void {
  if (textOf(dictOf(dictOf(key)?.['meta'])?.['key']) !== 'mark') return
  const set = valueOf(value) ?? valueOf(listOf(dictOf(value)?.['|'])[1])
  if (set === undefined) return
  rule.setMark = hexadecimal(set)
  rule.target ??= 'MARK'
}

function addCounter(rule: NetfilterRule, { packets, bytes }: Dict): void {
  if (typeof packets === 'number') rule.packets = packets
  if (typeof bytes === 'number') rule.bytes = bytes
}

function addTranslation(rule: NetfilterRule, name: string, { addr, port }: Dict): void {
  rule.target = name.toUpperCase()
  const address = valueOf(addr)
  const ports = valueOf(port)
  if (name === 'masquerade' || (address === undefined && ports === undefined)) return
  const bracketed = ports !== undefined && address?.includes(':') === true ? `[${address}]` : (address ?? '')
  rule.to = ports === undefined ? bracketed : `${bracketed}:${ports}`
}

/** A value as nft prints it as text: a word, a block, a range, or those of a set. */
function valueOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((one) => valueOf(one) ?? '').join(',')
  const dict = dictOf(value)
  const prefix = dictOf(dict?.['prefix'])
  if (prefix) return `${textOf(prefix['addr']) ?? ''}/${valueOf(prefix['len']) ?? ''}`
  const range = listOf(dict?.['range'])
  if (range.length === 2) return range.map((end) => valueOf(end) ?? '').join('-')
  const set = listOf(dict?.['set'])
  return set.length > 0 ? set.map((one) => valueOf(one) ?? '').join(',') : undefined
}

function familyOf(printed: Dict): 4 | 6 | undefined {
  const family = textOf(printed['family'])
  return family === 'ip' || family === 'ip6' ? FAMILIES[family] : undefined
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

function dictOf(value: Json | undefined): Dict | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}
