import type { PlacedEdge, PlacedNode, PlacedScene } from '../../models/views/scene.ts'

/**
 * Cytoscape throws on an edge to nowhere and skips a second node of the same id in silence: both are sorted out before.
 * Returns the scene's usable part; a whole scene comes back as it is.
 */
export function validScene(scene: PlacedScene): { nodes: PlacedNode[]; edges: PlacedEdge[] } {
  const ids = new Set<string>()
  const nodes = scene.nodes.filter(({ id, x, y, width, height }) => {
    if (ids.has(id) || ![x, y, width, height].every(Number.isFinite)) return false
    ids.add(id)
    return true
  })
  const places = new Set(ids)
  const edges = scene.edges.filter(({ id, from, to, points }) => {
    const wrong = ids.has(id) || !places.has(from) || !places.has(to)
    if (wrong || !points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) return false
    ids.add(id)
    return true
  })
  return { nodes, edges }
}
