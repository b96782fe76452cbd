import type { Topology } from '../topology/vocabulary.ts'
import { VIEWS } from './registry.ts'
import type { PlacedScene, ViewId, ViewOptions } from './scene.ts'

/** Draws one view of a topology: what it shows, where it stands. Deterministic; the same topology gives the same picture. */
export function drawView(topology: Topology, id: ViewId, options: ViewOptions = {}): PlacedScene {
  const view = VIEWS.find((each) => each.id === id)!
  return pin(view.layout(view.build(topology, options)), options.pinned ?? {})
}

/** What the user dragged stands where it was put; what it carries moves along. */
function pin(scene: PlacedScene, pinned: { [id: string]: { x: number; y: number } }): PlacedScene {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const shifts = new Map<string, { dx: number; dy: number }>()
  for (const node of scene.nodes) {
    const place = Object.hasOwn(pinned, node.id) ? pinned[node.id] : undefined
    if (place) shifts.set(node.id, { dx: place.x - node.x, dy: place.y - node.y })
  }
  if (shifts.size === 0) return scene
  const shiftOf = (id: string): { dx: number; dy: number } | undefined => {
    for (let at = nodes.get(id); at; at = at.parent === undefined ? undefined : nodes.get(at.parent)) {
      const shift = shifts.get(at.id)
      if (shift) return shift
    }
    return undefined
  }
  const moved = scene.nodes.map((node) => {
    const shift = shiftOf(node.id)
    return shift ? { ...node, x: node.x + shift.dx, y: node.y + shift.dy } : node
  })
  const edges = scene.edges.map((edge) => {
    const [from, to] = [shiftOf(edge.from), shiftOf(edge.to)]
    if (!from && !to) return edge
    const last = edge.points.length - 1
    const points = edge.points.map(({ x, y }, index) => {
      const shift = index === last ? to : index === 0 ? from : from && to ? from : undefined
      return shift ? { x: x + shift.dx, y: y + shift.dy } : { x, y }
    })
    return { ...edge, points }
  })
  return { ...scene, nodes: moved, edges }
}
