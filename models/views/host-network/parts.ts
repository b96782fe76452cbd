import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyLink, TopologyNode } from '../../topology/vocabulary.ts'
import { byName, texts } from '../filter.ts'

export interface Interface {
  name: string
  type?: string
  error?: string
  options?: { [key: string]: string }
  bfdStatus?: { state?: string }
}

/** What hangs on a port of the integration bridge: the thing above it, if anything tells. */
export interface Plug {
  port: TopologyNode
  /** the Neutron port it is */
  neutron: TopologyNode | undefined
  /** server or namespace */
  holder: TopologyNode | undefined
}

/** A bridge and what its ports are for. */
export interface BridgeParts {
  bridge: TopologyNode
  tunnels: TopologyNode[]
  patches: { port: TopologyNode; peer: TopologyNode; link: TopologyLink }[]
  /** patch ports whose peer does not name them back */
  loosePatches: TopologyNode[]
  internals: TopologyNode[]
  /** physical members: port and cards; the cards may be known only as interface names */
  uplinks: { port: TopologyNode; cards: { name: string; node: TopologyNode | undefined }[] }[]
  plugs: Plug[]
}

export interface HostParts {
  host: TopologyNode
  /** where servers are plugged: br-int, or the bridge most ports are plugged into */
  integration: BridgeParts | undefined
  others: BridgeParts[]
}

const TUNNELS = /^(geneve|vxlan|gre|ip6gre|erspan|stt|lisp|gtpu|bareudp)$/
const VIRTUAL = /^(tap|qvo|vhu|qr-|qg-|sg-|fg-|ha-|rfp-|fpr-|o-hm|veth|int-|phy-|qvb)/

export function interfacesOf({ attributes }: TopologyNode): Interface[] {
  const interfaces: readonly unknown[] = Array.isArray(attributes['interfaces']) ? attributes['interfaces'] : []
  return interfaces.filter((each): each is Interface => {
    return typeof each === 'object' && each !== null && 'name' in each && typeof each.name === 'string'
  })
}

/** Sorts a host's bridges and ports by what they do. */
export function hostParts(lookup: Lookup, host: TopologyNode): HostParts {
  const namespaces = namespaceDevices(lookup, host)
  const bridges = lookup
    .childrenOf(host.id)
    .filter(({ kind }) => kind === 'ovs-bridge')
    .map((bridge) => bridgeParts(lookup, host, bridge, namespaces))
  const integration =
    bridges.find(({ bridge }) => bridge.name === 'br-int') ??
    bridges
      .filter(({ plugs }) => plugs.length > 0)
      .sort((a, b) => b.plugs.length - a.plugs.length || byName(a.bridge, b.bridge))[0]
  const others = bridges
    .filter((each) => each !== integration)
    .sort((a, b) => bridgeRank(a) - bridgeRank(b) || byName(a.bridge, b.bridge))
  return { host, integration, others }
}

/** Provider bridges first, then the rest, the bridge of the tunnels last: it stands under them. */
function bridgeRank({ bridge, tunnels }: BridgeParts): number {
  if (tunnels.length > 0 || /tun|tenant/.test(bridge.name)) return 2
  return bridge.name === 'br-ex' ? 0 : 1
}

function bridgeParts(
  lookup: Lookup,
  host: TopologyNode,
  bridge: TopologyNode,
  namespaces: ReadonlyMap<string, TopologyNode>
): BridgeParts {
  const parts: BridgeParts = {
    bridge,
    tunnels: [],
    patches: [],
    loosePatches: [],
    internals: [],
    uplinks: [],
    plugs: []
  }
  const uplinks = lookup.linksOf(bridge.id).filter(({ kind, from }) => kind === 'uplink' && from === bridge.id)
  for (const port of lookup.childrenOf(bridge.id).toSorted(byName)) {
    if (port.kind !== 'ovs-port') continue
    const interfaces = interfacesOf(port)
    const type = interfaces[0]?.type ?? 'system'
    const links = lookup.linksOf(port.id)
    const plugged = links.find(({ kind }) => kind === 'plugged')
    if (TUNNELS.test(type)) parts.tunnels.push(port)
    else if (type === 'patch') addPatch(parts, lookup, port, links)
    else if (plugged || namespaces.has(port.name)) parts.plugs.push(plug(lookup, host, port, plugged, namespaces))
    else if (uplinks.some(({ attributes }) => attributes['port'] === port.id))
      parts.uplinks.push(uplink(lookup, port, uplinks))
    else if (type === 'internal') {
      if (port.name !== bridge.name || deviceOf(lookup, port)) parts.internals.push(port)
    } else if (VIRTUAL.test(port.name)) parts.plugs.push(plug(lookup, host, port, undefined, namespaces))
    else parts.uplinks.push({ port, cards: interfaces.map(({ name }) => ({ name, node: undefined })) })
  }
  return parts
}

function addPatch(parts: BridgeParts, lookup: Lookup, port: TopologyNode, links: readonly TopologyLink[]): void {
  const link = links.find(({ kind }) => kind === 'patch')
  const peer = link && lookup.node(link.from === port.id ? link.to : link.from)
  if (link && peer) parts.patches.push({ port, peer, link })
  else parts.loosePatches.push(port)
}

function uplink(lookup: Lookup, port: TopologyNode, uplinks: readonly TopologyLink[]): BridgeParts['uplinks'][number] {
  const nodes = uplinks
    .filter(({ attributes }) => attributes['port'] === port.id)
    .flatMap(({ to }) => lookup.node(to) ?? [])
  return { port, cards: nodes.toSorted(byName).map((node) => ({ name: node.name, node })) }
}

function plug(
  lookup: Lookup,
  host: TopologyNode,
  port: TopologyNode,
  plugged: TopologyLink | undefined,
  namespaces: ReadonlyMap<string, TopologyNode>
): Plug {
  const neutron = plugged && lookup.node(plugged.from)
  const attached = neutron && lookup.linksOf(neutron.id).find(({ kind }) => kind === 'attached')
  const server = attached && lookup.node(attached.from)
  if (server) return { port, neutron, holder: server }
  const inside = namespaces.get(port.name)
  if (inside) return { port, neutron, holder: inside }
  const serving =
    neutron?.parent === undefined || neutron.attributes['type'] !== 'localport' ? [] : lookup.linksOf(neutron.parent)
  const namespace = serving
    .filter(({ kind, to }) => kind === 'serves' && to === neutron?.parent)
    .flatMap(({ from }) => lookup.node(from) ?? [])
    .find(({ parent }) => parent === host.id)
  return { port, neutron, holder: namespace }
}

/** Device name → the namespace of this host that the device, or the other end of its veth pair, is in. */
function namespaceDevices(lookup: Lookup, host: TopologyNode): Map<string, TopologyNode> {
  const inside = new Map<string, TopologyNode>()
  for (const namespace of lookup.childrenOf(host.id)) {
    if (namespace.kind !== 'namespace') continue
    for (const device of lookup.childrenOf(namespace.id)) {
      if (device.name !== 'lo') inside.set(device.name, namespace)
      for (const { kind, from, to } of lookup.linksOf(device.id)) {
        const peer = kind === 'veth' ? lookup.node(from === device.id ? to : from) : undefined
        if (peer?.parent === host.id) inside.set(peer.name, namespace)
      }
    }
  }
  return inside
}

/** The device that `ip` prints for an OVS port. */
export function deviceOf(lookup: Lookup, port: TopologyNode): TopologyNode | undefined {
  const link = lookup.linksOf(port.id).find(({ kind, from }) => kind === 'device' && from === port.id)
  return link && lookup.node(link.to)
}

/** The first error that Open vSwitch prints for a port, or for one of its interfaces. */
export function portError(port: TopologyNode, of?: string): string | undefined {
  return interfacesOf(port).find(({ name, error }) => error !== undefined && (of ?? name) === name)?.error
}

/** Bridges of a host by the physical network that they lead to. */
export function bridgeMappings({ attributes }: TopologyNode): { [physnet: string]: string } {
  const chassis = attributes['chassis'] as { bridgeMappings?: { [physnet: string]: string } } | undefined
  return chassis?.bridgeMappings ?? (attributes['bridgeMappings'] as { [physnet: string]: string } | undefined) ?? {}
}

/** Names of the physical networks that a host maps to a bridge: OVN keeps them with the chassis, agents in their configuration. */
export function physicalNetworks(host: TopologyNode, bridge: string): string[] {
  return Object.entries(bridgeMappings(host))
    .filter(([, mapped]) => mapped === bridge)
    .map(([physnet]) => physnet)
    .sort()
}

/** Trunked VLANs and the tag of a port, as words. */
export function tagWords(port: TopologyNode): string | undefined {
  const tag = port.attributes['tag']
  if (typeof tag === 'number') return `tag ${tag}`
  const trunks = texts(port, 'trunks')
  return trunks.length > 0 ? `trunks ${trunks.join(' ')}` : undefined
}
