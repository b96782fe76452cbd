import { textWidth } from '../../models/layout/measure.ts'
import { bodyStyle } from '../../models/theme/style.ts'
import type { PlacedEdge, PlacedNode, PlacedScene, PlacedText } from '../../models/views/scene.ts'

export interface Box {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Half the height of a line of text that may not be touched: x-height and descenders, not the leading. */
const HALF_LINE = 6
const TOUCH = 0.5

export function boxOf({ id, x, y, width, height }: PlacedNode): Box {
  return { what: id, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

/** Every text of the scene where it is drawn. */
export function textBoxes({ nodes, edges }: PlacedScene): Box[] {
  return [
    ...nodes.flatMap(({ id, x, y, texts }) => texts.map((text) => textBox(id, text, x, y))),
    ...edges.flatMap(({ id, texts }) => texts.map((text) => textBox(id, text, 0, 0)))
  ].filter(({ left, right }) => right > left)
}

function textBox(owner: string, { text, role, anchor, x, y }: PlacedText, dx: number, dy: number): Box {
  const width = textWidth(text, role)
  const left = dx + x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
  return { what: `${owner} "${text}"`, left, right: left + width, top: dy + y - HALF_LINE, bottom: dy + y + HALF_LINE }
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right - TOUCH && b.left < a.right - TOUCH && a.top < b.bottom - TOUCH && b.top < a.bottom - TOUCH
}

/** `a | b` of every two boxes that overlap. */
export function overlaps(boxes: readonly Box[]): string[] {
  const sorted = boxes.toSorted((a, b) => a.left - b.left)
  return sorted.flatMap((a, index) => {
    const found: string[] = []
    for (let at = index + 1; at < sorted.length && sorted[at]!.left < a.right; at++)
      if (overlap(a, sorted[at]!)) found.push(`${a.what} | ${sorted[at]!.what}`)
    return found
  })
}

/** Cards that are drawn outside the node that contains them. Ports and stations sit on an edge and are none of these. */
export function strays({ nodes }: PlacedScene): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const onEdge = new Set(['ovs-port', 'station', 'vip'])
  return nodes.flatMap((node) => {
    const parent = node.parent === undefined ? undefined : byId.get(node.parent)
    if (!parent || onEdge.has(node.shape)) return []
    const [inner, outer] = [boxOf(node), boxOf(parent)]
    const inside =
      inner.left >= outer.left - TOUCH &&
      inner.right <= outer.right + TOUCH &&
      inner.top >= outer.top - TOUCH &&
      inner.bottom <= outer.bottom + TOUCH
    return inside ? [] : [`${node.id} outside ${parent.id}`]
  })
}

/** Edge ends that do not touch the node they are said to end at. */
export function looseEnds({ nodes, edges }: PlacedScene): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const ends = (edge: PlacedEdge) => [
    { id: edge.from, point: edge.points[0] },
    { id: edge.to, point: edge.points.at(-1) }
  ]
  return edges.flatMap((edge) =>
    ends(edge).flatMap(({ id, point }) => {
      const node = byId.get(id)
      if (!node || !point) return [`${edge.id}: nothing at ${id}`]
      const { left, right, top, bottom } = boxOf(node)
      const touches = point.x >= left - 1 && point.x <= right + 1 && point.y >= top - 1 && point.y <= bottom + 1
      return touches ? [] : [`${edge.id} misses ${id}`]
    })
  )
}

/** Things that stand by themselves: what may never cover one another. */
export function cards({ nodes }: PlacedScene): Box[] {
  const solid = new Set([
    'host-card',
    'host-frame',
    'folded-hosts',
    'fold',
    'chassis',
    'router',
    'server',
    'namespace',
    'floating-ip',
    'nic',
    'tunnels-card',
    'list-card',
    'station',
    'vip',
    'chip',
    'cell'
  ])
  const containers = new Set(nodes.map(({ parent }) => parent))
  return nodes.filter(({ id, shape }) => solid.has(shape) && !containers.has(id)).map(boxOf)
}

/** Cards that cover a bus they are not a part of: only stations and virtual IPs sit on one. */
export function coveredBuses(scene: PlacedScene): string[] {
  const buses = new Set(scene.nodes.filter(({ shape }) => shape === 'bus').map(({ id }) => id))
  const seated = new Set(
    scene.nodes
      .filter(({ shape, parent }) => shape === 'station' || shape === 'vip' || buses.has(parent ?? ''))
      .map(({ id }) => id)
  )
  const boxes = [
    ...cards(scene).filter(({ what }) => !seated.has(what)),
    ...scene.nodes.filter(({ id }) => buses.has(id)).map(boxOf)
  ]
  return overlaps(boxes).filter((pair) => [...buses].some((id) => pair.includes(id)))
}

const LOW = new Set(['host-frame', 'lane', 'bond', 'bus'])

function seeThrough(node: PlacedNode): boolean {
  return LOW.has(node.shape) || bodyStyle(node).fill === 'none'
}

/** Words that lie on a frame or on the canvas, without an outline, and that a line runs through. */
export function struckWords({ nodes, edges }: PlacedScene): string[] {
  const bare = ({ halo }: PlacedText): boolean => halo !== true
  const words = [
    ...nodes
      .filter(seeThrough)
      .flatMap(({ id, x, y, texts }) => texts.filter(bare).map((text) => textBox(id, text, x, y))),
    ...edges.flatMap(({ id, texts }) => texts.filter(bare).map((text) => textBox(id, text, 0, 0)))
  ]
  const boxes = nodes.filter((node) => !seeThrough(node)).map(boxOf)
  return edges.flatMap(({ id, points }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index]!
      if (from.x !== to.x && from.y !== to.y) return []
      const run: Box = {
        what: id,
        ...{ left: Math.min(from.x, to.x) - 1, right: Math.max(from.x, to.x) + 1 },
        ...{ top: Math.min(from.y, to.y) - 1, bottom: Math.max(from.y, to.y) + 1 }
      }
      // A card that the line runs under hides it from the words on the card.
      return words
        .filter((word) => overlap(run, word) && !boxes.some((box) => overlap(box, word) && covers(box, word)))
        .map((word) => `${id} through ${word.what}`)
    })
  )
}

function covers(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom
  )
}
