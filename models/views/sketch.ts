import type { ViewId } from '../desktop-api.ts'
import type { Scene, SceneEdge, SceneNode } from './scene.ts'

/** Collects a scene: fills in what most nodes leave at its default, and skips an id that is there already. */
export class Sketch {
  readonly #nodes = new Map<string, SceneNode>()
  readonly #edges = new Map<string, SceneEdge>()
  readonly #notes: Scene['notes'] = []

  constructor(private readonly view: ViewId) {}

  node(node: Pick<SceneNode, 'id' | 'shape'> & Partial<SceneNode>): SceneNode {
    const known = this.#nodes.get(node.id)
    if (known) return known
    const full: SceneNode = {
      subjects: [],
      lines: [],
      plane: 'none',
      certainty: 'seen',
      classes: [],
      data: {},
      ...node
    }
    this.#nodes.set(node.id, full)
    return full
  }

  edge(edge: Pick<SceneEdge, 'id' | 'shape' | 'from' | 'to'> & Partial<SceneEdge>): void {
    if (this.#edges.has(edge.id)) return
    this.#edges.set(edge.id, { subjects: [], lines: [], plane: 'none', certainty: 'seen', classes: [], ...edge })
  }

  get(id: string): SceneNode | undefined {
    return this.#nodes.get(id)
  }

  has(id: string): boolean {
    return this.#nodes.has(id)
  }

  note(key: string, values: { [name: string]: string | number } = {}): void {
    this.#notes.push({ key, values })
  }

  /** The scene; edges to nodes that are not drawn are left out. */
  finish(): Scene {
    const edges = [...this.#edges.values()].filter(({ from, to }) => this.#nodes.has(from) && this.#nodes.has(to))
    return { view: this.view, nodes: [...this.#nodes.values()], edges, notes: this.#notes }
  }
}
