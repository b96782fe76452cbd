import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { holds } from './ip.ts'
import { entryOf, stringIn, stringOf, stringsOf } from './values.ts'

/** A router's leg in a network: a port where one is known, else only what the link between them says. */
export interface RouterPort {
  id: string
  router: TopologyNode
  network: TopologyNode | undefined
  port: TopologyNode | undefined
  mac: string | undefined
  /** each with the block it is in, where that is known */
  addresses: { address: string; block: string | undefined }[]
  /** leads outside: what leaves here leaves from the gateway chassis */
  gateway: boolean
  /** the router port on the other side, where two routers are joined without a network */
  peer: string | undefined
  /** VLAN networks may have their routing done on the gateway chassis only */
  centralized: boolean
  /** switched off: it takes and gives nothing */
  disabled: boolean
}

/** Every router's ports, from ports that name a router and from links that stand for a port nobody printed. */
export function routerPortsOf(lookup: Lookup): RouterPort[] {
  const gateways = new Set<string>()
  const found: RouterPort[] = []
  const linked = new Set<string>()
  for (const router of lookup.ofKind('router')) {
    for (const { kind, attributes } of lookup.linksOf(router.id)) {
      if (kind !== 'gateway' && kind !== 'interface') continue
      const port = stringIn(attributes['port'])
      if (port !== undefined && kind === 'gateway') gateways.add(port)
    }
  }
  for (const port of lookup.ofKind('port')) {
    const router = routerOf(lookup, port)
    if (!router) continue
    linked.add(`${router.id} ${port.parent ?? ''}`)
    found.push(fromPort(lookup, port, router, gateways.has(port.id)))
  }
  for (const router of lookup.ofKind('router')) {
    for (const link of lookup.linksOf(router.id)) {
      const network = lookup.node(link.to)
      if ((link.kind !== 'gateway' && link.kind !== 'interface') || network?.kind !== 'network') continue
      const port = lookup.node(stringIn(link.attributes['port']) ?? '')
      if (port ? linkedPort(found, port) : linked.has(`${router.id} ${network.id}`)) continue
      const printed = link.attributes['addresses'] ?? link.attributes['address']
      const addresses = (Array.isArray(printed) ? printed : [printed]).filter((each) => typeof each === 'string')
      found.push({
        id: port?.id ?? `${router.id}>${network.id}`,
        router,
        network,
        port,
        mac: port && stringOf(port, 'mac'),
        addresses: addresses.map((address) => ({ address, block: blockIn(lookup, network, address) })),
        gateway: link.kind === 'gateway',
        peer: undefined,
        centralized: false,
        disabled: false
      })
    }
  }
  return found
}

function linkedPort(found: readonly RouterPort[], port: TopologyNode): boolean {
  return found.some(({ id }) => id === port.id)
}

function fromPort(lookup: Lookup, port: TopologyNode, router: TopologyNode, linked: boolean): RouterPort {
  const network = port.parent === undefined ? undefined : lookup.node(port.parent)
  const within = network?.kind === 'network' ? network : undefined
  const networks = stringsOf(port, 'networks')
  const printed = [...networks.map((each) => each.replace(/\/.*/, '')), ...stringsOf(port, 'addresses')]
  const addresses = [...new Set(printed.map((each) => each.replace(/\/.*/, '').toLowerCase()))]
  return {
    id: port.id,
    router,
    network: within,
    port,
    mac: stringOf(port, 'mac')?.toLowerCase(),
    addresses: addresses.map((address) => ({
      address,
      block:
        networks.find((block) => block.toLowerCase().startsWith(`${address}/`)) ??
        (within && blockIn(lookup, within, address))
    })),
    gateway:
      linked ||
      stringOf(port, 'deviceOwner') === 'network:router_gateway' ||
      port.attributes['redirectChassis'] !== undefined,
    peer: stringOf(port, 'peer'),
    centralized: entryOf(port, 'routerPortOptions', 'reside-on-redirect-chassis') === 'true',
    disabled: port.attributes['routerPortEnabled'] === false
  }
}

/** The subnet of the network that holds the address. */
export function blockIn(lookup: Lookup, network: TopologyNode, address: string): string | undefined {
  for (const subnet of lookup.childrenOf(network.id)) {
    const cidr = subnet.kind === 'subnet' ? stringOf(subnet, 'cidr') : undefined
    if (cidr !== undefined && holds(cidr, address)) return cidr
  }
  return undefined
}

const linkedRouters = new WeakMap<Lookup, ReadonlyMap<string, TopologyNode>>()

/** Port id → the router whose link to a network names it: what proves it may stand elsewhere, as in a router's namespace. */
function routersByLink(lookup: Lookup): ReadonlyMap<string, TopologyNode> {
  const known = linkedRouters.get(lookup)
  if (known) return known
  const found = new Map<string, TopologyNode>()
  for (const router of lookup.ofKind('router')) {
    for (const { kind, attributes } of lookup.linksOf(router.id)) {
      const port = kind === 'gateway' || kind === 'interface' ? stringIn(attributes['port']) : undefined
      if (port !== undefined) found.set(port, router)
    }
  }
  linkedRouters.set(lookup, found)
  return found
}

/** The router a port belongs to, where the port or the router's link says so. */
export function routerOf(lookup: Lookup, port: TopologyNode): TopologyNode | undefined {
  const owner = stringOf(port, 'deviceOwner')
  if (owner !== undefined && !owner.startsWith('network:router') && !owner.startsWith('network:ha_router'))
    return undefined
  for (const attribute of ['router', 'deviceId']) {
    const named = stringOf(port, attribute)
    const router = named === undefined ? undefined : (lookup.node(named) ?? lookup.node(`router:${named}`))
    if (router?.kind === 'router') return router
  }
  return routersByLink(lookup).get(port.id)
}
