import type { TopologyNode } from '../../topology/vocabulary.ts'
import { label, text } from '../filter.ts'
import type { Plane } from '../scene.ts'
import { globalAddress, type UnderlayNetwork } from '../underlay.ts'
import { withoutPrefix } from '../../text/ip-address.ts'
import type { Context } from './context.ts'
import { drawNic } from './nic.ts'
import { networkWords } from './words.ts'
import { deviceOf, physicalNetworks, portError, tagWords, type BridgeParts, type HostParts } from './parts.ts'
import { planeOfNetwork } from '../planes.ts'
import type { Words } from '../words.ts'

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

function drawPatches(context: Context, parts: BridgeParts, integration: BridgeParts): void {
  const { sketch } = context
  for (const { port, peer, link } of parts.patches) {
    if (peer.parent !== integration.bridge.id) continue
    const network = patchedNetwork(context, port, peer)
    const plane: Plane = network ? planeOfNetwork(network) : 'none'
    const words = network ? networkWords(network) : [port.name, peer.name]
    const digits = /provnet-([0-9a-f]{8})/.exec(port.name)?.[1]
    for (const [each, side] of [
      [port, 'top'],
      [peer, 'bottom']
    ] as const) {
      sketch.node({
        id: each.id,
        shape: 'ovs-port',
        parent: each.parent!,
        subjects: [each.id],
        plane,
        certainty: each.certainty,
        data: { side, patch: port.id }
      })
    }
    sketch.edge({
      id: link.id,
      shape: 'patch',
      from: peer.id,
      to: port.id,
      plane,
      subjects: [link.id, ...(network ? [network.id] : [])],
      lines: digits === undefined ? words : [...words, digits],
      certainty: link.certainty
    })
  }
  for (const port of parts.loosePatches) {
    sketch.node({
      id: port.id,
      shape: 'ovs-port',
      parent: port.parent!,
      subjects: [port.id],
      state: 'error',
      data: { side: 'top', patch: port.id }
    })
  }
}

/** The network whose frames run through a patch: the localnet port names the patch after itself. */
function patchedNetwork({ lookup }: Context, port: TopologyNode, peer: TopologyNode): TopologyNode | undefined {
  const named = /provnet-[0-9a-f-]{36}/.exec(`${port.name} ${peer.name}`)?.[0]
  const localnet = named === undefined ? undefined : lookup.node(`port:${named}`)
  return localnet?.parent === undefined ? undefined : lookup.node(localnet.parent)
}

function drawInternals(context: Context, host: TopologyNode, parts: BridgeParts): void {
  const { sketch, lookup, underlay } = context
  const rows = parts.internals.map((port) => {
    const device = deviceOf(lookup, port)
    const address = device && globalAddress(device)
    const network = underlay.find(({ stations }) => stations.some((station) => station.device === device))
    return { port, device, words: address === undefined ? (tagWords(port) ?? '') : withoutPrefix(address), network }
  })
  const shown = rows.filter(({ port, words }) => words !== '' || port.name !== parts.bridge.name)
  if (shown.length === 0) return
  const id = `internals:${parts.bridge.id}`
  sketch.node({
    id,
    shape: 'list-card',
    parent: host.id,
    subjects: shown.map(({ port }) => port.id),
    certainty: parts.bridge.certainty,
    data: { row: 'internals', bridge: parts.bridge.id, rows: shown.length }
  })
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
  for (const { port, cards } of parts.uplinks) {
    const bus = wireOf(parts, mapped, carried, words)
    const [main] = carried
    sketch.node({
      id: bus.id,
      shape: 'bus',
      lines: [bus.name, bus.detail].filter((line) => line !== ''),
      plane: bus.plane,
      data: { place: 'bottom', rank: mapped.length > 0 ? -1 : main ? underlay.indexOf(main) : 50 }
    })
    const error = portError(port)
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
      if (error !== undefined) card.state = 'error'
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
