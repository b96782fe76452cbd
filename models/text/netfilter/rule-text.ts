import type { NetfilterRule } from './rule.ts'

/** A rule as one text, the same whichever tool printed it; counters and remarks are no part of it. `parseRuleText` reads it again. */
export function ruleText(rule: NetfilterRule): string {
  const { protocol, source, destination, destinationPort, inInterface, outInterface, target, to, setMark } = rule
  const words = [
    ...option('-s', source),
    ...option('-d', destination),
    ...option('-i', inInterface),
    ...option('-o', outInterface),
    ...option('-p', protocol),
    ...option('--dport', destinationPort),
    ...(rule.conditions ?? []).map((condition) => `[${condition.replace(/[[\]]/g, '')}]`),
    ...option('-j', target),
    ...option('--to', to),
    ...option('--set-mark', setMark)
  ]
  return words.join(' ')
}

function option(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [name, value]
}

/** What `ruleText` wrote. */
export type StoredRule = Pick<
  NetfilterRule,
  'protocol' | 'source' | 'destination' | 'destinationPort' | 'inInterface' | 'outInterface' | 'to' | 'setMark'
> & { target: string | undefined; conditions: string[] }

const FIELDS: {
  [option: string]: Exclude<keyof StoredRule, 'conditions'>
} = {
  '-s': 'source',
  '-d': 'destination',
  '-i': 'inInterface',
  '-o': 'outInterface',
  '-p': 'protocol',
  '--dport': 'destinationPort',
  '-j': 'target',
  '--to': 'to',
  '--set-mark': 'setMark'
}

/** Reads what `ruleText` wrote. */
export function parseRuleText(text: string): StoredRule {
  const rule: StoredRule = { target: undefined, conditions: [] }
  const words = text.match(/\[[^[\]]*\]|\S+/g) ?? []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const field = Object.hasOwn(FIELDS, word) ? FIELDS[word] : undefined
    const value = words[at + 1]
    if (field !== undefined && value !== undefined) {
      rule[field] = value
      at++
    }
    if (word.startsWith('[')) rule.conditions.push(word.slice(1, -1))
  }
  return rule
}
