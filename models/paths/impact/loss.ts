import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { objectsOf, stringIn } from '../facts/values.ts'
import type { Leg, Path } from '../path.ts'
import { bridgeUnder, deviceWith, hostOf, integrationBridge, tunnelAddress } from '../physical/devices.ts'
import { mappingOf } from '../physical/mapping.ts'

/** What no packet can use any more once a node has failed. */
export interface Loss {
  /** nodes that are gone */
  readonly nodes: Set<string>
  /** hosts that forward nothing */
  readonly hosts: Set<string>
  /** hosts with no tunnel left */
  readonly tunnels: Set<string>
  /** single tunnels, by the hosts at their ends, smaller id first */
  readonly pairs: Set<string>
  /** bridges that have lost their wire */
  readonly bridges: Set<string>
  /** interfaces of routers, as the pairs that paths go through: `router:… network:…` */
  readonly crossings: Set<string>
  /** what a host no longer answers itself: `dhcp host:compute-0` */
  readonly services: Set<string>
}

/** Services without which a host forwards nothing; what others have set up stays until something changes. */
const FORWARDING = /^(?:openvswitch|ovs-vswitchd|openvswitch-switch)(?:\.service)?$/

/** What answers for OVN itself: its flows stay without it, but nobody makes the replies. */
const ANSWERING = [
  ['dhcp', /^(?:tripleo_)?ovn[-_]controller(?:\.service)?$/],
  ['dns', /^(?:tripleo_)?ovn[-_]controller(?:\.service)?$/],
  ['metadata', /^(?:tripleo_)?(?:neutron[-_])?(?:ovn[-_])?metadata[-_]agent(?:\.service)?$/]
] as const

const DEVICES: ReadonlySet<string> = new Set(['nic', 'bond', 'vlan-interface', 'linux-bridge'])
const SOFTWARE: ReadonlySet<string> = new Set(['service', 'systemd-unit', 'container', 'process'])

/** What is lost with a node; nothing for kinds that no packet needs. */
export function lossOf(cloud: Cloud, node: TopologyNode): Loss {
  const loss: Loss = {
    nodes: new Set([node.id]),
    hosts: new Set(),
    tunnels: new Set(),
    pairs: new Set(),
    bridges: new Set(),
    crossings: new Set(),
    services: new Set()
  }
  const host = hostOf(cloud, node)
  const interfaced = node.kind === 'port' ? cloud.routerPortById(node.id) : undefined
  if (interfaced?.network) loss.crossings.add(pairOf(interfaced.router.id, interfaced.network.id))
  if (node.kind === 'host') loss.hosts.add(node.id)
  else if (SOFTWARE.has(node.kind)) {
    const name = stringIn(node.attributes['binary']) ?? node.name
    if (host && FORWARDING.test(name)) loss.hosts.add(host.id)
    for (const [service, pattern] of ANSWERING)
      if (host && pattern.test(name)) loss.services.add(`${service} ${host.id}`)
  } else if (node.kind === 'server') {
    for (const { kind, to } of cloud.lookup.linksOf(node.id)) if (kind === 'attached') loss.nodes.add(to)
  } else if (host && node.kind === 'ovs-bridge') loseBridge(cloud, loss, host, node)
  else if (host && node.kind === 'ovs-port') losePort(cloud, loss, host, node)
  else if (host && DEVICES.has(node.kind)) loseDevice(cloud, loss, host, node)
  return loss
}

/** Whether the path needs something that is lost. */
export function needs(cloud: Cloud, loss: Loss, path: Path): boolean {
  const { nodes, hosts } = loss
  return (
    [path.from, path.to, ...path.logical, ...path.hops.map(({ at }) => at)].some((id) => nodes.has(id)) ||
    path.hosts.some((id) => hosts.has(id)) ||
    path.logical.some((id, index) => index > 0 && loss.crossings.has(pairOf(path.logical[index - 1]!, id))) ||
    loss.services.has(`${path.to} ${path.hosts.at(-1)}`) ||
    path.legs.some((leg) => legNeeds(cloud, loss, path, leg))
  )
}

function legNeeds(cloud: Cloud, loss: Loss, path: Path, leg: Leg): boolean {
  if (leg.encapsulation === 'vlan' || leg.encapsulation === 'flat') return wireNeeds(cloud, loss, path, leg)
  return loss.tunnels.has(leg.from) || loss.tunnels.has(leg.to) || loss.pairs.has(pairOf(leg.from, leg.to))
}

/** A provider network's wire, by the bridge that each of its hosts has for it. */
function wireNeeds(cloud: Cloud, { bridges }: Loss, path: Path, { from, to }: Leg): boolean {
  if (bridges.size === 0) return false
  const ends = [from, to].map((id) => cloud.lookup.node(id))
  const named = ends.filter((end) => end?.kind === 'network')
  const networks = named.length > 0 ? named : path.logical.map((id) => cloud.lookup.node(id))
  return ends.some((host) =>
    networks.some((network) => {
      if (host?.kind !== 'host' || network?.kind !== 'network') return false
      const mapping = mappingOf(cloud, host, network)
      return mapping?.state === 'mapped' && mapping.bridge !== undefined && bridges.has(mapping.bridge.id)
    })
  )
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function loseBridge(cloud: Cloud, loss: Loss, host: TopologyNode, bridge: TopologyNode): void {
  if (integrationBridge(cloud, host)?.id === bridge.id) loss.hosts.add(host.id)
  else if (bridge.name === 'br-tun') loss.tunnels.add(host.id)
  else loseWire(cloud, loss, host, bridge)
}

/** A bridge without its wire: its provider networks, and the tunnels where their address is on it. */
function loseWire(cloud: Cloud, loss: Loss, host: TopologyNode, bridge: TopologyNode): void {
  loss.bridges.add(bridge.id)
  const address = tunnelAddress(host)
  const device = address === undefined ? undefined : deviceWith(cloud, host, address)
  if (device && bridgeUnder(cloud, device)?.bridge.id === bridge.id) loss.tunnels.add(host.id)
}

function losePort(cloud: Cloud, loss: Loss, host: TopologyNode, port: TopologyNode): void {
  for (const { kind, from, to } of cloud.lookup.linksOf(port.id)) {
    if (kind === 'tunnel' && from === port.id) loss.pairs.add(pairOf(host.id, to))
    if (kind === 'plugged' && to === port.id) loss.nodes.add(from)
    if (kind === 'device' && from === port.id) loseAddress(cloud, loss, host, to)
    if (kind === 'patch') {
      for (const end of [from, to]) {
        const bridge = cloud.lookup.node(cloud.lookup.node(end)?.parent ?? '')
        if (bridge?.kind !== 'ovs-bridge' || bridge.id === integrationBridge(cloud, host)?.id) continue
        if (bridge.name === 'br-tun') loss.tunnels.add(host.id)
        else loss.bridges.add(bridge.id)
      }
    }
  }
  const bridge = cloud.lookup.node(port.parent ?? '')
  const uplink = bridge && cloud.lookup.linksOf(bridge.id).some(({ attributes }) => attributes['port'] === port.id)
  if (bridge && uplink) loseWire(cloud, loss, host, bridge)
}

function loseAddress(cloud: Cloud, loss: Loss, host: TopologyNode, device: string): void {
  loss.nodes.add(device)
  const address = tunnelAddress(host)
  if (address !== undefined && deviceWith(cloud, host, address)?.id === device) loss.tunnels.add(host.id)
}

/** A card, or what is made of cards: with another member left, a bond and a bridge go on. */
function loseDevice(cloud: Cloud, loss: Loss, host: TopologyNode, device: TopologyNode): void {
  loseAddress(cloud, loss, host, device.id)
  for (const { kind, from, to, attributes } of cloud.lookup.linksOf(device.id)) {
    if (kind === 'uplink' && to === device.id) {
      const bridge = cloud.lookup.node(from)
      const port = cloud.lookup.node(stringIn(attributes['port']) ?? '')
      const others = cloud.lookup
        .linksOf(from)
        .filter((link) => link.kind === 'uplink' && link.from === from && link.to !== device.id)
      const bonded = port !== undefined && objectsOf(port, 'interfaces').length > 1
      if (bridge && (others.length === 0 || !bonded)) loseWire(cloud, loss, host, bridge)
    }
    if (kind === 'device' && to === device.id) {
      const port = cloud.lookup.node(from)
      const [only, ...more] = port ? objectsOf(port, 'interfaces') : []
      if (port && only && more.length === 0 && only['type'] !== 'internal') {
        loss.nodes.add(port.id)
        losePlug(cloud, loss, port)
      }
    }
    if (kind === 'member' && from === device.id) {
      const master = cloud.lookup.node(to)
      const left = cloud.lookup
        .linksOf(to)
        .some((link) => link.kind === 'member' && link.to === to && link.from !== device.id)
      if (master?.kind === 'bond' && !left) loseDevice(cloud, loss, host, master)
    }
  }
}

function losePlug(cloud: Cloud, loss: Loss, port: TopologyNode): void {
  for (const { kind, from, to } of cloud.lookup.linksOf(port.id)) {
    if (kind === 'plugged' && to === port.id) loss.nodes.add(from)
  }
}
