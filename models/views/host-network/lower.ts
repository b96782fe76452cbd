import type { TopologyNode } from '../../topology/vocabulary.ts'
import { label, text } from '../filter.ts'
import type { Plane } from '../scene.ts'
import { globalAddress, type UnderlayNetwork } from '../underlay.ts'
import { withoutPrefix } from '../../text/ip-address.ts'
import type { Context } from './context.ts'
import { foldedAs, foldedRows } from './folded.ts'
import { drawNic } from './nic.ts'
import { drawPatches } from './patches.ts'
import { deviceOf, physicalNetworks, portError, tagWords, type BridgeParts, type HostParts } from './parts.ts'
import type { Words } from '../words.ts'

/** More cards and patches side by side than this, and more rows in a list, make a frame that nobody reads. */
const MOST_WIDE = 24
const MOST_ROWS = 24

/** A bridge under br-int: its patches up, its internal ports with addresses, its cards down to the wire. */
export function drawOther(context: Context, { host, integration }: HostParts, parts: BridgeParts, order: number): void {
  const { sketch } = context
  const { bridge } = parts
  const mapped = physicalNetworks(host, bridge.name)
  const details = [mapped.join(', '), text(bridge, 'failMode') ?? ''].filter((word) => word !== '')
  sketch.node({
    id: bridge.id,
    shape: 'lane',
    parent: host.id,
    subjects: [bridge.id],
    lines: [bridge.name, details.join(' · ')],
    certainty: bridge.certainty,
    data: { row: 'lower', order }
  })
  if (integration) drawPatches(context, parts, integration)
  drawInternals(context, host, parts)
  drawUplinks(context, host, parts, mapped)
}

function drawInternals(context: Context, host: TopologyNode, parts: BridgeParts): void {
  const { sketch, lookup, underlay } = context
  const rows = parts.internals.map((port) => {
    const device = deviceOf(lookup, port)
    const address = device && globalAddress(device)
    const network = underlay.find(({ stations }) => stations.some((station) => station.device === device))
    return { port, device, words: address === undefined ? (tagWords(port) ?? '') : withoutPrefix(address), network }
  })
  const told = rows.filter(({ port, words }) => words !== '' || port.name !== parts.bridge.name)
  const split = context.folds.split(
    {
      ...{ id: `fold:${parts.bridge.id}|internals`, most: Math.min(context.most, MOST_ROWS) },
      subjects: ({ port, device }: (typeof rows)[number]) => [port, device].flatMap((node) => node?.id ?? []),
      keep: ({ network }) => network !== undefined
    },
    told
  )
  const { shown } = split
  if (told.length === 0) return
  const id = `internals:${parts.bridge.id}`
  sketch.node({
    id,
    shape: 'list-card',
    parent: host.id,
    subjects: shown.map(({ port }) => port.id),
    certainty: parts.bridge.certainty,
    data: { row: 'internals', bridge: parts.bridge.id, rows: shown.length }
  })
  foldedRows(context, id, split, 'ports', shown.length)
  shown.forEach(({ port, device, words, network }, index) => {
    const plane = network?.plane ?? 'none'
    const row = device ? `row:${device.id}` : `row:${port.id}`
    sketch.node({
      id: row,
      shape: 'label',
      parent: id,
      subjects: [device?.id ?? port.id, port.id],
      lines: [port.name, words],
      plane,
      data: { index }
    })
    sketch.node({
      id: port.id,
      shape: 'ovs-port',
      parent: parts.bridge.id,
      subjects: [port.id],
      plane,
      certainty: port.certainty,
      data: { side: 'top', under: id, index }
    })
    sketch.edge({
      id: `leg:${port.id}`,
      shape: 'stub',
      from: id,
      to: port.id,
      plane,
      certainty: port.certainty,
      subjects: [port.id],
      classes: [`row-${index}`]
    })
  })
}

function drawUplinks(context: Context, host: TopologyNode, parts: BridgeParts, mapped: readonly string[]): void {
  const { sketch, underlay, words } = context
  const carried = underlay.filter(({ stations }) =>
    stations.some(
      ({ device }) => device.parent === host.id && parts.internals.some((port) => port.name === device.name)
    )
  )
  const split = context.folds.split(
    {
      ...{ id: `fold:${parts.bridge.id}|uplinks`, most: Math.min(context.most, MOST_WIDE) },
      subjects: ({ port, cards }: BridgeParts['uplinks'][number]) => [
        port.id,
        ...cards.flatMap(({ node }) => node?.id ?? [])
      ],
      state: ({ port }) => (portError(port) === undefined ? undefined : 'error')
    },
    parts.uplinks
  )
  foldedAs(context, split, 'cards', host.id, { row: 'nics', bridge: parts.bridge.id })
  for (const { port, cards } of split.shown) {
    const bus = wireOf(parts, mapped, carried, words)
    const [main] = carried
    sketch.node({
      id: bus.id,
      shape: 'bus',
      lines: [bus.name, bus.detail].filter((line) => line !== ''),
      plane: bus.plane,
      data: { place: 'bottom', rank: mapped.length > 0 ? -1 : main ? underlay.indexOf(main) : 50 }
    })
    if (cards.length > 1) {
      const mode = text(port, 'bondMode')
      sketch.node({
        id: port.id,
        shape: 'bond',
        parent: host.id,
        subjects: [port.id],
        lines: [port.name, mode ?? ''].filter((line) => line),
        certainty: port.certainty,
        data: { bridge: parts.bridge.id }
      })
    }
    for (const { name, node } of cards) {
      const id = node?.id ?? `${port.id}#${name}`
      const card = drawNic(context, host, id, name, node, bus)
      card.data['bridge'] = parts.bridge.id
      if (node === undefined) card.subjects = [port.id]
      if (cards.length > 1) card.data['bond'] = port.id
      if (portError(port, name) !== undefined) card.state = 'error'
    }
    const square = cards.length > 1 ? `${port.id}#port` : `${port.id}`
    sketch.node({
      id: square,
      shape: 'ovs-port',
      parent: parts.bridge.id,
      subjects: [port.id],
      plane: bus.plane,
      certainty: port.certainty,
      data: {
        side: 'bottom',
        over: cards.length > 1 ? port.id : (cards[0]?.node?.id ?? `${port.id}#${cards[0]?.name}`)
      }
    })
    const target = cards.length > 1 ? port.id : (cards[0]?.node?.id ?? `${port.id}#${cards[0]?.name}`)
    sketch.edge({
      id: `uplink:${port.id}`,
      shape: 'wire',
      from: square,
      to: target,
      plane: bus.plane,
      certainty: port.certainty,
      subjects: [port.id]
    })
  }
}

/** A wire outside the hosts: its name, what is known to run on it, its colour. */
interface Wire {
  id: string
  name: string
  detail: string
  plane: Plane
}

/** What a bridge's cards are wired to: the physical network it is mapped to, else the one network of its addresses, else unknown. */
function wireOf(
  { bridge, internals }: BridgeParts,
  mapped: readonly string[],
  carried: readonly UnderlayNetwork[],
  words: Words
): Wire {
  const tags = [
    ...new Set(internals.flatMap(({ attributes }) => (typeof attributes['tag'] === 'number' ? attributes['tag'] : [])))
  ]
  const detail = tags.length > 0 ? words('picture.vlans', { tags: tags.sort((a, b) => a - b).join(' ') }) : ''
  if (mapped.length > 0) return { id: `wire:${mapped.join(',')}`, name: mapped.join(', '), detail, plane: 'ext' }
  const [main] = carried
  if (main && carried.length === 1)
    return { id: `wire:${main.name}`, name: main.name, detail: main.cidr, plane: main.plane }
  const one = main && carried.every(({ plane }) => plane === main.plane)
  return {
    id: `wire:${bridge.name}`,
    name: words('picture.behind', { bridge: label(bridge) }),
    detail,
    plane: bridge.name === 'br-ex' ? 'ext' : one ? main.plane : 'none'
  }
}
