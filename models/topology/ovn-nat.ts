import type { Ref } from './facts.ts'
import { rowKey } from './ovn-refs.ts'

/** What a NAT rule does; addresses in lower case. */
export interface NatRule {
  type: string | undefined
  externalIp: string | undefined
  logicalIp: string | undefined
  row?: string | undefined
}

/**
 * NAT rules by their rows, and by what they do: `lr-nat-list` prints no rows, `list nat` no routers, and an external address
 * is one router's anyway. Rules of one output that do the same are counted, in the order of their rows.
 */
export function natRuleRefs(rules: readonly NatRule[]): Ref[] {
  const alike = new Map<string, number[]>()
  rules.forEach(({ type, externalIp, logicalIp }, index) => {
    const does = `${type}|${externalIp}|${logicalIp}`
    const list = alike.get(does)
    if (list) list.push(index)
    else alike.set(does, [index])
  })
  const refs: Ref[] = rules.map(({ row }) => ({ kind: 'nat-rule', keys: row === undefined ? [] : [rowKey(row)] }))
  for (const [does, indexes] of alike) {
    const byRow = indexes.toSorted((a, b) => compare(rules[a]!.row, rules[b]!.row) || a - b)
    byRow.forEach((index, count) => refs[index]!.keys.push(`name:${does}${count === 0 ? '' : `|${count + 1}`}`))
  }
  return refs
}

/** The floating IP that a `dnat_and_snat` rule is. */
export function floatingIpRef(address: string, uuid?: string): Ref {
  return { kind: 'floating-ip', keys: [...(uuid === undefined ? [] : [`uuid:${uuid}`]), `address:${address}`] }
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
