import { bodyStyle, edgeStyle, textStyle } from '../../theme/style.ts'
import type { Palette, Token } from '../../theme/tokens.ts'
import type { PlacedEdge, PlacedNode, PlacedText, Plane } from '../../views/scene.ts'
import type { Box, StyleEntries } from './cell.ts'

interface Point {
  x: number
  y: number
}

/** Opacity of what a lit path does not touch, in percent. */
const RECEDED = 32
const FONT = 'Inter, Noto Sans KR, Malgun Gothic, sans-serif'
const MONO = 'JetBrains Mono, Noto Sans Mono CJK KR, monospace'

/** How a node's body looks in draw.io. Hatching is draw.io's own; where it is not known, the dashes remain. */
export function bodyEntries(node: PlacedNode, palette: Palette, receded: boolean): StyleEntries {
  const body = bodyStyle(node)
  return {
    ...(node.shape === 'vip'
      ? { shape: 'hexagon', perimeter: 'hexagonPerimeter2', fixedSize: 1, size: Math.round(node.height * 0.35) }
      : { rounded: body.radius > 0 ? 1 : 0, absoluteArcSize: 1, arcSize: body.radius * 2 }),
    whiteSpace: 'nowrap',
    html: 0,
    fillColor: body.hatched ? palette.hatch : color(body.fill, palette),
    fillStyle: body.hatched ? 'hatch' : undefined,
    strokeColor: color(body.stroke, palette),
    strokeWidth: body.stroke === 'none' ? undefined : body.strokeWidth,
    ...dashes(body.dash),
    ...recede(receded)
  }
}

/** How an edge looks, and where it leaves and enters the outlines of its ends. */
export function edgeEntries(
  edge: PlacedEdge,
  ends: { from: Box; to: Box },
  palette: Palette,
  receded: boolean
): StyleEntries {
  const { stroke, width, dash } = edgeStyle(edge)
  const [exit, entry] = [within(edge.points[0], ends.from), within(edge.points.at(-1), ends.to)]
  return {
    edgeStyle: 'none',
    rounded: 1,
    arcSize: 20,
    html: 0,
    endArrow: 'none',
    startArrow: 'none',
    strokeColor: palette[stroke],
    strokeWidth: width,
    ...dashes(dash),
    ...{ exitX: exit.x, exitY: exit.y, exitDx: 0, exitDy: 0, exitPerimeter: 0 },
    ...{ entryX: entry.x, entryY: entry.y, entryDx: 0, entryDy: 0, entryPerimeter: 0 },
    ...recede(receded)
  }
}

/** How a line of text is set. It is never wrapped: places are measured. */
export function textEntries(text: PlacedText, plane: Plane, palette: Palette, receded: boolean): StyleEntries {
  const { color: ink, size, weight, mono } = textStyle(text.role, plane)
  return {
    html: 0,
    whiteSpace: 'nowrap',
    align: text.anchor === 'start' ? 'left' : text.anchor === 'end' ? 'right' : 'center',
    verticalAlign: 'middle',
    spacing: 0,
    fontSize: size,
    fontColor: palette[ink],
    fontStyle: weight >= 600 ? 1 : 0,
    fontFamily: mono ? MONO : FONT,
    labelBackgroundColor: text.halo ? palette.canvas : undefined,
    textOpacity: receded ? RECEDED : undefined
  }
}

function recede(receded: boolean): StyleEntries {
  return { opacity: receded ? RECEDED : undefined, textOpacity: receded ? RECEDED : undefined }
}

/** Dashes in pixels; draw.io multiplies them by the stroke's width unless told otherwise. */
export function dashes(dash: readonly number[] | undefined): StyleEntries {
  return dash ? { dashed: 1, dashPattern: dash.join(' '), fixDash: 1 } : {}
}

export function color(token: Token | 'none', palette: Palette): string {
  return token === 'none' ? 'none' : palette[token]
}

/** A point as parts of a box: 0 at its left and top, 1 at its right and bottom. */
function within(point: Point | undefined, { left, top, width, height }: Box): Point {
  if (!point) return { x: 0.5, y: 0.5 }
  return { x: part(point.x - left, width), y: part(point.y - top, height) }
}

function part(distance: number, length: number): number {
  return length === 0 ? 0.5 : Math.round((distance / length) * 1e6) / 1e6
}
