import type { PlacedScene, Scene, SceneNode } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { textWidth, widest } from '../measure.ts'
import { at, centred, cornerBadge, Placer } from '../place.ts'
import { placeRow } from '../service-cards.ts'

const ROW = 38
const CELL = 28
const GAP = 12
const HEADER = 48
const MIN_CELL = 104
const SPACE = 26
const SIGN = 14

/** A table: names at the left, hosts on top, a cell for each copy; virtual IPs above it, endpoints and stacks below. */
export function layoutServices(scene: Scene): PlacedScene {
  const placer = new Placer(scene)
  const names = scene.nodes.filter(({ classes }) => classes.includes('row'))
  const headers = scene.nodes.filter(({ classes }) => classes.includes('header'))
  const cells = scene.nodes.filter(({ shape }) => shape === 'service-cell')
  const left = nameWidth(names)
  const lefts = columnLefts(headers, cells, left)
  const width = Math.max(lefts.at(-1) ?? 0, 520)
  let top = placeVips(placer, scene.nodes, width)
  for (const header of headers) {
    const column = Number(header.data['column'])
    const own = lefts[column + 1]! - lefts[column]! - GAP
    const box = placer.box(header, lefts[column]!, top, own, HEADER)
    box.texts = centred(header.lines)
    cornerBadge(box)
  }
  if (headers.length > 0) top += HEADER + GAP
  for (const name of names) {
    const box = placer.box(name, 0, top + Number(name.data['row']) * ROW, left - GAP, ROW)
    const sign = name.classes.includes('folded') ? '+ ' : ''
    box.texts = [at(`${sign}${name.lines[0]!}`, 'name', -box.width / 2, 0, 'start')]
    if (name.lines[1] !== undefined) box.texts.push(at(name.lines[1], 'muted', box.width / 2, 0, 'end'))
  }
  for (const cell of cells) placeCell(placer, cell, lefts, top)
  top += names.length * ROW + SPACE
  for (const band of scene.nodes.filter(({ shape }) => shape === 'host-frame')) {
    const inside = scene.nodes.filter(({ parent }) => parent === band.id)
    const height = placeRow(placer, inside, top, width)
    const box = placer.box(band, 0, top, width, height)
    box.texts = [at(band.lines[0]!, 'plane', -width / 2 + 16, -height / 2 + 20, 'start')]
    top += height + SPACE
  }
  const nodes = [...placer.nodes.values()]
  return { view: scene.view, nodes, edges: placer.edges, notes: scene.notes, ...extent(nodes) }
}

function nameWidth(names: readonly SceneNode[]): number {
  const first = names.map(
    ({ lines, classes }) =>
      textWidth(lines[0]!, 'name') +
      (classes.includes('folded') ? SIGN : 0) +
      (lines[1] === undefined ? 0 : textWidth(lines[1], 'muted') + 16)
  )
  return Math.max(0, ...first) + GAP * 2
}

/** Where each column begins, and where the last one ends. */
function columnLefts(headers: readonly SceneNode[], cells: readonly SceneNode[], start: number): number[] {
  const widths = headers.map(({ lines }) =>
    Math.max(MIN_CELL, textWidth(lines[0]!, 'name') + 52, widest(lines.slice(1), 'detail') + 24)
  )
  for (const { data, lines } of cells) {
    const column = Number(data['column'])
    widths[column] = Math.max(widths[column] ?? MIN_CELL, textWidth(lines[0]!, 'detail') + 64)
  }
  const lefts = [start]
  for (const width of widths) lefts.push(lefts.at(-1)! + width + GAP)
  return lefts
}

function placeCell(placer: Placer, cell: SceneNode, lefts: readonly number[], top: number): void {
  const column = Number(cell.data['column'])
  const width = lefts[column + 1]! - lefts[column]! - GAP
  const y = top + Number(cell.data['row']) * ROW + (ROW - CELL) / 2
  const box = placer.box(cell, lefts[column]!, y, width, CELL)
  box.glyph = { name: cell.data['container'] === true ? 'container' : 'host', x: -width / 2 + 16, y: 0 }
  box.texts = [at(cell.lines[0]!, 'detail', -width / 2 + 32, 0, 'start')]
  if (cell.state) box.badge = { x: width / 2 - 14, y: 0 }
}

/** Virtual IPs side by side, wrapped at the width of the table. Returns where the table may begin. */
function placeVips(placer: Placer, nodes: readonly SceneNode[], width: number): number {
  const title = nodes.find(({ classes }) => classes.includes('vips'))
  if (!title) return 0
  const wide = textWidth(title.lines[0]!, 'title')
  placer.box(title, 0, 0, wide, 24).texts = [at(title.lines[0]!, 'title', -wide / 2, 0, 'start')]
  let [x, y] = [0, 32]
  for (const vip of nodes.filter(({ shape }) => shape === 'vip')) {
    const own = Math.max(130, textWidth(vip.lines[0]!, 'name') + 52, widest(vip.lines.slice(1), 'detail') + 52)
    if (x > 0 && x + own > width) [x, y] = [0, y + 46 + GAP]
    placer.box(vip, x, y, own, 46).texts = centred(vip.lines)
    x += own + GAP
  }
  return y + 46 + SPACE
}
