import type { PlacedEdge } from '../views/scene.ts'
import { edgeStyle } from '../theme/style.ts'
import type { Palette } from '../theme/tokens.ts'
import { coordinate as n } from './xml.ts'

interface Point {
  x: number
  y: number
}

const CORNER = 10
/** Of an arrow, in px. */
const HEAD = { length: 10, half: 5 }

/** An edge as a path: straight runs, corners rounded. */
export function lineSvg(edge: PlacedEdge, palette: Palette): string {
  const { stroke, width, dash, arrow } = edgeStyle(edge)
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}" stroke-linecap="round"` : ''
  return `<path d="${roundedPath(edge.points)}" fill="none" stroke="${palette[stroke]}" stroke-width="${width}"${dashes}/>${arrow ? headSvg(edge.points, palette[stroke]) : ''}`
}

/** A triangle whose tip is the end of the line. */
function headSvg(points: readonly Point[], fill: string): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const length = Math.hypot(before.x - tip.x, before.y - tip.y)
  if (length === 0) return ''
  const back = towards(tip, before, Math.min(1, HEAD.length / length))
  const aside = { x: ((tip.y - before.y) / length) * HEAD.half, y: ((before.x - tip.x) / length) * HEAD.half }
  const corners = [tip, { x: back.x + aside.x, y: back.y + aside.y }, { x: back.x - aside.x, y: back.y - aside.y }]
  return `<path d="M${corners.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}z" fill="${fill}"/>`
}

/** The point half way along an edge, where the sign of its state stands. */
export function middleOf(points: readonly Point[]): Point | undefined {
  const runs = points.slice(1).map((to, index) => ({ from: points[index]!, to }))
  let left = runs.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0) / 2
  for (const { from, to } of runs) {
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (length > 0 && left <= length) return towards(from, to, left / length)
    left -= length
  }
  return points[0]
}

/** Corners are rounded by 10 px, less where a run is short. */
function roundedPath(points: readonly Point[]): string {
  const parts: string[] = []
  points.forEach((point, index) => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (!before) parts.push(`M${n(point.x)} ${n(point.y)}`)
    else if (!after) parts.push(`L${n(point.x)} ${n(point.y)}`)
    else {
      const a = rounded(point, before)
      const b = rounded(point, after)
      parts.push(`L${n(a.x)} ${n(a.y)}Q${n(point.x)} ${n(point.y)} ${n(b.x)} ${n(b.y)}`)
    }
  })
  return parts.join('')
}

function rounded(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? from : towards(from, to, Math.min(CORNER, length / 2) / length)
}

function towards(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
