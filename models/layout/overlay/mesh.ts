import type { PlacedNode, PlacedText } from '../../views/scene.ts'
import { textWidth } from '../measure.ts'
import { at, type Placer, type Point } from '../place.ts'
import { border } from './ring.ts'

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Where on a line its words may stand, best first. */
const SPOTS = [0.5, 0.38, 0.62, 0.28, 0.72]

/** Tunnels as straight lines between cards; words beside a line are dropped where they would cover something. */
export function connectMesh(placer: Placer): void {
  const taken = [...placer.nodes.values()].map(boxOf)
  for (const edge of placer.scene.edges) {
    const from = placer.get(edge.from)
    const to = placer.get(edge.to)
    if (!from || !to) continue
    const points = [border(from, to), border(to, from)]
    placer.edge(edge, points, wordsOn(points[0]!, points[1]!, edge.lines, edge.state !== undefined, taken))
  }
}

function wordsOn(a: Point, b: Point, lines: readonly string[], signed: boolean, taken: Box[]): PlacedText[] {
  const [line] = lines
  if (line === undefined || line === '') return []
  const width = textWidth(line, 'detail')
  for (const spot of SPOTS) {
    const x = a.x + (b.x - a.x) * spot
    const y = a.y + (b.y - a.y) * spot + (signed && spot === 0.5 ? 20 : 0)
    const box = { left: x - width / 2 - 4, right: x + width / 2 + 4, top: y - 9, bottom: y + 9 }
    if (taken.some((other) => overlap(box, other))) continue
    taken.push(box)
    return [{ ...at(line, 'detail', x, y), halo: true }]
  }
  return []
}

function boxOf({ x, y, width, height }: PlacedNode): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
