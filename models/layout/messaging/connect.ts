import type { EdgeShape, PlacedNode, SceneEdge } from '../../views/scene.ts'
import type { Placer } from '../place.ts'

/** Each kind of message has its own lane beside and height on a card, so that lines of two kinds never lie on one another. */
const LANES: { readonly [shape in EdgeShape]?: number } = {
  call: 0,
  cast: 1,
  fanout: 2,
  reply: 0,
  notification: 1,
  consumes: 0
}
const LANE = 12
const FIRST_LANE = 34
const STEP = 8
const MOST_LANES = 4

/** Lines with right angles from column to column; lines of one kind share their upright part like a bus. */
export function connectMessaging(placer: Placer): void {
  const exchanges = [...new Set(placer.scene.edges.map(({ from }) => from))].filter(
    (id) => placer.get(id)?.shape === 'exchange'
  )
  const rank = new Map<string, number>()
  for (const id of exchanges) {
    const parent = placer.get(id)?.parent ?? ''
    rank.set(id, (rank.get(parent) ?? 0) % MOST_LANES)
    rank.set(parent, (rank.get(parent) ?? 0) + 1)
  }
  for (const edge of placer.scene.edges) {
    const [from, to] = [placer.get(edge.from), placer.get(edge.to)]
    if (from && to) placer.edge(edge, route(edge, from, to, rank.get(edge.from) ?? 0))
  }
}

function route(edge: SceneEdge, from: PlacedNode, to: PlacedNode, rank: number): { x: number; y: number }[] {
  const lane = LANES[edge.shape] ?? 0
  const read = edge.classes.includes('read')
  const [start, end] = [from.x + from.width / 2, to.x - to.width / 2]
  const offset = read ? 0 : (lane - 1) * STEP
  const fromY = from.y + (edge.classes.includes('send') ? offset : 0)
  const toY = to.y + offset
  if (Math.abs(fromY - toY) < 1)
    return [
      { x: start, y: fromY },
      { x: end, y: fromY }
    ]
  const column = edge.classes.includes('send') ? lane : rank
  const x = start + FIRST_LANE + column * LANE
  return [
    { x: start, y: fromY },
    { x, y: fromY },
    { x, y: toY },
    { x: end, y: toY }
  ]
}
