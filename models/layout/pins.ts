import type { PlacedEdge, PlacedNode, PlacedScene } from '../views/scene.ts'

interface Point {
  x: number
  y: number
}

/** Centre points by scene id: what the user dragged. */
export type Pins = { readonly [id: string]: Point }

/** A scene in which what was dragged stands where it was put, with all it carries; edges follow with right angles kept. */
export function applyPins(scene: PlacedScene, pins: Pins): PlacedScene {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const shifts = new Map<string, Point>()
  for (const node of scene.nodes) {
    const place = Object.hasOwn(pins, node.id) ? pins[node.id] : undefined
    if (place) shifts.set(node.id, { x: place.x - node.x, y: place.y - node.y })
  }
  if (shifts.size === 0) return scene
  const shiftOf = (id: string): Point | undefined => {
    let node: PlacedNode | undefined = nodes.get(id)
    for (let depth = 0; node && depth < 16; depth++) {
      const shift = shifts.get(node.id)
      if (shift) return shift
      node = node.parent === undefined ? undefined : nodes.get(node.parent)
    }
    return undefined
  }
  const moved = scene.nodes.map((node) => {
    const shift = shiftOf(node.id)
    return shift ? { ...node, x: node.x + shift.x, y: node.y + shift.y } : node
  })
  return {
    ...scene,
    nodes: moved,
    edges: scene.edges.map((edge) => follow(edge, shiftOf(edge.from), shiftOf(edge.to)))
  }
}

function follow(edge: PlacedEdge, from: Point | undefined, to: Point | undefined): PlacedEdge {
  if (!from && !to) return edge
  const points = reroute(edge.points, from ?? { x: 0, y: 0 }, to ?? { x: 0, y: 0 })
  const [old, now] = [edge.points[0], points[0]]
  if (!old || !now || !from) return { ...edge, points }
  return {
    ...edge,
    points,
    texts: edge.texts.map((text) => ({ ...text, x: text.x + now.x - old.x, y: text.y + now.y - old.y }))
  }
}

/** Ends move, the corners beside them give way so that every run keeps its direction. */
function reroute(points: readonly Point[], from: Point, to: Point): Point[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return []
  if (from.x === to.x && from.y === to.y) return points.map(({ x, y }) => ({ x: x + from.x, y: y + from.y }))
  const start = { x: first.x + from.x, y: first.y + from.y }
  const end = { x: last.x + to.x, y: last.y + to.y }
  const corners = points.slice(1, -1).map(({ x, y }) => ({ x, y }))
  if (corners.length === 0) return [start, ...step(first, last, start, end), end]
  align(corners[0]!, start, first.x === points[1]!.x)
  align(corners.at(-1)!, end, last.x === points.at(-2)!.x)
  return [start, ...corners, end]
}

function align(corner: Point, end: Point, vertical: boolean): void {
  if (vertical) corner.x = end.x
  else corner.y = end.y
}

/** A straight run between ends that moved apart gets a step in its middle; slanted ones stay slanted. */
function step(first: Point, last: Point, start: Point, end: Point): Point[] {
  if (first.x === last.x && start.x !== end.x) {
    const y = (start.y + end.y) / 2
    return [
      { x: start.x, y },
      { x: end.x, y }
    ]
  }
  if (first.y === last.y && first.x !== last.x && start.y !== end.y) {
    const x = (start.x + end.x) / 2
    return [
      { x, y: start.y },
      { x, y: end.y }
    ]
  }
  return []
}
