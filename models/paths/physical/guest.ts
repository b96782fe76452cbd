import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { functionOf, isDirect } from '../facts/binding.ts'
import { numberOf, stringOf } from '../facts/values.ts'
import { say } from '../sentence.ts'
import type { Walk } from '../walk.ts'
import { integrationBridge, plugOf } from './devices.ts'
import { headersOf } from './headers.ts'
import { captureFilter, ofprotoTrace, ovnTool, tcpdump } from './verify.ts'

/** What people call a port: as its server, by its own name, else by its address. */
export function callPort({ cloud }: Pick<Walk, 'cloud'>, port: TopologyNode): string {
  return portName(cloud.lookup, port)
}

/** The same without a walk: most ports have no name of their own, and nobody knows them by their ids. */
export function portName(lookup: Lookup, port: TopologyNode): string {
  for (const { kind, from, to } of lookup.linksOf(port.id)) {
    if (kind === 'attached' && to === port.id) return lookup.node(from)?.name ?? port.name
  }
  if (port.name !== '') return port.name
  const addresses = port.attributes['addresses']
  return Array.isArray(addresses) && typeof addresses[0] === 'string' ? addresses[0] : port.id
}

/** The port that a hop is at: itself, or the one whose tap it is. */
export function portAt(lookup: Lookup, at: string): TopologyNode | undefined {
  const node = lookup.node(at)
  if (node?.kind === 'port') return node
  const plug = lookup.linksOf(at).find(({ kind, to }) => kind === 'plugged' && to === at)
  return plug && lookup.node(plug.from)
}

/** Out of the guest: its tap, and br-int that takes the frame there. */
export function leaveGuest(walk: Walk, port: TopologyNode, host: TopologyNode | undefined): void {
  const { trail, cloud, packet } = walk
  trail.onHost(host)
  const network = cloud.networkOf(port)
  const plug = host && plugOf(cloud, port, host)
  const mtu = network && numberOf(network, 'mtu')
  const values = { port: callPort(walk, port), device: plug?.name ?? '', host: host?.name ?? '' }
  trail.hop(plug ?? port, say(plug ? 'path.leavesGuest' : 'path.leavesGuestSomewhere', values), {
    headers: headersOf(packet),
    ...(mtu === undefined ? {} : { mtu }),
    verify: plug ? [tcpdump(plug.name, captureFilter(packet)), ofprotoTrace(plug, packet)] : [],
    proof: [port]
  })
  agentHops(walk, plug, host, network)
}

/** What only Neutron's agents have: the Linux bridge of iptables' firewall, and the host's own VLAN for the network. */
function agentHops(
  walk: Walk,
  plug: TopologyNode | undefined,
  host: TopologyNode | undefined,
  network: TopologyNode | undefined
): void {
  const { trail, cloud, packet } = walk
  if (cloud.driver !== 'ovs' || !plug || !host || !network) return
  if (plug.name.startsWith('qvo')) {
    const bridge = `qbr${plug.name.slice(3)}`
    const node = cloud.lookup.childrenOf(host.id).find(({ name }) => name === bridge)
    const sentence = say('path.hybridPlug', { bridge, veth: `qvb${plug.name.slice(3)} and ${plug.name}` })
    trail.hop(node ?? host, sentence, { headers: headersOf(packet), verify: [`brctl show ${bridge}`, 'iptables -S'] })
  }
  const tag = numberOf(plug, 'localVlan') ?? numberOf(plug, 'tag')
  if (tag === undefined) return
  const sentence = say('path.localVlan', { host: host.name, network: network.name, tag })
  trail.hop(integrationBridge(cloud, host) ?? host, sentence, {
    headers: headersOf(packet, tag),
    verify: ['ovs-vsctl show']
  })
}

/** Into the guest, on its own host. */
export function reachGuest(walk: Walk, port: TopologyNode, host: TopologyNode | undefined): void {
  const { trail, cloud, packet } = walk
  walk.reached = port
  const plug = host && plugOf(cloud, port, host)
  agentHops(walk, plug, host, cloud.networkOf(port))
  const direct = isDirect(port)
  const own = direct ? functionOf(cloud.lookup, port) : undefined
  const values = {
    ...{ port: callPort(walk, port), device: plug?.name ?? '', host: host?.name ?? '' },
    ...(own ? { index: own.index, nic: own.nic.name } : {})
  }
  const localport = stringOf(port, 'type') === 'localport'
  const key = localport
    ? 'path.reachesMetadata'
    : direct
      ? own
        ? 'path.reachesFunction'
        : 'path.reachesCard'
      : plug
        ? 'path.reachesGuest'
        : 'path.reachesGuestSomewhere'
  trail.hop(plug ?? port, say(key, values), {
    headers: headersOf(packet),
    verify: plug ? [tcpdump(plug.name, captureFilter(packet))] : own ? [`ip link show ${own.nic.name}`] : [],
    proof: [port, own?.nic]
  })
}

/** What the flows of a datapath do on a host, at br-int where that is known. */
export function flowHop(
  walk: Walk,
  datapath: TopologyNode,
  host: TopologyNode | undefined,
  sentence: ReturnType<typeof say>,
  proof: (TopologyNode | undefined)[] = []
): void {
  const { trail, cloud, packet } = walk
  const uuid = stringOf(datapath, 'uuid')
  const name = uuid === undefined ? datapath.name : `neutron-${uuid}`
  const bridge = host && integrationBridge(cloud, host)
  trail.hop(datapath, sentence, {
    headers: headersOf(packet),
    verify: [
      cloud.driver === 'ovs' ? agentFlows(datapath, sentence) : ovnTool(cloud, 'ovn-sbctl', `lflow-list ${name}`)
    ],
    proof: [...proof, bridge]
  })
}

/** Neutron's agents forward in br-int, and route and translate in a namespace. */
function agentFlows(datapath: TopologyNode, { text }: ReturnType<typeof say>): string {
  const uuid = stringOf(datapath, 'uuid')
  if (datapath.kind !== 'router' || uuid === undefined) return 'ovs-ofctl dump-flows br-int'
  if (text.key === 'path.translatesCentrally') return `ip netns exec snat-${uuid} iptables -t nat -S`
  const translates = text.key === 'path.translatesSource' || text.key === 'path.translatesTarget'
  return `ip netns exec qrouter-${uuid} ${translates ? 'iptables -t nat -S' : 'ip route'}`
}
