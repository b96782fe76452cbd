import type { PlacedEdge, PlacedNode, PlacedScene, PlacedText } from '../views/scene.ts'
import { textWidth } from '../layout/measure.ts'
import { bodyStyle, edgeStyle, textStyle } from '../theme/style.ts'
import { FONTS, PALETTES, type Palette, type Theme, type Token } from '../theme/tokens.ts'
import { BADGES, GLYPHS } from './glyphs.ts'

export interface SvgOptions {
  theme: Theme
  /** told to screen readers and shown as the file's title */
  title?: string
  description?: string
}

const MARGIN = 24
const CORNER = 10

/** A placed scene as one SVG document: text stays text, names are escaped, what XML cannot hold is dropped. */
export function renderSvg(scene: PlacedScene, { theme, title, description }: SvgOptions): string {
  const palette = PALETTES[theme]
  const { x, y, width, height } = bounds(scene)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="${escape(FONTS.text)}">`,
    `<title>${escape(title ?? scene.view)}</title>`,
    description === undefined ? '' : `<desc>${escape(description)}</desc>`,
    `<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${palette['host-fill']}"/><path d="M0 0v7" stroke="${palette.hatch}" stroke-width="2"/></pattern></defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.canvas}"/>`
  ]
  const [under, over] = layers(scene)
  for (const node of under) parts.push(nodeSvg(node, palette))
  for (const edge of scene.edges) parts.push(edgeSvg(edge, palette))
  for (const node of over) parts.push(nodeSvg(node, palette))
  for (const edge of scene.edges) for (const text of edge.texts) parts.push(textSvg(text, 0, 0, edge.plane, palette))
  parts.push('</svg>\n')
  return parts.filter((part) => part !== '').join('\n')
}

/** Frames, lanes and buses lie under the edges, everything else above them. */
export function layers({ nodes }: PlacedScene): [under: PlacedNode[], over: PlacedNode[]] {
  const low = new Set(['host-frame', 'lane', 'bond'])
  const buses = nodes.filter(({ shape }) => shape === 'bus')
  return [
    nodes.filter(({ shape }) => low.has(shape)),
    [...buses, ...nodes.filter(({ shape }) => !low.has(shape) && shape !== 'bus')]
  ]
}

function bounds({ nodes, edges }: PlacedScene): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const grow = (x: number, y: number): void => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  const growText = (x: number, y: number, { text, role, anchor }: PlacedText): void => {
    const width = textWidth(text, role)
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    grow(left, y - 9)
    grow(left + width, y + 9)
  }
  for (const { x, y, width, height, texts } of nodes) {
    grow(x - width / 2, y - height / 2)
    grow(x + width / 2, y + height / 2)
    for (const text of texts) growText(x + text.x, y + text.y, text)
  }
  for (const { points, texts } of edges) {
    for (const { x, y } of points) grow(x, y)
    for (const text of texts) growText(text.x, text.y, text)
  }
  if (left > right) [left, top, right, bottom] = [0, 0, 320, 120]
  return {
    x: Math.floor(left - MARGIN),
    y: Math.floor(top - MARGIN),
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(bottom - top + 2 * MARGIN)
  }
}

/** One node with its texts, glyph and badge. */
export function nodeSvg(node: PlacedNode, palette: Palette): string {
  const style = bodyStyle(node)
  const { x, y, width, height } = node
  const parts: string[] = []
  if (style.fill !== 'none' || style.stroke !== 'none') {
    const fill = style.hatched ? 'url(#hatch)' : color(style.fill, palette)
    parts.push(rect(x - width / 2, y - height / 2, width, height, style.radius, fill, style, palette))
    if (style.hatched && width > 40) {
      const inner = rect(
        x - width / 2 + 8,
        y - height / 2 + 8,
        width - 16,
        height - 16,
        4,
        color('host-fill', palette),
        undefined,
        palette
      )
      parts.push(inner)
    }
  }
  if (node.classes.includes('double-rail')) {
    parts.push(
      `<rect x="${n(x - width / 2)}" y="${n(y - 1)}" width="${n(width)}" height="2" fill="${palette.canvas}"/>`
    )
  }
  if (node.glyph) parts.push(sign(GLYPHS[node.glyph.name], x + node.glyph.x, y + node.glyph.y, palette))
  for (const text of node.texts) parts.push(textSvg(text, x, y, node.plane, palette))
  if (node.state && node.badge)
    parts.push(sign(fillTokens(BADGES[node.state], palette), x + node.badge.x, y + node.badge.y, palette))
  return parts.join('')
}

function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  style: { stroke: Token | 'none'; strokeWidth: number; dash?: readonly number[] } | undefined,
  palette: Palette
): string {
  const stroke =
    style && style.stroke !== 'none' ? ` stroke="${palette[style.stroke]}" stroke-width="${style.strokeWidth}"` : ''
  const dash = style?.dash ? ` stroke-dasharray="${style.dash.join(' ')}"` : ''
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${radius}" fill="${fill}"${stroke}${dash}/>`
}

function sign(shape: string, x: number, y: number, palette: Palette): string {
  return `<g transform="translate(${n(x - 8)} ${n(y - 8)})" color="${palette['ink-2']}">${shape}</g>`
}

/** A sign's colours filled in. */
export function fillTokens(shape: string, palette: Palette): string {
  return shape.replace(/\{([\w-]+)\}/g, (_, token: Token) => palette[token])
}

function textSvg(text: PlacedText, x: number, y: number, plane: PlacedNode['plane'], palette: Palette): string {
  const style = textStyle(text.role, plane)
  const family = style.mono ? ` font-family="${escape(FONTS.mono)}"` : ''
  const anchor = text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`
  const weight = style.weight === 400 ? '' : ` font-weight="${style.weight}"`
  return `<text x="${n(x + text.x)}" y="${n(y + text.y + style.size * 0.36)}" font-size="${style.size}" fill="${palette[style.color]}"${weight}${anchor}${family}>${escape(text.text)}</text>`
}

function edgeSvg(edge: PlacedEdge, palette: Palette): string {
  const { stroke, width, dash } = edgeStyle(edge)
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}" stroke-linecap="round"` : ''
  return `<path d="${roundedPath(edge.points)}" fill="none" stroke="${palette[stroke]}" stroke-width="${width}"${dashes}/>`
}

/** Straight runs with corners rounded by 10 px, less where a run is short. */
function roundedPath(points: readonly { x: number; y: number }[]): string {
  const parts: string[] = []
  points.forEach((point, index) => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (!before) parts.push(`M${n(point.x)} ${n(point.y)}`)
    else if (!after) parts.push(`L${n(point.x)} ${n(point.y)}`)
    else {
      const a = towards(point, before)
      const b = towards(point, after)
      parts.push(`L${n(a.x)} ${n(a.y)}Q${n(point.x)} ${n(point.y)} ${n(b.x)} ${n(b.y)}`)
    }
  })
  return parts.join('')
}

function towards(from: { x: number; y: number }, to: { x: number; y: number }): { x: number; y: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return from
  const part = Math.min(CORNER, length / 2) / length
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function color(token: Token | 'none', palette: Palette): string {
  return token === 'none' ? 'none' : palette[token]
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

// eslint-disable-next-line no-control-regex
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function escape(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
