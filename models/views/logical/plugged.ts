import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, roleOf, stateOf, text, texts } from '../filter.ts'
import { planeOfNetwork } from '../planes.ts'
import type { Context } from './context.ts'

/** More cards than this on one network are folded into one with a count, until the user opens it. */
const FOLD_ABOVE = 16

interface Plugged {
  id: string
  node: TopologyNode
  port: TopologyNode
}

/** Servers, and ports of machines that no server list named, on the network they are plugged into. */
export function drawPlugged(context: Context, network: TopologyNode): void {
  const { lookup, sketch, options, hosts } = context
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
  const shown = plugged.filter(({ node }) => hosts?.has(node.parent ?? '') ?? true)
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
