import { isUuid } from '../../topology/ids.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { Topology, TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, networkShown, shownHosts, stateOf, text } from '../filter.ts'
import { foldCard, Folds, shareOf } from '../fold.ts'
import { gatewayChassisOf } from '../gateway-chassis.ts'
import { encapsulation, planeOfNetwork } from '../planes.ts'
import type { Scene, ViewOptions } from '../scene.ts'
import { lookupOf } from '../lookup-of.ts'
import { Sketch } from '../sketch.ts'
import { english, type Words } from '../words.ts'
import type { Context } from './context.ts'
import { drawFloatingIps } from './floating-ips.ts'
import { drawPlugged, pluggedInto } from './plugged.ts'

/** More cards than this on one network are folded into one with a count, until the user opens it; fewer where there are many networks. */
const FOLD_ABOVE = 16
const MOST_CARDS = 300
/** More than these side by side are folded. */
const MOST_NETWORKS = 100
const MOST_ROUTERS = 60

/** External networks on top, floating IPs over them, routers between, project networks below with what is plugged into them. */
export function buildLogical(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const filtered = (options.hosts?.length ?? 0) > 0 || (options.roles?.length ?? 0) > 0
  const hosts = filtered ? new Set(shownHosts(lookup, options).map(({ id }) => id)) : undefined
  const sketch = new Sketch('logical')
  const folds = new Folds(lookup, options)
  const all = lookup
    .ofKind('network')
    .filter((network) => network.attributes['isolated'] !== true && networkShown(network, options))
  const routers = lookup.ofKind('router').toSorted(byName)
  const ranks = new Map(routers.map(({ id }, index) => [id, index]))
  const several = folds.split(
    {
      ...{ id: 'fold:networks', most: MOST_NETWORKS, page: MOST_NETWORKS },
      subjects: (network: TopologyNode) => [network.id, ...lookup.childrenOf(network.id).map(({ id }) => id)],
      keep: (network) => isOnTop(lookup, network)
    },
    all.toSorted((a, b) => routerRank(lookup, ranks, a) - routerRank(lookup, ranks, b) || byName(a, b))
  )
  const networks = several.shown
  const plugged = new Map(networks.map((network) => [network, pluggedInto({ lookup, hosts }, network)]))
  const share = shareOf(
    [...plugged.values()].map(({ length }) => length),
    MOST_CARDS
  )
  const most = Math.min(FOLD_ABOVE, share)
  const context: Context = { lookup, sketch, words, hosts, folds, most }
  networks.forEach((network, index) => drawNetwork(context, network, index))
  const among = (router: TopologyNode): boolean =>
    !options.networks?.length || lookup.linksOf(router.id).some(({ to }) => sketch.has(to))
  const shown = folds.split(
    { id: 'fold:routers', most: MOST_ROUTERS, page: MOST_ROUTERS, subjects: ({ id }: TopologyNode) => [id] },
    routers.filter(among)
  )
  shown.shown.forEach((router, index) => drawRouter(context, router, index))
  drawFloatingIps(context)
  for (const [network, cards] of plugged) drawPlugged(context, network, cards)
  for (const [split, what] of [
    [several, 'networks'],
    [shown, 'routers']
  ] as const)
    for (const fold of [split.before, split.after])
      if (fold) sketch.node({ shape: 'fold', ...foldCard(fold, what, words) })
  return sketch.finish()
}

/** Networks of one router stand together; those without one come last. */
function routerRank(lookup: Lookup, ranks: ReadonlyMap<string, number>, network: TopologyNode): number {
  const own = lookup
    .linksOf(network.id)
    .flatMap(({ kind, from }) => (kind === 'interface' ? (ranks.get(from) ?? []) : []))
  return own.length === 0 ? ranks.size : Math.min(...own)
}

function isOnTop(lookup: Lookup, network: TopologyNode): boolean {
  return (
    network.attributes['external'] === true ||
    lookup.childrenOf(network.id).some(({ kind }) => kind === 'floating-ip') ||
    lookup.linksOf(network.id).some(({ kind, to }) => kind === 'gateway' && to === network.id)
  )
}

function drawNetwork(context: Context, network: TopologyNode, order: number): void {
  const { lookup, sketch } = context
  const cidrs = lookup
    .childrenOf(network.id)
    .flatMap((child) => (child.kind === 'subnet' ? (text(child, 'cidr') ?? []) : []))
  const details = [encapsulation(network), ...cidrs.sort()].filter((word) => word !== undefined)
  sketch.node({
    id: network.id,
    shape: 'bus',
    subjects: [network.id],
    lines: [label(network), details.join(' · ')],
    plane: planeOfNetwork(network),
    certainty: network.certainty,
    data: { tier: isOnTop(lookup, network) ? 'top' : 'bottom', order }
  })
}

function drawRouter({ lookup, sketch, words }: Context, router: TopologyNode, order: number): void {
  const chassis = gatewayChassisOf(router).map(({ host, priority, active }) => {
    const parts = [
      lookup.node(host)?.name ?? shortName(host),
      priority === undefined ? '' : `· ${priority}`,
      active ? `· ${words('picture.active')}` : ''
    ]
    return parts.filter((word) => word !== '').join(' ')
  })
  sketch.node({
    id: router.id,
    shape: 'router',
    subjects: [router.id],
    lines: [label(router), ...chassis],
    certainty: router.certainty,
    ...(stateOf(router) ? { state: stateOf(router)! } : {}),
    data: { order }
  })
  for (const link of lookup.linksOf(router.id)) {
    if (link.from !== router.id) continue
    const network = lookup.node(link.to)
    const addresses = link.kind === 'gateway' ? link.attributes['addresses'] : [link.attributes['address']]
    if (!network || (link.kind !== 'gateway' && link.kind !== 'interface')) continue
    const words = (Array.isArray(addresses) ? addresses : []).filter(
      (address): address is string => typeof address === 'string'
    )
    const port = link.attributes['port']
    sketch.edge({
      id: link.id,
      shape: 'route',
      from: router.id,
      to: network.id,
      subjects: typeof port === 'string' ? [link.id, port] : [link.id],
      lines: words.slice(0, 2),
      plane: planeOfNetwork(network),
      certainty: link.certainty,
      classes: [link.kind]
    })
  }
}

/** A chassis that is only known by what was printed: a uuid's first digits, else the name without its domain. */
function shortName(printed: string): string {
  return isUuid(printed) ? printed.slice(0, 8) : (printed.split('.', 1)[0] ?? printed)
}
