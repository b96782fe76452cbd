import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { DeviceLookup, devicesOf } from './lookup/devices.ts'
import { hostOf } from './lookup/places.ts'
import { evidence } from './lookup/values.ts'

/**
 * The two ends of a veth pair in different namespaces of a host: each prints the other's index. Without indexes the names
 * tell: OVN's metadata agent, the hybrid plug and distributed routers name both ends after one id.
 */
export const vethPairs: Linker = {
  id: 'veth-pairs',
  run(draft) {
    const lookup = new DeviceLookup(draft)
    const byIndex = indexes(draft)
    const all = devicesOf(draft)
    const paired = new Set<string>()
    for (const device of all) {
      const host = hostOf(draft, device)
      const peer = host && peerByIndex(draft, device, host, byIndex)
      if (!peer || peerByIndex(draft, peer, host, byIndex) !== device) continue
      draft.link('veth', device.id, peer.id, { sources: evidence(device, peer) })
      paired.add(device.id).add(peer.id)
    }
    for (const device of all) {
      const host = hostOf(draft, device)
      const other = otherEnd(device.name)
      const peer = host && other !== undefined ? lookup.anywhere(host, other) : undefined
      if (!peer || paired.has(device.id) || paired.has(peer.id) || hasVeth(draft, device) || hasVeth(draft, peer))
        continue
      draft.link('veth', device.id, peer.id, {
        attributes: { reason: 'both ends are named after one id' },
        certainty: 'inferred',
        sources: evidence(device, peer)
      })
    }
  }
}

/** Devices by host and index: each namespace counts its own. */
function indexes(draft: Draft): Map<string, TopologyNode[]> {
  const byIndex = new Map<string, TopologyNode[]>()
  for (const device of devicesOf(draft)) {
    const host = hostOf(draft, device)
    const index = device.attributes['index']
    if (!host || typeof index !== 'number') continue
    const key = `${host.id} ${index}`
    const list = byIndex.get(key)
    if (list) list.push(device)
    else byIndex.set(key, [device])
  }
  return byIndex
}

/** The one device whose index this one prints, and which prints this one's; in the namespace that is told, if one is. */
function peerByIndex(
  draft: Draft,
  device: TopologyNode,
  host: TopologyNode,
  byIndex: ReadonlyMap<string, TopologyNode[]>
): TopologyNode | undefined {
  const { index, peerIndex } = device.attributes
  if (typeof index !== 'number' || typeof peerIndex !== 'number') return undefined
  const fitting = (byIndex.get(`${host.id} ${peerIndex}`) ?? []).filter(
    (other) =>
      other !== device &&
      other.attributes['peerIndex'] === index &&
      standsIn(draft, other, device) &&
      standsIn(draft, device, other)
  )
  if (fitting.length <= 1) return fitting[0]
  // Namespaces count their devices alike; the name decides between several of the same index.
  const byName = fitting.filter((other) => other.name === otherEnd(device.name))
  return byName.length === 1 ? byName[0] : undefined
}

/** False when `from` says that its other end is in a namespace in which `device` is not. */
function standsIn(draft: Draft, device: TopologyNode, from: TopologyNode): boolean {
  const told = from.attributes['peerNamespace']
  if (typeof told !== 'string') return true
  const place = device.parent === undefined ? undefined : draft.node(device.parent)
  return place?.kind === 'namespace' && place.name === told
}

const META = /^(tap[0-9a-f]{8}-[0-9a-f])([01])$/

function otherEnd(name: string): string | undefined {
  const meta = META.exec(name)
  if (meta) return `${meta[1]}${meta[2] === '0' ? '1' : '0'}`
  if (name.startsWith('qvb')) return `qvo${name.slice(3)}`
  if (name.startsWith('qvo')) return `qvb${name.slice(3)}`
  if (name.startsWith('rfp-')) return `fpr-${name.slice(4)}`
  if (name.startsWith('fpr-')) return `rfp-${name.slice(4)}`
  return undefined
}

function hasVeth(draft: Draft, device: TopologyNode): boolean {
  return draft.linksOf(device.id).some(({ kind }) => kind === 'veth')
}
