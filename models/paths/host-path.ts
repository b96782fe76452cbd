import type { TopologyNode } from '../topology/vocabulary.ts'
import { Choices } from './choices.ts'
import type { Cloud } from './facts/cloud.ts'
import { numberOf } from './facts/values.ts'
import type { Found } from './find-path.ts'
import type { Packet } from './packet.ts'
import type { Path } from './path.ts'
import { bridgeUnder, deviceTowards, deviceWith, hostOf, integrationBridge, uplinkOf } from './physical/devices.ts'
import { tcpdump } from './physical/verify.ts'
import { crossTunnel } from './physical/tunnel.ts'
import { say } from './sentence.ts'
import { Trail, type Ending } from './trail.ts'
import type { Walk } from './walk.ts'

/** A host, one of its addresses, or a port of its br-int of which no network is known. */
export interface HostEnd {
  host: TopologyNode
  plug?: TopologyNode | undefined
  address?: string | undefined
  shown: string
}

/** Between two hosts: what Open vSwitch and `ip` of the hosts tell, without any network of the cloud. */
export function findHostPath(cloud: Cloud, from: HostEnd, to: HostEnd): Found {
  const walk: Walk = {
    cloud,
    packet: outerPacket(from, to),
    trail: new Trail(),
    choices: new Choices(),
    translations: []
  }
  const { trail } = walk
  trail.onHost(from.host)
  plugHop(walk, from, 'path.plugOut')
  const end = cross(walk, from, to)
  if (end.disposition !== 'dropped') plugHop(walk, to, 'path.plugIn')
  const { reason } = end
  const path: Path = {
    from: from.shown,
    to: to.shown,
    disposition: end.disposition,
    ...(reason ? { reason: reason.english, text: reason.text } : {}),
    logical: [],
    hosts: trail.hosts,
    legs: trail.legs,
    hops: trail.hops,
    assumed: trail.assumed.map(({ english }) => english),
    assumedTexts: trail.assumed.map(({ text }) => text),
    next: end.next ?? []
  }
  return { path, seems: end.disposition, astray: false, others: [] }
}

function cross(walk: Walk, from: HostEnd, to: HostEnd): Ending {
  const half = from.plug !== undefined || to.plug !== undefined
  if (from.host.id === to.host.id) return half ? physicalHalf(walk.cloud) : { disposition: 'delivered' }
  const lost =
    to.address === undefined
      ? crossTunnel(walk, {
          from: from.host,
          to: to.host,
          datapath: sharedSegment(from, to) ?? from.host,
          inKey: undefined,
          outKey: undefined
        })
      : crossSubnet(walk, from.host, to.host, to.address)
  if (lost) return lost
  walk.trail.assume(say('path.assumedPhysical', { from: from.host.name, to: to.host.name }))
  return half ? physicalHalf(walk.cloud) : { disposition: 'delivered' }
}

function physicalHalf({ driver }: Cloud): Ending {
  const next =
    driver === 'ovs'
      ? ['openstack port list --long', 'openstack network list --long', 'openstack server list --all-projects']
      : ['ovn-nbctl show', 'ovn-sbctl show']
  return { disposition: 'unknown', reason: say('path.physicalHalf'), next }
}

/** Ports that the agents' rules put into tunnels under one number are in one network, whichever it is. */
function sharedSegment({ plug: from }: HostEnd, { plug: to }: HostEnd): TopologyNode | undefined {
  const segment = from && numberOf(from, 'segmentationId')
  return segment !== undefined && to && numberOf(to, 'segmentationId') === segment ? from : undefined
}

/** By the device that is in the block of the address, onto the wire under it. */
function crossSubnet(
  { cloud, trail }: Walk,
  from: TopologyNode,
  to: TopologyNode,
  address: string
): Ending | undefined {
  const device = deviceTowards(cloud, from, address)
  if (!device)
    return {
      disposition: 'unknown',
      reason: say('path.deviceUnknown', { host: from.name, address }),
      next: ['ip a', 'ip route']
    }
  const under = bridgeUnder(cloud, device)
  const uplink = under && uplinkOf(cloud, under.bridge)
  const tag = under?.tag ?? numberOf(device, 'vlanId')
  const values = { from: from.name, address, device: device.name }
  const sentence = uplink
    ? say('path.hostOut', { ...values, bridge: under.bridge.name, uplink: uplink.name, tag: tag ?? 'untagged' })
    : say('path.hostOutDevice', values)
  const mtu = numberOf(device, 'mtu')
  trail.hop(device, sentence, {
    ...(mtu === undefined ? {} : { mtu }),
    verify: [tcpdump(uplink?.nics[0]?.name ?? device.name, `host ${address}`)],
    proof: uplink ? [under.bridge, ...uplink.nics] : []
  })
  trail.leg(from, to, tag === undefined ? 'flat' : 'vlan', tag)
  trail.onHost(to)
  trail.hop(deviceWith(cloud, to, address) ?? to, say('path.hostHasIt', { host: to.name, address }))
  return undefined
}

function plugHop({ cloud, trail }: Walk, { host, plug }: HostEnd, key: 'path.plugOut' | 'path.plugIn'): void {
  if (!plug) return
  const bridge = integrationBridge(cloud, host)
  trail.hop(plug, say(key, { device: plug.name, bridge: bridge?.name ?? 'br-int', host: host.name }), {
    verify: [tcpdump(plug.name, '')],
    proof: [bridge]
  })
}

function outerPacket(from: HostEnd, to: HostEnd): Packet {
  const first = (end: HostEnd): string => end.address ?? '?'
  return {
    protocol: 'icmp',
    version: 4,
    source: first(from),
    target: first(to),
    ttl: 64,
    sourceMac: undefined,
    targetMac: undefined,
    owner: undefined,
    broadcast: false,
    reply: false
  }
}

/** What an END says of a host, if it is of one. */
export function hostEnd(
  cloud: Cloud,
  node: TopologyNode | undefined,
  address: string | undefined
): HostEnd | undefined {
  const host = hostOf(cloud, node)
  if (!node || !host) return undefined
  return {
    host,
    shown: node.id,
    plug: node.kind === 'ovs-port' ? node : undefined,
    address: node.kind === 'host' ? undefined : address
  }
}
