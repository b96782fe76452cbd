import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { holds } from '../facts/ip.ts'
import { say } from '../sentence.ts'
import type { Trail } from '../trail.ts'
import { isObject, numberOf, objectOf, objectsOf, stringIn, stringsOf } from '../facts/values.ts'

/** The host a node stands on, however deep. */
export function hostOf(cloud: Cloud, node: TopologyNode | undefined): TopologyNode | undefined {
  let at = node
  for (let depth = 0; at && at.kind !== 'host' && depth < 6; depth++) {
    at = at.parent === undefined ? undefined : cloud.lookup.node(at.parent)
  }
  return at?.kind === 'host' ? at : undefined
}

/** Where a port is plugged on a host: the port of br-int that libvirt or the metadata agent made. */
export function plugOf(cloud: Cloud, port: TopologyNode, host: TopologyNode): TopologyNode | undefined {
  for (const { kind, from, to } of cloud.lookup.linksOf(port.id)) {
    const plug = kind === 'plugged' && from === port.id ? cloud.lookup.node(to) : undefined
    if (plug && hostOf(cloud, plug)?.id === host.id) return plug
  }
  return undefined
}

/** The integration bridge of a host. */
export function integrationBridge(cloud: Cloud, host: TopologyNode): TopologyNode | undefined {
  const name = stringIn(objectOf(host, 'externalIds')['ovn-bridge']) ?? 'br-int'
  return cloud.lookup.childrenOf(host.id).find((node) => node.kind === 'ovs-bridge' && node.name === name)
}

/** The bridge on which Neutron's agents have their tunnels. */
export function tunnelBridge(cloud: Cloud, host: TopologyNode): TopologyNode | undefined {
  return cloud.lookup.childrenOf(host.id).find((node) => node.kind === 'ovs-bridge' && node.name === 'br-tun')
}

export interface Tunnel {
  port: TopologyNode | undefined
  type: 'geneve' | 'vxlan' | 'gre' | 'stt'
  localIp: string | undefined
  remoteIp: string | undefined
}

const TYPES = ['geneve', 'stt', 'vxlan', 'gre'] as const

/** The tunnel from one host to another, of several that of the wanted type; `missing` where the host's own list has none. */
export function tunnelBetween(cloud: Cloud, from: TopologyNode, to: TopologyNode, wanted?: string): Tunnel | 'missing' {
  const encaps = objectsOf({ ...to, attributes: objectOf(to, 'chassis') }, 'encaps')
  const types = encaps.map((encap) => stringIn(encap['type']))
  const offered = TYPES.find((type) => types.includes(type))
  const localIp = tunnelAddress(from)
  let first: Tunnel | undefined
  for (const { kind, from: end, to: far, attributes } of cloud.lookup.linksOf(to.id)) {
    if (kind !== 'tunnel' || far !== to.id) continue
    const port = cloud.lookup.node(end)
    if (!port || hostOf(cloud, port)?.id !== from.id) continue
    const type = TYPES.find((each) => each === attributes['type']) ?? 'geneve'
    const remoteIp = stringIn(attributes['remoteIp'])
    const found = { port, type, localIp: stringIn(attributes['localIp']) ?? localIp, remoteIp }
    if (wanted === undefined || type === wanted) return found
    first ??= found
  }
  if (first) return first
  const remoteIp = tunnelAddress(to)
  const bridge = cloud.driver === 'ovs' ? tunnelBridge(cloud, from) : integrationBridge(cloud, from)
  if (remoteIp !== undefined && bridge && cloud.tables.ranOn(from.name, 'ovs-vsctl show')) {
    const known = new Set([remoteIp, ...encaps.map((encap) => stringIn(encap['ip']))])
    const port = cloud.lookup.childrenOf(bridge.id).find((node) => remoteIpsOf(node).some((ip) => known.has(ip)))
    return port ? { port, type: offered ?? 'geneve', localIp, remoteIp } : 'missing'
  }
  return { port: undefined, type: offered ?? (cloud.driver === 'ovs' ? 'vxlan' : 'geneve'), localIp, remoteIp }
}

function remoteIpsOf(port: TopologyNode): string[] {
  return objectsOf(port, 'interfaces').flatMap(({ options }) => {
    const ip = isObject(options) ? stringIn(options['remote_ip']) : undefined
    return ip === undefined ? [] : [ip.toLowerCase()]
  })
}

/** The address of a host's tunnel end. */
export function tunnelAddress(host: TopologyNode): string | undefined {
  const encaps = objectOf(host, 'chassis')['encaps']
  const [first] = Array.isArray(encaps) ? encaps : []
  const ip = typeof first === 'object' && first !== null && !Array.isArray(first) ? stringIn(first['ip']) : undefined
  return ip ?? stringIn(objectOf(host, 'externalIds')['ovn-encap-ip']) ?? stringIn(host.attributes['tunnelAddress'])
}

/** The device of a host that has the address. */
export function deviceWith(cloud: Cloud, host: TopologyNode, address: string): TopologyNode | undefined {
  return cloud.lookup
    .childrenOf(host.id)
    .find((node) => stringsOf(node, 'addresses').some((each) => each.replace(/\/.*/, '') === address))
}

/** A host's device in the same block as the address: where a tunnel's outer packet leaves. */
export function deviceTowards(cloud: Cloud, host: TopologyNode, address: string): TopologyNode | undefined {
  return cloud.lookup
    .childrenOf(host.id)
    .find((node) => stringsOf(node, 'addresses').some((each) => each.includes('/') && holds(each, address)))
}

export interface Uplink {
  /** as people call it: `bond1 (eno2, eno3)` or `eno2` */
  name: string
  nics: TopologyNode[]
  /** the port that shares its frames out among several cards */
  bond?: string
  /** it uses one card at a time */
  one?: boolean
  /** the one card that is in use now, where a command told */
  active?: string
}

/** How a bridge reaches the wire: its cards, by the port that holds them. */
export function uplinkOf(cloud: Cloud, bridge: TopologyNode): Uplink | undefined {
  const nics: TopologyNode[] = []
  let port: TopologyNode | undefined
  for (const { kind, from, to, attributes } of cloud.lookup.linksOf(bridge.id)) {
    const nic = kind === 'uplink' && from === bridge.id ? cloud.lookup.node(to) : undefined
    if (!nic) continue
    nics.push(nic)
    port ??= cloud.lookup.node(stringIn(attributes['port']) ?? '')
  }
  if (nics.length === 0) return undefined
  const names = nics.map(({ name }) => name).join(', ')
  const name = port && port.name !== nics[0]!.name ? `${port.name} (${names})` : names
  if (!port || nics.length < 2) return { name, nics }
  const one = usesOne(port)
  const active = one ? stringIn(port.attributes['bondActiveMember']) : undefined
  return { name, nics, bond: port.name, one, ...(active === undefined ? {} : { active }) }
}

/** Modes in which one member carries everything; the others share it out by hashes. */
function usesOne(port: TopologyNode): boolean {
  return port.attributes['bondMode'] === 'active-backup'
}

/** Which card of a bond carries the packet: the active one, or one that only the bond's own hash knows. */
export function sayMember(trail: Trail, host: TopologyNode, { nics, bond, one, active }: Uplink): void {
  if (bond === undefined) return
  const values = { bond, host: host.name, nics: nics.map(({ name }) => name).join(', ') }
  if (active !== undefined) trail.assume(say('path.bondUses', { ...values, nic: active }))
  else trail.assume(say(one ? 'path.bondOne' : 'path.bondShares', values))
}

/** The device that an internal port of a bridge is, and the bridge it is on. */
export function bridgeUnder(
  cloud: Cloud,
  device: TopologyNode
): { bridge: TopologyNode; tag: number | undefined } | undefined {
  for (const { kind, from, to } of cloud.lookup.linksOf(device.id)) {
    const port = kind === 'device' && to === device.id ? cloud.lookup.node(from) : undefined
    const bridge = port?.parent === undefined ? undefined : cloud.lookup.node(port.parent)
    if (port && bridge?.kind === 'ovs-bridge') return { bridge, tag: numberOf(port, 'tag') }
  }
  return undefined
}
