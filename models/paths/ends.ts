import type { Lookup } from '../topology/lookup.ts'
import type { NodeKind, TopologyNode } from '../topology/vocabulary.ts'
import type { Cloud } from './facts/cloud.ts'
import { addressOf, sameAddress } from './facts/ip.ts'
import { wiredNetworkOf } from './facts/outside.ts'
import { stringOf, stringsOf } from './facts/values.ts'
import { hostOf } from './physical/devices.ts'

/** What an END means. */
export type End =
  | { kind: 'port'; ports: TopologyNode[]; node: TopologyNode }
  | { kind: 'floating'; address: string; node: TopologyNode }
  | { kind: 'router'; router: TopologyNode }
  | { kind: 'outside'; network: TopologyNode; address?: string }
  | { kind: 'address'; address: string; node?: TopologyNode }
  /** a host, or a port of its bridges of which no network is known */
  | { kind: 'host'; host: TopologyNode }
  | { kind: 'service'; service: 'dhcp' | 'metadata' | 'dns' | 'internet' }

/** An END that cannot be used: what was typed, and what it may have meant. */
export interface EndProblem {
  problem: 'none' | 'several' | 'wrong-kind'
  typed: string
  fits: TopologyNode[]
}

/** Kinds that an END can be, those people mean first. */
const ASKED: readonly NodeKind[] = ['server', 'port', 'floating-ip', 'router', 'host']
const LATER: readonly NodeKind[] = [
  'network',
  'vip',
  'nic',
  'bond',
  'vlan-interface',
  'linux-bridge',
  'ovs-port',
  'namespace'
]
const SERVICES = ['dhcp', 'metadata', 'dns', 'internet'] as const

/** Reads an END. `to` may also be a service, or any address; `from` must be something of the cloud. */
export function readEnd(cloud: Cloud, typed: string, side: 'from' | 'to'): End | EndProblem {
  const text = typed.trim()
  const word = text.toLowerCase().replace(/^the /, '')
  const service = SERVICES.find((each) => each === word)
  const { lookup } = cloud
  if (word.startsWith('outside:')) return outside(lookup, text.slice('outside:'.length), typed)
  if (service && side === 'to')
    return service === 'metadata' || service === 'dhcp' || service === 'dns' || service === 'internet'
      ? { kind: 'service', service }
      : none(typed)
  if (side === 'to' && text === '169.254.169.254') return { kind: 'service', service: 'metadata' }
  if (side === 'from' && (word === 'internet' || word === 'outside')) return anyOutside(cloud, typed)
  const address = addressOf(text) && text.toLowerCase()
  if (address !== undefined && !lookup.node(text)) return atAddress(cloud, address, side, typed)
  const fits = find(lookup, text)
  if (fits.length === 0) return { problem: 'none', typed, fits: nearest(lookup, text) }
  return endOf(cloud, fits, typed)
}

const MOST_NEAR = 5

/** What may have been meant: what the search finds, else some of what there is to ask about. A server and its port have one name. */
function nearest(lookup: Lookup, text: string): TopologyNode[] {
  const near = lookup.search(text, MOST_NEAR * 4).map(({ node }) => node)
  const all = near.length > 0 ? near : ASKED.flatMap((kind) => lookup.ofKind(kind))
  const byName = new Map<string, TopologyNode>()
  for (const node of all) {
    const name = node.name || node.id
    if (!byName.has(name)) byName.set(name, node)
    if (byName.size === MOST_NEAR) break
  }
  return [...byName.values()]
}

function none(typed: string): EndProblem {
  return { problem: 'none', typed, fits: [] }
}

/** Nodes with this id, alias, name or uuid; a prefix of a uuid counts where nothing fits whole. */
function find(lookup: Lookup, text: string): TopologyNode[] {
  const node = lookup.node(text)
  if (node) return [node]
  for (const kinds of [ASKED, LATER]) {
    const found = among(lookup, kinds, text)
    if (found.length > 0) return found
  }
  return []
}

function among(lookup: Lookup, kinds: readonly NodeKind[], text: string): TopologyNode[] {
  const asked = text.toLowerCase()
  const named: TopologyNode[] = []
  const prefixed: TopologyNode[] = []
  for (const kind of kinds) {
    for (const node of lookup.ofKind(kind)) {
      const uuid = stringOf(node, 'uuid')?.toLowerCase()
      if (node.name.toLowerCase() === asked || uuid === asked || answersTo(node, asked)) named.push(node)
      else if (asked.length >= 4 && uuid?.startsWith(asked)) prefixed.push(node)
    }
  }
  return named.length > 0 ? named : prefixed
}

function answersTo(node: TopologyNode, asked: string): boolean {
  return ['fqdn', 'portName', 'mac'].some((attribute) => stringOf(node, attribute)?.toLowerCase() === asked)
}

/** One meaning of what fits: a server and its port are the same end. */
function endOf(cloud: Cloud, fits: TopologyNode[], typed: string): End | EndProblem {
  const servers = fits.filter(({ kind }) => kind === 'server')
  const covered = new Set(servers.flatMap((server) => portsOf(cloud.lookup, server).map(({ id }) => id)))
  const left = withoutTwins(
    cloud,
    fits.filter((node) => !covered.has(node.id))
  )
  if (left.length > 1) return { problem: 'several', typed, fits: left }
  const [node] = left
  if (!node) return none(typed)
  return meaningOf(cloud, node) ?? { problem: 'wrong-kind', typed, fits: [node] }
}

/** A device and the port of Open vSwitch of its name, on one host, are one thing. */
function withoutTwins(cloud: Cloud, nodes: readonly TopologyNode[]): TopologyNode[] {
  const place = (node: TopologyNode): string => `${hostOf(cloud, node)?.id} ${node.name}`
  const ports = new Set(nodes.filter(({ kind }) => kind === 'ovs-port').map(place))
  return nodes.filter((node) => node.kind === 'ovs-port' || !ports.has(place(node)))
}

function meaningOf(cloud: Cloud, node: TopologyNode): End | undefined {
  switch (node.kind) {
    case 'server': {
      const ports = portsOf(cloud.lookup, node)
      return ports.length > 0 ? { kind: 'port', ports, node } : undefined
    }
    case 'port':
      return ofPort(cloud, node)
    case 'floating-ip':
      return { kind: 'floating', address: stringOf(node, 'address') ?? node.name, node }
    case 'router':
      return { kind: 'router', router: node }
    case 'network':
      return cloud.segment(node).localnets.length > 0 ? { kind: 'outside', network: node } : undefined
    case 'host':
      return { kind: 'host', host: node }
    case 'ovs-port': {
      const plugged = cloud.lookup.linksOf(node.id).find(({ kind, to }) => kind === 'plugged' && to === node.id)
      const port = plugged && cloud.lookup.node(plugged.from)
      return port ? { kind: 'port', ports: [port], node: port } : { kind: 'host', host: node }
    }
    case 'vip': {
      const address = stringOf(node, 'address')
      return address === undefined ? undefined : { kind: 'address', address, node }
    }
    default: {
      const [first] = stringsOf(node, 'addresses')
      return first === undefined ? undefined : { kind: 'address', address: first.replace(/\/.*/, ''), node }
    }
  }
}

function ofPort(cloud: Cloud, port: TopologyNode): End {
  const network = cloud.networkOf(port)
  if (stringOf(port, 'type') === 'localnet' && network) return { kind: 'outside', network }
  const router = network && cloud.routerPortsIn(network).find(({ id }) => id === port.id)
  const [first] = router?.addresses ?? []
  if (router && first) return { kind: 'address', address: first.address, node: port }
  return { kind: 'port', ports: [port], node: port }
}

function portsOf(lookup: Lookup, server: TopologyNode): TopologyNode[] {
  return lookup.linksOf(server.id).flatMap(({ kind, from, to }) => {
    const port = kind === 'attached' && from === server.id ? lookup.node(to) : undefined
    return port?.kind === 'port' ? [port] : []
  })
}

/** An address is a destination as it stands; as a sender it must be somebody's. */
function atAddress(cloud: Cloud, address: string, side: 'from' | 'to', typed: string): End | EndProblem {
  const { lookup } = cloud
  const floating = lookup
    .ofKind('floating-ip')
    .find((node) => sameAddress(stringOf(node, 'address') ?? node.name, address))
  if (side === 'to') {
    const owners = owning(lookup, 'port', address)
    return {
      kind: 'address',
      address,
      ...(floating ? { node: floating } : owners.length === 1 ? { node: owners[0]! } : {})
    }
  }
  if (floating) return { kind: 'floating', address, node: floating }
  const ports = owning(lookup, 'port', address)
  if (ports.length > 1) return { problem: 'several', typed, fits: ports }
  if (ports[0]) return ofPort(cloud, ports[0])
  const [host] = ['host', 'nic', 'bond', 'vlan-interface'].flatMap((kind) => owning(lookup, kind as NodeKind, address))
  if (host) return { kind: 'address', address, node: host }
  const network = wiredNetworkOf(cloud, address)
  return network ? { kind: 'outside', network, address } : none(typed)
}

function owning(lookup: Lookup, kind: NodeKind, address: string): TopologyNode[] {
  return lookup
    .ofKind(kind)
    .filter((node) => stringsOf(node, 'addresses').some((each) => sameAddress(each.replace(/\/.*/, ''), address)))
}

function outside(lookup: Lookup, named: string, typed: string): End | EndProblem {
  const byId = lookup.node(named)
  const fits = byId ? [byId] : among(lookup, ['network'], named)
  const networks = fits.filter(({ kind }) => kind === 'network')
  if (networks.length > 1) return { problem: 'several', typed, fits: networks }
  const [network] = networks
  return network
    ? { kind: 'outside', network }
    : { problem: 'none', typed, fits: [...lookup.ofKind('network')].slice(0, 10) }
}

/** The outside, where there is one way out only. */
function anyOutside(cloud: Cloud, typed: string): End | EndProblem {
  const networks = cloud.lookup.ofKind('network').filter(({ attributes }) => attributes['external'] === true)
  if (networks.length === 1) return { kind: 'outside', network: networks[0]! }
  return { problem: networks.length === 0 ? 'none' : 'several', typed, fits: networks }
}
