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
  if (length === 0) return shape
  for (const corner of points.slice(1, -1)) {
    const away = minus(corner, first)
    shape.weights.push(round((away.x * line.x + away.y * line.y) / (length * length)))
    shape.distances.push(round((away.y * line.x - away.x * line.y) / length))
  }
  return shape
}

/**
 * The points of an edge while its ends are dragged: an end moves along, the corner next to it slides so that right angles stay
 * right, and a straight run that bends gets a step in the middle.
 */
export function stretch(points: readonly Point[], from: Point, to: Point): Point[] {
  if (points.length < 2) return [...points]
  if (from.x === to.x && from.y === to.y) return points.map((point) => plus(point, from))
  const moved = points.map((point) => ({ ...point }))
  pull(moved, 0, 1, from)
  pull(moved, moved.length - 1, -1, to)
  return moved.length === 2 ? stepped(moved[0]!, moved[1]!, points) : moved
}

function pull(points: Point[], end: number, step: 1 | -1, by: Point): void {
  const corner = points[end + step]!
  const tip = points[end]!
  const upright = tip.x === corner.x
  const level = tip.y === corner.y
  points[end] = plus(tip, by)
  if (points.length === 2) return
  if (upright) corner.x += by.x
  else if (level) corner.y += by.y
}

function stepped(first: Point, last: Point, before: readonly Point[]): Point[] {
  const upright = before[0]!.x === before[1]!.x
  const level = before[0]!.y === before[1]!.y
  if ((upright && first.x !== last.x) || (level && first.y !== last.y)) {
    const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 }
    return upright
      ? [first, { x: first.x, y: middle.y }, { x: last.x, y: middle.y }, last]
      : [first, { x: middle.x, y: first.y }, { x: middle.x, y: last.y }, last]
  }
  return [first, last]
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y }
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000
}
