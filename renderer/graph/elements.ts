import type { ElementDefinition } from 'cytoscape'
import { bodyStyle, edgeStyle, PILED } from '../../models/theme/style.ts'
import type { Token } from '../../models/theme/tokens.ts'
import type { Glyph, PlacedEdge, PlacedNode, PlacedScene, Shape, State } from '../../models/views/scene.ts'
import type { Point } from '../state/work.ts'
import { edgeShape } from './geometry.ts'
import { labelBlocks, type LabelBlock } from './labels.ts'
import { validScene } from './valid-scene.ts'

/** What an element carries; the stylesheet turns it into looks. Plain values, so that two scenes can be compared. */
export interface BodyData {
  id: string
  part: 'body'
  subject: string
  shape: Shape
  width: number
  height: number
  fill: Token | 'none'
  stroke: Token | 'none'
  strokeWidth: number
  dash: readonly number[] | null
  radius: number
  hatched: boolean
  rail: boolean
  layer: number
  glyph: { name: Glyph; x: number; y: number } | null
  badge: { state: State; x: number; y: number } | null
  label: LabelBlock | null
}
export interface TextData {
  id: string
  part: 'text'
  owner: string
  layer: number
  label: LabelBlock
}
export interface SignData {
  id: string
  part: 'sign'
  owner: string
  layer: number
  state: State
}
export interface LineData {
  id: string
  part: 'line'
  source: string
  target: string
  subject: string
  stroke: Token
  strokeWidth: number
  dash: readonly number[] | null
  arrow: boolean
  layer: number
  from: Point
  to: Point
  weights: readonly number[]
  distances: readonly number[]
}

/** Frames lie under the lines, buses on them, everything else above; texts last. What is in something lies above it. */
const LAYERS: { readonly [shape in Shape]?: number } = {
  'host-frame': 0,
  'actor-group': 0,
  section: 4,
  panel: 4,
  lifeline: 10,
  step: 70,
  bond: 10,
  lane: 10,
  bus: 30
}
const LINE_LAYER = 20
const BODY_LAYER = 40
const TEXT_LAYER = 60
const DEEPEST = 8
/** How far the cards behind a folded one look out, in px, the farthest first. */
const PILE = [8, 4]

/** What can be dragged: things that stand by themselves. What sits on something moves with it. */
const MOVABLE: ReadonlySet<Shape> = new Set<Shape>([
  'host-card',
  'host-frame',
  'folded-hosts',
  'chassis',
  'router',
  'server',
  'namespace',
  'floating-ip',
  'bus'
])

/** A placed scene as flat Cytoscape elements: sized rectangles, lines with corners, and the texts that are not one with their box. */
export function toElements(scene: PlacedScene): ElementDefinition[] {
  const { nodes, edges } = validScene(scene)
  const places = new Map(nodes.map((node) => [node.id, node]))
  return [
    ...nodes.flatMap((node) => bodyElements(node, depthOf(node, places))),
    ...edges.flatMap((edge) => lineElements(edge, places))
  ]
}

/** How many things a node is in. */
function depthOf(node: PlacedNode, places: ReadonlyMap<string, PlacedNode>): number {
  let depth = 0
  for (let at = node.parent; at !== undefined && depth < DEEPEST; depth++) at = places.get(at)?.parent
  return depth
}

function bodyElements(node: PlacedNode, depth: number): ElementDefinition[] {
  const { id, x, y, width, height, shape, state, badge, glyph, classes } = node
  const style = bodyStyle(node)
  const [label, ...rest] = labelBlocks(node.texts, node.plane)
  const layer = (LAYERS[shape] ?? BODY_LAYER) + depth
  const data: BodyData = {
    id,
    part: 'body',
    subject: node.subjects[0] ?? '',
    shape,
    width,
    height,
    fill: style.fill,
    stroke: style.stroke,
    strokeWidth: style.strokeWidth,
    dash: style.dash ?? null,
    radius: Math.min(style.radius, height / 2, width / 2),
    hatched: style.hatched ?? false,
    rail: classes.includes('double-rail'),
    layer,
    glyph: glyph ?? null,
    badge: badge && state ? { state, x: badge.x, y: badge.y } : null,
    label: label ?? null
  }
  const movable = MOVABLE.has(shape)
  const body: ElementDefinition = { group: 'nodes', data, position: { x, y }, grabbable: movable, pannable: !movable }
  const texts = rest.map((block, index) => textElement(`${id}\u0000${index}`, id, block, { x, y }, layer + 1))
  const pile = PILED.has(shape) ? PILE.map((by) => pileElement(data, { x: x + by, y: y + by }, by)) : []
  return [...pile, body, ...texts]
}

/** A card that looks out from behind another. */
function pileElement(front: BodyData, position: Point, by: number): ElementDefinition {
  const bare = { ...front, subject: '', hatched: false, glyph: null, badge: null, label: null }
  return {
    group: 'nodes',
    data: { ...bare, id: `${front.id}\u0000pile${by}`, owner: front.id, layer: front.layer - 1 },
    position,
    grabbable: false
  }
}

function textElement(id: string, owner: string, label: LabelBlock, at: Point, layer: number): ElementDefinition {
  const data: TextData = { id, part: 'text', owner, layer, label: { ...label, x: 0, y: 0 } }
  return { group: 'nodes', data, position: { x: at.x + label.x, y: at.y + label.y } }
}

function lineElements(edge: PlacedEdge, places: ReadonlyMap<string, PlacedNode>): ElementDefinition[] {
  const { id, from, to, points, plane } = edge
  const style = edgeStyle(edge)
  const data: LineData = {
    id,
    part: 'line',
    source: from,
    target: to,
    subject: edge.subjects[0] ?? '',
    stroke: style.stroke,
    strokeWidth: style.width,
    dash: style.dash ?? null,
    arrow: style.arrow ?? false,
    layer: LINE_LAYER,
    ...edgeShape(points, places.get(from)!, places.get(to)!)
  }
  const texts = labelBlocks(edge.texts, plane).map((block, index) =>
    textElement(`${id}\u0000${index}`, id, block, { x: 0, y: 0 }, TEXT_LAYER)
  )
  return [{ group: 'edges', data }, ...signElements(edge), ...texts]
}

/** States other than a plain ok stand at the middle of their line. */
function signElements({ id, state, points }: PlacedEdge): ElementDefinition[] {
  const middle = middleOf(points)
  if (!state || state === 'ok' || !middle) return []
  const data: SignData = { id: `${id}\u0000state`, part: 'sign', owner: id, layer: TEXT_LAYER, state }
  return [{ group: 'nodes', data, position: middle }]
}

/** The point half way along a run of points. */
function middleOf(points: readonly Point[]): Point | undefined {
  const lengths = points.slice(1).map((point, index) => distance(points[index]!, point))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const a = points[index]!
    const b = points[index + 1]!
    if (left <= length && length > 0) {
      const part = left / length
      return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
    }
    left -= length
  }
  return points[0]
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}
