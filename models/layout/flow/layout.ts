import type { PlacedNode, PlacedScene, PlacedText, Scene, SceneEdge, SceneNode } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { textWidth } from '../measure.ts'
import { at, centred, Placer, type Point } from '../place.ts'
import { columnsOf, type ColumnGroup } from './columns.ts'

const TITLE = 30
const HEAD = { top: 36, height: 48, between: 6 }
const FIRST_ROW = 112
const ROW = 48
/** The words of a message stand above its line. */
const ABOVE = 17
const STEP = 22
const CHIP = 20
const INSIDE = 10
const LOOP = 44
/** What comes back from the broker on the side it came from runs this much below. */
const BACK = 14

/** Columns side by side, messages under each other; every message has a row of its own, so that no words meet. */
export function layoutFlow(scene: Scene): PlacedScene {
  const placer = new Placer(scene)
  const columns = columnsOf(scene, chipWidth)
  const first = FIRST_ROW + (columns.staggered ? HEAD.height + HEAD.between : 0)
  const rows = scene.nodes.filter(({ shape }) => shape === 'step').length
  const bottom = first + Math.max(rows, 1) * ROW
  for (const group of columns.groups) placeGroup(placer, group, bottom)
  for (const node of scene.nodes) if (node.shape === 'step') placeStep(placer, node, first)
  for (const node of scene.nodes) if (node.shape === 'chip') placeChip(placer, node, first)
  const right = roomFor(scene, columns.width)
  for (const edge of scene.edges) placeMessage(placer, edge, right)
  const nodes = scene.nodes.flatMap(({ id }) => placer.get(id) ?? [])
  return { view: scene.view, nodes, edges: placer.edges, notes: scene.notes, ...extent(nodes) }
}

/** Title, cards and lifelines of one place. */
function placeGroup(placer: Placer, { group, left, right, columns }: ColumnGroup, bottom: number): void {
  const { nodes } = placer.scene
  for (const { actor, x, width, row } of columns) {
    const head = HEAD.top + row * (HEAD.height + HEAD.between)
    const card = placer.box(actor, x - width / 2, head, width, HEAD.height)
    card.texts = centred(actor.lines)
    const life = nodes.find(({ id }) => id === actor.id.replace('actor:', 'life:'))
    const top = head + HEAD.height
    if (life) placer.box(life, x - 1, top, 2, bottom - 10 - top)
  }
  const box = placer.box(group, left, 0, right - left, bottom)
  const role = group.plane === 'none' ? 'name' : 'plane'
  const name = group.lines[0] ?? ''
  box.texts = [at(name, role, -box.width / 2 + INSIDE, -box.height / 2 + TITLE / 2 + 3, 'start')]
}

function lineOf({ data }: SceneNode, first: number): number {
  return first + (Number(data['row']) - 1) * ROW + 26
}

function lifeOf(placer: Placer, actor: unknown): PlacedNode | undefined {
  return placer.get(`life:${String(actor)}`)
}

function placeStep(placer: Placer, node: SceneNode, first: number): void {
  const life = lifeOf(placer, node.data['from'])
  if (!life) return
  const box = placer.box(node, life.x - STEP / 2, lineOf(node, first) - STEP / 2, STEP, STEP)
  box.texts = [at(node.lines[0] ?? '', 'on-plane', 0, 0)]
}

function chipWidth({ lines }: SceneNode): number {
  return Math.ceil(textWidth(lines[0] ?? '', 'mono')) + 16
}

function placeChip(placer: Placer, node: SceneNode, first: number): void {
  const life = lifeOf(placer, 'broker')
  if (!life) return
  const width = chipWidth(node)
  const box = placer.box(node, life.x - width / 2, lineOf(node, first) - CHIP / 2, width, CHIP)
  box.texts = [at(node.lines[0] ?? '', 'mono', 0, 0)]
}

/** The right end of the picture; words that are wider than all columns need more. */
function roomFor({ edges }: Scene, right: number): number {
  return Math.max(right, ...edges.map(({ lines }) => wordsWidth(lines) + 40))
}

function wordsWidth([protocol = '', method = '']: readonly string[]): number {
  return textWidth(protocol, 'on-tint') + 8 + textWidth(method, 'mono')
}

function placeMessage(placer: Placer, edge: SceneEdge, right: number): void {
  const from = placer.get(edge.from)
  const to = placer.get(edge.to)
  if (!from || !to) return
  const points = runOf(from, to, backOf(placer, from, to))
  placer.edge(edge, points, wordsOf(edge, points, right))
}

/** How much below its middle a message leaves the broker: sender and receiver on one side would share a line. */
function backOf(placer: Placer, from: PlacedNode, to: PlacedNode): number {
  if (from.shape === 'chip') {
    const sender = lifeOf(placer, from.data['from'])
    return sender && sameSide(from.x, sender.x, to.x) ? BACK / 2 : 0
  }
  const receiver = to.shape === 'chip' ? lifeOf(placer, to.data['to']) : undefined
  return receiver && sameSide(to.x, from.x, receiver.x) ? -BACK / 2 : 0
}

function sameSide(middle: number, a: number, b: number): boolean {
  return Math.sign(a - middle) === Math.sign(b - middle)
}

/** Straight across from side to side; back below where one talks to itself. */
function runOf(from: PlacedNode, to: PlacedNode, below: number): Point[] {
  const y = from.y + below
  if (Math.abs(from.x - to.x) < 1) {
    const out = from.x + LOOP
    return [
      { x: from.x + from.width / 2, y },
      { x: out, y },
      { x: out, y: y + 16 },
      { x: to.x + to.width / 2, y: y + 16 }
    ]
  }
  const way = Math.sign(to.x - from.x)
  return [
    { x: from.x + (way * from.width) / 2, y },
    { x: to.x - (way * to.width) / 2, y }
  ]
}

/** Protocol and method above the line, beginning where the line is leftmost, moved in where they would leave the picture. */
function wordsOf({ lines }: SceneEdge, points: readonly Point[], right: number): PlacedText[] {
  const [protocol = '', method = ''] = lines
  if (protocol === '') return []
  const start = Math.min(...points.map(({ x }) => x))
  const x = Math.max(8, Math.min(start, right - 12 - wordsWidth(lines)))
  const y = points[0]!.y - ABOVE
  return [
    { ...at(protocol, 'on-tint', x, y, 'start'), halo: true },
    { ...at(method, 'mono', x + textWidth(protocol, 'on-tint') + 8, y, 'start'), halo: true }
  ]
}
