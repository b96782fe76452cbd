import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, roleOf, stateOf, text, texts } from '../filter.ts'
import type { Fold } from '../fold.ts'
import { planeOfNetwork } from '../planes.ts'
import type { Context } from './context.ts'

/** Of an opened network. */
const PAGE = 48
/** Cards of servers in error that stand beside the one of all others. */
const MOST_BAD = 12

export interface Plugged {
  id: string
  node: TopologyNode
  port: TopologyNode
}

/** Servers, and ports of machines that no server list named, that are plugged into a network and shown. */
export function pluggedInto({ lookup, hosts }: Pick<Context, 'lookup' | 'hosts'>, network: TopologyNode): Plugged[] {
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
  return plugged.filter(({ node }) => hosts?.has(node.parent ?? '') ?? true).toSorted((a, b) => byName(a.node, b.node))
}

/** What is plugged into a network: a card each, or one for many of them. */
export function drawPlugged(context: Context, network: TopologyNode, plugged: readonly Plugged[]): void {
  const { lookup, sketch, folds, most } = context
  const { shown, before, after } = folds.split(
    {
      ...{ id: `servers:${network.id}`, most, first: 0, page: PAGE, kept: MOST_BAD, opens: network.id },
      subjects: ({ node, port }: Plugged) => (node === port ? [node.id] : [node.id, port.id]),
      state: ({ node }) => stateOf(node)
    },
    plugged
  )
  for (const fold of [before, after]) if (fold) drawFolded(context, network, fold)
  for (const { id, node, port } of shown) {
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

function drawFolded({ sketch, words }: Context, network: TopologyNode, fold: Fold<Plugged>): void {
  const { id, opens, members, subjects, states } = fold
  sketch.node({
    id,
    shape: 'folded-hosts',
    subjects,
    lines: [`× ${members.length}`, words('picture.inError', { count: states.get('error') ?? 0 })],
    plane: planeOfNetwork(network),
    ...(states.has('error') && { state: 'error' }),
    classes: ['folded'],
    data: { network: network.id, opens }
  })
  sketch.edge({ id: `plug:${id}`, shape: 'attach', from: id, to: network.id, plane: planeOfNetwork(network) })
}
