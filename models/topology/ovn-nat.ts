import { alikeRefs } from './alike.ts'
import type { Ref } from './facts.ts'

/** What a NAT rule does; addresses in lower case. */
export interface NatRule {
  type: string | undefined
  externalIp: string | undefined
  logicalIp: string | undefined
  row?: string | undefined
}

/**
 * NAT rules by their rows, and by what they do: `lr-nat-list` prints no rows, `list nat` no routers, and an external address
 * is one router's anyway.
 */
export function natRuleRefs(rules: readonly NatRule[]): Ref[] {
  const things = rules.map(({ type, externalIp, logicalIp, row }) => ({
    says: `${type}|${externalIp}|${logicalIp}`,
    row
  }))
  return alikeRefs('nat-rule', 'name', things)
}

/** The floating IP that a `dnat_and_snat` rule is. */
export function floatingIpRef(address: string, uuid?: string): Ref {
  return { kind: 'floating-ip', keys: [...(uuid === undefined ? [] : [`uuid:${uuid}`]), `address:${address}`] }
}
