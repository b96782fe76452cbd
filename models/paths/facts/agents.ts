import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { hostNamed } from './binding.ts'
import { objectOf, stringOf } from './values.ts'

/** What runs the networks: OVN, or Neutron's agents on Open vSwitch. */
export type Driver = 'ovn' | 'ovs'

/** OVN where anything of it was seen; agents where a model says so, or where there is the bridge that only they make. */
export function driverOf(lookup: Lookup): Driver {
  for (const cloud of lookup.ofKind('cloud')) {
    if (cloud.attributes['role'] !== 'undercloud' && cloud.attributes['driver'] === 'ovs') return 'ovs'
  }
  if (lookup.ofKind('network').some(({ attributes }) => attributes['tunnelKey'] !== undefined)) return 'ovn'
  if (lookup.ofKind('host').some((host) => objectOf(host, 'chassis')['name'] !== undefined)) return 'ovn'
  return lookup.ofKind('ovs-bridge').some(({ name }) => name === 'br-tun') ? 'ovs' : 'ovn'
}

/** Hosts with a namespace of this purpose for a router or network. */
export function hostsServing(lookup: Lookup, node: TopologyNode, purpose: string): TopologyNode[] {
  const hosts = new Map<string, TopologyNode>()
  for (const { kind, from, to } of lookup.linksOf(node.id)) {
    const namespace = kind === 'serves' && to === node.id ? lookup.node(from) : undefined
    if (!namespace || stringOf(namespace, 'purpose') !== purpose) continue
    const host = hostNamed(lookup, namespace.parent)
    if (host) hosts.set(host.id, host)
  }
  return [...hosts.values()]
}

/** Where agents run a router: one host, every compute node, or several of which nothing tells the active one. */
export type RouterPlace = { on: 'one'; host: TopologyNode } | { on: 'every' } | { on: 'unknown' }

/** Where the router routes between its networks. */
export function routingPlace(lookup: Lookup, router: TopologyNode): RouterPlace {
  if (router.attributes['distributed'] === true) return { on: 'every' }
  const named = hostNamed(lookup, stringOf(router, 'host'))
  if (named) return { on: 'one', host: named }
  const [host, ...more] = hostsServing(lookup, router, 'qrouter')
  return host && more.length === 0 ? { on: 'one', host } : { on: 'unknown' }
}

/** Where the router meets the outside: with DVR the namespace for source NAT, else where it routes. */
export function outwardPlace(lookup: Lookup, router: TopologyNode): RouterPlace {
  const [host, ...more] = hostsServing(lookup, router, 'snat')
  if (host && more.length === 0) return { on: 'one', host }
  const routing = routingPlace(lookup, router)
  if (routing.on !== 'every') return routing
  const named = hostNamed(lookup, stringOf(router, 'host'))
  return named ? { on: 'one', host: named } : { on: 'unknown' }
}
