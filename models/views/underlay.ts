import { parseIp, parsePrefix, prefixHolds, withoutPrefix, type IpPrefix } from '../text/ip-address.ts'
import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { planeOfNetwork } from './planes.ts'
import { UNDERLAY_DEFAULTS, type UnderlayDefault } from './underlay-defaults.ts'
import type { Plane } from './scene.ts'

/** A host's place on an infrastructure network. */
export interface Station {
  host: TopologyNode
  device: TopologyNode
  /** without prefix length; absent for a card that is on the wire without an address */
  address?: string
}

/** A network of the machines themselves: not Neutron's, but what the cloud stands on. Told from the addresses of devices. */
export interface UnderlayNetwork {
  /** `underlay:172.17.2.0/24` */
  id: string
  /** TripleO's name where it can be told, else the CIDR */
  name: string
  plane: Plane
  cidr: string
  vlan?: number
  /** false when the name follows from defaults and not from facts */
  sure: boolean
  stations: Station[]
}

const DEVICES = ['nic', 'bond', 'linux-bridge', 'vlan-interface'] as const
const NOT_UNDERLAY = /^(lo|virbr|docker|cni|podman|lxdbr|tap|vnet|veth|qbr|qvb|br-int$|genev_sys|vxlan_sys|ovs-system)/

/** The infrastructure networks of these hosts, in the order they are drawn top to bottom. */
export function underlayNetworks(lookup: Lookup, hosts: readonly TopologyNode[]): UnderlayNetwork[] {
  const byCidr = new Map<string, Station[]>()
  for (const host of hosts) {
    for (const device of devicesOf(lookup, host)) {
      const address = globalAddress(device)
      const prefix = address && parsePrefix(address)
      if (!prefix || prefix.length === (prefix.version === 4 ? 32 : 128)) continue
      const cidr = cidrOf(prefix)
      const stations = byCidr.get(cidr) ?? []
      stations.push({ host, device, address: withoutPrefix(address) })
      byCidr.set(cidr, stations)
    }
  }
  const tunnelEnds = new Set(hosts.flatMap(tunnelAddresses))
  const external = externalBlocks(lookup)
  const networks = [...byCidr].map(
    ([cidr, stations]) => stated(lookup, cidr, stations) ?? name(cidr, stations, tunnelEnds, external)
  )
  return unique(withProvisioning(networks, hosts)).sort((a, b) => rank(a) - rank(b) || (a.cidr < b.cidr ? -1 : 1))
}

/** Devices of the host itself that may carry an address of the underlay. */
export function devicesOf(lookup: Lookup, host: TopologyNode): TopologyNode[] {
  return lookup
    .childrenOf(host.id)
    .filter(({ kind, name }) => (DEVICES as readonly string[]).includes(kind) && !NOT_UNDERLAY.test(name))
}

/** The first address that is neither loopback nor link-local, IPv4 before IPv6, with its prefix length. */
export function globalAddress({ attributes }: TopologyNode): string | undefined {
  const addresses = Array.isArray(attributes['addresses']) ? attributes['addresses'] : []
  const global = addresses.filter(
    (address): address is string => typeof address === 'string' && !/^(127\.|169\.254\.|fe80|::1\/)/i.test(address)
  )
  const whole = global.filter((address) => !/\/(32|128)$/.test(address))
  return whole.find((address) => address.includes('.')) ?? whole[0]
}

/** Addresses at which a host's tunnels end. */
export function tunnelAddresses({ attributes }: TopologyNode): string[] {
  const { encaps: given } = (attributes['chassis'] ?? {}) as { encaps?: unknown }
  const encaps = (Array.isArray(given) ? (given as ({ ip?: unknown } | null)[]) : []).flatMap((encap) =>
    typeof encap?.ip === 'string' ? encap.ip : []
  )
  const own = attributes['tunnelAddress']
  return typeof own === 'string' ? [...encaps, own] : encaps
}

/** Subnets of Neutron's external networks: a machine with an address in one is on the External network. */
function externalBlocks(lookup: Lookup): IpPrefix[] {
  return lookup.ofKind('subnet').flatMap(({ parent, attributes }) => {
    const network = parent === undefined ? undefined : lookup.node(parent)
    const block = typeof attributes['cidr'] === 'string' ? parsePrefix(attributes['cidr']) : undefined
    return network?.attributes['external'] === true && block ? [block] : []
  })
}

/** The untagged network that every machine is on with a card of its own is the one they were installed over. */
function withProvisioning(networks: UnderlayNetwork[], hosts: readonly TopologyNode[]): UnderlayNetwork[] {
  if (hosts.length < 3 || networks.some(({ plane }) => plane === 'prov')) return networks
  const seen = new Set(networks.flatMap(({ stations }) => stations.map(({ host }) => host.id)))
  const candidates = networks.filter(
    ({ plane, vlan, stations }) =>
      plane === 'none' &&
      vlan === undefined &&
      new Set(stations.map(({ host }) => host.id)).size === seen.size &&
      stations.every(({ device }) => device.kind === 'nic' && !device.name.startsWith('br-'))
  )
  const [only] = candidates
  if (!only || candidates.length > 1) return networks
  return networks.map((network) =>
    network === only ? { ...network, name: 'Provisioning', plane: 'prov', sure: false } : network
  )
}

/** A plan says which network a device is on; nothing need be told from addresses then. */
function stated(lookup: Lookup, cidr: string, stations: Station[]): UnderlayNetwork | undefined {
  const networks = new Set<TopologyNode>()
  for (const { device } of stations) {
    const link = lookup.linksOf(device.id).find(({ kind, from }) => kind === 'on-network' && from === device.id)
    const network = link && lookup.node(link.to)
    if (network) networks.add(network)
  }
  const [network] = networks
  if (!network || networks.size > 1) return undefined
  const wanted = network.name === 'ctlplane' ? 'Provisioning' : network.name
  const known = UNDERLAY_DEFAULTS.find((each) => each.name === wanted)
  const { vlanId, segmentationId } = network.attributes
  const vlan = [vlanId, segmentationId].find((tag) => typeof tag === 'number')
  const isolated = network.attributes['isolated'] === true
  return {
    ...{ id: `underlay:${cidr}`, name: wanted, cidr, stations, sure: true },
    plane: known?.plane ?? (isolated ? 'none' : planeOfNetwork(network)),
    ...(vlan === undefined ? {} : { vlan })
  }
}

function name(
  cidr: string,
  stations: Station[],
  tunnelEnds: ReadonlySet<string>,
  external: readonly IpPrefix[]
): UnderlayNetwork {
  const vlan = stations.map(({ device }) => vlanOf(device)).find((tag) => tag !== undefined)
  const base = { id: `underlay:${cidr}`, cidr, stations, ...(vlan === undefined ? {} : { vlan }) }
  const as = (known: UnderlayDefault, sure: boolean): UnderlayNetwork => ({
    ...base,
    name: known.name,
    plane: known.plane,
    sure
  })
  const byName = (wanted: string): UnderlayDefault => UNDERLAY_DEFAULTS.find((each) => each.name === wanted)!
  if (stations.some(({ address }) => address !== undefined && tunnelEnds.has(address)))
    return as(byName('Tenant'), true)
  const address = parseIp(stations[0]!.address!)
  const block = parsePrefix(cidr)!
  const bySubnet =
    UNDERLAY_DEFAULTS.find(({ cidrs }) => cidrs.includes(cidr)) ??
    UNDERLAY_DEFAULTS.find(({ cidrs }) => cidrs.some((each) => overlap(block, parsePrefix(each)!)))
  if (bySubnet) return as(bySubnet, false)
  if (stations.some(({ device }) => device.name === 'br-ctlplane')) return as(byName('Provisioning'), true)
  if (address && external.some((block) => prefixHolds(block, address))) return as(byName('External'), true)
  const byVlan = vlan === undefined ? undefined : UNDERLAY_DEFAULTS.find((each) => each.vlan === vlan)
  if (byVlan) return as(byVlan, false)
  if (stations.some(({ device }) => device.name === 'br-ex')) return as(byName('External'), false)
  return { ...base, name: cidr, plane: 'none', sure: true }
}

/** True when one block lies in the other. */
function overlap(a: IpPrefix, b: IpPrefix): boolean {
  return prefixHolds(a, b) || prefixHolds(b, a)
}

function vlanOf({ name: device, attributes }: TopologyNode): number | undefined {
  if (typeof attributes['vlanId'] === 'number') return attributes['vlanId']
  const named = /^(?:vlan|[^.]+\.)(\d{1,4})$/.exec(device)
  return named ? Number(named[1]) : undefined
}

/** Two networks of one name: both keep it with their CIDR, because neither is *the* one. */
function unique(networks: UnderlayNetwork[]): UnderlayNetwork[] {
  const counts = new Map<string, number>()
  for (const { name: each } of networks) counts.set(each, (counts.get(each) ?? 0) + 1)
  return networks.map((network) =>
    counts.get(network.name) === 1 || network.name === network.cidr
      ? network
      : { ...network, name: `${network.name} ${network.cidr}` }
  )
}

function rank({ name: network }: UnderlayNetwork): number {
  const index = UNDERLAY_DEFAULTS.findIndex((each) => network.startsWith(each.name))
  return index < 0 ? UNDERLAY_DEFAULTS.length - 1.5 : index
}

function cidrOf({ version, value, length }: IpPrefix): string {
  const width = version === 4 ? 32 : 128
  const shift = BigInt(width - length)
  const network = (value >> shift) << shift
  if (version === 4) return `${[24n, 16n, 8n, 0n].map((at) => (network >> at) & 255n).join('.')}/${length}`
  const groups = Array.from({ length: 8 }, (_, index) => ((network >> BigInt(112 - 16 * index)) & 0xffffn).toString(16))
  return `${groups.join(':').replace(/(^|:)0(:0)+(:|$)/, '::')}/${length}`
}
