import type { PlacedEdge, PlacedNode } from '../../views/scene.ts'
import type { Box } from './cell.ts'

/** Half a pixel: lengths are rounded to tenths. */
const SLACK = 0.5

/** A node's outline, in the picture's coordinates. */
export function boxOf({ x, y, width, height }: PlacedNode): Box {
  return { left: x - width / 2, top: y - height / 2, width, height }
}

/** Who is in whom, where the places say so too: what only sticks to a frame's edge belongs to the next frame around it. */
export class Nesting {
  readonly #nodes: ReadonlyMap<string, PlacedNode>
  readonly #container = new Map<string, PlacedNode | undefined>()

  constructor(nodes: readonly PlacedNode[]) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]))
    for (const node of nodes) this.#container.set(node.id, this.#around(node))
  }

  node(id: string): PlacedNode | undefined {
    return this.#nodes.get(id)
  }

  /** The node that holds another in the drawing. */
  container(id: string): PlacedNode | undefined {
    return this.#container.get(id)
  }

  /** The innermost node that holds both ends of an edge, which moves it along. */
  holder({ from, to }: PlacedEdge): PlacedNode | undefined {
    const around = new Set<PlacedNode>()
    for (let at = this.#container.get(from); at && !around.has(at); at = this.#container.get(at.id)) around.add(at)
    const seen = new Set<PlacedNode>()
    for (let at = this.#container.get(to); at && !seen.has(at); at = this.#container.get(at.id)) {
      if (around.has(at)) return at
      seen.add(at)
    }
    return undefined
  }

  #around(node: PlacedNode): PlacedNode | undefined {
    const seen = new Set([node.id])
    for (let at = node.parent; at !== undefined && !seen.has(at);) {
      const parent = this.#nodes.get(at)
      if (!parent) return undefined
      if (holds(boxOf(parent), boxOf(node)) && !same(boxOf(parent), boxOf(node))) return parent
      seen.add(at)
      at = parent.parent
    }
    return undefined
  }
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left - SLACK &&
    inner.top >= outer.top - SLACK &&
    inner.left + inner.width <= outer.left + outer.width + SLACK &&
    inner.top + inner.height <= outer.top + outer.height + SLACK
  )
}

/** Two of one size would hold each other. */
function same(a: Box, b: Box): boolean {
  return a.width === b.width && a.height === b.height
}
