import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { withoutPrefix } from '../text/ip-address.ts'
import type { Linker } from './linker.ts'
import { SubnetLookup } from './lookup/subnets.ts'
import { Unique } from './lookup/unique.ts'
import { evidence, textOf, textsOf } from './lookup/values.ts'

/**
 * Floating IP → the port it leads to: the port Neutron or the NAT rule names, else the one that has the fixed address. And what
 * the NAT rule tells of it: the fixed address, the mode, the external network.
 */
export const floatingIps: Linker = {
  id: 'floating-ips',
  run(draft) {
    const rules = rulesByAddress(draft)
    const byAddress = portsByAddress(draft)
    const subnets = new SubnetLookup(draft)
    for (const floating of draft.ofKind('floating-ip')) {
      const address = textOf(floating, 'address')?.toLowerCase()
      const rule = address === undefined ? undefined : rules.get(address)
      if (rule) adoptRule(draft, floating, rule)
      if (floating.parent === undefined) settleNetwork(draft, floating, rule, subnets)
      linkPort(draft, floating, rule, byAddress)
    }
  }
}

/** `dnat_and_snat` rules by external address; two routers may have the same one, then none counts. */
function rulesByAddress(draft: Draft): Unique<TopologyNode> {
  const rules = new Unique<TopologyNode>()
  for (const rule of draft.ofKind('nat-rule')) {
    const address = textOf(rule, 'externalIp')
    if (address !== undefined && textOf(rule, 'type') === 'dnat_and_snat') rules.add(address.toLowerCase(), rule)
  }
  return rules
}

/** Ports by each address, and by router and address. */
function portsByAddress(draft: Draft): Unique<TopologyNode> {
  const ports = new Unique<TopologyNode>()
  const routersOf = new Map<string, string[]>()
  for (const router of draft.ofKind('router')) {
    for (const { kind, from, to } of draft.linksOf(router.id)) {
      if (kind !== 'interface' || from !== router.id) continue
      const list = routersOf.get(to)
      if (list) list.push(router.id)
      else routersOf.set(to, [router.id])
    }
  }
  for (const port of draft.ofKind('port')) {
    if (/^network:(?:floatingip|router)/.test(textOf(port, 'deviceOwner') ?? '') || textOf(port, 'type') === 'router')
      continue
    for (const printed of textsOf(port, 'addresses')) {
      const address = withoutPrefix(printed)
      ports.add(address, port)
      for (const router of routersOf.get(port.parent ?? '') ?? []) ports.add(`${router} ${address}`, port)
    }
  }
  return ports
}

function adoptRule(draft: Draft, floating: TopologyNode, rule: TopologyNode): void {
  const fixed = textOf(rule, 'logicalIp')
  if (fixed !== undefined && floating.attributes['fixedAddress'] === undefined)
    floating.attributes['fixedAddress'] = fixed
  // Northd answers on the port's own host only where the rule has a MAC of its own.
  if (textOf(rule, 'externalMac') !== undefined) {
    draft.infer(floating, 'mode', 'distributed', 'its NAT rule has an external MAC', rule.sources)
  }
  floating.sources = uniteSources(floating.sources, rule.sources)
}

/** The external network: where the rule's router has its gateway, else the one whose subnet holds the address. */
function settleNetwork(
  draft: Draft,
  floating: TopologyNode,
  rule: TopologyNode | undefined,
  subnets: SubnetLookup
): void {
  const router = textOf(floating, 'router') ?? rule?.parent
  const gateways =
    router === undefined ? [] : draft.linksOf(router).filter(({ kind, from }) => kind === 'gateway' && from === router)
  const networks = new Set(gateways.map(({ to }) => to))
  let why = `the router's gateway is in this network`
  if (networks.size !== 1) {
    networks.clear()
    why = 'the address is in a subnet of this network'
    const address = textOf(floating, 'address') ?? ''
    for (const network of draft.ofKind('network')) {
      if (network.attributes['external'] === true && subnets.holding(network.id, address)) networks.add(network.id)
    }
  }
  const [network] = networks
  if (networks.size !== 1) return
  draft.adopt(floating, network!)
  floating.inferred['parent'] = why
}

function linkPort(
  draft: Draft,
  floating: TopologyNode,
  rule: TopologyNode | undefined,
  byAddress: Unique<TopologyNode>
): void {
  const named = portNamed(draft, textOf(floating, 'port')) ?? (rule && portNamed(draft, textOf(rule, 'logicalPort')))
  if (named) {
    draft.link('nat', floating.id, named.id, { sources: uniteSources(evidence(floating, named), rule?.sources ?? []) })
    return
  }
  const fixed = textOf(floating, 'fixedAddress')
  if (fixed === undefined) return
  const router = textOf(floating, 'router') ?? rule?.parent
  const port = (router === undefined ? undefined : byAddress.get(`${router} ${fixed}`)) ?? byAddress.get(fixed)
  if (!port) return
  draft.link('nat', floating.id, port.id, {
    attributes: { reason: 'the port has the fixed address' },
    certainty: 'inferred',
    sources: evidence(floating, port)
  })
}

/** By node id, Neutron id, or logical port name. */
function portNamed(draft: Draft, text: string | undefined): TopologyNode | undefined {
  if (text === undefined) return undefined
  const port = draft.node(text) ?? draft.byUuid('port', text) ?? draft.node(`port:${text}`)
  return port?.kind === 'port' ? port : undefined
}
