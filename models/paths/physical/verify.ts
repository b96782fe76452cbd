import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { stringOf } from '../facts/values.ts'
import type { Packet } from '../packet.ts'

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
export function ofprotoTrace(
  plug: TopologyNode,
  { protocol, sourceMac, targetMac, source, target, version, targetPort }: Packet
): string {
  const kind = protocol === 'arp' ? 'arp' : version === 6 ? `${protocol}6` : protocol
  const addresses =
    protocol === 'arp'
      ? `arp_spa=${source},arp_tpa=${target},arp_op=1`
      : version === 6
        ? `ipv6_src=${source},ipv6_dst=${target}`
        : `nw_src=${source},nw_dst=${target},nw_ttl=64`
  const port = targetPort === undefined || protocol === 'icmp' ? '' : `,${protocol}_dst=${targetPort}`
  const macs = `dl_src=${sourceMac ?? '<source MAC>'},dl_dst=${targetMac ?? 'ff:ff:ff:ff:ff:ff'}`
  return `ovs-appctl ofproto/trace br-int in_port=${plug.name},${kind},${macs},${addresses}${port}`
}
