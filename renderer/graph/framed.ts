import type { PlacedScene } from '../../models/views/scene.ts'
import { AROUND, roomAbove, sceneBounds, type Box, type Viewport } from './scene-bounds.ts'

/** Scene ids of what a picture is shown for, and of the step of a path that is looked at. */
export interface Marks {
  lit: ReadonlySet<string>
  current: ReadonlySet<string>
}

/**
 * Below these a picture is not legible. It may be smaller before it is cut where nothing in particular is shown of it, or nearly
 * all, than where a part of it can be chosen that is larger by itself.
 */
const LEAST = { whole: 0.6, chosen: 0.72, part: 0.6, beginning: 0.8 }
const LARGER = 1.1
const MARGIN = 28
/** How high the headings are that a picture begins with. */
const HEADING = 24

/**
 * Zoom and pan that show the whole picture where it is legible, else what is lit, else the step that is looked at: no larger than
 * `most`, with as much of the picture around as there is room for.
 */
export function framed(
  scene: PlacedScene,
  marks: Marks,
  room: { width: number; height: number },
  { most, legible, chosen = LEAST.chosen }: { most: number; legible?: number; chosen?: number }
): Viewport {
  const inner = innerOf(scene, room)
  const whole = sceneBounds(scene)
  if (!whole) return { zoom: 1, pan: { x: 0, y: 0 } }
  const fit = fitOf(whole, inner)
  // a step may stand in both halves of a picture: where they are too far apart, the first is shown
  const first = new Set([...marks.current].slice(0, 1))
  const parts = [marks.lit, marks.current, first].flatMap((ids) => boxOf(scene, ids) ?? [])
  const part = parts.find((box) => fitOf(box, inner) >= (legible ?? LEAST.part)) ?? parts.at(-1)
  const lit = boxOf(scene, marks.lit)
  const gains = lit !== undefined && fitOf(lit, inner) > fit * LARGER
  const least = legible ?? (gains ? chosen : LEAST.whole)
  const beside = part ? clamp(fitOf(part, inner), LEAST.part, Math.min(1, most)) : LEAST.beginning
  const zoom = fit >= least ? Math.min(fit, most) : beside
  return at(zoom, whole, part ?? whole, inner)
}

/** Pan that shows the step that is looked at, as large as things are, with as much around as there is room for. */
export function centred(
  scene: PlacedScene,
  { current }: Marks,
  room: { width: number; height: number },
  zoom: number
): Viewport {
  const whole = sceneBounds(scene)
  if (!whole) return { zoom, pan: { x: 0, y: 0 } }
  return at(zoom, whole, boxOf(scene, current) ?? whole, innerOf(scene, room))
}

/** What is left for a picture between what stands above and below it. */
interface Inner {
  top: number
  width: number
  height: number
}

function innerOf(scene: PlacedScene, room: { width: number; height: number }): Inner {
  const top = roomAbove(scene)
  return { top, width: room.width - 2 * AROUND.side, height: room.height - top - AROUND.bottom }
}

function at(zoom: number, whole: Box, part: Box, room: Inner): Viewport {
  const x = panOf(zoom, [whole.x, whole.width], [part.x, part.width], AROUND.side, room.width)
  const y = panOf(zoom, [whole.y, whole.height], [part.y, part.height], room.top, room.height)
  return { zoom, pan: { x, y: clearOfControls(y, zoom, whole, part, room) } }
}

/**
 * Down a picture too high for its room: its headings stay below the controls while the part is in sight from there, and once
 * they have to leave they are out of sight, never behind the controls.
 */
function clearOfControls(y: number, zoom: number, whole: Box, part: Box, room: Inner): number {
  const beginning = room.top - whole.y * zoom
  const scrolled = beginning - y
  if (scrolled <= 0) return y
  if ((part.y + part.height - whole.y) * zoom <= room.height) return beginning
  const gone = Math.min(room.top + HEADING * zoom, whole.height * zoom - room.height)
  return beginning - Math.max(scrolled, gone)
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
