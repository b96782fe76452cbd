import type { PlacedEdge, PlacedNode, PlacedScene, Shape } from '../../../models/views/scene.ts'

/** A node of a hand-made picture. */
export function node(id: string, x: number, y: number, more: Partial<PlacedNode> = {}): PlacedNode {
  const shape: Shape = 'host-card'
  return {
    id,
    shape,
    subjects: [id],
    lines: [id],
    plane: 'none',
    certainty: 'seen',
    classes: [],
    data: {},
    x,
    y,
    width: 40,
    height: 20,
    texts: [],
    ...more
  }
}

/** A straight edge between two nodes of a hand-made picture. */
export function edge(from: PlacedNode, to: PlacedNode, more: Partial<PlacedEdge> = {}): PlacedEdge {
  return {
    id: `${from.id}-${to.id}`,
    shape: 'stub',
    from: from.id,
    to: to.id,
    subjects: [],
    lines: [],
    plane: 'ten',
    certainty: 'seen',
    classes: [],
    points: [
      { x: from.x, y: from.y },
      { x: to.x, y: to.y }
    ],
    texts: [],
    ...more
  }
}

export function scene(nodes: PlacedNode[], edges: PlacedEdge[] = []): PlacedScene {
  return { view: 'deployment', nodes, edges, notes: [], width: 0, height: 0 }
}
