import type { PlacedNode, SceneEdge } from '../../views/scene.ts'
import { at, type Placer, type Point } from '../place.ts'

const JOINT = 14

/** Draws the edges between placed nodes: straight up and down, with one step aside where the ends do not face each other. */
export function connect(placer: Placer, rowOf: ReadonlyMap<string, number>): void {
  const copies = new Map<string, PlacedNode>()
  for (const node of placer.nodes.values()) {
    const { of, row } = node.data
    if (of !== undefined) copies.set(`${String(of)}@${String(row)}`, node)
  }
  for (const edge of placer.scene.edges) {
    const from = placer.get(edge.from)
    const to = copies.get(`${edge.to}@${rowOf.get(edge.from)}`) ?? placer.get(edge.to)
    if (!from || !to) continue
    if (edge.shape === 'through') through(placer, edge, from, to)
    else {
      const points = straight(from, to)
      placer.edge({ ...edge, to: to.id }, points, edge.shape === 'patch' ? patchWords(edge, from, to) : [])
      if (to.shape === 'bus') join(placer, edge, to, points[1]!)
    }
  }
}

/** A ring where a wire meets its bus: it runs under the others without touching them. */
function join(placer: Placer, { id, plane, certainty, subjects }: SceneEdge, bus: PlacedNode, { x, y }: Point): void {
  const ring = { id: `joint:${id}`, shape: 'station' as const, parent: bus.id, lines: [], data: {} }
  const look = { plane, certainty, subjects, classes: ['joint'] }
  placer.box({ ...ring, ...look }, x - JOINT / 2, y - JOINT / 2, JOINT, JOINT)
}

/** From edge to edge at the x of the narrower end. */
function straight(from: PlacedNode, to: PlacedNode): Point[] {
  const x = from.width <= to.width ? from.x : to.x
  const down = from.y < to.y
  return [
    { x, y: from.y + ((down ? 1 : -1) * from.height) / 2 },
    { x, y: to.shape === 'bus' ? to.y : to.y + ((down ? -1 : 1) * to.height) / 2 }
  ]
}

/** From under the integration bridge to the device with the tunnel's address: through the host, not a cable. */
function through(placer: Placer, edge: SceneEdge, from: PlacedNode, to: PlacedNode): void {
  const card = (to.parent === undefined ? undefined : placer.get(to.parent)) ?? to
  const target = card.shape === 'list-card' ? card : to
  const lane = from.shape === 'lane' ? from : from.parent === undefined ? undefined : placer.get(from.parent)
  const top = lane ? lane.y + lane.height / 2 : from.y + from.height / 2
  const end = target.y - target.height / 2
  if (end <= top) return
  const inside = Math.abs(from.x - target.x) <= target.width / 2 - 6
  const words = edge.lines.map((line) => at(line, 'muted', from.x - 8, top + 14, 'end'))
  const step = top + 26
  const points = inside
    ? [
        { x: from.x, y: top },
        { x: from.x, y: end }
      ]
    : [
        { x: from.x, y: top },
        { x: from.x, y: step },
        { x: target.x, y: step },
        { x: target.x, y: end }
      ]
  placer.edge({ ...edge, from: lane?.id ?? from.id, to: target.id }, points, inside ? words : [])
}

function patchWords(edge: SceneEdge, from: PlacedNode, to: PlacedNode): ReturnType<typeof at>[] {
  const top = Math.min(from.y, to.y) + 26
  return edge.lines.map((line, index) =>
    at(line, index === 0 ? 'plane' : 'muted', from.x + 12, top + index * 17, 'start')
  )
}
