import type { PlacedScene, Scene, SceneNode } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { textWidth } from '../measure.ts'
import { at, Placer } from '../place.ts'
import { cardHeight, cardWidth, placeRow, writeCard } from '../service-cards.ts'
import { connectMessaging } from './connect.ts'

const COLUMN_GAP = 104
const PAD = 20
const TITLE = 40
const CARD_GAP = 12
const GROUP_GAP = 22
const BAND_GAP = 24
const HEADING = 34
const MIN_WIDTHS = { callers: 150, exchanges: 120, queues: 200, consumers: 150 } as const
type Column = keyof typeof MIN_WIDTHS
const COLUMNS = ['callers', 'exchanges', 'queues', 'consumers'] as const

/** Four columns through all bands, so that the eye follows a message from left to right; REST in a row at the bottom. */
export function layoutMessaging(scene: Scene): PlacedScene {
  const placer = new Placer(scene)
  const members = new Map<string, SceneNode[]>()
  for (const node of scene.nodes)
    if (node.parent !== undefined) members.set(node.parent, [...(members.get(node.parent) ?? []), node])
  const columns = columnsOf(scene)
  for (const node of scene.nodes) {
    const column = columns.get(node.data['column'] as Column)
    if (!column) continue
    const width = textWidth(node.lines[0]!, 'title')
    placer.box(node, column.left, 0, width, 24).texts = [at(node.lines[0]!, 'title', -width / 2, 0, 'start')]
  }
  const last = columns.get('consumers')!
  const width = last.left + last.width + PAD
  let top = columns.size > 0 && scene.nodes.some(({ classes }) => classes.includes('band')) ? HEADING : 0
  const bands = scene.nodes.filter(({ shape }) => shape === 'host-frame').toSorted((a, b) => order(a) - order(b))
  for (const band of bands) {
    const inside = members.get(band.id) ?? []
    const height = band.classes.includes('rest')
      ? placeRow(placer, inside, top, width)
      : placeBand(placer, inside, top, columns)
    const box = placer.box(band, 0, top, width, height)
    box.texts = [at(band.lines[0]!, 'plane', -width / 2 + 16, -height / 2 + 20, 'start')]
    top += height + BAND_GAP
  }
  connectMessaging(placer)
  const nodes = [...placer.nodes.values()]
  return { view: scene.view, nodes, edges: placer.edges, notes: scene.notes, ...extent(nodes) }
}

function order({ data }: SceneNode): number {
  return Number(data['order'] ?? 0)
}

interface Place {
  left: number
  width: number
}

function columnOf({ shape, classes }: SceneNode): Column | undefined {
  if (shape === 'exchange') return 'exchanges'
  if (shape === 'queue') return 'queues'
  if (shape === 'fold') return classes.includes('exchange') ? 'exchanges' : 'queues'
  if (classes.includes('caller')) return 'callers'
  return classes.includes('reader') ? 'consumers' : undefined
}

function columnsOf({ nodes }: Scene): Map<Column, Place> {
  const widths: { [column in Column]: number } = { ...MIN_WIDTHS }
  for (const node of nodes) {
    const column = columnOf(node)
    if (column) widths[column] = Math.max(widths[column], cardWidth(node))
  }
  const places = new Map<Column, Place>()
  let left = PAD
  for (const column of COLUMNS) {
    places.set(column, { left, width: widths[column] })
    left += widths[column] + COLUMN_GAP
  }
  return places
}

/** Groups of queues from top to bottom with their readers beside them; callers and exchanges centred on the whole. */
function placeBand(
  placer: Placer,
  inside: readonly SceneNode[],
  top: number,
  columns: ReadonlyMap<Column, Place>
): number {
  const groups = new Map<string, SceneNode[]>()
  for (const node of inside) {
    if (columnOf(node) !== 'queues') continue
    const group = String(node.data['group'])
    groups.set(group, [...(groups.get(group) ?? []), node])
  }
  const readers = new Map(
    inside.filter(({ classes }) => classes.includes('reader')).map((node) => [String(node.data['group']), node])
  )
  let y = top + TITLE
  for (const [group, queues] of groups) {
    const reader = readers.get(group)
    const height = Math.max(stackHeight(queues), reader ? cardHeight(reader) : 0)
    placeStack(placer, queues, columns.get('queues')!, y + (height - stackHeight(queues)) / 2)
    if (reader) placeStack(placer, [reader], columns.get('consumers')!, y + (height - cardHeight(reader)) / 2)
    y += height + GROUP_GAP
  }
  const queuesEnd = groups.size > 0 ? y - GROUP_GAP : y
  const callers = inside.filter(({ classes }) => classes.includes('caller'))
  const exchanges = inside.filter((node) => columnOf(node) === 'exchanges')
  const end = Math.max(queuesEnd, ...[callers, exchanges].map((stack) => top + TITLE + stackHeight(stack)))
  const middle = (top + TITLE + end) / 2
  placeStack(placer, callers, columns.get('callers')!, middle - stackHeight(callers) / 2)
  placeStack(placer, exchanges, columns.get('exchanges')!, middle - stackHeight(exchanges) / 2)
  return end - top + PAD
}

function stackHeight(nodes: readonly SceneNode[]): number {
  return nodes.reduce((sum, node) => sum + cardHeight(node) + CARD_GAP, 0) - (nodes.length > 0 ? CARD_GAP : 0)
}

function placeStack(placer: Placer, nodes: readonly SceneNode[], { left, width }: Place, top: number): void {
  let y = top
  for (const node of nodes) {
    writeCard(placer.box(node, left, y, width, cardHeight(node)))
    y += cardHeight(node) + CARD_GAP
  }
}
