import type { SceneNode } from '../../views/scene.ts'
import { textWidth, widest } from '../measure.ts'
import { at, type Placer } from '../place.ts'

const GAP = 3
const SMALL = 18

/** A triangle of cells; every name stands at the end of its row, which is the head of its column. */
export function placeMatrix(placer: Placer, left: number, top: number): void {
  const rows = placer.scene.nodes.filter(({ classes }) => classes.includes('row'))
  const cells = placer.scene.nodes.filter(({ shape }) => shape === 'cell')
  const words = widest(
    cells.map(({ lines }) => lines[0] ?? ''),
    'detail'
  )
  const width = words === 0 ? SMALL : Math.max(44, words + 14)
  const height = words === 0 ? SMALL : 24
  // A role's own hosts are joined among themselves: that cell is on the diagonal, the name stands behind it.
  const behind = cells.some(({ data }) => data['row'] === data['column']) ? 1 : 0
  for (const row of rows) {
    const index = Number(row.data['index'])
    const badge = row.state ? 22 : 0
    const own = textWidth(row.lines[0] ?? '', 'name') + badge + 8
    const box = placer.box(row, left + (index + behind) * (width + GAP), top + index * (height + GAP), own, height)
    box.texts.push(at(row.lines[0] ?? '', row.classes.includes('folded') ? 'name' : 'detail', -own / 2 + 4, 0, 'start'))
    if (row.state) box.badge = { x: own / 2 - 8, y: 0 }
  }
  for (const cell of cells) placeCell(placer, cell, left, top, width, height)
}

function placeCell(placer: Placer, cell: SceneNode, left: number, top: number, width: number, height: number): void {
  const column = Number(cell.data['column'])
  const row = Number(cell.data['row'])
  const box = placer.box(cell, left + column * (width + GAP), top + row * (height + GAP), width, height)
  const [words] = cell.lines
  if (words !== undefined) box.texts.push(at(words, cell.state === 'error' ? 'detail' : 'on-tint', 0, 0))
  else if (cell.state) box.badge = { x: 0, y: 0 }
}
