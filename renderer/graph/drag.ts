import type { Core, NodeSingular } from 'cytoscape'
import { applyPins } from '../../models/layout/pins.ts'
import type { PlacedScene } from '../../models/views/scene.ts'
import type { Point } from '../state/work.ts'
import { toElements } from './elements.ts'
import { applyDiff, idOf } from './graph-diff.ts'
import { within } from './neighbourhood.ts'

/**
 * Moves a thing with everything that is in it and on it, and bends the lines that hold it, while the pointer drags it: by the
 * same rule that will keep it there once it is dropped.
 */
export class Drag {
  readonly #start: Point
  /** what moves, what holds it, and the far ends of that: all that a drag can change */
  readonly #part: PlacedScene

  constructor(
    private readonly cy: Core,
    scene: PlacedScene,
    readonly node: NodeSingular
  ) {
    this.#start = { ...node.position() }
    const children = new Map<string, string[]>()
    for (const { id, parent } of scene.nodes) {
      if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id])
    }
    const moving = new Set(within(node.id(), children))
    const edges = scene.edges.filter(({ from, to }) => moving.has(from) || moving.has(to))
    const needed = new Set([...moving, ...edges.flatMap(({ from, to }) => [from, to])])
    this.#part = { ...scene, nodes: scene.nodes.filter(({ id }) => needed.has(id)), edges }
  }

  /** Brings everything along to where the node is now. */
  move(): void {
    const id = this.node.id()
    const changed = toElements(applyPins(this.#part, { [id]: { ...this.node.position() } }))
    applyDiff(this.cy, { added: [], removed: [], changed: changed.filter((element) => idOf(element) !== id) })
  }

  /** Where it was put, or undefined when it was only clicked. */
  end(): Point | undefined {
    const { x, y } = this.node.position()
    return Math.hypot(x - this.#start.x, y - this.#start.y) < 2 ? undefined : { x, y }
  }
}
