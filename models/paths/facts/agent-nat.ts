import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Lookup } from '../../topology/lookup.ts'
import { hostsServing } from './agents.ts'
import type { Binding } from './binding.ts'
import { blockOf, versionOf } from './ip.ts'
import type { NatRule } from './nat.ts'
import type { RouterPort } from './router-port.ts'
import type { Tables } from './tables.ts'
import { flagOf } from './values.ts'

/** What is asked of the cloud here. */
interface Routers {
  readonly lookup: Lookup
  readonly tables: Tables
  routerPorts(router: TopologyNode): readonly RouterPort[]
  routerPortsIn(network: TopologyNode): readonly RouterPort[]
  gatewayPort(router: TopologyNode): RouterPort | undefined
  networkOf(port: TopologyNode): TopologyNode | undefined
  binding(port: TopologyNode): Binding
}

/**
 * What the namespaces of Neutron's agents translate. No table lists it: a router with a gateway gives whatever its networks send
 * the gateway's address, unless `enable_snat` is off, and a floating IP is translated on its server's host where the router is
 * distributed and that host has a namespace for the external network.
 */
export function agentRules(cloud: Routers, router: TopologyNode, floating: readonly NatRule[]): NatRule[] {
  const ports = cloud.routerPorts(router)
  const gateway = ports.find((port) => port.gateway)
  const rules = floating.map((rule) => ({ ...rule, distributed: rule.distributed ?? onItsHost(cloud, router, rule) }))
  const outer = gateway?.addresses.find(({ address }) => versionOf(address) === 4)?.address
  if (!gateway || outer === undefined || flagOf(router, 'snat') === false) return rules
  return [...rules, ...ports.flatMap((port) => (port.gateway ? [] : sourceRules(port, router, outer)))]
}

/**
 * Whether a floating IP whose router was not printed is this one's: Neutron takes the one router that joins the network of its
 * port with an external network.
 */
export function leadsTo(cloud: Routers, router: TopologyNode, { port }: NatRule): boolean {
  const network = port && cloud.networkOf(port)
  const joining = (network ? cloud.routerPortsIn(network) : [])
    .map((each) => each.router)
    .filter((each) => cloud.gatewayPort(each) !== undefined)
  return new Set(joining).size === 1 && joining[0]!.id === router.id
}

function sourceRules({ addresses }: RouterPort, router: TopologyNode, outer: string): NatRule[] {
  const blocks = addresses.flatMap(({ block }) => (block !== undefined && blockOf(block)?.version === 4 ? [block] : []))
  return [...new Set(blocks)].map((logicalIp) => ({
    type: 'snat',
    externalIp: outer,
    logicalIp,
    externalMac: undefined,
    port: undefined,
    distributed: false,
    gatewayPort: undefined,
    node: router
  }))
}

/** `undefined` where nothing tells whether the host has a way outside of its own. */
function onItsHost(cloud: Routers, router: TopologyNode, { port }: NatRule): boolean | undefined {
  const distributed = flagOf(router, 'distributed')
  if (distributed !== true) return distributed
  const network = cloud.gatewayPort(router)?.network
  const binding = port && cloud.binding(port)
  if (!network || binding?.state !== 'bound') return undefined
  if (hostsServing(cloud.lookup, network, 'fip').some(({ id }) => id === binding.host.id)) return true
  return cloud.tables.ranOn(binding.host.name, 'ip netns', 'ip netns list') ? false : undefined
}
