import { naturalOrder } from '../../text/natural-order.ts'
import { parseIp, parsePrefix, prefixHolds, withoutPrefix } from '../../text/ip-address.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { Certainty, TopologyNode } from '../../topology/vocabulary.ts'
import { text, texts } from '../filter.ts'
import { bridgeMappings } from '../host-network/parts.ts'
import type { Plane } from '../scene.ts'
import { devicesOf, tunnelAddresses, underlayNetworks, type UnderlayNetwork } from '../underlay.ts'
import type { Words } from '../words.ts'

/** A host's stop on a network: with its address, or hollow when a card is on the wire and has none. */
export interface Stop {
  host: TopologyNode
  address?: string
  subjects: string[]
  certainty: Certainty
}

/** A network of the machines as a line of the picture. */
export interface Line {
  id: string
  name: string
  /** `VLAN 20 · 172.17.1.0/24` */
  detail: string
  plane: Plane
  subjects: string[]
  certainty: Certainty
  /** one a host */
  stops: Map<string, Stop>
  vips: { id: string; address: string; certainty: Certainty }[]
}

/** The lines of the picture, top to bottom, with their stops. */
export function deploymentLines(lookup: Lookup, hosts: readonly TopologyNode[], words: Words): Line[] {
  const networks = underlayNetworks(lookup, hosts)
  const lines = networks.map((network) => lineOf(network, words))
  addHeardOf(lines, networks, hosts, words)
  addProviderWires(lookup, lines, networks, hosts, words)
  addVips(lookup, lines, networks, hosts)
  return lines
}

function lineOf(network: UnderlayNetwork, words: Words): Line {
  const { id, name, plane, cidr, vlan, stations } = network
  const tag = vlan === undefined ? words('picture.untagged') : words('picture.vlan', { tag: vlan })
  const stops = new Map<string, Stop>()
  for (const { host, device, address } of stations) {
    const known = stops.get(host.id)
    if (known) known.subjects.push(device.id)
    else
      stops.set(host.id, {
        host,
        ...(address !== undefined && { address }),
        subjects: [device.id],
        certainty: device.certainty
      })
  }
  const certainty = stations.every(({ device }) => device.certainty === 'planned') ? 'planned' : 'seen'
  return { id, name, plane, detail: name === cidr ? tag : `${tag} · ${cidr}`, subjects: [], certainty, stops, vips: [] }
}

/** Addresses that hosts are only known by: ends of tunnels, hosts named by an address. */
function addHeardOf(
  lines: Line[],
  networks: readonly UnderlayNetwork[],
  hosts: readonly TopologyNode[],
  words: Words
): void {
  const homeless: Stop[] = []
  for (const host of hosts) {
    const tunnels = tunnelAddresses(host)
    const heard = new Set([...tunnels, ...texts(host, 'addresses').map(withoutPrefix), host.name])
    for (const address of heard) {
      const ip = parseIp(address)
      if (!ip) continue
      const stop: Stop = {
        host,
        address,
        subjects: [host.id],
        certainty: host.certainty === 'seen' ? 'inferred' : host.certainty
      }
      const index = networks.findIndex(({ cidr }) => prefixHolds(parsePrefix(cidr)!, ip))
      const stops = lines[index]?.stops
      if (stops && !stops.has(host.id)) stops.set(host.id, stop)
      else if (!stops && (tunnels.includes(address) || address === host.name)) homeless.push(stop)
    }
  }
  if (homeless.length === 0) return
  const at = lines.findIndex(({ plane }) => plane === 'sto' || plane === 'prov')
  lines.splice(at < 0 ? lines.length : at, 0, {
    id: 'underlay:tunnel-ends',
    name: 'Tenant',
    detail: words('picture.tunnelEnds'),
    plane: 'ten',
    subjects: [],
    certainty: 'inferred',
    stops: new Map(homeless.map((stop) => [stop.host.id, stop])),
    vips: []
  })
}

/** Hosts whose provider bridge has no address are on that wire all the same. */
function addProviderWires(
  lookup: Lookup,
  lines: Line[],
  networks: readonly UnderlayNetwork[],
  hosts: readonly TopologyNode[],
  words: Words
): void {
  const lineOfBridge = new Map<string, Line>()
  networks.forEach(({ stations }, index) => {
    for (const { device } of stations) if (!lineOfBridge.has(device.name)) lineOfBridge.set(device.name, lines[index]!)
  })
  const wires = new Map<string, Line>()
  for (const host of hosts) {
    for (const { bridge, physicalNetwork, certainty } of providerBridges(lookup, host)) {
      const stop: Stop = { host, subjects: [bridge ?? host.id], certainty }
      const name = bridge === undefined ? undefined : lookup.node(bridge)?.name
      const shared = name === undefined ? undefined : lineOfBridge.get(name)
      const line = shared ?? wires.get(physicalNetwork) ?? wire(physicalNetwork, words)
      if (!shared) wires.set(physicalNetwork, line)
      if (!line.stops.has(host.id)) line.stops.set(host.id, stop)
    }
  }
  lines.unshift(...[...wires.values()].sort((a, b) => (a.name < b.name ? -1 : 1)))
}

function wire(name: string, words: Words): Line {
  const detail = words('picture.providerWire')
  return { id: `wire:${name}`, name, detail, plane: 'ext', subjects: [], certainty: 'seen', stops: new Map(), vips: [] }
}

function providerBridges(
  lookup: Lookup,
  host: TopologyNode
): { bridge: string | undefined; physicalNetwork: string; certainty: Certainty }[] {
  const bridges = lookup.childrenOf(host.id).filter(({ kind }) => kind === 'ovs-bridge')
  const mapped = Object.entries(bridgeMappings(host)).map(([physicalNetwork, name]) => {
    const bridge = bridges.find((each) => each.name === name)
    return { bridge: bridge?.id, physicalNetwork, certainty: bridge?.certainty ?? host.certainty }
  })
  if (mapped.length > 0) return mapped
  const external = bridges.find(({ name }) => name === 'br-ex')
  return external ? [{ bridge: external.id, physicalNetwork: 'br-ex', certainty: external.certainty }] : []
}

/** Virtual addresses: what a plan names so, and single addresses that stand beside a machine's own on one device. */
function addVips(
  lookup: Lookup,
  lines: Line[],
  networks: readonly UnderlayNetwork[],
  hosts: readonly TopologyNode[]
): void {
  const add = (id: string, address: string, certainty: Certainty): void => {
    const ip = parseIp(withoutPrefix(address))
    const index = ip ? networks.findIndex(({ cidr }) => prefixHolds(parsePrefix(cidr)!, ip)) : -1
    const vips = lines.find(({ id: line }) => line === networks[index]?.id)?.vips
    if (vips && !vips.some((vip) => vip.address === withoutPrefix(address)))
      vips.push({ id, address: withoutPrefix(address), certainty })
  }
  for (const vip of lookup.ofKind('vip'))
    add(vip.id, text(vip, 'address') ?? texts(vip, 'addresses')[0] ?? vip.name, vip.certainty)
  for (const host of hosts) {
    for (const device of devicesOf(lookup, host))
      for (const address of texts(device, 'addresses'))
        if (/\/(32|128)$/.test(address)) add(device.id, address, device.certainty)
  }
  for (const { vips } of lines) vips.sort((a, b) => naturalOrder(a.address, b.address))
}
