import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWindow } from '../../electron/window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const bounds = { x: 100, y: 80, width: 1200, height: 800 }

test('a window that is still on a screen opens as it was', () => {
  expect(placeWindow({ bounds, maximized: true }, [screen])).toEqual({ bounds, maximized: true })
})

test('without a memory it opens in the middle of the first screen', () => {
  expect(placeWindow(undefined, [screen]).bounds).toEqual({ x: 240, y: 90, width: 1440, height: 900 })
  expect(placeWindow(undefined, [{ ...screen, width: 1024, height: 700 }]).bounds).toEqual({
    x: 0,
    y: 0,
    width: 1024,
    height: 700
  })
})

test('a screen that is gone does not keep the window', () => {
  const there = { x: 2400, y: 80, width: 1200, height: 800 }
  const second = { x: 1920, y: 0, width: 1920, height: 1080 }
  expect(placeWindow({ bounds: there, maximized: false }, [screen, second]).bounds).toEqual(there)
  expect(placeWindow({ bounds: there, maximized: false }, [screen]).bounds.x).toBeLessThan(1920)
})

test('damaged memory is no memory', () => {
  const home = placeWindow(undefined, [screen])
  for (const kept of [null, 1, [], {}, { bounds: null, maximized: true }, { bounds: { x: 'a' }, maximized: true }]) {
    expect(placeWindow(kept, [screen]).bounds).toEqual(home.bounds)
  }
})

test('whatever was kept, the title bar is on a screen and the window no larger than it', () => {
  const number = fc.integer({ min: -5000, max: 5000 })
  const kept = fc.record({ x: number, y: number, width: number, height: number })
  fc.assert(
    fc.property(kept, fc.boolean(), (given, maximized) => {
      const { bounds: placed } = placeWindow({ bounds: given, maximized }, [screen])
      expect(placed.width).toBeLessThanOrEqual(screen.width)
      expect(placed.height).toBeLessThanOrEqual(screen.height)
      expect(placed.width).toBeGreaterThanOrEqual(800)
      expect(placed.y).toBeGreaterThanOrEqual(0)
      expect(placed.y).toBeLessThan(screen.height - 20)
      expect(placed.x + placed.width).toBeGreaterThan(100)
      expect(placed.x).toBeLessThan(screen.width - 100)
    })
  )
})
