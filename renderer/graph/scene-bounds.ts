import type { PlacedScene } from '../../models/views/scene.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What the picture covers, labels beside their boxes included as far as their place tells. */
export function sceneBounds({ nodes, edges }: PlacedScene): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const grow = (x: number, y: number): void => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  for (const { x, y, width, height, texts } of nodes) {
    grow(x - width / 2, y - height / 2)
    grow(x + width / 2, y + height / 2)
    for (const text of texts) grow(x + text.x, y + text.y)
  }
  for (const { points } of edges) for (const { x, y } of points) grow(x, y)
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

const PADDING = 28
/** Below this nothing but names can be read; a picture that large starts at its top left instead. */
const LEAST_ZOOM = 0.62

/** Zoom and pan that show the whole picture, never larger than life; or its beginning, where the whole would not be legible. */
export function fitted(
  box: Box,
  width: number,
  height: number,
  whole: boolean
): { zoom: number; pan: { x: number; y: number } } {
  const fit = Math.min((width - 2 * PADDING) / Math.max(1, box.width), (height - 2 * PADDING) / Math.max(1, box.height))
  const zoom = Math.max(0.05, Math.min(whole ? fit : Math.max(fit, LEAST_ZOOM), 1))
  return { zoom, pan: { x: placed(box.x, box.width, width, zoom), y: placed(box.y, box.height, height, zoom) } }
}

/** Centred where there is room, else from its beginning. */
function placed(start: number, size: number, room: number, zoom: number): number {
  const drawn = size * zoom
  return drawn + 2 * PADDING <= room + 1 ? (room - drawn) / 2 - start * zoom : PADDING - start * zoom
}
