import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { agentRules, leadsTo } from './agent-nat.ts'
import { driverOf, outwardPlace, type Driver } from './agents.ts'
import { bindingOf, hostNamed, type Binding } from './binding.ts'
import { UNPLACED, natRulesOf, type NatRule } from './nat.ts'
import { routerPortsOf, type RouterPort } from './router-port.ts'
import { agentRoutes, agentRoutesTold, staticRoutesOf, type StaticRoute } from './routes.ts'
import { segmentOf, type Segment } from './segment.ts'
import { Tables } from './tables.ts'
import { objectsOf, stringIn, stringOf } from './values.ts'

/** Where a gateway port is: its host, nowhere, or nobody told. */
export type GatewayPlace = { state: 'active'; host: TopologyNode } | { state: 'none' } | { state: 'unknown' }

/** What paths ask of a topology. Indexes are built on first use and kept: a question costs no scan of the cloud. */
export class Cloud {
  readonly tables: Tables
  readonly #segments = new Map<string, Segment>()
  #routerPorts: RouterPort[] | undefined
  readonly #portsOfRouter = new Map<string, RouterPort[]>()
  readonly #portsOfNetwork = new Map<string, RouterPort[]>()
  #nat: Map<string, NatRule[]> | undefined
  readonly #agentRules = new Map<string, NatRule[]>()
  #routes: Map<string, StaticRoute[]> | undefined
  #commands: Map<string, string> | undefined
  #portsPlaced: boolean | undefined

  readonly driver: Driver

  constructor(readonly lookup: Lookup) {
    this.tables = new Tables(lookup.topology)
    this.driver = driverOf(lookup)
  }

  segment(network: TopologyNode): Segment {
    let segment = this.#segments.get(network.id)
    if (!segment) this.#segments.set(network.id, (segment = segmentOf(this.lookup, network)))
    return segment
  }

  networkOf(port: TopologyNode): TopologyNode | undefined {
    const network = port.parent === undefined ? undefined : this.lookup.node(port.parent)
    return network?.kind === 'network' ? network : undefined
  }

  routerPorts(router: TopologyNode): readonly RouterPort[] {
    this.#indexRouterPorts()
    return this.#portsOfRouter.get(router.id) ?? []
  }

  routerPortsIn(network: TopologyNode): readonly RouterPort[] {
    this.#indexRouterPorts()
    return this.#portsOfNetwork.get(network.id) ?? []
  }

  /** A router port by OVN's name for it, `lrp-…`. */
  routerPortNamed(name: string): RouterPort | undefined {
    this.#indexRouterPorts()
    const id = `port:${name.replace(/^lrp-/, '')}`
    return this.#routerPorts?.find((port) => port.id === id || port.id === `port:${name}` || port.port?.name === name)
  }

  routerPortById(id: string): RouterPort | undefined {
    this.#indexRouterPorts()
    return this.#routerPorts?.find((port) => port.id === id)
  }

  natRules(router: TopologyNode): readonly NatRule[] {
    const listed = this.#natOf(router.id) ?? []
    if (this.driver === 'ovn') return listed
    let rules = this.#agentRules.get(router.id)
    if (!rules)
      this.#agentRules.set(
        router.id,
        (rules = agentRules(this, router, [...listed, ...this.unplaced.filter((rule) => leadsTo(this, router, rule))]))
      )
    return rules
  }

  /** Floating IPs of which nothing tells the router. */
  get unplaced(): readonly NatRule[] {
    return this.#natOf(UNPLACED) ?? []
  }

  routes(router: TopologyNode): readonly StaticRoute[] {
    const listed = this.#staticRoutes().get(router.id) ?? []
    return this.driver === 'ovs' ? [...listed, ...agentRoutes(router)] : listed
  }

  /** Whether every port of every network is known: all were listed, and each has its network. */
  get portsKnown(): boolean {
    // A port to another router is in no network.
    this.#portsPlaced ??= this.lookup
      .ofKind('port')
      .every((port) => this.networkOf(port) !== undefined || stringOf(port, 'peer') !== undefined)
    return this.tables.ports && (this.tables.planned || this.#portsPlaced)
  }

  /** Whether nobody else in the network can have an address: its ports, those of routers, and what routers translate are known. */
  neighboursKnown(network: TopologyNode): boolean {
    if (this.tables.planned) return true
    if (!this.portsKnown || this.segment(network).blind) return false
    return this.routerPortsIn(network).every(
      ({ gateway, router, addresses }) => addresses.length > 0 && (!gateway || this.natKnown(router))
    )
  }

  /** Whether every translation of the router is known, so that one that is not there does not exist. */
  natKnown(router: TopologyNode): boolean {
    const listed = this.tables.nat && !this.#natOf('')
    if (this.driver === 'ovs') return this.tables.planned || this.tables.ran('openstack floating ip list')
    if (listed) return true
    const rules = this.natRules(router).filter(({ node }) => node.kind === 'nat-rule')
    if (rules.length === listedIn(router, 'nat')) return true
    return rules.some(({ node }) =>
      node.sources.some(({ capture }) => this.commandOf(capture).startsWith('ovn-nbctl lr-nat-list'))
    )
  }

  /** Whether it is known that the network has a wire, or that it has none. */
  wireKnown(network: TopologyNode): boolean {
    if (this.segment(network).localnets.length > 0 || this.portsKnown) return true
    // that a switch has no localnet port may be all that was not pasted; that an agent's rules take it from tunnels is printed
    const printed = this.driver === 'ovs' || network.inferred['providerType'] === undefined
    return printed && ['geneve', 'vxlan', 'gre'].includes(stringOf(network, 'providerType') ?? '')
  }

  /** Whether every port of the router is known, and the block each of its addresses is in. */
  prefixesKnown(router: TopologyNode): boolean {
    if (this.tables.planned) return true
    const listed = this.driver === 'ovs' ? this.portsKnown : this.tables.has('Logical_Router_Port', 'Port_Binding')
    if (!listed && !this.tables.ran('ovn-nbctl show')) return false
    const ports = this.routerPorts(router)
    return (
      ports.length > 0 &&
      ports.every(({ addresses }) => addresses.length > 0 && addresses.every(({ block }) => block !== undefined))
    )
  }

  /** Whether every route of the router is known: all were listed, each has its router, and its ports have their prefixes. */
  routesKnown(router: TopologyNode): boolean {
    if (this.tables.planned) return true
    if (this.driver === 'ovs')
      return agentRoutesTold(router, (capture) => this.commandOf(capture)) && this.prefixesKnown(router)
    const listed = this.tables.routes && !this.#staticRoutes().has('')
    return (listed || this.routes(router).length === listedIn(router, 'staticRoutes')) && this.prefixesKnown(router)
  }

  #natOf(router: string): readonly NatRule[] | undefined {
    this.#nat ??= natRulesOf(this.lookup)
    return this.#nat.get(router)
  }

  #staticRoutes(): Map<string, StaticRoute[]> {
    this.#routes ??= staticRoutesOf(this.lookup, (id) => this.routerPortById(id)?.router)
    return this.#routes
  }

  binding(port: TopologyNode): Binding {
    return bindingOf(this.lookup, this.tables, port)
  }

  /** The chassis that a router's port to the outside is on now. */
  gatewayPlace(port: RouterPort): GatewayPlace {
    if (this.driver === 'ovs') {
      const place = outwardPlace(this.lookup, port.router)
      return place.on === 'one' ? { state: 'active', host: place.host } : { state: 'unknown' }
    }
    const bound = port.port && hostNamed(this.lookup, stringOf(port.port, 'redirectChassis'))
    if (bound) return { state: 'active', host: bound }
    const active = objectsOf(port.router, 'gatewayChassis').find((entry) => entry['active'] === true)
    const host = hostNamed(this.lookup, stringIn(active?.['host']))
    if (host) return { state: 'active', host }
    const printed = port.port && stringOf(port.port, 'redirectChassis') !== undefined
    return this.tables.bindings && !this.tables.planned && !printed ? { state: 'none' } : { state: 'unknown' }
  }

  /** The command that printed a capture; empty where it was none. */
  commandOf(capture: string): string {
    this.#commands ??= new Map(this.lookup.topology.captures.map(({ id, command }) => [id, command ?? '']))
    return this.#commands.get(capture) ?? ''
  }

  /** The port to the outside that this router's centralized work is done for. */
  gatewayPort(router: TopologyNode): RouterPort | undefined {
    return this.routerPorts(router).find(({ gateway }) => gateway)
  }

  #indexRouterPorts(): void {
    if (this.#routerPorts) return
    this.#routerPorts = routerPortsOf(this.lookup)
    for (const port of this.#routerPorts) {
      push(this.#portsOfRouter, port.router.id, port)
      if (port.network) push(this.#portsOfNetwork, port.network.id, port)
    }
  }
}

/** How many rows the router itself says it has; undefined where its own row was not pasted. */
function listedIn(router: TopologyNode, attribute: 'nat' | 'staticRoutes'): number | undefined {
  const rows = router.attributes[attribute]
  return Array.isArray(rows) ? rows.length : undefined
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const clouds = new WeakMap<Lookup, Cloud>()

/** The cloud of a lookup; the same one for every question about it. */
export function cloudOf(lookup: Lookup): Cloud {
  let cloud = clouds.get(lookup)
  if (!cloud) clouds.set(lookup, (cloud = new Cloud(lookup)))
  return cloud
}
