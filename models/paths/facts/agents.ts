import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { hostNamed } from './binding.ts'
import { versionOf } from './ip.ts'
import { flagOf, objectOf, objectsOf, stringIn, stringOf, stringsOf } from './values.ts'

/** What runs the networks: OVN, or Neutron's agents on Open vSwitch. */
export type Driver = 'ovn' | 'ovs'

/**
 * OVN where anything of it was seen; agents where a model says so, or where there is the bridge that only
 * they make, or where Neutron lists them, or networks of the types that only they carry.
 */
export function driverOf(lookup: Lookup): Driver {
  for (const cloud of lookup.ofKind('cloud')) {
    if (cloud.attributes['role'] !== 'undercloud' && cloud.attributes['driver'] === 'ovs') return 'ovs'
  }
  if (lookup.ofKind('network').some(({ attributes }) => attributes['tunnelKey'] !== undefined)) return 'ovn'
  if (lookup.ofKind('host').some((host) => objectOf(host, 'chassis')['name'] !== undefined)) return 'ovn'
  if (lookup.ofKind('ovs-bridge').some(({ name }) => name === 'br-tun')) return 'ovs'
  const runs = (binary: string): boolean => lookup.ofKind('service').some(({ name }) => name === binary)
  if (runs('ovn-controller')) return 'ovn'
  return runs('neutron-openvswitch-agent') || listsOfAgents(lookup) ? 'ovs' : 'ovn'
}

/** Tenant networks that Neutron lists are VXLAN or GRE, and none is Geneve. */
function listsOfAgents(lookup: Lookup): boolean {
  const types = new Set(
    lookup
      .ofKind('network')
      .map((network) => network.inferred['providerType'] === undefined && stringOf(network, 'providerType'))
  )
  return (types.has('vxlan') || types.has('gre')) && !types.has('geneve')
}

interface Namespace {
  node: TopologyNode
  host: TopologyNode
}

function namespacesOf(lookup: Lookup, served: TopologyNode, purpose: string): Namespace[] {
  return lookup.linksOf(served.id).flatMap(({ kind, from, to }) => {
    const node = kind === 'serves' && to === served.id ? lookup.node(from) : undefined
    const host = node && stringOf(node, 'purpose') === purpose ? hostNamed(lookup, node.parent) : undefined
    return node && host ? [{ node, host }] : []
  })
}

/** Hosts with a namespace of this purpose for a router or network. */
export function hostsServing(lookup: Lookup, node: TopologyNode, purpose: string): TopologyNode[] {
  return [...new Map(namespacesOf(lookup, node, purpose).map(({ host }) => [host.id, host])).values()]
}

/** Where agents run a router: one host, every compute node, or several of which nothing tells the active one. */
export type RouterPlace = { on: 'one'; host: TopologyNode } | { on: 'every' } | { on: 'unknown' }

/** Where the router routes between its networks. */
export function routingPlace(lookup: Lookup, router: TopologyNode): RouterPlace {
  if (flagOf(router, 'distributed') === true) return { on: 'every' }
  const place = activeOf(lookup, router, 'qrouter')
  // One namespace might be one of many: DVR has it on every compute node, VRRP on several network nodes.
  return place.on === 'one' && flagOf(router, 'distributed') === undefined && !place.told ? { on: 'unknown' } : place
}

/** Where the router meets the outside: with DVR the namespace for source NAT, else where it routes. */
export function outwardPlace(lookup: Lookup, router: TopologyNode): RouterPlace {
  if (flagOf(router, 'distributed') === true || namespacesOf(lookup, router, 'snat').length > 0)
    return activeOf(lookup, router, 'snat')
  return routingPlace(lookup, router)
}

type Active = { on: 'one'; host: TopologyNode; told: boolean } | { on: 'unknown' }

/**
 * The one host whose namespace works: named by Neutron, or by VRRP. Only the active namespace of a highly available router has
 * its addresses; two that have them, or two agents that call themselves active, tell nothing.
 */
function activeOf(lookup: Lookup, router: TopologyNode, purpose: string): Active {
  const named = hostNamed(lookup, stringOf(router, 'host'))
  if (named) return { on: 'one', host: named, told: true }
  const agents = objectsOf(router, 'l3Agents').flatMap((entry) => {
    const host = hostNamed(lookup, stringIn(entry['host']))
    return host ? [{ host, active: stringIn(entry['haState']) === 'active' }] : []
  })
  const active = agents.filter((agent) => agent.active)
  if (active.length > 0) return one(active, true)
  const namespaces = namespacesOf(lookup, router, purpose)
  const addressed = namespaces.filter(({ node }) => hasAddresses(lookup, node))
  if (addressed.length > 0) return one(addressed, true)
  if (flagOf(router, 'ha') !== false) return { on: 'unknown' }
  return purpose === 'qrouter' && agents.length === 1 ? one(agents, true) : one(namespaces, false)
}

function one(places: readonly { host: TopologyNode }[], told: boolean): Active {
  const [first, ...more] = places
  return first && more.length === 0 ? { on: 'one', host: first.host, told } : { on: 'unknown' }
}

/** Addresses of the router's own; those of VRRP (`ha-…`) and of IPv6's own making are on every host. */
function hasAddresses(lookup: Lookup, namespace: TopologyNode): boolean {
  return lookup
    .childrenOf(namespace.id)
    .some(
      (device) =>
        /^(?:qr|qg|sg)-/.test(device.name) &&
        stringsOf(device, 'addresses').some((each) => versionOf(each.replace(/\/.*/, '')) === 4)
    )
}
