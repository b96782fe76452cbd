import { naturalOrder } from '../../text/natural-order.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label } from '../filter.ts'
import { foldCard, type Fold } from '../fold.ts'
import type { Context } from './context.ts'
import { holderLines, plugLook } from './words.ts'
import type { Plug } from './parts.ts'

/** Columns that are read without going far to the side. */
const PAGE = 24

/** Servers, namespaces and bare ports above br-int, one column a port, columns of one card together. */
export function drawCards(context: Context, host: TopologyNode, plugs: readonly Plug[]): void {
  const { sketch } = context
  const ordered = plugs.toSorted(
    (a, b) => rank(a) - rank(b) || naturalOrder(nameOf(a), nameOf(b)) || byName(a.port, b.port)
  )
  const { shown, before, after } = context.folds.split(
    {
      ...{ id: `fold:${host.id}|ports`, most: context.most, page: PAGE },
      subjects: ({ port, neutron, holder }: Plug) => [port, neutron, holder].flatMap((node) => node?.id ?? []),
      state: (plug) => plugLook(context, plug).state
    },
    ordered
  )
  const bridge = ordered[0]?.port.parent
  if (before && bridge !== undefined) drawFolded(context, host, bridge, before, -2)
  if (after && bridge !== undefined) drawFolded(context, host, bridge, after, -1)
  shown.forEach((plug, column) => {
    const { port, neutron, holder } = plug
    const { plane, state } = plugLook(context, plug)
    const bridge = port.parent!
    sketch.node({
      id: port.id,
      shape: 'ovs-port',
      parent: bridge,
      subjects: neutron ? [port.id, neutron.id] : [port.id],
      plane,
      certainty: port.certainty,
      data: { side: 'top', column }
    })
    sketch.node({
      id: `name:${port.id}`,
      shape: 'label',
      parent: host.id,
      subjects: [port.id],
      lines: [port.name],
      ...(state === 'error' ? { state } : {}),
      classes: ['on-line'],
      data: { column }
    })
    const cardId = holder?.id ?? (neutron ? `card:${neutron.id}` : undefined)
    if (cardId === undefined) return
    // A namespace or server stands on one host; the same id on another host's frame would be a second card of it.
    const id =
      sketch.has(cardId) && sketch.node({ id: cardId, shape: 'server' }).parent !== host.id
        ? `${cardId}@${host.id}`
        : cardId
    sketch.node({
      id,
      shape: holder?.kind === 'namespace' ? 'namespace' : 'server',
      parent: host.id,
      subjects: [holder?.id ?? neutron!.id],
      lines: holderLines(context, plug),
      plane,
      certainty: holder?.certainty ?? neutron!.certainty,
      ...(state ? { state } : {}),
      data: { row: 'cards', column }
    })
    sketch.edge({
      id: `attach:${port.id}`,
      shape: 'attach',
      from: id,
      to: port.id,
      plane,
      subjects: neutron ? [neutron.id, port.id] : [port.id]
    })
  })
}

/** Plugs that are folded: a column like theirs, with a card for all of them. */
function drawFolded(
  { sketch, words }: Context,
  host: TopologyNode,
  bridge: string,
  fold: Fold<Plug>,
  column: number
): void {
  const card = foldCard(fold, 'ports', words)
  const square = `${fold.id}|port`
  sketch.node({ ...card, shape: 'fold', parent: host.id, data: { ...card.data, row: 'cards', column } })
  sketch.node({ id: square, shape: 'ovs-port', parent: bridge, data: { side: 'top', column } })
  const lines = [`× ${fold.members.length}`]
  sketch.node({ id: `name:${square}`, shape: 'label', parent: host.id, lines, classes: ['on-line'], data: { column } })
  sketch.edge({ id: `attach:${square}`, shape: 'attach', from: fold.id, to: square })
}

/** Servers first, then ports of something unknown, namespaces, bare OVS ports. */
function rank({ holder, neutron }: Plug): number {
  if (holder?.kind === 'server') return 0
  if (holder) return 2
  return neutron ? 1 : 3
}

function nameOf({ holder, neutron, port }: Plug): string {
  return holder ? label(holder) : neutron ? label(neutron) : port.name
}
