import type { Rectangle } from 'electron'

/** How the window stood when it was closed. */
export interface WindowState {
  bounds: Rectangle
  maximized: boolean
}

const MINIMUM = { width: 800, height: 560 }
const PREFERRED = { width: 1440, height: 900 }
/** How much of the title bar must be on a screen so that the window can be taken hold of. */
const GRIP = { width: 120, height: 32 }

/**
 * Where to open the window: as it was, when that is still on a screen; else in the middle of the first one. Screens come and go
 * between two starts, and a window outside of all of them cannot be brought back with a mouse.
 */
export function placeWindow(kept: unknown, workAreas: readonly Rectangle[]): WindowState {
  const state = isWindowState(kept) ? kept : undefined
  const maximized = state?.maximized ?? false
  if (state) {
    for (const area of workAreas) {
      const bounds = fitted(state.bounds, area)
      if (canBeGripped(bounds, area)) return { bounds, maximized }
    }
  }
  return { bounds: centred(workAreas[0]), maximized }
}

function fitted({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  return { x, y, width: clamp(width, MINIMUM.width, area.width), height: clamp(height, MINIMUM.height, area.height) }
}

function centred(area: Rectangle = { x: 0, y: 0, ...PREFERRED }): Rectangle {
  const width = Math.min(PREFERRED.width, area.width)
  const height = Math.min(PREFERRED.height, area.height)
  const x = area.x + Math.floor((area.width - width) / 2)
  const y = area.y + Math.floor((area.height - height) / 2)
  return { x, y, width, height }
}

function canBeGripped(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  return across >= GRIP.width && bounds.y >= area.y && bounds.y <= area.y + area.height - GRIP.height
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most))
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const { bounds, maximized } = value as Partial<WindowState>
  if (typeof maximized !== 'boolean' || typeof bounds !== 'object' || bounds === null) return false
  return [bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isSafeInteger)
}
