import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgeShape } from '../../../renderer/graph/geometry.ts'

const coordinate = fc.integer({ min: -2000, max: 2000 })
const point = fc.record({ x: coordinate, y: coordinate })

/** Where Cytoscape puts a corner: along the line between the ends by weight, aside by distance. */
function corner(from: { x: number; y: number }, to: { x: number; y: number }, weight: number, distance: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const aside = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  return {
    x: from.x * (1 - weight) + to.x * weight + aside.x * distance,
    y: from.y * (1 - weight) + to.y * weight + aside.y * distance
  }
}

test('an edge goes through its own points, wherever its nodes are', () => {
  const cases = fc.record({ points: fc.array(point, { minLength: 2, maxLength: 6 }), source: point, target: point })
  fc.assert(
    fc.property(cases, ({ points, source, target }) => {
      const first = points[0]!
      const last = points.at(-1)!
      fc.pre(Math.hypot(first.x - last.x, first.y - last.y) > 20)
      const shape = edgeShape(points, source, target)
      expect({ x: source.x + shape.from.x, y: source.y + shape.from.y }).toEqual(first)
      expect({ x: target.x + shape.to.x, y: target.y + shape.to.y }).toEqual(last)
      expect(shape.weights).toHaveLength(points.length - 2)
      points.slice(1, -1).forEach((wanted, index) => {
        const got = corner(first, last, shape.weights[index]!, shape.distances[index]!)
        expect(Math.hypot(got.x - wanted.x, got.y - wanted.y)).toBeLessThan(0.6)
      })
    })
  )
})

test('an edge that ends where it begins is straight, not endless', () => {
  const shape = edgeShape(
    [
      { x: 1, y: 1 },
      { x: 5, y: 9 },
      { x: 1, y: 1 }
    ],
    { x: 0, y: 0 },
    { x: 0, y: 0 }
  )
  expect(shape).toMatchObject({ weights: [], distances: [] })
})
