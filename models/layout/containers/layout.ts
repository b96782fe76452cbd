import type { PlacedScene, Scene } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { childrenOf, frameBlock, packFrames, type Block } from '../frames.ts'
import { Placer } from '../place.ts'
import { placeBeside } from '../service-cards.ts'
import { panelSize, placePanel } from './panel.ts'

/** Between the frames and the card of those that are folded. */
const FOLD_GAP = 32

/** Hosts as frames, packed in rows; in each its sections of cards, and below them the containers that are open. */
export function layoutContainers(scene: Scene): PlacedScene {
  const placer = new Placer(scene)
  const children = childrenOf(scene.nodes)
  const frames = scene.nodes
    .filter(({ shape }) => shape === 'host-frame')
    .toSorted((a, b) => Number(a.data['order']) - Number(b.data['order']))
  const blocks = frames.map((frame) => {
    const panels = (children.get(frame.id) ?? []).filter(({ shape }) => shape === 'panel')
    return frameBlock(
      frame,
      children,
      panels.map((panel): Block => ({
        ...panelSize(panel, children),
        place: (pen, left, top, width) => placePanel(pen, panel, children, left, top, width)
      }))
    )
  })
  const end = packFrames(placer, blocks)
  const folded = scene.nodes.filter(({ shape, parent }) => shape === 'fold' && parent === undefined)
  placeBeside(placer, folded, { left: 0, top: end + FOLD_GAP })
  connect(placer, scene)
  const nodes = scene.nodes.flatMap(({ id }) => placer.get(id) ?? [])
  return { view: scene.view, nodes, edges: placer.edges, notes: scene.notes, ...extent(nodes) }
}

/** What keeps goes straight down; what only starts goes aside, to what ends again, and back. */
function connect(placer: Placer, { edges }: Scene): void {
  for (const edge of edges) {
    const [from, to] = [placer.get(edge.from), placer.get(edge.to)]
    if (!from || !to) continue
    const leaves = to.classes.includes('gone')
    if (edge.shape === 'keeps') {
      const points = [
        { x: from.x, y: from.y + from.height / 2 },
        { x: from.x, y: to.y - to.height / 2 }
      ]
      placer.edge(edge, points)
    } else if (leaves) {
      const y = from.y + from.height / 4
      const points = [
        { x: from.x - from.width / 2, y },
        { x: to.x, y },
        { x: to.x, y: to.y - to.height / 2 }
      ]
      placer.edge(edge, points)
    } else {
      const y = Math.min(to.y, to.y - to.height / 2 + 24)
      const points = [
        { x: from.x, y: from.y + from.height / 2 },
        { x: from.x, y },
        { x: to.x - to.width / 2, y }
      ]
      placer.edge(edge, points)
    }
  }
}
