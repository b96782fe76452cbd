import type { PlacedNode, SceneEdge } from '../../views/scene.ts'
import { textWidth } from '../measure.ts'
import { at, type Placer, type Point } from '../place.ts'

const TRACK = 9

/** Routes between the rows: straight where the ends face each other, else over a track of their own between the rows. */
export function connectLogical(placer: Placer): void {
  const routes = new Map<string, Leg[]>()
  const turns = new Map<number, number>()
  for (const edge of placer.scene.edges) {
    const from = placer.get(edge.from)
    const to = placer.get(edge.to)
    if (!from || !to) continue
    if (edge.shape !== 'route') plug(placer, edge, from, to, turns)
    else {
      const side = `${from.id} ${String(to.y > from.y)}`
      routes.set(side, [...(routes.get(side) ?? []), { edge, from, to }])
    }
  }
  for (const legs of routes.values()) routeSide(placer, legs)
}

interface Leg {
  edge: SceneEdge
  from: PlacedNode
  to: PlacedNode
}

/** The legs of one side of a router, in the order of their buses; the farthest bus gets the track nearest to the router. */
function routeSide(placer: Placer, legs: readonly Leg[]): void {
  const sorted = legs.toSorted((a, b) => a.to.x - b.to.x)
  const placed = sorted.map(({ edge, from, to }, index) => {
    const start = from.x - from.width / 2 + (from.width / (sorted.length + 1)) * (index + 1)
    return { edge, from, to, start, end: landing(to, start) }
  })
  const right = placed.filter(({ start, end }) => end > start).toReversed()
  const left = placed.filter(({ start, end }) => end < start)
  const track = new Map([...right, ...left].map((leg) => [leg, Math.max(right.indexOf(leg), left.indexOf(leg))]))
  for (const leg of placed) {
    const { edge, from, to, start, end } = leg
    const down = to.y > from.y
    const top = { x: start, y: from.y + ((down ? 1 : -1) * from.height) / 2 }
    const words = edge.lines.map((line, index) => ({
      ...at(line, 'muted', end + 9, to.y + (down ? -36 : 16) + index * 15, 'start'),
      halo: true
    }))
    const turn = top.y + (down ? 1 : -1) * (12 + (track.get(leg) ?? 0) * TRACK)
    const points: Point[] =
      end === start
        ? [top, { x: end, y: to.y }]
        : [top, { x: start, y: turn }, { x: end, y: turn }, { x: end, y: to.y }]
    placer.edge(edge, points, words)
  }
}

/** Where a line from above meets a bus: straight below where that is free of the bus's words, else right of them. */
function landing(bus: PlacedNode, x: number): number {
  const [left, right] = [bus.x - bus.width / 2, bus.x + bus.width / 2]
  const words = bus.texts.reduce(
    (end, { x: start, text, role }) => Math.max(end, bus.x + start + textWidth(text, role)),
    left
  )
  const free = Math.min(words + 14, right - 10)
  return Math.min(Math.max(x, free), right - 10)
}

/** A card to its bus: straight up or down; to a bus that is not over it, along a track beside the bus. */
function plug(placer: Placer, edge: SceneEdge, from: PlacedNode, to: PlacedNode, turns: Map<number, number>): void {
  const down = to.y > from.y
  const start = { x: from.x, y: from.y + ((down ? 1 : -1) * from.height) / 2 }
  if (Math.abs(from.x - to.x) <= to.width / 2) {
    placer.edge(edge, [start, { x: from.x, y: to.y }])
    return
  }
  const turn = (turns.get(to.y) ?? 0) % 4
  turns.set(to.y, turn + 1)
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
