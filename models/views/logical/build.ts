import { isUuid } from '../../topology/ids.ts'
import type { Topology, TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, networkShown, shownHosts, stateOf, text } from '../filter.ts'
import { gatewayChassisOf } from '../gateway-chassis.ts'
import { encapsulation, planeOfNetwork } from '../planes.ts'
import type { Scene, ViewOptions } from '../scene.ts'
import { lookupOf } from '../lookup-of.ts'
import { Sketch } from '../sketch.ts'
import { english, type Words } from '../words.ts'
import type { Context } from './context.ts'
import { drawFloatingIps } from './floating-ips.ts'
import { drawPlugged } from './plugged.ts'

/** External networks on top, floating IPs over them, routers between, project networks below with what is plugged into them. */
export function buildLogical(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const filtered = (options.hosts?.length ?? 0) > 0 || (options.roles?.length ?? 0) > 0
  const hosts = filtered ? new Set(shownHosts(lookup, options).map(({ id }) => id)) : undefined
  const context: Context = { lookup, sketch: new Sketch('logical'), options, words, hosts }
  const { sketch } = context
  const networks = lookup
    .ofKind('network')
    .filter((network) => network.attributes['isolated'] !== true && networkShown(network, options))
  const routers = lookup.ofKind('router').toSorted(byName)
  const order = new Map(
    networks
      .toSorted((a, b) => routerRank(context, routers, a) - routerRank(context, routers, b) || byName(a, b))
      .map((network, index) => [network, index])
  )
  for (const [network, index] of order) drawNetwork(context, network, index)
  const among = (router: TopologyNode): boolean =>
    !options.networks?.length || lookup.linksOf(router.id).some(({ to }) => sketch.has(to))
  routers.filter(among).forEach((router, index) => drawRouter(context, router, index))
  drawFloatingIps(context)
  for (const network of order.keys()) drawPlugged(context, network)
  return sketch.finish()
}

/** Networks of one router stand together; those without one come last. */
function routerRank({ lookup }: Context, routers: readonly TopologyNode[], network: TopologyNode): number {
  const ranks = lookup
    .linksOf(network.id)
    .filter(({ kind }) => kind === 'interface')
    .map(({ from }) => routers.findIndex(({ id }) => id === from))
  return ranks.length === 0 ? routers.length : Math.min(...ranks)
}

function isOnTop({ lookup }: Context, network: TopologyNode): boolean {
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
    data: { tier: isOnTop(context, network) ? 'top' : 'bottom', order }
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
