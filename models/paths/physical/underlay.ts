import { passesFrames } from '../../topology/carrier.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { numberOf } from '../facts/values.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { bridgeUnder, deviceTowards, deviceWith, uplinkOf, type Tunnel, type Uplink } from './devices.ts'

/** What a tunnel's outer packet goes through on one host. */
export interface Underlay {
  device: TopologyNode
  /** the bridge that the device is a port of */
  under: { bridge: TopologyNode; tag: number | undefined } | undefined
  uplink: Uplink | undefined
  /** bytes of the largest outer packet that every part of it lets pass */
  mtu: number | undefined
}

/** How the host that has `own` reaches `far`; undefined where none of its devices is known to. */
export function underlayOf(
  cloud: Cloud,
  host: TopologyNode,
  { own, far }: { own: Tunnel['localIp']; far: Tunnel['remoteIp'] }
): Underlay | undefined {
  const device =
    (own === undefined ? undefined : deviceWith(cloud, host, own)) ??
    (far === undefined ? undefined : deviceTowards(cloud, host, far))
  if (!device) return undefined
  const under = bridgeUnder(cloud, device)
  const uplink = under && uplinkOf(cloud, under.bridge)
  return { device, under, uplink, mtu: leastMtu([device, ...(uplink?.nics ?? [])]) }
}

function leastMtu(devices: readonly TopologyNode[]): number | undefined {
  const told = devices.flatMap((device) => numberOf(device, 'mtu') ?? [])
  return told.length === 0 ? undefined : Math.min(...told)
}

/** Ends the way at cards of which no frame comes out, or into which none gets: every card of the uplink is down. */
export function lostAtCards(
  { trail }: Walk,
  host: TopologyNode,
  { name, nics }: Pick<Uplink, 'name' | 'nics'>
): Ending | undefined {
  const [first] = nics
  if (!first || !nics.every((nic) => passesFrames(nic) === false)) return undefined
  const reason = say('path.uplinkDown', { uplink: name, host: host.name })
  trail.hop(first, reason, { verify: nics.map((nic) => `ip -s link show ${nic.name}`), proof: nics })
  return { disposition: 'dropped', reason }
}
