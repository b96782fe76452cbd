import type { TopologyNode } from '../../topology/vocabulary.ts'
import { evaluate } from '../acl/evaluate.ts'
import type { Expression } from '../acl/expression.ts'
import { Groups, namesOf } from '../acl/groups.ts'
import { parseMatch } from '../acl/parse.ts'
import { isRefused } from '../acl/refused.ts'
import type { Cloud } from '../facts/cloud.ts'
import type { RouterPort } from '../facts/router-port.ts'
import { numberOf, stringOf, stringsOf } from '../facts/values.ts'
import type { Packet } from '../packet.ts'
import { portTowards } from './routing.ts'

/** What a router's policies make of a packet that has its route. */
export type Policy =
  | { kind: 'none' }
  | { kind: 'drop'; node: TopologyNode }
  /** to one of these, all equal */
  | { kind: 'reroute'; node: TopologyNode; nexthops: string[] }
  | { kind: 'unknown' }

const trees = new WeakMap<TopologyNode, Expression>()
const groups = new WeakMap<Cloud, Groups>()

/** Highest priority first, as OVN does after the lookup of the route. */
export function policyFor(cloud: Cloud, router: TopologyNode, packet: Packet, inport: RouterPort): Policy {
  const listed = stringsOf(router, 'policies')
  const policies = cloud.lookup
    .ofKind('route')
    .filter((node) => node.parent === router.id && stringOf(node, 'type') === 'policy')
  // The router's own row lists its policies; Neutron makes none.
  if (policies.length === 0 && !isListed(cloud, router)) return { kind: 'unknown' }
  const unseen = listed.some((id) => cloud.lookup.node(id)?.attributes['match'] === undefined)
  if (policies.length === 0) return unseen ? { kind: 'unknown' } : { kind: 'none' }
  let names = groups.get(cloud)
  if (!names) groups.set(cloud, (names = new Groups(cloud)))
  const subject = { packet, inport: namesOf(inport.port), outport: [] }
  const ordered = [...policies].sort((a, b) => (numberOf(b, 'priority') ?? 0) - (numberOf(a, 'priority') ?? 0))
  for (const node of ordered) {
    const tree = treeOf(node)
    const verdict = isRefused(tree, names) === true ? false : evaluate(tree, subject, names)
    if (verdict === undefined) return { kind: 'unknown' }
    const policy = verdict ? ruling(node) : undefined
    // A next hop that no port of the router leads to makes no policy at all.
    if (policy && !isNowhere(cloud, router, policy)) return policy
  }
  return unseen ? { kind: 'unknown' } : { kind: 'none' }
}

function isListed({ tables, driver, lookup }: Cloud, router: TopologyNode): boolean {
  if (driver === 'ovs' || tables.has('Logical_Router') || Array.isArray(router.attributes['policies'])) return true
  return !lookup.ofKind('route').some((node) => node.parent === undefined && stringOf(node, 'type') === 'policy')
}

function isNowhere(cloud: Cloud, router: TopologyNode, policy: Policy): boolean {
  if (policy.kind !== 'reroute' || !cloud.prefixesKnown(router)) return false
  return policy.nexthops.some((nexthop) => portTowards(cloud.routerPorts(router), nexthop) === undefined)
}

function ruling(node: TopologyNode): Policy {
  const action = stringOf(node, 'action')
  if (action === 'drop') return { kind: 'drop', node }
  if (action === 'allow') return { kind: 'none' }
  const nexthops = stringsOf(node, 'nexthops')
  return action === 'reroute' && nexthops.length > 0 ? { kind: 'reroute', node, nexthops } : { kind: 'unknown' }
}

function treeOf(node: TopologyNode): Expression {
  let tree = trees.get(node)
  if (!tree) trees.set(node, (tree = parseMatch(stringOf(node, 'match') ?? '')))
  return tree
}
