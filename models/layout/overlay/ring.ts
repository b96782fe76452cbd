import type { PlacedNode, SceneNode } from '../../views/scene.ts'
import { textWidth, widest } from '../measure.ts'
import { at, type Placer, type Point } from '../place.ts'

const GAP = 36
const GLYPH = 22

/** Chassis on an ellipse in their own order, clockwise from the top; as wide as it has to be. Returns its right and bottom edge. */
export function placeRing(placer: Placer, chassis: readonly SceneNode[], left: number, top: number): Point {
  const sizes = chassis.map(sizeOf)
  const width = Math.max(0, ...sizes.map((size) => size.width))
  const height = Math.max(0, ...sizes.map((size) => size.height))
  const centres = ellipse(chassis.length, width, height)
  const reach = {
    x: Math.max(0, ...centres.map(({ x }) => x)) + width / 2,
    y: Math.max(0, ...centres.map(({ y }) => y)) + height / 2
  }
  const above = -Math.min(0, ...centres.map(({ y }) => y)) + height / 2
  chassis.forEach((node, index) => {
    const { x, y } = centres[index]!
    placeChassis(placer, node, left + reach.x + x - width / 2, top + above + y - height / 2, width, height)
  })
  return { x: left + 2 * reach.x, y: top + above + reach.y }
}

/** Centres around the origin, grown until no two cards come closer than the gap. */
function ellipse(count: number, width: number, height: number): Point[] {
  if (count === 1) return [{ x: 0, y: 0 }]
  const start = count === 2 ? Math.PI : -Math.PI / 2
  for (let scale = 1; ; scale *= 1.08) {
    const centres = Array.from({ length: count }, (_, index) => {
      const angle = start + (2 * Math.PI * index) / count
      return {
        x: Math.round(270 * scale * Math.cos(angle)),
        y: Math.round((count === 2 ? 0 : 205) * scale * Math.sin(angle))
      }
    })
    const clear = centres.every((a, index) =>
      centres.slice(index + 1).every((b) => Math.abs(a.x - b.x) >= width + GAP || Math.abs(a.y - b.y) >= height + GAP)
    )
    if (clear) return centres
  }
}

function sizeOf({ lines, state }: SceneNode): { width: number; height: number } {
  const [name = '', ...rest] = lines
  return {
    width: Math.max(140, textWidth(name, 'name') + GLYPH + 28 + (state ? 20 : 0), widest(rest, 'detail') + 24),
    height: 26 + Math.max(1, lines.length) * 18
  }
}

function placeChassis(placer: Placer, node: SceneNode, left: number, top: number, width: number, height: number): void {
  const box = placer.box(node, left, top, width, height)
  const [name = '', ...rest] = node.lines
  const [x, y] = [-width / 2, -height / 2]
  box.glyph = { name: 'host', x: x + 18, y: y + 20 }
  box.texts.push(at(name, 'name', x + 32, y + 20, 'start'))
  rest.forEach((line, index) => {
    box.texts.push(
      at(line, index === 0 && rest.length > 1 ? 'on-tint' : 'detail', x + 12, y + 41 + index * 18, 'start')
    )
  })
  if (node.state) box.badge = { x: width / 2 - 15, y: y + 20 }
}

/** Where the line from a card's centre towards another point leaves the card. */
export function border({ x, y, width, height }: PlacedNode, towards: Point): Point {
  const [dx, dy] = [towards.x - x, towards.y - y]
  if (dx === 0 && dy === 0) return { x, y }
  const part = Math.min(
    dx === 0 ? Infinity : width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : height / 2 / Math.abs(dy),
    1
  )
  return { x: x + dx * part, y: y + dy * part }
}
