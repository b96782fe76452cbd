import type { Ref } from './facts.ts'
import { rowKey } from './ovn-refs.ts'

/** The router of a rule: by name, and by row where a command prints that. */
export interface NatRouter {
  ref: Ref
  name?: string | undefined
  row?: string | undefined
}

/** What a NAT rule does; addresses in lower case. */
export interface NatRule {
  type: string | undefined
  externalIp: string | undefined
  logicalIp: string | undefined
  row?: string | undefined
}

/**
 * NAT rules of one router by their rows, and by what they do: `lr-nat-list` prints no rows, `list nat` no routers. The keys
 * hold the router's name rather than stand within it, so that a row without a router still finds them. Rules that do the
 * same are counted, in the order of their rows.
 */
export function natRuleRefs(rules: readonly NatRule[], router: NatRouter): Ref[] {
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
    byRow.forEach((index, count) => {
      const suffix = count === 0 ? '' : `|${count + 1}`
      if (router.name !== undefined) refs[index]!.keys.push(`name:${router.name}|${does}${suffix}`)
      if (router.row !== undefined) refs[index]!.keys.push(`${rowKey(router.row)}|${does}${suffix}`)
    })
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
