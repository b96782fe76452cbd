import { textWidth } from '../../models/layout/measure.ts'
import type { PlacedScene, PlacedText } from '../../models/views/scene.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What the picture covers, labels beside their boxes included. */
export function sceneBounds({ nodes, edges }: Pick<PlacedScene, 'nodes' | 'edges'>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const grow = (x: number, y: number): void => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  const growText = ({ x, y, text, role, anchor }: PlacedText, atX: number, atY: number): void => {
    const width = textWidth(text, role)
    const before = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width
    grow(atX + x - before, atY + y - 8)
    grow(atX + x - before + width, atY + y + 8)
  }
  for (const { x, y, width, height, texts } of nodes) {
    grow(x - width / 2, y - height / 2)
    grow(x + width / 2, y + height / 2)
    for (const text of texts) growText(text, x, y)
  }
  for (const { points, texts } of edges) {
    for (const { x, y } of points) grow(x, y)
    for (const text of texts) growText(text, 0, 0)
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

/** Room that controls above and a legend of two lines below take, and air at the sides. */
export const AROUND = { top: 48, bottom: 58, side: 16 }
/** How high the line is that says what a picture leaves out. */
const NOTES = 22
/** What is nearer than this to what is above it belongs to the same row. */
const BETWEEN_ROWS = 20
/** Below this the small print is too small; a picture that large starts at its top left, in life size. */
const LEAST_ZOOM = 0.8

/** Where a picture can be cut from side to side without cutting anything but lines: the ends of its rows, from above. */
export function rowsOf({ nodes }: Pick<PlacedScene, 'nodes'>): number[] {
  const spans = nodes
    .map(({ y, height, texts }): [from: number, to: number] => {
      const ends = texts.map((text) => y + text.y)
      return [
        Math.min(y - height / 2, ...ends.map((end) => end - 8)),
        Math.max(y + height / 2, ...ends.map((end) => end + 8))
      ]
    })
    .sort(([a], [b]) => a - b)
  const ends: number[] = []
  let reached = -Infinity
  for (const [from, to] of spans) {
    if (from > reached + BETWEEN_ROWS && reached > -Infinity) ends.push(reached)
    reached = Math.max(reached, to)
  }
  return spans.length > 0 ? [...ends, reached] : []
}

export interface Viewport {
  zoom: number
  pan: { x: number; y: number }
}

/** Room above a picture: controls, and what it says of itself below them. */
export function roomAbove({ notes }: Pick<PlacedScene, 'notes'>): number {
  return AROUND.top + (notes.length > 0 ? NOTES : 0)
}

/**
 * Zoom and pan that show the whole picture, never larger than life; or its beginning, where the whole would not be legible: smaller
 * by a little where that shows a row of it (they end at `rows`) that would else be cut.
 */
export function fitted(
  box: Box,
  { width, height }: { width: number; height: number },
  whole: boolean,
  { top = AROUND.top, rows = [] }: { top?: number; rows?: readonly number[] } = {}
): Viewport {
  const room = { width: width - 2 * AROUND.side, height: height - top - AROUND.bottom }
  const fit = Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height))
  const row = rows.find((end) => end - box.y > room.height) ?? Infinity
  const beginning = room.height / (row - box.y)
  const part = beginning >= LEAST_ZOOM ? beginning : 1
  const zoom = Math.max(0.05, Math.min(1, whole || fit >= LEAST_ZOOM ? fit : part))
  const x = placed(box.x * zoom, box.width * zoom, AROUND.side, room.width)
  return { zoom, pan: { x, y: placed(box.y * zoom, box.height * zoom, top, room.height) } }
}

/** The pan that centres what fits, and shows the beginning of what does not. */
function placed(start: number, size: number, margin: number, room: number): number {
  return margin - start + Math.max(0, (room - size) / 2)
}
