import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, text } from '../filter.ts'
import type { Words } from '../words.ts'
import type { Context } from './context.ts'

/** More than this over one network are folded into one with a count, until the user opens it. */
const FOLD_ABOVE = 12
/** Of an opened one. */
const PAGE = 36
const MOST_BAD = 6

/** Floating IPs over the networks they are on. */
export function drawFloatingIps(context: Context): void {
  const { lookup, sketch, words } = context
  const byNetwork = new Map<string, TopologyNode[]>()
  for (const floating of lookup.ofKind('floating-ip').toSorted(byName)) {
    const network = floating.parent ?? ''
    if (network !== '' && !sketch.has(network)) continue
    const list = byNetwork.get(network)
    if (list) list.push(floating)
    else byNetwork.set(network, [floating])
  }
  for (const [network, floatings] of byNetwork) {
    const id = `floating-ips:${network}`
    const { shown, before, after } = context.folds.split(
      {
        ...{ id, most: FOLD_ABOVE, first: 0, page: PAGE, kept: MOST_BAD, opens: id },
        subjects: (floating: TopologyNode) => [floating.id]
      },
      floatings
    )
    for (const floating of shown) drawFloating(context, floating)
    for (const fold of [before, after]) {
      if (!fold) continue
      sketch.node({
        id: fold.id,
        shape: 'floating-ip',
        subjects: fold.subjects,
        lines: [words('picture.floatingIps', { count: fold.members.length })],
        plane: 'ext',
        certainty: floatings[0]!.certainty,
        classes: ['folded'],
        data: { opens: fold.opens, ...(network !== '' && { network }) }
      })
      sketch.edge({
        id: `on:${fold.id}`,
        shape: 'nat',
        from: fold.id,
        to: network,
        plane: 'ext',
        certainty: floatings[0]!.certainty
      })
    }
  }
}

/** A floating IP over its network, and in words where it leads. */
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

function modeOf(floating: TopologyNode, say: Words): string {
  const mode = text(floating, 'mode')
  return mode === 'distributed' || mode === 'centralized' ? say(`picture.${mode}`) : (mode ?? '')
}
