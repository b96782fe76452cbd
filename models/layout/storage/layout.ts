import type { PlacedNode, PlacedScene, Scene, SceneNode } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { childrenOf, frameBlock, packFrames } from '../frames.ts'
import { textWidth } from '../measure.ts'
import { at, Placer } from '../place.ts'
import { cardHeight, cardWidth, placeBeside, writeCard } from '../service-cards.ts'
import { lanesOf } from './lanes.ts'

const ROW_GAP = 18
const TREE_GAP = 20
const LEAST_GAP = 70
const FRAME_GAP = 56
/** room for the lanes in which lines rise, left of the words beside their ends */
const LANES_WIDTH = 14

/**
 * Chains from left to right, a column for each step away from what rests on nothing, servers in the last; what rests on one thing
 * stands beside it. Below them Ceph.
 */
export function layoutStorage(scene: Scene): PlacedScene {
  const placer = new Placer(scene)
  const children = childrenOf(scene.nodes)
  const things = scene.nodes.filter(({ data }) => data['depth'] !== undefined)
  const end = placeChains(placer, scene, things)
  const frames = scene.nodes.filter(({ shape }) => shape === 'host-frame').map((frame) => frameBlock(frame, children))
  const below = packFrames(placer, frames, things.length > 0 ? end + FRAME_GAP : 0)
  const folded = scene.nodes.filter(({ shape, parent }) => shape === 'fold' && parent === undefined)
  placeBeside(placer, folded, { left: 0, top: below + FRAME_GAP })
  connect(placer, scene)
  const nodes = scene.nodes.flatMap(({ id }) => placer.get(id) ?? [])
  return { view: scene.view, nodes, edges: placer.edges, notes: scene.notes, ...extent(nodes) }
}

/** Returns where the chains end. */
function placeChains(placer: Placer, scene: Scene, things: readonly SceneNode[]): number {
  const columns = columnsOf(scene, things)
  const lefts = leftsOf(scene, things, columns)
  const { over, held } = heldBy(scene, things)
  let bottom = 0
  const bottoms = new Map<number, number>()
  const place = (node: SceneNode, top: number): number => {
    if (placer.get(node.id)) return top
    const column = columns.get(node.id)!
    const height = cardHeight(node)
    const own = Math.max(top, bottoms.get(column) ?? 0)
    placer.box(node, lefts[column]!, own, cardOf(node), height)
    let next = own
    for (const child of over.get(node.id) ?? []) next = place(child, next)
    // beside the middle of what rests on it, unless something is above it
    const end = Math.max(own + height + ROW_GAP, next)
    const placed = placer.get(node.id)!
    const middle = (own + end - ROW_GAP) / 2
    placed.y = Math.max(own + height / 2, middle)
    writeThing(placed)
    bottoms.set(column, placed.y + height / 2 + ROW_GAP)
    bottom = Math.max(bottom, end)
    return end
  }
  let top = 0
  for (const root of things) {
    if (held.has(root.id)) continue
    const before = bottom
    place(root, top)
    top = bottom > before ? bottom + TREE_GAP - ROW_GAP : top
  }
  for (const left of things) if (!placer.get(left.id)) place(left, bottom)
  return bottom - ROW_GAP
}

/** What stands beside what: each thing beside the first of those that it rests on. */
function heldBy(
  { edges }: Scene,
  things: readonly SceneNode[]
): { over: ReadonlyMap<string, SceneNode[]>; held: ReadonlySet<string> } {
  const ranks = new Map(things.map(({ id }, rank) => [id, rank]))
  const first = new Map<string, string>()
  for (const { from, to } of edges) {
    const [rank, known] = [ranks.get(from), first.get(to)]
    if (rank !== undefined && (known === undefined || rank < ranks.get(known)!)) first.set(to, from)
  }
  const over = new Map<string, SceneNode[]>()
  for (const node of things) {
    const below = first.get(node.id)
    if (below === undefined) continue
    const list = over.get(below)
    if (list) list.push(node)
    else over.set(below, [node])
  }
  return { over, held: new Set(first.keys()) }
}

/** Steps away from what rests on nothing; all servers in one column. */
function columnsOf({ edges }: Scene, things: readonly SceneNode[]): Map<string, number> {
  const deepest = Math.max(
    0,
    ...things.filter(({ data }) => data['server'] !== true).map(({ data }) => Number(data['depth']))
  )
  const columns = new Map(
    things.map(({ id, data }) => [id, data['server'] === true ? deepest + 1 : Number(data['depth'])])
  )
  for (const { id, from, to } of edges) if (id.startsWith('snapshot:')) columns.set(to, (columns.get(from) ?? 0) + 1)
  return columns
}

function leftsOf({ edges }: Scene, things: readonly SceneNode[], columns: ReadonlyMap<string, number>): number[] {
  const last = Math.max(0, ...columns.values())
  const widths = Array.from({ length: last + 1 }, () => 0)
  for (const node of things) {
    const column = columns.get(node.id)!
    widths[column] = Math.max(widths[column]!, cardOf(node))
  }
  const gap = Math.max(LEAST_GAP, ...edges.map(({ lines }) => textWidth(lines[0] ?? '', 'muted') + 44))
  const lefts = [0]
  for (const width of widths) lefts.push(lefts.at(-1)! + (width === 0 ? 0 : width + gap))
  return lefts
}

function cardOf(node: SceneNode): number {
  return cardWidth(node) + (node.shape === 'server' || node.shape === 'image' || node.shape === 'volume' ? 18 : 0)
}

function writeThing(node: PlacedNode): void {
  writeCard(node)
  const glyph =
    node.shape === 'server' ? 'server' : node.shape === 'image' ? 'image' : node.shape === 'volume' ? 'disk' : undefined
  if (!glyph) return
  node.glyph = { name: glyph, x: -node.width / 2 + 18, y: -node.height / 2 + 17 }
  for (const text of node.texts) if (text.anchor === 'start') text.x += 18
}

/** From the right side of what is below to the left side of what rests on it; where it rises, in a lane of its own. */
function connect(placer: Placer, { edges }: Scene): void {
  const said = new Set<string>()
  const drawn = edges
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((edge) => {
      const [from, to] = [placer.get(edge.from), placer.get(edge.to)]
      return from && to ? [{ edge, from, to, end: to.x - to.width / 2 }] : []
    })
  const lanes = new Map<number, Map<string, number>>()
  for (const end of new Set(drawn.map((line) => line.end)))
    lanes.set(
      end,
      lanesOf(
        drawn
          .filter(({ from, to, end: own }) => own === end && Math.abs(from.y - to.y) >= 1)
          .map(({ edge, from, to }) => ({
            trunk: edge.from,
            top: Math.min(from.y, to.y),
            bottom: Math.max(from.y, to.y)
          }))
      )
    )
  for (const { edge, from, to, end } of drawn) {
    const start = from.x + from.width / 2
    const own = lanes.get(end)!
    const lane = ((own.get(edge.from) ?? 0) * LANES_WIDTH) / Math.max(2, ...own.values())
    const bend = end - Math.max(20, textWidth(edge.lines[0] ?? '', 'muted') + 28) - lane
    const points =
      Math.abs(from.y - to.y) < 1
        ? [
            { x: start, y: from.y },
            { x: end, y: to.y }
          ]
        : [
            { x: start, y: from.y },
            { x: bend, y: from.y },
            { x: bend, y: to.y },
            { x: end, y: to.y }
          ]
    const words = edge.lines[0] ?? ''
    const texts =
      words === '' || said.has(edge.to) ? [] : [{ ...at(words, 'muted', (bend + end) / 2 - 2, to.y - 10), halo: true }]
    said.add(edge.to)
    placer.edge(edge, points, texts)
  }
}
