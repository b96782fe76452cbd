import { textWidth } from '../../layout/measure.ts'
import { bodyStyle, PILED, textStyle } from '../../theme/style.ts'
import type { Palette } from '../../theme/tokens.ts'
import type { PlacedNode, PlacedText, Plane } from '../../views/scene.ts'
import { BADGES, GLYPHS } from '../glyphs.ts'
import { vertex, type Box, type Data, type StyleEntries } from './cell.ts'
import { boxOf } from './nesting.ts'
import { pictureEntries } from './picture.ts'
import { bodyEntries, textEntries } from './style.ts'

export interface Pen {
  palette: Palette
  /** of a thing that a lit path does not touch */
  receded: boolean
}

export const SIGN = 16
const HATCH_EDGE = 8
/** How far the cards behind a folded one look out, in px. */
const STACK = [8, 4]
const BARE: StyleEntries = { fillColor: 'none', strokeColor: 'none', html: 0 }

/** A node in its container's coordinates: its body, and in it whatever is written and drawn on it, so that it moves along. */
export function nodeCells(
  node: PlacedNode,
  place: { parent: string; origin: { left: number; top: number }; holds: boolean },
  data: Data,
  { palette, receded }: Pen
): string[] {
  const id = `n-${node.id}`
  const own = boxOf(node)
  const box = { ...own, left: own.left - place.origin.left, top: own.top - place.origin.top }
  const body = bodyEntries(node, palette, receded)
  const piled = PILED.has(node.shape)
  const holds = place.holds ? { container: 1, collapsible: 0, recursiveResize: 0 } : {}
  const label = labelOf(node)
  const cells = [
    vertex({
      id,
      parent: place.parent,
      box,
      style: {
        ...(piled ? BARE : body),
        ...(label && labelStyle(textEntries(label, node.plane, palette, receded))),
        ...holds
      },
      label: label?.text ?? '',
      data
    })
  ]
  const part = (name: string, at: Box, style: StyleEntries, text = ''): void => {
    cells.push(vertex({ id: `${name}-${id}`, parent: id, box: at, style, label: text, connectable: false }))
  }
  const { width, height } = own
  if (piled) [...STACK, 0].forEach((by, at) => part(`c${at}`, { left: by, top: by, width, height }, body))
  decorations(node, palette).forEach(({ at, style }, index) => part(`d${index}`, at, style))
  if (node.glyph)
    part('g', centred(node.glyph, node), {
      ...pictureEntries(GLYPHS[node.glyph.name], palette),
      opacity: body['opacity']
    })
  node.texts.forEach((text, index) => {
    if (text === label) return
    const style = { ...BARE, ...textEntries(text, node.plane, palette, receded) }
    part(`t${index}`, textBox(text, width / 2, height / 2), { shape: 'text', ...style }, text.text)
  })
  if (node.state && node.badge) part('b', centred(node.badge, node), pictureEntries(BADGES[node.state], palette))
  return cells
}

/** Where a text stands, from its anchor. */
export function textBox({ x, y, text, role, anchor }: PlacedText, byX: number, byY: number): Box {
  const width = Math.ceil(textWidth(text, role)) + 2
  const height = textStyle(role, 'none' satisfies Plane).size + 6
  const left = byX + x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
  return { left, top: byY + y - height / 2, width, height }
}

/** A single text in the middle is the shape's own label: it stays in the middle when the shape grows. */
function labelOf({ texts, glyph, shape }: PlacedNode): PlacedText | undefined {
  const [only] = texts
  const central = only && texts.length === 1 && !glyph && !PILED.has(shape)
  return central && only.anchor === 'middle' && Math.abs(only.x) < 1 && Math.abs(only.y) < 1 ? only : undefined
}

/** A label outside of its shape's width is still drawn in one line. */
function labelStyle(style: StyleEntries): StyleEntries {
  return { ...style, overflow: 'visible' }
}

/** What a body has on itself: the clear panel in a hatched frame, the gap of a double rail. */
function decorations(node: PlacedNode, palette: Palette): { at: Box; style: StyleEntries }[] {
  const { width, height } = node
  const parts: { at: Box; style: StyleEntries }[] = []
  if (bodyStyle(node).hatched && width > 40) {
    const at = { left: HATCH_EDGE, top: HATCH_EDGE, width: width - 2 * HATCH_EDGE, height: height - 2 * HATCH_EDGE }
    const style = { ...BARE, fillColor: palette['host-fill'], rounded: 1, absoluteArcSize: 1, arcSize: 8 }
    if (at.height > 0) parts.push({ at, style })
  }
  if (node.classes.includes('double-rail'))
    parts.push({
      at: { left: 0, top: height / 2 - 1, width, height: 2 },
      style: { ...BARE, fillColor: palette.canvas }
    })
  return parts
}

function centred(at: { x: number; y: number }, { width, height }: PlacedNode): Box {
  return { left: width / 2 + at.x - SIGN / 2, top: height / 2 + at.y - SIGN / 2, width: SIGN, height: SIGN }
}
