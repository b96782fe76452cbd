import type { PlacedEdge, PlacedNode, PlacedScene, PlacedText, Plane } from '../views/scene.ts'
import { textWidth } from '../layout/measure.ts'
import { textStyle } from '../theme/style.ts'
import { FONTS, PALETTES, type Palette, type Theme, type Token } from '../theme/tokens.ts'
import { BADGES, GLYPHS } from './glyphs.ts'
import { wordsBlock, type Account } from './svg-account.ts'
import { bodySvg } from './svg-body.ts'
import { legendSvg, type LegendRow } from './svg-legend.ts'
import { lineSvg, middleOf } from './svg-line.ts'
import { coordinate as n, escapeXml } from './xml.ts'

export interface SvgOptions {
  theme: Theme
  /** told to screen readers and shown as the file's title */
  title?: string
  description?: string
  /** signs and their meaning, written below the picture */
  legend?: readonly LegendRow[]
  /** what the picture tells: a sentence above it, its steps below */
  account?: Account
}

const MARGIN = 24
/** Words need this much width, however small the picture. */
const LEAST_WORDS = 560

/** A placed scene as one SVG document: text stays text, names are escaped, what XML cannot hold is dropped. */
export function renderSvg(scene: PlacedScene, options: SvgOptions): string {
  const { theme, title, description, legend: rows = [], account } = options
  const palette = PALETTES[theme]
  const { x, y: top, width: wide, height: drawn } = bounds(scene)
  const width = account ? Math.max(wide, LEAST_WORDS) : wide
  const column = { left: x + MARGIN, width: width - 2 * MARGIN }
  const sentence = wordsBlock(account ? [account.sentence] : [], 'title', { ...column, top: 0 }, palette).height
  const y = top - sentence
  const above = wordsBlock(account ? [account.sentence] : [], 'title', { ...column, top: y + MARGIN / 2 }, palette)
  const steps = wordsBlock(account?.steps ?? [], 'detail', { ...column, top: top + drawn - 4 }, palette)
  const told = steps.height > 0 ? steps.height + MARGIN / 2 : 0
  const legend = legendSvg(rows, { ...column, top: top + drawn - 4 + told }, palette)
  const below = told + legend.height
  const height = sentence + drawn + (below > 0 ? below + MARGIN - 4 : 0)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="${escapeXml(FONTS.text)}" style="font-variant-numeric:slashed-zero">`,
    `<title>${escapeXml(title ?? scene.view)}</title>`,
    description === undefined ? '' : `<desc>${escapeXml(description)}</desc>`,
    `<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${palette['host-fill']}"/><path d="M0 0v7" stroke="${palette.hatch}" stroke-width="2"/></pattern></defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.canvas}"/>`
  ]
  const veil = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.canvas}" opacity="0.68"/>`
  const [receded, lit] = apart(scene)
  parts.push(...drawingSvg(receded, palette), ...(lit ? [veil, ...drawingSvg(lit, palette)] : []))
  parts.push(above.svg, steps.svg, legend.svg, '</svg>\n')
  return parts.filter((part) => part !== '').join('\n')
}

/** What a path does not touch recedes under a veil, frames with what is lit in them included. */
function apart(scene: PlacedScene): [receded: Drawing, lit: Drawing | undefined] {
  const isLit = ({ classes }: { classes: readonly string[] }): boolean => classes.includes('route')
  if (!scene.nodes.some(isLit)) return [scene, undefined]
  const of = (lit: boolean): Drawing => ({
    nodes: scene.nodes.filter((node) => isLit(node) === lit),
    edges: scene.edges.filter((edge) => isLit(edge) === lit)
  })
  return [of(false), of(true)]
}

type Drawing = Pick<PlacedScene, 'nodes' | 'edges'>

function drawingSvg(drawing: Drawing, palette: Palette): string[] {
  const [under, over] = layers(drawing)
  return [
    ...under.map((node) => nodeSvg(node, palette)),
    ...drawing.edges.map((edge) => lineSvg(edge, palette)),
    ...over.map((node) => nodeSvg(node, palette)),
    ...drawing.edges.map((edge) => wordsSvg(edge, palette))
  ]
}

/** Frames, lanes and buses lie under the edges, everything else above them. */
function layers({ nodes }: Drawing): [under: PlacedNode[], over: PlacedNode[]] {
  const low = new Set(['host-frame', 'section', 'panel', 'lane', 'bond', 'actor-group', 'lifeline'])
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
    const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    grow(start, y - 9)
    grow(start + width, y + 9)
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
function nodeSvg(node: PlacedNode, palette: Palette): string {
  const { x, y, glyph, badge, state, texts, plane } = node
  return [
    bodySvg(node, palette),
    glyph ? sign(GLYPHS[glyph.name], x + glyph.x, y + glyph.y, palette) : '',
    ...texts.map((text) => textSvg(text, x, y, plane, palette)),
    state && badge ? sign(BADGES[state], x + badge.x, y + badge.y, palette) : ''
  ].join('')
}

/** What stands on an edge: the sign of its state on a disc of canvas colour, and its words. */
function wordsSvg({ points, texts, plane, state }: PlacedEdge, palette: Palette): string {
  const middle = state === undefined || state === 'ok' ? undefined : middleOf(points)
  const disc = middle ? `<circle cx="${n(middle.x)}" cy="${n(middle.y)}" r="11" fill="${palette.canvas}"/>` : ''
  const mark = middle && state ? sign(BADGES[state], middle.x, middle.y, palette) : ''
  return [disc, mark, ...texts.map((text) => textSvg(text, 0, 0, plane, palette))].join('')
}

function sign(shape: string, x: number, y: number, palette: Palette): string {
  return `<g transform="translate(${n(x - 8)} ${n(y - 8)})" color="${palette['ink-2']}">${fillTokens(shape, palette)}</g>`
}

/** A sign's colours filled in. */
export function fillTokens(shape: string, palette: Palette): string {
  return shape.replace(/\{([\w-]+)\}/g, (_, token: Token) => palette[token])
}

function textSvg(text: PlacedText, x: number, y: number, plane: Plane, palette: Palette): string {
  const style = textStyle(text.role, plane)
  const attributes = [
    `x="${n(x + text.x)}" y="${n(y + text.y + style.size * 0.36)}" font-size="${style.size}" fill="${palette[style.color]}"`,
    style.weight === 400 ? '' : `font-weight="${style.weight}"`,
    text.anchor === 'start' ? '' : `text-anchor="${text.anchor}"`,
    style.mono ? `font-family="${escapeXml(FONTS.mono)}"` : '',
    text.halo ? `stroke="${palette.canvas}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : ''
  ]
  return `<text ${attributes.filter((attribute) => attribute !== '').join(' ')}>${escapeXml(text.text)}</text>`
}
