import type { Lookup } from '../../../topology/lookup.ts'
import type { TopologyNode } from '../../../topology/vocabulary.ts'
import { holds, sameAddress } from '../../facts/ip.ts'
import { flagOf, objectsOf, stringIn, stringOf, stringsOf, type JsonObject } from '../../facts/values.ts'

/** A container's place in one network, with whatever was seen on the way from the bridge into its namespace. */
export interface Endpoint {
  network: string | undefined
  /** without prefix */
  address: string
  mac: string | undefined
  gateway: string | undefined
  dnsNames: string[]
  bridge: TopologyNode | undefined
  /** the end of the veth pair on the bridge */
  outer: TopologyNode | undefined
  namespace: TopologyNode | undefined
  /** the end in the namespace */
  inner: TopologyNode | undefined
}

/** How a container reaches the network. */
export type Dwelling =
  | { kind: 'host' }
  | { kind: 'bridge'; endpoints: Endpoint[] }
  /** a process of the user forwards: no rule of the kernel does */
  | { kind: 'user-space'; program: 'slirp4netns' | 'pasta' | 'rootlessport'; endpoints: Endpoint[] }
  | { kind: 'none' }
  | { kind: 'unknown' }

/** The container whose network namespace this one is in: itself, the pod's infra container, or the one that it was told to join. */
export function holderOf(lookup: Lookup, container: TopologyNode): TopologyNode {
  const siblings = lookup.childrenOf(container.parent ?? '').filter(({ kind }) => kind === 'container')
  const joined = /^container:(.+)$/.exec(stringOf(container, 'networkMode') ?? '')?.[1]
  if (joined !== undefined) {
    const found = siblings.find(
      (each) => each.name === joined || (stringOf(each, 'containerId') ?? '').startsWith(joined.slice(0, 12))
    )
    if (found) return found
  }
  const pod = stringOf(container, 'pod')
  if (pod === undefined || flagOf(container, 'isInfra') === true) return container
  return siblings.find((each) => flagOf(each, 'isInfra') === true && sharesPod(lookup, each, pod)) ?? container
}

/** An infra container is of a pod by the pod's name, or by the pod's id in its own name. */
function sharesPod(lookup: Lookup, infra: TopologyNode, pod: string): boolean {
  if (stringOf(infra, 'pod') === pod) return true
  const node = lookup.childrenOf(infra.parent ?? '').find(({ kind, name }) => kind === 'pod' && name === pod)
  const ids = node ? [node.id, ...node.aliases] : []
  return ids.some((id) => id.includes(infra.name.replace(/-infra$/, '')) && infra.name.endsWith('-infra'))
}

/** Everybody in one network namespace. */
export function membersOf(lookup: Lookup, holder: TopologyNode): TopologyNode[] {
  return lookup
    .childrenOf(holder.parent ?? '')
    .filter((each) => each.kind === 'container' && holderOf(lookup, each).id === holder.id)
}

/** How the holder of a network namespace reaches the network. */
export function dwellingOf(lookup: Lookup, holder: TopologyNode): Dwelling {
  const mode = (stringOf(holder, 'networkMode') ?? '').replace(/[:,].*/, '')
  const endpoints = endpointsOf(lookup, holder)
  if (mode === 'host') return { kind: 'host' }
  if (mode === 'none') return { kind: 'none' }
  if (mode === 'slirp4netns' || mode === 'pasta') return { kind: 'user-space', program: mode, endpoints }
  if (flagOf(holder, 'rootless') === true) return { kind: 'user-space', program: 'rootlessport', endpoints }
  if (endpoints.length > 0) return { kind: 'bridge', endpoints }
  return { kind: 'unknown' }
}

function endpointsOf(lookup: Lookup, holder: TopologyNode): Endpoint[] {
  const told = objectsOf(holder, 'endpoints')
  const bare = stringsOf(holder, 'addresses').map((address): JsonObject => ({ address }))
  const namespaces = lookup
    .linksOf(holder.id)
    .flatMap(({ kind, from, to }) => (kind === 'serves' && to === holder.id ? (lookup.node(from) ?? []) : []))
  return (told.length > 0 ? told : bare).flatMap((entry): Endpoint[] => {
    const printed = stringIn(entry['address'])
    if (printed === undefined) return []
    const address = printed.replace(/\/.*/, '').toLowerCase()
    const network = stringIn(entry['name'])
    const bridge = bridgeOf(lookup, holder, network, address)
    const inside = innerOf(lookup, namespaces, address)
    const outer = outerOf(lookup, holder, bridge, inside?.inner)
    const names = entry['dnsNames']
    return [
      {
        network: network ?? (bridge && stringOf(bridge, 'containerNetwork')),
        address,
        mac: stringIn(entry['mac']) ?? (inside && stringOf(inside.inner, 'mac')),
        gateway: stringIn(entry['gateway']) ?? (bridge && gatewayOn(bridge, address)),
        dnsNames: Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [],
        bridge,
        outer,
        namespace: inside?.namespace ?? namespaces[0],
        inner: inside?.inner
      }
    ]
  })
}

function bridgeOf(
  lookup: Lookup,
  holder: TopologyNode,
  network: string | undefined,
  address: string
): TopologyNode | undefined {
  const joins = lookup.linksOf(holder.id).filter(({ kind, from }) => kind === 'on-network' && from === holder.id)
  const found = joins.find(({ attributes }) =>
    network === undefined
      ? sameAddress((stringIn(attributes['address']) ?? '').replace(/\/.*/, ''), address)
      : attributes['network'] === network
  )
  return found && lookup.node(found.to)
}

/** The bridge's own address in the block: where containers send what is for elsewhere. */
export function gatewayOn(bridge: TopologyNode, address: string): string | undefined {
  const own = stringsOf(bridge, 'addresses').find((each) => each.includes('/') && holds(each, address))
  if (own !== undefined) return own.replace(/\/.*/, '')
  const block = stringsOf(bridge, 'subnets').find((each) => holds(each, address))
  return block === undefined ? undefined : stringsOf(bridge, 'gateways').find((each) => holds(block, each))
}

function innerOf(
  lookup: Lookup,
  namespaces: readonly TopologyNode[],
  address: string
): { namespace: TopologyNode; inner: TopologyNode } | undefined {
  for (const namespace of namespaces) {
    const inner = lookup
      .childrenOf(namespace.id)
      .find((device) => stringsOf(device, 'addresses').some((each) => sameAddress(each.replace(/\/.*/, ''), address)))
    if (inner) return { namespace, inner }
  }
  return undefined
}

/** By the pair itself, by the namespace that the host's end names, or because both sides have only one. */
function outerOf(
  lookup: Lookup,
  holder: TopologyNode,
  bridge: TopologyNode | undefined,
  inner: TopologyNode | undefined
): TopologyNode | undefined {
  const pair = inner && lookup.linksOf(inner.id).find(({ kind }) => kind === 'veth')
  if (pair) return lookup.node(pair.from === inner.id ? pair.to : pair.from)
  if (!bridge) return undefined
  const links = lookup.linksOf(bridge.id)
  const members = links.flatMap(({ kind, from, to }) =>
    kind === 'member' && to === bridge.id ? (lookup.node(from) ?? []) : []
  )
  const namespace = stringOf(holder, 'networkNamespace')
  const named = members.filter((each) => namespace !== undefined && stringOf(each, 'peerNamespace') === namespace)
  if (named.length === 1) return named[0]
  const dwellers = links.filter(({ kind, to }) => kind === 'on-network' && to === bridge.id)
  return members.length === 1 && dwellers.length === 1 ? members[0] : undefined
}
