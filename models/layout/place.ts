import type { PlacedEdge, PlacedNode, PlacedText, Scene, SceneEdge, SceneNode, TextRole } from '../views/scene.ts'

export interface Point {
  x: number
  y: number
}

/** Gathers the placed nodes and edges of a layout by id. Boxes are given by their top left corner. */
export class Placer {
  readonly nodes = new Map<string, PlacedNode>()
  readonly edges: PlacedEdge[] = []

  constructor(readonly scene: Scene) {}

  /** Places a node by top left corner and size; texts are added by the caller. */
  box(node: SceneNode, left: number, top: number, width: number, height: number): PlacedNode {
    const placed: PlacedNode = { ...node, x: left + width / 2, y: top + height / 2, width, height, texts: [] }
    this.nodes.set(node.id, placed)
    return placed
  }

  get(id: string): PlacedNode | undefined {
    return this.nodes.get(id)
  }

  edge(edge: SceneEdge, points: Point[], texts: PlacedText[] = []): void {
    this.edges.push({ ...edge, points, texts })
  }
}

/** A text at a place relative to the node's centre. */
export function at(
  text: string,
  role: TextRole,
  x: number,
  y: number,
  anchor: PlacedText['anchor'] = 'middle'
): PlacedText {
  return { text, role, x, y, anchor }
}

/** Centred lines in a card, the first one as the name. */
export function centred(lines: readonly string[], first: TextRole = 'name', step = 17): PlacedText[] {
  const top = (-(lines.length - 1) * step) / 2
  return lines.map((line, index) => at(line, index === 0 ? first : 'detail', 0, top + index * step))
}

/** Puts the sign of a node's state into its top right corner. */
export function cornerBadge(node: PlacedNode): void {
  if (node.state) node.badge = { x: node.width / 2 - 14, y: -node.height / 2 + 14 }
}
