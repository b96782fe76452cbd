import type { NetfilterRule } from './rule.ts'
import { plainBlock, plainProtocol } from './rules.ts'

const VALUES: {
  [option: string]:
    | 'source'
    | 'destination'
    | 'inInterface'
    | 'outInterface'
    | 'protocol'
    | 'target'
    | 'destinationPort'
    | 'to'
    | 'comment'
} = {
  '-s': 'source',
  '--source': 'source',
  '-d': 'destination',
  '--destination': 'destination',
  '-i': 'inInterface',
  '--in-interface': 'inInterface',
  '-o': 'outInterface',
  '--out-interface': 'outInterface',
  '-p': 'protocol',
  '--protocol': 'protocol',
  '-j': 'target',
  '--jump': 'target',
  '-g': 'target',
  '--goto': 'target',
  '--dport': 'destinationPort',
  '--dports': 'destinationPort',
  '--destination-port': 'destinationPort',
  '--to-destination': 'to',
  '--to-source': 'to',
  '--to-ports': 'to',
  '--to': 'to',
  '--comment': 'comment'
}
const RULE = /^(?:\[(\d{1,19}):(\d{1,19})\] )?-[AI] (\S+)(?: (.*))?$/
/** A word, or several in double quotes. */
const WORD = /"(?:[^"\\]|\\.)*"|\S+/g

/** Reads `-A CHAIN …` as `iptables-save` and `iptables -S` print it, with or without counters. */
export function readSavedRule(
  text: string,
  table: string | undefined,
  family: 4 | 6 | undefined,
  line: number
): NetfilterRule | undefined {
  const match = text.length < 8000 ? RULE.exec(text) : null
  if (!match) return undefined
  const rule: NetfilterRule = { family, table, chain: match[3]!, target: undefined, line }
  if (match[1] !== undefined) rule.packets = Number(match[1])
  if (match[2] !== undefined) rule.bytes = Number(match[2])
  const words = (match[4] ?? '').match(WORD) ?? []
  const conditions: string[] = []
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '-c' && rule.packets === undefined) {
      const [packets, bytes] = [Number(words[at + 1]), Number(words[at + 2])]
      if (!Number.isNaN(packets)) rule.packets = packets
      if (!Number.isNaN(bytes)) rule.bytes = bytes
      at += 2
      continue
    }
    const option = words[at]!
    const field = Object.hasOwn(VALUES, option) ? VALUES[option]! : undefined
    const value = words[at + 1]
    const not = words[at - 1] === '!' ? '!' : ''
    if (field === undefined || value === undefined) {
      if (rule.target === undefined) at += readCondition(conditions, not, option, value)
      else if (SET_MARK.has(option) && value !== undefined) rule.setMark = value
      continue
    }
    const told = plainValue(field, not + value.replace(/^"(.*)"$/, '$1'))
    if (told !== undefined) rule[field] = told
    at++
  }
  if (rule.target === 'REDIRECT' && rule.to !== undefined) rule.to = `:${rule.to}`
  if (conditions.length > 0) rule.conditions = conditions
  return rule
}

/** A value as all tools would print it; what asks for nothing is absent. */
function plainValue(field: string, text: string): string | undefined {
  if (field === 'source' || field === 'destination') return plainBlock(text)
  return field === 'protocol' ? plainProtocol(text) : text
}

const SET_MARK = new Set(['--set-xmark', '--set-mark', '--or-mark'])
const MODULES = new Set(['-m', '--match'])
/** Options by the names that all tools' rules share. */
const CONDITIONS: { [option: string]: string } = {
  '--dst-type': 'dst-type',
  '--src-type': 'src-type',
  '--ctstate': 'ctstate',
  '--state': 'ctstate',
  '--mark': 'mark'
}

/** Notes a match that has no field of its own; returns how many words its value takes. */
function readCondition(conditions: string[], not: string, option: string, value: string | undefined): 0 | 1 {
  if (MODULES.has(option)) return 1
  if (!option.startsWith('-')) return 0
  const plain = value === undefined || value.startsWith('-') || value === '!' ? undefined : value
  const name = Object.hasOwn(CONDITIONS, option) ? CONDITIONS[option]! : option
  conditions.push(plain === undefined ? `${not}${name}` : `${not}${name} ${plain}`)
  return plain === undefined ? 0 : 1
}
