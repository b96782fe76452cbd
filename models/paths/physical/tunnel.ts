import type { TopologyNode } from '../../topology/vocabulary.ts'
import { numberOf, stringOf } from '../facts/values.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { integrationBridge, sayMember, tunnelBetween, type Tunnel, type Uplink } from './devices.ts'
import { encapsulated, headersOf, overheadOf } from './headers.ts'
import { keyByFlows, receiveByFlows, sendByFlows } from './agent-tunnel.ts'
import { lostAtCards, underlayOf, type Underlay } from './underlay.ts'
import { captureFilter, tcpdump } from './verify.ts'

/** What finds the tunnel's packets on the wire between the hosts. */
const OUTER_FILTERS = { geneve: 'udp port 6081', vxlan: 'udp port 4789', gre: 'ip proto 47', stt: 'tcp port 7471' }
/** The kernel's device behind all tunnels of a type on a host. */
const KERNEL_DEVICES = { geneve: 'genev_sys_6081', vxlan: 'vxlan_sys_4789', gre: 'gre_sys', stt: 'stt_sys_7471' }

export interface Crossing {
  from: TopologyNode
  to: TopologyNode
  /** the network or router whose tunnel key the packet carries */
  datapath: TopologyNode
  inKey: number | undefined
  outKey: number | undefined
}

/** From one host to another through their tunnel. Ends where the first host has none to the second. */
export function crossTunnel(walk: Walk, crossing: Crossing): Ending | undefined {
  const { cloud, trail } = walk
  const { from, to, datapath } = crossing
  if (cloud.driver === 'ovs' && stringOf(datapath, 'providerType') === 'local') {
    const reason = say('path.localNetwork', { network: nameOf(datapath), from: from.name, to: to.name })
    trail.hop(integrationBridge(cloud, from) ?? from, reason, { verify: ['ovs-vsctl show'] })
    return { disposition: 'dropped', reason }
  }
  const wanted = cloud.driver === 'ovs' ? stringOf(datapath, 'providerType') : undefined
  const tunnel = tunnelBetween(cloud, from, to, wanted)
  if (tunnel === 'missing') {
    const reason = say('path.tunnelMissing', { from: from.name, to: to.name })
    trail.hop(integrationBridge(cloud, from) ?? from, reason, { verify: ['ovs-vsctl show'] })
    return { disposition: 'dropped', reason }
  }
  if (!tunnel.port) trail.assume(say('path.assumedTunnel', { from: from.name, to: to.name }))
  // Neutron's agents number a tunnel by the network's segment, OVN by the key of the datapath.
  const agents = cloud.driver === 'ovs' && datapath.kind === 'network'
  const crossed = { from, to, network: datapath, tunnel }
  const key =
    numberOf(datapath, cloud.driver === 'ovs' ? 'segmentationId' : 'tunnelKey') ??
    (agents ? keyByFlows(walk, crossed) : undefined)
  const astray = agents ? sendByFlows(walk, crossed, key) : undefined
  if (astray) return astray
  const here = underlayOf(cloud, from, { own: tunnel.localIp, far: tunnel.remoteIp })
  const there = underlayOf(cloud, to, { own: tunnel.remoteIp, far: tunnel.localIp })
  const kept = here && lostAtCards(walk, from, cardsOf(here))
  if (kept) return kept
  trail.leg(from, to, tunnel.type, key)
  trail.onHost(to)
  sendHops(walk, crossing, { ...tunnel, key }, here, there)
  const lost = there && lostAtCards(walk, to, cardsOf(there))
  if (lost) return lost
  const refused = agents ? receiveByFlows(walk, crossed, key) : undefined
  if (refused) return refused
  receiveHop(walk, crossing, tunnel, key)
  return undefined
}

function sendHops(
  walk: Walk,
  { from, to, datapath, inKey, outKey }: Crossing,
  tunnel: Tunnel & { key: number | undefined },
  here: Underlay | undefined,
  there: Underlay | undefined
): void {
  const { trail, packet } = walk
  const { key } = tunnel
  const inner = headersOf(packet)
  const outer = { ...tunnel, id: key, tag: undefined, inKey, outKey }
  const mtu = here?.mtu
  const narrow = Math.min(mtu ?? Infinity, there?.mtu ?? Infinity)
  const room = Number.isFinite(narrow) ? narrow - overheadOf(tunnel.type, tunnel.remoteIp) : undefined
  const values = { type: tunnel.type, to: to.name, key: key ?? '?', datapath: nameOf(datapath) }
  trail.hop(tunnel.port ?? from, say(key === undefined ? 'path.encapsulatesPlain' : 'path.encapsulates', values), {
    headers: encapsulated(inner, outer),
    ...(room === undefined ? {} : { mtu: room }),
    verify: [tcpdump(KERNEL_DEVICES[tunnel.type], captureFilter(packet))],
    proof: [datapath]
  })
  checkMtu(walk, room)
  if (!here) return
  const { device, under, uplink } = here
  if (uplink) sayMember(trail, from, uplink)
  const place = { device: device.name, from: from.name, address: tunnel.remoteIp ?? to.name }
  const sentence =
    under && uplink
      ? say('path.underlayOut', {
          ...place,
          bridge: under.bridge.name,
          uplink: uplink.name,
          tag: under.tag ?? 'untagged'
        })
      : say('path.underlayDevice', place)
  trail.hop(device, sentence, {
    headers: encapsulated(inner, { ...outer, tag: under?.tag }),
    ...(mtu === undefined ? {} : { mtu }),
    verify: (uplink?.nics ?? [device]).map(({ name }) => tcpdump(name, OUTER_FILTERS[tunnel.type])),
    proof: under && uplink ? [under.bridge, ...uplink.nics] : []
  })
}

function receiveHop(
  { cloud, trail, packet }: Walk,
  { to, inKey, outKey }: Crossing,
  tunnel: Tunnel,
  key: number | undefined
): void {
  trail.hop(
    integrationBridge(cloud, to) ?? to,
    say(key === undefined || cloud.driver === 'ovs' ? 'path.decapsulatesPlain' : 'path.decapsulates', {
      host: to.name,
      key: key ?? '?',
      in: inKey ?? '?',
      out: outKey ?? '?'
    }),
    {
      headers: headersOf(packet),
      verify: [tcpdump(KERNEL_DEVICES[tunnel.type], captureFilter(packet))]
    }
  )
}

/** The cards that the outer packet goes through: those of the bridge below, or the device itself. */
function cardsOf({ device, uplink }: Underlay): Pick<Uplink, 'name' | 'nics'> {
  return uplink ?? { name: device.name, nics: device.kind === 'nic' || device.kind === 'bond' ? [device] : [] }
}

/** A network's MTU larger than what fits the tunnel loses its large packets, not its small ones: said, not counted as a drop. */
function checkMtu({ trail, cloud }: Walk, room: number | undefined): void {
  if (room === undefined) return
  for (const id of new Set(trail.logical)) {
    const network = cloud.lookup.node(id)
    // What comes off a provider's wire is as large as that wire allows; its senders learn the way's limit by ICMP.
    if (network?.kind !== 'network' || cloud.segment(network).localnets.length > 0) continue
    const mtu = numberOf(network, 'mtu')
    if (mtu !== undefined && mtu > room) {
      trail.assume(say('path.mtuTooLarge', { network: nameOf(network), mtu, room }))
    }
  }
}

function nameOf(node: TopologyNode): string {
  return node.name === '' ? node.id : node.name
}
