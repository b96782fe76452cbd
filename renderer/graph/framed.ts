import type { PlacedScene } from '../../models/views/scene.ts'
import { AROUND, sceneBounds, type Box, type Viewport } from './scene-bounds.ts'

/** Scene ids of what a picture is shown for, and of the step of a path that is looked at. */
export interface Marks {
  lit: ReadonlySet<string>
  current: ReadonlySet<string>
}

/** The whole is shown where it is legible; what is lit may be a little smaller before only its beginning is shown. */
const LEAST = { whole: 0.8, part: 0.66 }
const MARGIN = 28

/**
 * Zoom and pan that show the whole picture where it is legible, else what is lit, else the step that is looked at: no larger than
 * `most`, with as much of the picture around as there is room for.
 */
export function framed(
  scene: PlacedScene,
  marks: Marks,
  room: { width: number; height: number },
  most: number
): Viewport {
  const inner = { width: room.width - 2 * AROUND.side, height: room.height - AROUND.top - AROUND.bottom }
  const whole = sceneBounds(scene)
  if (!whole) return { zoom: 1, pan: { x: 0, y: 0 } }
  const fit = fitOf(whole, inner)
  const parts = [marks.lit, marks.current].flatMap((ids) => boxOf(scene, ids) ?? [])
  const part = parts.find((box) => fitOf(box, inner) >= LEAST.part) ?? parts.at(-1)
  const legible = fit >= LEAST.whole || !part
  const zoom = legible ? clamp(fit, LEAST.whole, most) : clamp(fitOf(part, inner), LEAST.part, 1)
  const focus = part ?? whole
  const x = panOf(zoom, [whole.x, whole.width], [focus.x, focus.width], AROUND.side, inner.width)
  return {
    zoom,
    pan: { x, y: panOf(zoom, [whole.y, whole.height], [focus.y, focus.height], AROUND.top, inner.height) }
  }
}

function boxOf({ nodes, edges }: PlacedScene, ids: ReadonlySet<string>): Box | undefined {
  const marked = ({ id }: { id: string }): boolean => ids.has(id)
  const box = sceneBounds({ nodes: nodes.filter(marked), edges: edges.filter(marked) })
  return box && { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN }
}

function fitOf(box: Box, room: { width: number; height: number }): number {
  return Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height))
}

type Span = readonly [start: number, size: number]

/** Along one axis: the whole in the middle where it fits; else what matters in the middle, without showing what lies outside. */
function panOf(zoom: number, whole: Span, part: Span, margin: number, room: number): number {
  const [start, size] = [whole[0] * zoom, whole[1] * zoom]
  if (size <= room) return margin + (room - size) / 2 - start
  const [from, length] = [part[0] * zoom, part[1] * zoom]
  const wanted = length <= room ? (room - length) / 2 - from : -from
  return margin + clamp(wanted, room - start - size, -start)
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
