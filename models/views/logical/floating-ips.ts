import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, text } from '../filter.ts'
import type { Words } from '../words.ts'
import type { Context } from './context.ts'

/** More than this over one network are folded into one with a count, until the user opens it. */
const FOLD_ABOVE = 12

/** Floating IPs over the networks they are on. */
export function drawFloatingIps(context: Context): void {
  const { lookup, sketch, options, words } = context
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
    if (floatings.length <= FOLD_ABOVE || options.expanded?.includes(id)) {
      for (const floating of floatings) drawFloating(context, floating)
      continue
    }
    sketch.node({
      id,
      shape: 'floating-ip',
      subjects: floatings.map((floating) => floating.id),
      lines: [words('picture.floatingIps', { count: floatings.length })],
      plane: 'ext',
      certainty: floatings[0]!.certainty,
      classes: ['folded'],
      data: network === '' ? {} : { network }
    })
    sketch.edge({
      id: `on:${id}`,
      shape: 'nat',
      from: id,
      to: network,
      plane: 'ext',
      certainty: floatings[0]!.certainty
    })
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
