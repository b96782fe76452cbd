import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { withoutPrefix } from '../text/ip-address.ts'
import type { Linker } from './linker.ts'
import { ancestorOf } from './lookup/places.ts'
import { Unique } from './lookup/unique.ts'
import { evidence, textOf, textsOf } from './lookup/values.ts'

/** Router → the networks it is in: `gateway` to the outside, `interface` to the rest, each through one port. */
export const routers: Linker = {
  id: 'routers',
  run(draft) {
    const outside = natAddresses(draft)
    for (const port of draft.ofKind('port')) {
      const router = routerOf(draft, port)
      const network = router && ancestorOf(draft, port, 'network')
      if (!router || !network) continue
      const addresses = textsOf(port, 'addresses').map(withoutPrefix)
      const sources = evidence(router, port)
      const gateway = isGateway(draft, port, router, network, outside)
      if (gateway) {
        const attributes = { port: port.id, ...(addresses.length > 0 ? { addresses } : {}) }
        draft.link('gateway', router.id, network.id, { attributes, certainty: gateway, sources })
        draft.infer(network, 'external', true, 'a router has its gateway here', router.sources)
        continue
      }
      const [address] = addresses
      draft.link('interface', router.id, network.id, {
        attributes: {
          port: port.id,
          ...(address === undefined ? {} : { address }),
          ...(addresses.length > 1 ? { addresses } : {})
        },
        sources
      })
    }
    const ports = gatewayPorts(draft)
    for (const router of draft.ofKind('router')) nameGatewayPorts(draft, router, ports)
  }
}

/** Neutron's gateway ports by network and address. */
function gatewayPorts(draft: Draft): Unique<TopologyNode> {
  const ports = new Unique<TopologyNode>()
  for (const port of draft.ofKind('port')) {
    if (textOf(port, 'deviceOwner') !== 'network:router_gateway' || port.parent === undefined) continue
    for (const address of textsOf(port, 'addresses')) ports.add(`${port.parent} ${withoutPrefix(address)}`, port)
  }
  return ports
}

/** `router list` prints the gateway's address, `port list` the port that has it; neither names the other. */
function nameGatewayPorts(draft: Draft, router: TopologyNode, ports: Unique<TopologyNode>): void {
  for (const link of draft.linksOf(router.id)) {
    const { addresses, port } = link.attributes
    if (link.kind !== 'gateway' || port !== undefined || !Array.isArray(addresses)) continue
    const [address] = addresses
    const found = typeof address === 'string' ? ports.get(`${link.to} ${address}`) : undefined
    if (!found) continue
    link.attributes['port'] = found.id
    link.sources = uniteSources(link.sources, found.sources)
  }
}

/** The router a port belongs to: Neutron's device, or the OVN router of the logical router port. */
export function routerOf(draft: Draft, port: TopologyNode): TopologyNode | undefined {
  const owner = textOf(port, 'deviceOwner')
  if (owner !== undefined && !/^network:(?:router|ha_router)/.test(owner)) return undefined
  for (const attribute of ['router', 'deviceId']) {
    const named = textOf(port, attribute)
    const router = named === undefined ? undefined : (draft.node(named) ?? draft.byUuid('router', named))
    if (router?.kind === 'router') return router
  }
  return undefined
}

/**
 * How sure it is that a router leaves through this port. Where Neutron did not tell its owner: OVN schedules gateways to
 * chassis, and translates to their address; `router show` prints the gateway's network; and few routers serve an outside.
 */
function isGateway(
  draft: Draft,
  port: TopologyNode,
  router: TopologyNode,
  network: TopologyNode,
  outside: ReadonlySet<string>
): 'seen' | 'inferred' | undefined {
  const owner = textOf(port, 'deviceOwner')
  if (owner !== undefined) return owner === 'network:router_gateway' ? 'seen' : undefined
  const scheduled = port.attributes['redirectChassis'] !== undefined || port.attributes['gatewayChassis'] !== undefined
  if (scheduled && !isOfMachines(draft, network)) return 'seen'
  const addresses = textsOf(port, 'addresses').map(withoutPrefix)
  if (addresses.some((address) => outside.has(`${router.id} ${address}`))) return 'seen'
  const gateway = draft.linksOf(router.id).find(({ kind, to }) => kind === 'gateway' && to === network.id)
  if (gateway) {
    const printed = gateway.attributes['addresses']
    return !Array.isArray(printed) || addresses.some((address) => printed.includes(address)) ? 'seen' : undefined
  }
  return network.attributes['external'] === true ? 'inferred' : undefined
}

/**
 * A network that no Neutron made, with ports of machines in it and none to a wire: Kubernetes schedules the router's port to the
 * node whose pods these are.
 */
function isOfMachines(draft: Draft, network: TopologyNode): boolean {
  if (network.attributes['uuid'] !== undefined || network.attributes['external'] !== undefined) return false
  const ports = draft.childrenOf(network.id).filter(({ kind }) => kind === 'port')
  const types = ports.map((port) => (port.attributes['router'] === undefined ? (textOf(port, 'type') ?? '') : 'router'))
  return types.includes('') && !types.includes('localnet') && !types.includes('l2gateway')
}

/** Outer addresses of routers' source NAT. */
function natAddresses(draft: Draft): Set<string> {
  const outer = new Set<string>()
  for (const rule of draft.ofKind('nat-rule')) {
    const address = textOf(rule, 'externalIp')
    if (textOf(rule, 'type') === 'snat' && address !== undefined && rule.parent !== undefined) {
      outer.add(`${rule.parent} ${address.toLowerCase()}`)
    }
  }
  return outer
}
