import type { SceneNode } from '../../views/scene.ts'
import { textWidth, widest } from '../measure.ts'
import { at, cornerBadge, type Placer } from '../place.ts'

/** Distance of two stations, in px; cards stand on this grid. */
export const STEP = 32
const PAD = 10
const CHIP = 18
const ROW = 22
const CHIP_GAP = 4
const MIN_CARD = 132
const CHIPS_WIDTH = 196
const CELL = { width: 120, height: 30, gap: 8 }
const CELLS_IN_ROW = 8

/** A card before it has a place. */
export interface Card {
  node: SceneNode
  /** in grid steps */
  steps: number
  width: number
  /** px its contents need */
  height: number
  /** chips in rows, top to bottom */
  chips: SceneNode[][]
  children: readonly SceneNode[]
}

/** Sizes a host's card by its name, its chips and how many stations hang on it. */
export function planCard(node: SceneNode, children: readonly SceneNode[], stations: number): Card {
  const [name = '', role = '', range = ''] = node.lines
  const inRow = (row: string): SceneNode[] => children.filter(({ data }) => data['row'] === row)
  const besideRole = inRow('role').reduce((sum, chip) => sum + chipWidth(chip) + 12, 0)
  const cells = children.filter(({ classes }) => classes.includes('cell'))
  const words = Math.max(
    textWidth(name, 'name') + 32 + (node.state ? 26 : 8),
    textWidth(role, 'detail') + besideRole + 2 * PAD,
    textWidth(range, 'muted') + 2 * PAD,
    widest(
      inRow('servers').map(({ lines }) => lines[0] ?? ''),
      'detail'
    ) +
      22 +
      2 * PAD,
    cells.length > 0 ? gridWidth(cells) : 0,
    MIN_CARD
  )
  const chips = inRow('chips')
  const inner = Math.max(words, stations * STEP, chips.length > 0 ? CHIPS_WIDTH : 0)
  const steps = Math.max(stations, Math.ceil((inner - 12) / STEP))
  const width = steps * STEP + 12
  const rows = wrapChips(chips, width - 2 * PAD)
  const grid = Math.ceil(cells.length / perRow(cells)) * (cellSize(cells).height + CELL.gap)
  const height =
    58 + (range === '' ? 0 : 18) + (inRow('servers').length + rows.length) * ROW + grid + (cells.length > 0 ? 8 : 0)
  return { node, steps, width, height, chips: rows, children }
}

/** Places a card and what is in it. `left` and `top` in px. */
export function placeCard(placer: Placer, card: Card, left: number, top: number, height: number): void {
  const { node, width, children } = card
  const box = placer.box(node, left, top, width, height)
  const [name = '', role = '', range = ''] = node.lines
  const x = (px: number): number => px - width / 2
  const y = (px: number): number => px - height / 2
  box.glyph = { name: 'host', x: x(PAD + 8), y: y(20) }
  box.texts.push(at(name, 'name', x(PAD + 22), y(20), 'start'))
  if (role !== '') box.texts.push(at(role, 'detail', x(PAD), y(42), 'start'))
  if (range !== '') box.texts.push(at(range, 'muted', x(PAD), y(60), 'start'))
  cornerBadge(box)
  if (box.badge) box.badge.y = y(20)
  let right = left + width - 8
  for (const chip of children.filter(({ data }) => data['row'] === 'role')) {
    right -= chipWidth(chip)
    placeChip(placer, chip, right, top + 33)
    right -= CHIP_GAP
  }
  let line = top + 56 + (range === '' ? 0 : 18)
  for (const server of children.filter(({ data }) => data['row'] === 'servers')) {
    const row = placer.box(server, left + PAD, line, width - 2 * PAD, CHIP)
    const more = server.classes.includes('more')
    if (!more) row.glyph = { name: 'server', x: -row.width / 2 + 8, y: 0 }
    row.texts.push(at(server.lines[0] ?? '', more ? 'muted' : 'detail', -row.width / 2 + 22, 0, 'start'))
    if (server.state) row.badge = { x: row.width / 2 - 6, y: 0 }
    line += ROW
  }
  for (const row of card.chips) {
    let chipLeft = left + PAD
    for (const chip of row) {
      placeChip(placer, chip, chipLeft, line)
      chipLeft += chipWidth(chip) + CHIP_GAP
    }
    line += ROW
  }
  placeCells(
    placer,
    children.filter(({ classes }) => classes.includes('cell')),
    left + PAD,
    line + 6
  )
}

/** Width of a chip: its words and 14. */
function chipWidth({ lines }: SceneNode): number {
  return textWidth(lines[0] ?? '', 'detail') + 14
}

function placeChip(placer: Placer, chip: SceneNode, left: number, top: number): void {
  const box = placer.box(chip, left, top, chipWidth(chip), CHIP)
  box.texts.push(
    at(
      chip.lines[0] ?? '',
      chip.classes.includes('solid') ? 'on-plane' : chip.plane === 'none' ? 'detail' : 'on-tint',
      0,
      0
    )
  )
}

function wrapChips(chips: readonly SceneNode[], room: number): SceneNode[][] {
  const rows: SceneNode[][] = []
  let used = 0
  for (const chip of chips) {
    const width = chipWidth(chip)
    const row = rows.at(-1)
    if (row && used + CHIP_GAP + width <= room) {
      row.push(chip)
      used += CHIP_GAP + width
    } else {
      rows.push([chip])
      used = width
    }
  }
  return rows
}

function cellSize(cells: readonly SceneNode[]): { width: number; height: number } {
  const names = cells.map(({ lines }) => lines[0] ?? '')
  return { width: Math.max(CELL.width, widest(names, 'detail') + 24), height: CELL.height }
}

function perRow(cells: readonly SceneNode[]): number {
  return Math.max(CELLS_IN_ROW, Math.ceil(Math.sqrt(cells.length * 1.5)))
}

function gridWidth(cells: readonly SceneNode[]): number {
  return Math.min(cells.length, perRow(cells)) * (cellSize(cells).width + CELL.gap) + 2 * PAD
}

function placeCells(placer: Placer, cells: readonly SceneNode[], left: number, top: number): void {
  const { width, height } = cellSize(cells)
  const count = perRow(cells)
  cells.forEach((cell, index) => {
    const column = index % count
    const row = Math.floor(index / count)
    const box = placer.box(cell, left + column * (width + CELL.gap), top + row * (height + CELL.gap), width, height)
    box.texts.push(at(cell.lines[0] ?? '', 'detail', 0, 0))
  })
}
