import { naturalOrder } from '../text/natural-order.ts'
import { Lookup } from '../topology/lookup.ts'
import type { Topology, TopologyNode } from '../topology/vocabulary.ts'
import { byName, label, networkShown, roleOf, stateOf, text, texts } from './filter.ts'
import { encapsulation, planeOfNetwork } from './planes.ts'
import type { Scene, ViewOptions } from './scene.ts'
import { Sketch } from './sketch.ts'
import { english, type Words } from './words.ts'

/** More cards than this on one network are folded into one with a count, until the user opens it. */
const FOLD_ABOVE = 16

interface Context {
  lookup: Lookup
  sketch: Sketch
  options: ViewOptions
  words: Words
}

/** External networks on top, floating IPs over them, routers between, project networks below with what is plugged into them. */
export function buildLogical(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = new Lookup(topology)
  const context: Context = { lookup, sketch: new Sketch('logical'), options, words }
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
  routers.forEach((router, index) => drawRouter(context, router, index))
  for (const floating of lookup.ofKind('floating-ip').toSorted(byName)) drawFloating(context, floating)
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
  const gateways = Array.isArray(router.attributes['gatewayChassis']) ? router.attributes['gatewayChassis'] : []
  const chassis = (gateways as { host?: string; priority?: number; active?: boolean }[])
    .toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || naturalOrder(String(a.host), String(b.host)))
    .map(({ host, priority, active }) => {
      const name = host === undefined ? '' : (lookup.node(host)?.name ?? host.slice(0, 8))
      return [name, priority === undefined ? '' : `· ${priority}`, active ? `· ${words('picture.active')}` : '']
        .filter((word) => word !== '')
        .join(' ')
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

function drawFloating({ lookup, sketch, words: say }: Context, floating: TopologyNode): void {
  const network = floating.parent === undefined ? undefined : lookup.node(floating.parent)
  const nat = lookup.linksOf(floating.id).find(({ kind, from }) => kind === 'nat' && from === floating.id)
  const port = nat && lookup.node(nat.to)
  const attached = port && lookup.linksOf(port.id).find(({ kind }) => kind === 'attached')
  const server = attached && lookup.node(attached.from)
  const target = server ?? port
  const words = [
    target ? label(target) : (text(floating, 'fixedAddress') ?? say('picture.notAssociated')),
    modeOf(floating, say)
  ]
  sketch.node({
    id: floating.id,
    shape: 'floating-ip',
    subjects: [floating.id],
    lines: [text(floating, 'address') ?? label(floating), words.filter((word) => word !== '').join(' · ')],
    plane: 'ext',
    certainty: floating.certainty,
    data: network && sketch.has(network.id) ? { network: network.id } : {}
  })
  if (network)
    sketch.edge({
      id: `on:${floating.id}`,
      shape: 'nat',
      from: floating.id,
      to: network.id,
      plane: 'ext',
      subjects: nat ? [nat.id] : [floating.id]
    })
}

interface Plugged {
  id: string
  node: TopologyNode
  port: TopologyNode
}

/** Servers, and ports of machines that no server list named, on the network they are plugged into. */
function drawPlugged(context: Context, network: TopologyNode): void {
  const { lookup, sketch, options } = context
  const plugged: Plugged[] = []
  for (const port of lookup.childrenOf(network.id)) {
    if (port.kind !== 'port') continue
    const attached = lookup.linksOf(port.id).find(({ kind, to }) => kind === 'attached' && to === port.id)
    const server = attached && lookup.node(attached.from)
    const owner = text(port, 'deviceOwner') ?? ''
    if (server) plugged.push({ id: server.id, node: server, port })
    else if (
      owner === '' ? text(port, 'type') === undefined && port.name !== '' : /^compute:|^baremetal:|^trunk:/.test(owner)
    ) {
      plugged.push({ id: port.id, node: port, port })
    }
  }
  const shown = plugged.filter(
    ({ node }) => !options.hosts?.length || node.kind !== 'server' || options.hosts.includes(node.parent ?? '')
  )
  if (shown.length > FOLD_ABOVE && !options.expanded?.includes(network.id)) {
    drawFolded(context, network, shown)
    return
  }
  for (const { id, node, port } of shown.toSorted((a, b) => byName(a.node, b.node))) {
    const host = node.parent === undefined ? undefined : lookup.node(node.parent)
    const state = stateOf(node)
    sketch.node({
      id,
      shape: 'server',
      subjects: [node.id],
      lines: [label(node), texts(port, 'addresses')[0] ?? '', host?.kind === 'host' ? label(host) : ''],
      plane: planeOfNetwork(network),
      certainty: node.certainty,
      ...(state ? { state } : {}),
      data: { network: network.id, role: host ? roleOf(host) : '' }
    })
    sketch.edge({
      id: `plug:${port.id}`,
      shape: 'attach',
      from: id,
      to: network.id,
      subjects: [port.id],
      plane: planeOfNetwork(network),
      certainty: port.certainty
    })
  }
}

function drawFolded({ sketch, words }: Context, network: TopologyNode, plugged: readonly Plugged[]): void {
  const id = `servers:${network.id}`
  sketch.node({
    id,
    shape: 'folded-hosts',
    subjects: plugged.map(({ node }) => node.id),
    lines: [
      `× ${plugged.length}`,
      words('picture.inError', { count: plugged.filter(({ node }) => stateOf(node) === 'error').length })
    ],
    plane: planeOfNetwork(network),
    data: { network: network.id, opens: network.id }
  })
  sketch.edge({ id: `plug:${id}`, shape: 'attach', from: id, to: network.id, plane: planeOfNetwork(network) })
}

/** Where a floating IP is translated, where a command tells. */
function modeOf(floating: TopologyNode, say: Words): string {
  const mode = text(floating, 'mode')
  return mode === 'distributed' || mode === 'centralized' ? say(`picture.${mode}`) : (mode ?? '')
}
