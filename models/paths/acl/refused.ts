import type { Verdict } from './evaluate.ts'
import type { Constant, Expression } from './expression.ts'

/** Whether an address set or port group of this name exists. */
export interface Known {
  exists(kind: 'set' | 'group', name: string): Verdict
  /** addresses of `$name` */
  addressSet(name: string): readonly string[] | undefined
}

/** Fields that Open vSwitch can only compare whole: OVN takes `==` and `!=` with them, and no part of them. */
const WHOLE: ReadonlySet<string> = new Set([
  'eth.type',
  'ip.proto',
  'ip.ttl',
  'ip.dscp',
  'ip.ecn',
  'icmp4.type',
  'icmp4.code',
  'icmp6.type',
  'icmp6.code',
  'arp.op',
  'inport',
  'outport'
])

/** Fields of more than one bit: alone they are no condition. */
const WIDE =
  /^(?:eth\.(?:src|dst|type)|ip\.(?:proto|ttl|dscp|ecn|frag)|ip[46]\.(?:src|dst)|ip6\.label|icmp[46]\.(?:type|code)|arp\.(?:op|spa|sha|tpa|tha)|(?:tcp|udp|sctp)\.(?:src|dst)|tcp\.flags|vlan\.(?:tci|vid|pcp)|inport|outport)$/

/** Names that stand for a whole condition: nothing can be compared with them. */
const CONDITIONS =
  /^(?:ip|ip4|ip6|icmp|icmp4|icmp6|tcp|udp|sctp|arp|rarp|nd|nd_ns|nd_na|nd_rs|nd_ra|igmp|eth\.bcast|vlan\.present|ip4\.mcast|ip\.(?:is|later|first)_frag)$/

/**
 * Whether OVN refuses the match: then the rule is in the database and does nothing at all. `undefined` where a set or group
 * decides that nobody told of.
 */
export function isRefused(tree: Expression, known: Known): Verdict {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return anyOf(tree.parts.map((part) => isRefused(part, known)))
    case 'not':
      return isRefused(tree.part, known)
    case 'field':
      return tree.bits ? WHOLE.has(tree.name) || tree.bits.last > tree.bits.first : WIDE.test(tree.name)
    case 'compare': {
      const { field, relation, bits, constants } = tree
      if (CONDITIONS.test(field) || (WHOLE.has(field) && (bits || (relation !== '==' && relation !== '!='))))
        return true
      return anyOf(constants.map((constant) => isMisfit(field, constant, known)))
    }
    default:
      return false
  }
}

function anyOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false
}

/** A constant that the field cannot have: a name that nobody gave, or an address of the other, longer kind. */
function isMisfit(field: string, constant: Constant, known: Known): Verdict {
  if (constant.kind === 'number') return field.startsWith('ip4.') && constant.version === 6
  if (constant.kind === 'string') return field !== 'inport' && field !== 'outport'
  const exists = known.exists(constant.kind, constant.name)
  if (exists !== true) return exists === false ? true : undefined
  if (constant.kind === 'group') return field !== 'inport' && field !== 'outport'
  return field.startsWith('ip4.') && known.addressSet(constant.name)?.some((address) => address.includes(':'))
}
