import type { Point } from '../state/work.ts'

/**
 * Edges come with their points; Cytoscape wants corners as weights along and distances from the line between the end points.
 * `from` and `to` are offsets of the end points from the centres of the nodes at the ends.
 */
export interface EdgeShape {
  from: Point
  to: Point
  weights: number[]
  distances: number[]
}

/** The corners of a run of points, as Cytoscape's segments. Runs that end where they begin become straight. */
export function edgeShape(points: readonly Point[], source: Point, target: Point): EdgeShape {
  const first = points[0] ?? source
  const last = points.at(-1) ?? target
  const shape: EdgeShape = { from: minus(first, source), to: minus(last, target), weights: [], distances: [] }
  const line = minus(last, first)
  const length = Math.hypot(line.x, line.y)
  if (length < 0.01) return shape
  for (const corner of points.slice(1, -1)) {
    const away = minus(corner, first)
    shape.weights.push(round((away.x * line.x + away.y * line.y) / (length * length)))
    shape.distances.push(round((away.y * line.x - away.x * line.y) / length))
  }
  return shape
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y }
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000
}
