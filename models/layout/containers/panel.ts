import type { SceneNode } from '../../views/scene.ts'
import type { Children } from '../frames.ts'
import { textWidth } from '../measure.ts'
import { at, type Placer } from '../place.ts'
import { cardHeight, cardWidth, writeCard } from '../service-cards.ts'

const PAD = 18
const TITLE = 40
const HEADING = 26
const COLUMN_GAP = 40
const STEP_GAP = 34
/** Between two that stay, where one that ends again stands beside. */
const LOOSE_GAP = 30
const ROW = 18
const INDENT = 18
const PROCESS_GAP = 8
const FACTS_GAP = 14

interface Column {
  nodes: readonly SceneNode[]
  width: number
  height: number
}

/** The four columns of an open container: what it is made of, what starts it, what stays, what it has for itself. */
interface Parts {
  left: Column
  gone: Column
  alive: Column
  right: Column
  box: SceneNode | undefined
  boxHeight: number
  /** tops of the steps that stay, below the heading, and of the box at last */
  tops: number[]
}

/** Size in px of an open container. */
export function panelSize(node: SceneNode, children: Children): { width: number; height: number } {
  const { left, gone, alive, right } = partsOf(node, children)
  const columns = [left, gone, alive, right].filter(({ width }) => width > 0)
  const inner = columns.reduce((sum, { width }) => sum + width, 0) + COLUMN_GAP * Math.max(0, columns.length - 1)
  const heading = textWidth(node.lines[0] ?? '', 'title') + textWidth(node.lines[1] ?? '', 'detail') + 80
  return {
    width: Math.max(inner, heading) + 2 * PAD,
    height: TITLE + Math.max(...columns.map(({ height }) => height), 0) + PAD
  }
}

/** Places an open container and all in it. */
export function placePanel(
  placer: Placer,
  node: SceneNode,
  children: Children,
  left: number,
  top: number,
  width: number
): void {
  const { height } = panelSize(node, children)
  const frame = placer.box(node, left, top, width, height)
  const name = node.lines[0] ?? ''
  frame.texts = [
    at(name, 'title', -width / 2 + PAD, -height / 2 + 22, 'start'),
    at(node.lines[1] ?? '', 'detail', -width / 2 + PAD + textWidth(name, 'title') + 14, -height / 2 + 22, 'start'),
    at('–', 'name', width / 2 - 16, -height / 2 + 20)
  ]
  if (node.state) frame.badge = { x: width / 2 - 40, y: -height / 2 + 20 }
  const parts = partsOf(node, children)
  const labels = new Map((children.get(node.id) ?? []).map((each) => [slotOf(each), each]))
  let x = left + PAD
  const y = top + TITLE
  const next = ({ width: own }: Column): number => {
    const here = x
    if (own > 0) x += own + COLUMN_GAP
    return here
  }
  placeFacts(placer, parts.left, children, next(parts.left), y)
  const goneAt = next(parts.gone)
  const aliveAt = next(parts.alive)
  placeLabel(placer, labels.get('gone-title'), goneAt, y, parts.gone.width)
  placeLabel(placer, labels.get('alive-title'), aliveAt, y, parts.alive.width)
  parts.alive.nodes.forEach((step, index) => {
    writeCard(placer.box(step, aliveAt, y + parts.tops[index]!, parts.alive.width, cardHeight(step)))
  })
  for (const step of parts.gone.nodes) {
    const order = Number(step.data['order'])
    const own = cardHeight(step)
    const above = order < 0 ? HEADING : parts.tops[order]! + cardHeight(parts.alive.nodes[order]!)
    const below = parts.tops[order + 1]!
    writeCard(placer.box(step, goneAt, y + (above + below - own) / 2, parts.gone.width, own))
  }
  if (parts.box)
    placeBox(placer, parts.box, children, aliveAt, y + parts.tops.at(-1)!, parts.alive.width, parts.boxHeight)
  placeFacts(placer, parts.right, children, x, y)
}

function partsOf(node: SceneNode, children: Children): Parts {
  const inside = children.get(node.id) ?? []
  const of = (slot: string): SceneNode[] => inside.filter((each) => slotOf(each) === slot)
  const inOrder = (slot: string): SceneNode[] =>
    of(slot).toSorted((a, b) => Number(a.data['order']) - Number(b.data['order']))
  const title = (slot: string): number =>
    Math.max(0, ...of(slot).map(({ lines }) => textWidth(lines[0] ?? '', 'muted')))
  const [alive, gone] = [inOrder('alive'), inOrder('gone')]
  const [box] = of('box')
  const processes = box ? (children.get(box.id) ?? []) : []
  const boxWidth = Math.max(
    box ? cardWidth(box) : 0,
    ...processes.map((process) => cardWidth(process) + Number(process.data['depth']) * INDENT + 24)
  )
  const boxHeight = box
    ? cardHeight(box) + processes.reduce((sum, process) => sum + cardHeight(process) + PROCESS_GAP, 0)
    : 0
  const tops: number[] = []
  const between = new Map(gone.map((step) => [Number(step.data['order']), cardHeight(step)]))
  let top = HEADING + (between.has(-1) ? between.get(-1)! + LOOSE_GAP : 0)
  alive.forEach((step, index) => {
    tops.push(top)
    const beside = between.get(index)
    top += cardHeight(step) + (beside === undefined ? STEP_GAP : beside + LOOSE_GAP)
  })
  tops.push(top)
  return {
    left: factsColumn(of('left'), children),
    gone: {
      nodes: gone,
      width: gone.length > 0 ? Math.max(title('gone-title'), ...gone.map(cardWidth)) : 0,
      height: 0
    },
    alive: {
      nodes: alive,
      width: Math.max(title('alive-title'), boxWidth, ...alive.map(cardWidth)),
      height: top + boxHeight
    },
    right: factsColumn(of('right'), children),
    box,
    boxHeight,
    tops
  }
}

function factsColumn(nodes: readonly SceneNode[], children: Children): Column {
  const sizes = nodes.map((node) => factsSize(node, children))
  return {
    nodes,
    width: Math.max(0, ...sizes.map(({ width }) => width)),
    height: sizes.reduce((sum, { height }) => sum + height + FACTS_GAP, 0)
  }
}

function factsSize(node: SceneNode, children: Children): { width: number; height: number } {
  if (node.shape !== 'facts') return { width: cardWidth(node), height: cardHeight(node) }
  const rows = children.get(node.id) ?? []
  const wide = rows.map(
    ({ lines: [name = '', value = ''] }) =>
      textWidth(name, 'mono') + (value === '' ? 0 : textWidth(value, 'muted') + 20)
  )
  return {
    width: Math.max(textWidth(node.lines[0] ?? '', 'name'), ...wide) + 28,
    height: 34 + rows.length * ROW + 8
  }
}

function placeFacts(placer: Placer, column: Column, children: Children, left: number, top: number): void {
  let y = top + HEADING
  for (const node of column.nodes) {
    const { height } = factsSize(node, children)
    const box = placer.box(node, left, y, column.width, height)
    if (node.shape === 'facts') {
      box.texts = [at(node.lines[0] ?? '', 'name', -column.width / 2 + 14, -height / 2 + 18, 'start')]
      placeRows(placer, children.get(node.id) ?? [], left, y + 34, column.width)
    } else writeCard(box)
    y += height + FACTS_GAP
  }
}

function placeRows(placer: Placer, rows: readonly SceneNode[], left: number, top: number, width: number): void {
  rows.forEach((row, index) => {
    const [name = '', value = ''] = row.lines
    const box = placer.box(row, left + 8, top + index * ROW, width - 16, ROW)
    box.texts = [at(name, 'mono', -box.width / 2 + 6, 0, 'start')]
    if (value !== '') box.texts.push(at(value, 'muted', box.width / 2 - 6, 0, 'end'))
  })
}

function placeLabel(placer: Placer, node: SceneNode | undefined, left: number, top: number, width: number): void {
  if (!node) return
  placer.box(node, left, top, width, HEADING - 6).texts = [at(node.lines[0] ?? '', 'muted', -width / 2, 0, 'start')]
}

/** The container or virtual machine itself, its processes as a tree. */
function placeBox(
  placer: Placer,
  box: SceneNode,
  children: Children,
  left: number,
  top: number,
  width: number,
  height: number
): void {
  const placed = placer.box(box, left, top, width, height)
  placed.glyph = { name: box.shape === 'server' ? 'server' : 'container', x: -width / 2 + 18, y: -height / 2 + 17 }
  placed.texts = box.lines.map((line, index) =>
    at(line, index === 0 ? 'name' : 'detail', -width / 2 + 32, -height / 2 + 17 + index * ROW, 'start')
  )
  let y = top + cardHeight(box)
  const inside = children.get(box.id) ?? []
  for (const process of inside.toSorted((a, b) => Number(a.data['order']) - Number(b.data['order']))) {
    const shift = 12 + Number(process.data['depth']) * INDENT
    writeCard(placer.box(process, left + shift, y, width - shift - 12, cardHeight(process)))
    y += cardHeight(process) + PROCESS_GAP
  }
}

function slotOf({ data }: SceneNode): string {
  return String(data['slot'] ?? '')
}
