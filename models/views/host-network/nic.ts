import { objectsOf, stringIn } from '../../paths/facts/values.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import type { Plane, SceneNode } from '../scene.ts'
import type { Context } from './context.ts'
import { functionWords } from './functions.ts'

/** One network card (or bond, or VLAN device) with what is known of it, and its leg to the wire. */
export function drawNic(
  { sketch, underlay, lookup, functions, words: say }: Context,
  host: TopologyNode,
  id: string,
  name: string,
  device: TopologyNode | undefined,
  bus?: { id: string; plane: Plane }
): SceneNode {
  const network = underlay.find(({ stations }) => stations.some((station) => station.device.id === device?.id))
  const address = network?.stations.find((station) => station.device.id === device?.id)?.address
  const members = device
    ? lookup.linksOf(device.id).filter(({ kind, to }) => kind === 'member' && to === device.id)
    : []
  const names = members.flatMap(({ from }) => lookup.node(from)?.name ?? []).sort()
  const mtu = device && text(device, 'mtu')
  const state = device && text(device, 'state')
  const own = functions.get(id) ?? []
  const used = bus !== undefined || network !== undefined || own.length > 0
  const idle = used || names.length > 0 ? '' : state === 'DOWN' ? say('picture.downUnused') : say('picture.upUnused')
  const words = [
    address ?? '',
    functionWords(lookup, own, say),
    names.join(' + '),
    idle,
    mtu === undefined ? '' : `mtu ${mtu}`
  ]
  const cable = cabledTo(device, ...members.map(({ from }) => lookup.node(from)))
  const card = sketch.node({
    id,
    shape: 'nic',
    parent: host.id,
    subjects: [id],
    lines: [name, words.find((word) => word !== '') ?? '', cable].filter((line) => line !== ''),
    plane: bus?.plane ?? network?.plane ?? 'none',
    certainty: device?.certainty ?? 'seen',
    ...(state === 'DOWN' || state === 'LOWERLAYERDOWN' ? { state: 'down' as const } : {}),
    classes: used ? [] : ['unused']
  })
  const wire = bus ?? (network && { id: `wire:${network.name}`, plane: network.plane })
  if (!wire) return card
  if (!bus && network)
    sketch.node({
      id: wire.id,
      shape: 'bus',
      lines: [network.name, network.cidr],
      plane: network.plane,
      data: { place: 'bottom', rank: underlay.indexOf(network) }
    })
  sketch.edge({
    id: `wire:${id}`,
    shape: 'wire',
    from: id,
    to: wire.id,
    plane: wire.plane,
    certainty: card.certainty,
    subjects: [id]
  })
  return card
}

/** The switch and its port at the other end of the cable, as they say by LLDP; the switches alone where there are several. */
function cabledTo(...devices: readonly (TopologyNode | undefined)[]): string {
  const neighbors = devices.flatMap((device) => (device ? objectsOf(device, 'lldpNeighbors') : []))
  const nameOf = ({ name, chassisId }: (typeof neighbors)[number]): string =>
    stringIn(name)?.replace(/\..*/, '') ?? stringIn(chassisId) ?? ''
  const [first] = neighbors
  if (first && neighbors.length === 1)
    return [nameOf(first), stringIn(first['port']) ?? ''].filter((word) => word !== '').join(' ')
  return [...new Set(neighbors.map(nameOf))]
    .filter((name) => name !== '')
    .sort()
    .join(', ')
}
