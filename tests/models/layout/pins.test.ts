import { describe, expect, it } from 'vitest'
import { applyPins } from '../../../models/layout/pins.ts'
import { drawView } from '../../../models/views/draw.ts'
import { VIEW_IDS } from '../../../models/desktop-api.ts'
import { looseEnds } from '../../support/geometry.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'

const cloud = generatedCloud({ controllers: 1, computes: 2 })

/** Nothing runs on this cloud, so some views have nothing to move. */
const drawn = VIEW_IDS.filter((view) => drawView(cloud, view).nodes.length > 0)

describe.each(drawn)('pins in %s', (view) => {
  const scene = drawView(cloud, view)
  const mover = scene.nodes.find(({ id }) => scene.nodes.some(({ parent }) => parent === id)) ?? scene.nodes[0]!
  const pins = { [mover.id]: { x: mover.x + 100, y: mover.y + 40 } }
  const moved = applyPins(scene, pins)

  it('put the node where it was dragged, with what it carries', () => {
    const shifts = new Map(
      moved.nodes.map(({ id, x, y }, index) => [
        id,
        { x: Math.round(x - scene.nodes[index]!.x), y: Math.round(y - scene.nodes[index]!.y) }
      ])
    )
    expect(shifts.get(mover.id)).toEqual({ x: 100, y: 40 })
    for (const { id, parent } of scene.nodes) if (parent === mover.id) expect(shifts.get(id)).toEqual({ x: 100, y: 40 })
  })
  it('leave no edge behind', () => {
    expect(looseEnds(moved)).toEqual([])
  })
  it('are what drawView takes', () => {
    expect(drawView(cloud, view, { pinned: pins })).toEqual(moved)
  })
  it('that name nothing change nothing', () => {
    expect(applyPins(scene, { nobody: { x: 1, y: 1 }, ['__proto__']: { x: 2, y: 2 } })).toBe(scene)
  })
})

it('keeps right angles right', () => {
  const scene = drawView(cloud, 'deployment')
  const card = scene.nodes.find(({ shape }) => shape === 'host-card')!
  const { edges } = applyPins(scene, { [card.id]: { x: card.x + 70, y: card.y - 30 } })
  for (const { id, points } of edges) {
    for (const [index, point] of points.slice(1).entries()) {
      const before = points[index]!
      expect(point.x === before.x || point.y === before.y, id).toBe(true)
    }
  }
})
