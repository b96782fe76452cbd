import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { stringOf } from '../facts/values.ts'
import type { Packet } from '../packet.ts'
import { everybody, solicitsRouters } from './headers.ts'

/** Commands that prove a hop, to be typed on the host of the hop. */

/** What `tcpdump` shows the packet by. */
export function captureFilter({ protocol, source, target, sourcePort, targetPort, version, reply }: Packet): string {
  // Between hosts nobody knows what travels inside.
  if (source === '?' || target === '?') return ''
  if (protocol === 'arp') return version === 4 ? `arp host ${target}` : 'icmp6'
  const port =
    targetPort === undefined || protocol === 'icmp' ? '' : ` and ${protocol} port ${reply ? sourcePort : targetPort}`
  return `host ${source} and host ${target}${port}`
}

export function tcpdump(device: string, filter: string): string {
  return `tcpdump -nn -e -i ${device} ${filter}`.trimEnd()
}

/** RHOSP 16 and 17 run the OVN tools in a container; which one says the release, where that is known. */
export function ovnTool(cloud: Cloud, tool: 'ovn-nbctl' | 'ovn-sbctl' | 'ovn-appctl', words: string): string {
  const release = releaseOf(cloud)
  if (release === undefined) return `${tool} ${words}`
  const container =
    tool === 'ovn-appctl' ? 'ovn_controller' : release.startsWith('17') ? northd(tool) : 'ovn_controller'
  const database =
    release.startsWith('17') || tool === 'ovn-appctl'
      ? ''
      : ` --db=tcp:<ovn_dbs VIP>:${tool === 'ovn-nbctl' ? 6641 : 6642}`
  return `podman exec ${container} ${tool}${database} ${words}`
}

function northd(tool: string): string {
  return tool === 'ovn-nbctl' ? 'ovn_cluster_north_db_server' : 'ovn_cluster_south_db_server'
}

function releaseOf(cloud: Cloud): string | undefined {
  for (const node of cloud.lookup.ofKind('cloud')) {
    const release = stringOf(node, 'release')
    if (release !== undefined) return release
  }
  return undefined
}

/** Walks the packet through the flow tables of br-int without sending it. */
export function ofprotoTrace(plug: TopologyNode, packet: Packet): string {
  const { protocol, sourceMac, targetMac, targetPort, broadcast } = packet
  const port = targetPort === undefined || protocol === 'icmp' ? '' : `,${protocol}_dst=${targetPort}`
  const to = targetMac ?? (broadcast ? everybody(packet) : '<destination MAC>')
  const macs = `dl_src=${sourceMac ?? '<source MAC>'},dl_dst=${to}`
  return `ovs-appctl ofproto/trace br-int in_port=${plug.name},${packetKind(packet)},${macs},${addresses(packet)}${port}`
}

function packetKind({ protocol, version }: Packet): string {
  if (version === 4) return protocol
  return protocol === 'arp' ? 'icmp6' : `${protocol}6`
}

/** A router would drop what has no time left to live. */
function addresses(packet: Packet): string {
  const { protocol, version, source, target } = packet
  if (protocol === 'arp' && version === 4) return `arp_spa=${source},arp_tpa=${target},arp_op=1`
  if (version === 4) return `nw_src=${source},nw_dst=${target},nw_ttl=64`
  if (protocol === 'arp') {
    const group = everybody(packet).split(':').slice(3).join('')
    const asked = `ipv6_dst=ff02::1:ff${group.slice(0, 2)}:${group.slice(2)}`
    return `ipv6_src=${source},${asked},nw_ttl=255,icmp_type=135,icmp_code=0,nd_target=${target}`
  }
  const solicited = solicitsRouters(packet) ? 'nw_ttl=255,icmp_type=133,icmp_code=0' : 'nw_ttl=64'
  return `ipv6_src=${source},ipv6_dst=${target},${solicited}`
}
