import type { PlacedNode, SceneEdge } from '../../views/scene.ts'
import { at, type Placer, type Point } from '../place.ts'

/** Routes between the rows: straight where the ends face each other, else over a track of their own between the rows. */
export function connectLogical(placer: Placer): void {
  const tracks = new Map<string, number>()
  const legs = new Map<string, number>()
  for (const edge of placer.scene.edges) {
    const from = placer.get(edge.from)
    const to = placer.get(edge.to)
    if (!from || !to) continue
    if (edge.shape === 'route') route(placer, edge, from, to, tracks, legs)
    else plug(placer, edge, from, to, tracks)
  }
}

function route(
  placer: Placer,
  edge: SceneEdge,
  from: PlacedNode,
  to: PlacedNode,
  tracks: Map<string, number>,
  legs: Map<string, number>
): void {
  const down = to.y > from.y
  const siblings = placer.scene.edges.filter(
    (each) => each.from === edge.from && each.shape === 'route' && (placer.get(each.to)?.y ?? 0) > from.y === down
  )
  const place = take(legs, `${from.id} ${String(down)}`)
  const step = from.width / (siblings.length + 1)
  const x = from.x - from.width / 2 + step * (place + 1)
  const start = { x, y: from.y + ((down ? 1 : -1) * from.height) / 2 }
  const reach = { left: to.x - to.width / 2 + 14, right: to.x + to.width / 2 - 14 }
  const end = x >= reach.left && x <= reach.right ? x : Math.min(Math.max(x, reach.left), reach.right)
  const words = edge.lines.map((line, index) =>
    at(line, 'muted', end + 9, to.y + (down ? -28 : 16) + index * 15, 'start')
  )
  if (end === x) {
    placer.edge(edge, [start, { x, y: to.y }], down ? [] : words)
    if (down) placer.edges.at(-1)!.texts = edge.lines.map((line) => at(line, 'muted', x + 9, start.y + 14, 'start'))
    return
  }
  const track = start.y + 16 + (take(tracks, `${from.y} ${String(down)}`) % 4) * 9
  const points: Point[] = [start, { x, y: track }, { x: end, y: track }, { x: end, y: to.y }]
  placer.edge(edge, points, down ? edge.lines.map((line) => at(line, 'muted', end + 9, track + 14, 'start')) : words)
}

/** A card to its bus: straight up or down; to a bus that is not over it, along a track beside the bus. */
function plug(placer: Placer, edge: SceneEdge, from: PlacedNode, to: PlacedNode, tracks: Map<string, number>): void {
  const down = to.y > from.y
  const over = Math.abs(from.x - to.x) <= to.width / 2
  const start = { x: from.x, y: from.y + ((down ? 1 : -1) * from.height) / 2 }
  if (over) {
    placer.edge(edge, [start, { x: from.x, y: to.y }])
    return
  }
  const turn = take(tracks, `plug ${to.y}`) % 4
  const x = start.x + (to.x > from.x ? 22 : -22) + turn * 3
  const end = to.x > from.x ? to.x - to.width / 2 + 8 : to.x + to.width / 2 - 8
  const track = start.y + (down ? 1 : -1) * (9 + turn * 5)
  placer.edge(edge, [
    { x, y: start.y },
    { x, y: track },
    { x: end, y: track },
    { x: end, y: to.y }
  ])
}

function take(counts: Map<string, number>, key: string): number {
  const count = counts.get(key) ?? 0
  counts.set(key, count + 1)
  return count
}
