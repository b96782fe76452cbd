import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { stringOf } from './values.ts'

/** One rule of address translation of a router. */
export interface NatRule {
  type: string
  externalIp: string
  /** an address, or for `snat` a block */
  logicalIp: string
  externalMac: string | undefined
  /** the port the floating IP leads to */
  port: TopologyNode | undefined
  /** translated on the port's own host; `undefined` where no command told */
  distributed: boolean | undefined
  /** the router port it is for, where a router has several to the outside */
  gatewayPort: string | undefined
  node: TopologyNode
}

/** Under this key of `natRulesOf`: floating IPs that only Neutron listed, of which nothing tells the router. */
export const UNPLACED = 'floating'

/** Rules by router id, under `''` those of which nothing tells the router: OVN's own, and floating IPs that only Neutron listed. */
export function natRulesOf(lookup: Lookup): Map<string, NatRule[]> {
  const floating = new Map<string, TopologyNode>()
  for (const node of lookup.ofKind('floating-ip')) floating.set(stringOf(node, 'address') ?? node.name, node)
  const rules = new Map<string, NatRule[]>()
  const ruled = new Set<string>()
  const add = (router: string, rule: NatRule): void => {
    const list = rules.get(router)
    if (list) list.push(rule)
    else rules.set(router, [rule])
  }
  for (const node of lookup.ofKind('nat-rule')) {
    const router = node.parent === undefined ? undefined : lookup.node(node.parent)
    const [type, externalIp, logicalIp] = ['type', 'externalIp', 'logicalIp'].map((name) => stringOf(node, name))
    if (type === undefined || externalIp === undefined || logicalIp === undefined) continue
    const shown = type === 'dnat_and_snat' ? floating.get(externalIp) : undefined
    if (shown) ruled.add(shown.id)
    add(router?.kind === 'router' ? router.id : '', {
      type,
      externalIp,
      logicalIp,
      externalMac: stringOf(node, 'externalMac') ?? (shown && stringOf(shown, 'externalMac')),
      port: portOf(lookup, stringOf(node, 'logicalPort')) ?? (shown && portOf(lookup, leadsTo(lookup, shown))),
      distributed: modeOf(node, shown),
      gatewayPort: stringOf(node, 'gatewayPort'),
      node
    })
  }
  for (const node of floating.values()) {
    const router = lookup.node(stringOf(node, 'router') ?? '') ?? lookup.node(`router:${stringOf(node, 'router')}`)
    const [externalIp, logicalIp] = [stringOf(node, 'address'), stringOf(node, 'fixedAddress')]
    if (ruled.has(node.id) || externalIp === undefined || logicalIp === undefined) continue
    const externalMac = stringOf(node, 'externalMac')
    const port = portOf(lookup, leadsTo(lookup, node))
    const rule = { type: 'dnat_and_snat', externalIp, logicalIp, externalMac, port, gatewayPort: undefined, node }
    add(router?.kind === 'router' ? router.id : UNPLACED, { ...rule, distributed: modeOf(node, node) })
  }
  return rules
}

/** A MAC of its own and a port make it distributed; that there is none is only sure where a command prints the column. */
function modeOf(rule: TopologyNode, floating: TopologyNode | undefined): boolean | undefined {
  const mode = floating && stringOf(floating, 'mode')
  if (mode !== undefined) return mode === 'distributed'
  return stringOf(rule, 'externalMac') !== undefined ? true : undefined
}

function leadsTo(lookup: Lookup, floating: TopologyNode): string | undefined {
  const link = lookup.linksOf(floating.id).find(({ kind, from }) => kind === 'nat' && from === floating.id)
  return link?.to ?? stringOf(floating, 'port')
}

function portOf(lookup: Lookup, named: string | undefined): TopologyNode | undefined {
  if (named === undefined) return undefined
  const node = lookup.node(named) ?? lookup.node(`port:${named}`)
  return node?.kind === 'port' ? node : undefined
}
