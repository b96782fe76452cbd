import type { Lookup } from '../../topology/lookup.ts'
import type { Topology, TopologyNode } from '../../topology/vocabulary.ts'
import { label, networkShown, roleOf, shownHosts, text } from '../filter.ts'
import { foldCard, Folds } from '../fold.ts'
import { tunnelTypeName } from '../planes.ts'
import type { Scene, ViewOptions } from '../scene.ts'
import { lookupOf } from '../lookup-of.ts'
import { Sketch } from '../sketch.ts'
import { devicesOf, underlayNetworks } from '../underlay.ts'
import { drawCards } from './cards.ts'
import { containerBridges, drawContainerBridges } from './containers.ts'
import { drawOther } from './lower.ts'
import type { Context } from './context.ts'
import { foldedAs } from './folded.ts'
import { portFunctions } from './functions.ts'
import { drawGateways } from './gateways.ts'
import { drawSpareCards } from './spare-cards.ts'
import { mostOf } from './room.ts'
import { english, type Words } from '../words.ts'
import { hostParts, interfacesOf, portError, type BridgeParts, type HostParts } from './parts.ts'

/** More hosts than this are not opened all at once; the view says so. */
const MAX_HOSTS = 24
/** More bridges and gateways than this make a frame that nobody reads. */
const MOST_WIDE = 24

/** One frame per host, read bottom up: cards, uplink bridges, patches, br-int, taps, servers; the overlay above all. */
export function buildHostNetwork(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const sketch = new Sketch('host-network')
  const candidates = shownHosts(lookup, options).filter((host) => hasInside(lookup, host))
  const folds = new Folds(lookup, options)
  const {
    shown: hosts,
    before,
    after
  } = folds.split(
    { id: 'fold:hosts', most: MAX_HOSTS, page: MAX_HOSTS, subjects: ({ id }: TopologyNode) => [id] },
    candidates
  )
  if (candidates.length > hosts.length)
    sketch.note('note.hostsLimited', { shown: hosts.length, total: candidates.length })
  const parts = hosts.map((host) => hostParts(lookup, host))
  const underlay = underlayNetworks(lookup, hosts)
  const functions = portFunctions(lookup)
  const context: Context = { lookup, sketch, underlay, words, folds, functions, most: mostOf(parts) }
  parts.forEach((each, order) => drawHost(context, each, order, options))
  for (const fold of [before, after])
    if (fold) sketch.node({ shape: 'fold', certainty: 'seen', ...foldCard(fold, 'hosts', words) })
  return sketch.finish()
}

/** Hosts that were only heard of have nothing to open. */
function hasInside(lookup: Lookup, host: TopologyNode): boolean {
  return (
    lookup.childrenOf(host.id).some(({ kind }) => kind === 'ovs-bridge') ||
    devicesOf(lookup, host).length > 0 ||
    containerBridges(lookup, host).length > 0
  )
}

function drawHost(context: Context, parts: HostParts, order: number, options: ViewOptions): void {
  const { sketch, lookup, words } = context
  const { host, integration, others } = parts
  const chassis = (host.attributes['chassis'] as { name?: string } | undefined)?.name
  const subtitle = [
    roleOf(host),
    chassis === undefined ? '' : words('picture.chassis', { id: chassis.slice(0, 8) })
  ].filter((word) => word !== '')
  sketch.node({
    id: host.id,
    shape: 'host-frame',
    subjects: [host.id],
    lines: [label(host), subtitle.join(' · ')],
    certainty: host.certainty,
    data: { order, role: roleOf(host) }
  })
  if (integration) {
    const { bridge, plugs, tunnels } = integration
    const ports = lookup.childrenOf(bridge.id).length
    const details = [
      text(bridge, 'failMode') && `fail_mode ${text(bridge, 'failMode')}`,
      words(ports === 1 ? 'picture.port' : 'picture.ports', { count: ports })
    ].filter((word) => word)
    sketch.node({
      id: bridge.id,
      shape: 'lane',
      parent: host.id,
      subjects: [bridge.id],
      lines: [bridge.name, details.join(' · ')],
      certainty: bridge.certainty,
      data: { row: 'upper' }
    })
    const shown = plugs.filter(({ neutron }) => networkShown(neutron && lookup.node(neutron.parent ?? ''), options))
    drawCards(context, host, shown)
    drawGateways(context, host, bridge)
    if (tunnels.length > 0) drawTunnels(context, host, bridge, tunnels)
  }
  const bridges = context.folds.split(
    { id: `fold:${host.id}|bridges`, most: MOST_WIDE, subjects: ({ bridge }: BridgeParts) => [bridge.id] },
    others
  )
  bridges.shown.forEach((other, index) => drawOther(context, parts, other, index))
  foldedAs(context, bridges, 'bridges', host.id, { row: 'nics' })
  for (const other of bridges.shown)
    if (other.tunnels.length > 0) drawTunnels(context, host, other.bridge, other.tunnels)
  drawSpareCards(context, host)
  drawContainerBridges(context, host, others.length)
}

function drawTunnels(
  { sketch, lookup, underlay, words }: Context,
  host: TopologyNode,
  bridge: TopologyNode,
  tunnels: TopologyNode[]
): void {
  const id = `tunnels:${host.id}`
  const types = [
    ...new Set(
      tunnels.flatMap((port) =>
        lookup.linksOf(port.id).flatMap(({ kind, attributes }) => (kind === 'tunnel' ? String(attributes['type']) : []))
      )
    )
  ]
  const errors = tunnels.filter((port) => portError(port) !== undefined).length
  const bfdUp = tunnels.filter((port) => interfacesOf(port).some(({ bfdStatus }) => bfdStatus?.state === 'up')).length
  const subjects = tunnels.map((port) => port.id)
  const look = { plane: 'ten' as const, certainty: tunnels[0]!.certainty, subjects }
  const detail =
    [
      errors > 0 ? words('picture.inError', { count: errors }) : '',
      bfdUp > 0 ? words('picture.bfdUp', { count: bfdUp }) : ''
    ].find((word) => word !== '') ?? ''
  sketch.node({
    id,
    shape: 'tunnels-card',
    parent: host.id,
    lines: [
      words(tunnels.length === 1 ? 'picture.tunnel' : 'picture.tunnels', { count: tunnels.length }),
      types.sort().map(tunnelTypeName).join(', '),
      detail
    ].filter((line) => line),
    ...look,
    ...(errors > 0 ? { state: 'error' as const } : {}),
    data: { bridge: bridge.id }
  })
  const square = `${id}:port`
  sketch.node({
    id: square,
    shape: 'ovs-port',
    parent: bridge.id,
    ...look,
    classes: ['solid'],
    data: { side: 'top', under: id }
  })
  sketch.edge({
    id: `leg:${id}`,
    shape: 'tunnel',
    from: id,
    to: square,
    ...look
  })
  sketch.node({
    id: 'overlay',
    shape: 'bus',
    lines: [words('picture.overlay'), types.sort().map(tunnelTypeName).join(', ')],
    plane: 'ten',
    data: { place: 'top' }
  })
  sketch.edge({
    id: `riser:${id}`,
    shape: 'tunnel',
    from: id,
    to: 'overlay',
    ...look
  })
  const tenant = underlay.find(({ plane }) => plane === 'ten')?.stations.find((station) => station.host.id === host.id)
  if (tenant)
    sketch.edge({
      id: `through:${id}`,
      shape: 'through',
      from: square,
      to: `row:${tenant.device.id}`,
      plane: 'ten',
      lines: [words('picture.hostRouting')]
    })
}
