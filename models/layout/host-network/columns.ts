import type { SceneNode } from '../../views/scene.ts'
import { textWidth, widest } from '../measure.ts'
import { cardWidth as foldWidth } from '../service-cards.ts'

/** One column above br-int: a tap, its name, and the card it leads to. */
export interface Column {
  port: SceneNode
  name: SceneNode
  card: SceneNode | undefined
  /** left edge relative to the frame's inside, and width */
  x: number
  width: number
}

const GAP = 8

/** Widths of the columns above the integration bridge; cards over several columns stretch them evenly. Returns the total too. */
export function columnsOf(
  nodes: readonly SceneNode[],
  cardOf: ReadonlyMap<string, SceneNode>
): { columns: Column[]; width: number } {
  const names = new Map(nodes.filter(({ shape }) => shape === 'label').map((node) => [node.data['column'], node]))
  const ports = nodes
    .filter(({ shape, data }) => shape === 'ovs-port' && typeof data['column'] === 'number')
    .toSorted((a, b) => Number(a.data['column']) - Number(b.data['column']))
  const shares = new Map<SceneNode, number>()
  for (const port of ports) {
    const card = cardOf.get(port.id)
    if (card) shares.set(card, (shares.get(card) ?? 0) + 1)
  }
  let x = 0
  const columns = ports.map((port): Column => {
    const name = names.get(port.data['column'])!
    const card = cardOf.get(port.id)
    const needed = card ? (cardWidth(card) + GAP) / shares.get(card)! : 0
    const width = Math.max(textWidth(name.lines[0]!, 'detail') + 14 + signWidth(name, card), needed, 60)
    const column = { port, name, card, x, width }
    x += width
    return column
  })
  return { columns, width: x }
}

/** A card's own width: its words, beside its glyph. */
export function cardWidth(node: SceneNode): number {
  if (node.shape === 'fold') return foldWidth(node)
  const [first = '', ...rest] = node.lines
  return Math.max(99, textWidth(first, 'name') + 46, widest(rest, 'detail') + 30)
}

/** Room for the sign of a port in error that nothing is plugged into; of another it stands on the card. */
export function signWidth({ state }: SceneNode, card: SceneNode | undefined): number {
  return state && !card ? 20 : 0
}
