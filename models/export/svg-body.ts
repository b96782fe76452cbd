import type { PlacedNode } from '../views/scene.ts'
import { bodyStyle, PILED, type BodyStyle } from '../theme/style.ts'
import type { Palette, Token } from '../theme/tokens.ts'
import { coordinate as n } from './xml.ts'

interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** How far the cards behind a folded one look out, in px. */
const STACK = [8, 4]
const HATCH_EDGE = 8

/** The outline of a node: a rounded rectangle for most, a hexagon for a VIP, a pile of cards for folded hosts. */
export function bodySvg(node: PlacedNode, palette: Palette): string {
  const style = bodyStyle(node)
  if (style.fill === 'none' && style.stroke === 'none') return ''
  const { x, y, width, height } = node
  const box = { left: x - width / 2, top: y - height / 2, width, height }
  const paint = paintOf(style, palette)
  if (node.shape === 'vip') return `<path d="${hexagon(box)}"${paint}/>`
  const pile = PILED.has(node.shape) ? STACK.map((by) => rect(shift(box, by), style.radius, paint)) : []
  const inner = style.hatched && width > 40 ? rect(inset(box), 4, ` fill="${palette['host-fill']}"`) : ''
  const rail = node.classes.includes('double-rail')
    ? rect({ left: box.left, top: y - 1, width, height: 2 }, 0, ` fill="${palette.canvas}"`)
    : ''
  return [...pile, rect(box, style.radius, paint), inner, rail].join('')
}

function paintOf(style: BodyStyle, palette: Palette): string {
  const fill = style.hatched ? 'url(#hatch)' : color(style.fill, palette)
  const stroke = style.stroke === 'none' ? '' : ` stroke="${palette[style.stroke]}" stroke-width="${style.strokeWidth}"`
  const dash = style.dash ? ` stroke-dasharray="${style.dash.join(' ')}"` : ''
  return ` fill="${fill}"${stroke}${dash}`
}

function rect({ left, top, width, height }: Box, radius: number, paint: string): string {
  const round = radius > 0 ? ` rx="${radius}"` : ''
  return `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}"${round}${paint}/>`
}

function shift({ left, top, width, height }: Box, by: number): Box {
  return { left: left + by, top: top + by, width, height }
}

function inset({ left, top, width, height }: Box): Box {
  return {
    left: left + HATCH_EDGE,
    top: top + HATCH_EDGE,
    width: width - 2 * HATCH_EDGE,
    height: height - 2 * HATCH_EDGE
  }
}

/** Pointed at both ends. */
function hexagon({ left, top, width, height }: Box): string {
  const tip = height * 0.35
  const [right, bottom, middle] = [left + width, top + height, top + height / 2]
  return `M${n(left)} ${n(middle)}L${n(left + tip)} ${n(top)}H${n(right - tip)}L${n(right)} ${n(middle)}L${n(right - tip)} ${n(bottom)}H${n(left + tip)}z`
}

function color(token: Token | 'none', palette: Palette): string {
  return token === 'none' ? 'none' : palette[token]
}
