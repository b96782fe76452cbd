import type { Core, NodeSingular } from 'cytoscape'
import type { PlacedScene } from '../../models/views/scene.ts'
import type { Point } from '../state/work.ts'
import { edgeShape, stretch } from './geometry.ts'
import { within } from './neighbourhood.ts'

const STILL: Point = { x: 0, y: 0 }

/** Moves a thing with everything that is in it and on it, and bends the lines that hold it, while the pointer drags it. */
export class Drag {
  readonly #start: Point
  readonly #moving: ReadonlySet<string>
  readonly #followers: { node: NodeSingular; x: number; y: number }[] = []
  readonly #edges: PlacedScene['edges']

  constructor(
    private readonly cy: Core,
    private readonly scene: PlacedScene,
    readonly node: NodeSingular
  ) {
    this.#start = { ...node.position() }
    const children = new Map<string, string[]>()
    for (const { id, parent } of scene.nodes) {
      if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id])
    }
    this.#moving = new Set(within(node.id(), children))
    this.#edges = scene.edges.filter(({ from, to }) => this.#moving.has(from) || this.#moving.has(to))
    for (const other of cy.nodes().toArray() as NodeSingular[]) {
      if (other.id() !== node.id() && this.#moving.has(ownerOf(other)))
        this.#followers.push({ node: other, ...other.position() })
    }
  }

  /** Brings everything along to where the node is now. */
  move(): void {
    const by = this.#by()
    const places = new Map(this.scene.nodes.map((node) => [node.id, node]))
    this.cy.batch(() => {
      for (const { node, x, y } of this.#followers) node.position({ x: x + by.x, y: y + by.y })
      for (const { id, from, to, points } of this.#edges) {
        const movedFrom = this.#moving.has(from) ? by : STILL
        const movedTo = this.#moving.has(to) ? by : STILL
        const source = places.get(from)
        const target = places.get(to)
        if (!source || !target) continue
        const bent = stretch(points, movedFrom, movedTo)
        this.cy.getElementById(id).data(edgeShape(bent, shifted(source, movedFrom), shifted(target, movedTo)))
      }
    })
  }

  /** Where it was put, or undefined when it was only clicked. */
  end(): Point | undefined {
    const by = this.#by()
    return Math.hypot(by.x, by.y) < 2 ? undefined : { x: this.#start.x + by.x, y: this.#start.y + by.y }
  }

  #by(): Point {
    const { x, y } = this.node.position()
    return { x: x - this.#start.x, y: y - this.#start.y }
  }
}

function ownerOf(node: NodeSingular): string {
  return (node.data('owner') as string | undefined) ?? node.id()
}

function shifted({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y }
}
