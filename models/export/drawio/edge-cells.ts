import type { PlacedEdge, PlacedNode } from '../../views/scene.ts'
import { BADGES } from '../glyphs.ts'
import { middleOf } from '../svg-line.ts'
import { connector, onEdge, type Data } from './cell.ts'
import { boxOf } from './nesting.ts'
import { SIGN, textBox, type Pen } from './node-cells.ts'
import { pictureEntries } from './picture.ts'
import { edgeEntries, textEntries } from './style.ts'

/** An edge bound to both its ends, with the sign of its state and its words riding on it. */
export function edgeCells(
  edge: PlacedEdge,
  place: { parent: string; origin: { left: number; top: number }; from: PlacedNode; to: PlacedNode },
  data: Data,
  { palette, receded }: Pen
): string[] {
  const id = `e-${edge.id}`
  const ends = { from: boxOf(place.from), to: boxOf(place.to) }
  const corners = edge.points.slice(1, -1).map(({ x, y }) => ({ x: x - place.origin.left, y: y - place.origin.top }))
  const cells = [
    connector({
      ...{ id, parent: place.parent, source: `n-${edge.from}`, target: `n-${edge.to}`, corners, data },
      style: edgeEntries(edge, ends, palette, receded)
    })
  ]
  const middle = middleOf(edge.points) ?? { x: 0, y: 0 }
  if (edge.state !== undefined && edge.state !== 'ok')
    cells.push(
      onEdge({
        ...{ id: `b-${id}`, parent: id, size: { width: SIGN, height: SIGN }, offset: { x: -SIGN / 2, y: -SIGN / 2 } },
        style: pictureEntries(BADGES[edge.state], palette)
      })
    )
  edge.texts.forEach((text, index) => {
    const box = textBox(text, -middle.x, -middle.y)
    const style = textEntries(text, edge.plane, palette, receded)
    cells.push(
      onEdge({
        ...{ id: `t${index}-${id}`, parent: id, size: box, offset: { x: box.left, y: box.top } },
        style: { shape: 'text', fillColor: 'none', strokeColor: 'none', ...style },
        label: text.text
      })
    )
  })
  return cells
}
