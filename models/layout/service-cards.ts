import type { PlacedNode, SceneNode } from '../views/scene.ts'
import { textWidth, widest } from './measure.ts'
import { at, type Placer } from './place.ts'

const PAD = 20
const TITLE = 40
const CARD_GAP = 12
const LINE = 18

/** Width in px of a card with a name and details, its signs included. */
export function cardWidth({ lines, shape, state, classes }: SceneNode): number {
  const name = textWidth(lines[0] ?? '', classes.includes('one') ? 'mono' : 'name')
  const folded = classes.includes('folded') || classes.includes('unfolded') ? 18 : 0
  const sign = (shape === 'queue' ? 46 : 28) + (state ? 22 : 0) + folded
  return Math.max(name, widest(lines.slice(1), 'detail')) + sign
}

/** Height in px of a card, a line of text each. */
export function cardHeight({ lines }: SceneNode): number {
  return 16 + lines.length * LINE
}

/** Writes a card's lines, and the sign of whether it is folded. */
export function writeCard(node: PlacedNode): void {
  const { lines, width, height, shape, classes, state } = node
  const left = -width / 2 + (shape === 'queue' ? 26 : 14)
  const first = classes.includes('one') ? 'mono' : 'name'
  node.texts = lines.map((line, index) =>
    at(line, index === 0 ? first : 'detail', left, -height / 2 + 17 + index * LINE, 'start')
  )
  if (classes.includes('folded') || classes.includes('unfolded'))
    node.texts.push(at(classes.includes('folded') ? '+' : '–', 'plane', width / 2 - 14, height / 2 - 14))
  if (shape === 'queue') node.glyph = { name: 'queue-sign', x: -width / 2 + 15, y: -height / 2 + 17 }
  if (state) node.badge = { x: width / 2 - 14, y: -height / 2 + 16 }
}

/** Cards side by side, wrapped at the width of the picture. */
export function placeRow(placer: Placer, nodes: readonly SceneNode[], top: number, width: number): number {
  let [x, y] = [PAD, top + TITLE]
  let tallest = 0
  for (const node of nodes) {
    const own = Math.max(120, cardWidth(node))
    if (x > PAD && x + own > width - PAD) [x, y, tallest] = [PAD, y + tallest + CARD_GAP, 0]
    writeCard(placer.box(node, x, y, own, cardHeight(node)))
    tallest = Math.max(tallest, cardHeight(node))
    x += own + CARD_GAP
  }
  return y + tallest + PAD - top
}

/** Cards side by side, as wide as their words. */
export function placeBeside(
  placer: Placer,
  nodes: readonly SceneNode[],
  { left, top }: { left: number; top: number }
): void {
  let x = left
  for (const node of nodes) {
    writeCard(placer.box(node, x, top, cardWidth(node), cardHeight(node)))
    x += cardWidth(node) + CARD_GAP
  }
}
