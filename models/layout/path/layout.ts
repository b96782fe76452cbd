import type { PlacedEdge, PlacedNode, PlacedScene, PlacedText, Scene, SceneNode } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { layoutFlow } from '../flow/layout.ts'
import { layoutHostNetwork } from '../host-network/layout.ts'
import { layoutLogical } from '../logical/layout.ts'
import { textWidth } from '../measure.ts'

const PANES = ['logical', 'physical'] as const
type Pane = (typeof PANES)[number]

const GAP = 48
const HEADING = 30
const STEP = 22
const STOP = 28
/** From one step to the next beside it. */
const BESIDE = STEP + 6
/** From the line of the way there to that of the way back, on the side where fewer words stand. */
const ASIDE = { logical: -6, physical: 6 }
/** Things this wide are lines or lanes: a step stands where the route meets them. */
const WIDE = new Set(['bus', 'lane'])

/**
 * Two pictures side by side, or one above the other where that is told and takes less room, each laid out as its own view is,
 * with the steps set upon what they happen at.
 */
export function layoutPath(scene: Scene): PlacedScene {
  if (scene.nodes.some(({ data }) => data['pane'] === 'flow')) return layoutFlow(scene)
  const panes = PANES.flatMap((pane) => paneOf(pane, scene) ?? [])
  const stacked = scene.nodes.some(({ data }) => data['compact'] === true) && isNarrower(panes)
  const nodes: PlacedNode[] = []
  const edges: PlacedEdge[] = []
  let [left, top] = [0, 0]
  for (const { pane, placed, box, heading } of panes) {
    const shift = (x: number): number => x - box.left + left
    const lower = (y: number): number => y - box.top + top + HEADING
    const paneNodes = placed.nodes.map((node) => ({ ...node, x: shift(node.x), y: lower(node.y) }))
    const paneEdges = placed.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(({ x, y }) => ({ x: shift(x), y: lower(y) })),
      texts: edge.texts.map((text) => ({ ...text, x: shift(text.x), y: lower(text.y) }))
    }))
    if (heading) nodes.push(placeHeading(heading, left, top))
    nodes.push(...paneNodes, ...placeSteps(scene, pane, paneNodes, paneEdges))
    edges.push(...paneEdges, ...paneEdges.flatMap((edge) => besideWayThere(edge, ASIDE[pane])))
    if (stacked) top += box.bottom - box.top + HEADING + GAP / 2
    else left += box.right - box.left + GAP
  }
  return { view: scene.view, nodes, edges, notes: scene.notes, ...extent(nodes) }
}

/** The way back along a line that the packet came by: in its own dash, right beside it. */
function besideWayThere(edge: PlacedEdge, aside: number): PlacedEdge[] {
  if (!edge.classes.includes('both-ways')) return []
  const classes = [...edge.classes.filter((each) => each !== 'both-ways' && !each.startsWith('hop:')), 'route-back']
  const last = edge.points.length - 1
  const level = edge.points[0]?.y === edge.points[last]?.y
  // ends stay on the edges of what they join
  const points = edge.points.map(({ x, y }, index) => ({
    x: level ? x : x + aside,
    y: level || (index > 0 && index < last) ? y + aside : y
  }))
  return [{ ...edge, id: `${edge.id}#back`, classes, points, texts: [] }]
}

interface PlacedPane {
  pane: Pane
  placed: PlacedScene
  box: ReturnType<typeof boundsOf>
  heading: SceneNode | undefined
}

function paneOf(pane: Pane, scene: Scene): PlacedPane | undefined {
  const own = scene.nodes.filter(({ data, shape }) => data['pane'] === pane && shape !== 'step')
  const drawn = own.filter(({ classes }) => !classes.includes('heading'))
  if (drawn.length === 0) return undefined
  const placed = layOut(pane, drawn, scene)
  if (placed.nodes.length === 0) return undefined
  return { pane, placed, box: boundsOf(placed.nodes), heading: own.find(({ classes }) => classes.includes('heading')) }
}

/** True where the panes fit a room of five by four better one above the other. */
function isNarrower(panes: readonly PlacedPane[]): boolean {
  const widths = panes.map(({ box }) => box.right - box.left)
  const heights = panes.map(({ box }) => ((box.bottom - box.top + HEADING) * 5) / 4)
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0)
  return Math.max(...widths, sum(heights)) < Math.max(sum(widths), ...heights)
}

/** Layouts know the ids that views give; the pane's name is taken off for them and put back. */
function layOut(pane: Pane, nodes: readonly SceneNode[], scene: Scene): PlacedScene {
  const bare = (id: string): string => id.slice(pane.length + 1)
  const full = (id: string): string => `${pane}|${id}`
  const own: Scene = {
    view: pane === 'logical' ? 'logical' : 'host-network',
    nodes: nodes.map((node) => ({
      ...node,
      id: bare(node.id),
      ...(node.parent === undefined ? {} : { parent: bare(node.parent) })
    })),
    edges: scene.edges
      .filter(({ id }) => id.startsWith(`${pane}|`))
      .map((edge) => ({ ...edge, id: bare(edge.id), from: bare(edge.from), to: bare(edge.to) })),
    notes: []
  }
  const placed = pane === 'logical' ? layoutLogical(own) : layoutHostNetwork(own, 'tight')
  return {
    ...placed,
    nodes: placed.nodes.map((node) => ({
      ...node,
      id: full(node.id),
      ...(node.parent === undefined ? {} : { parent: full(node.parent) })
    })),
    edges: placed.edges.map((edge) => ({ ...edge, id: full(edge.id), from: full(edge.from), to: full(edge.to) }))
  }
}

function boundsOf(nodes: readonly PlacedNode[]): { left: number; right: number; top: number; bottom: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y, width, height, texts } of nodes) {
    left = Math.min(left, x - width / 2, ...texts.map((text) => x + text.x - before(text)))
    right = Math.max(
      right,
      x + width / 2,
      ...texts.map((text) => x + text.x - before(text) + textWidth(text.text, text.role))
    )
    top = Math.min(top, y - height / 2, ...texts.map((text) => y + text.y - 9))
    bottom = Math.max(bottom, y + height / 2, ...texts.map((text) => y + text.y + 9))
  }
  return { left, right, top, bottom }
}

/** How much of a text stands left of its anchor. */
function before({ text, role, anchor }: PlacedText): number {
  return anchor === 'start' ? 0 : anchor === 'end' ? textWidth(text, role) : textWidth(text, role) / 2
}

function placeHeading(node: SceneNode, left: number, top: number): PlacedNode {
  const [name = '', why = ''] = node.lines
  return {
    ...node,
    x: left + 60,
    y: top + 10,
    width: 120,
    height: 20,
    texts: [
      { x: -60, y: 0, text: name, role: 'title', anchor: 'start' },
      { x: 16, y: 0, text: why, role: 'muted', anchor: 'start' }
    ]
  }
}

function placeSteps(
  scene: Scene,
  pane: Pane,
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[]
): PlacedNode[] {
  const places = new Map(nodes.map((node) => [node.id, node]))
  const own = scene.nodes.filter(({ shape, data }) => shape === 'step' && data['pane'] === pane)
  const totals = new Map<string, number>()
  for (const { data } of own) totals.set(String(data['on']), (totals.get(String(data['on'])) ?? 0) + 1)
  const counts = new Map<string, number>()
  const taken = besidePorts(nodes, totals)
  return own.flatMap((step): PlacedNode[] => {
    const on = places.get(String(step.data['on'] ?? ''))
    if (!on) return []
    const count = counts.get(on.id) ?? 0
    counts.set(on.id, count + 1)
    const { x, y } = placeOf(on, { count, total: totals.get(on.id) ?? 1 }, nodes, edges, taken.get(on.id) ?? [])
    const texts = [{ x: 0, y: 0, text: step.lines[0] ?? '', role: 'on-plane' as const, anchor: 'middle' as const }]
    // where it ends for a reason is what one looks for
    const size = step.classes.includes('stop') ? STOP : STEP
    return [{ ...step, x, y, width: size, height: size, texts }]
  })
}

/** By lane, where the steps of its upper ports stand, from the left. */
function besidePorts(nodes: readonly PlacedNode[], totals: ReadonlyMap<string, number>): Map<string, number[]> {
  const taken = new Map<string, number[]>()
  for (const { id, parent, shape, x, data } of nodes.toSorted((a, b) => a.x - b.x)) {
    const total = totals.get(id)
    if (shape !== 'ovs-port' || total === undefined || parent === undefined || data['side'] === 'bottom') continue
    const own = Array.from({ length: total }, (_, index) => x + STEP + index * BESIDE)
    taken.set(parent, [...(taken.get(parent) ?? []), ...own])
  }
  return taken
}

/** Cards bear their steps at the upper right corner, lines where the lit route meets them, ports at their side. */
function placeOf(
  on: PlacedNode,
  { count, total }: { count: number; total: number },
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  taken: readonly number[]
): { x: number; y: number } {
  const [left, right] = [on.x - on.width / 2, on.x + on.width / 2]
  if (on.shape === 'bus') {
    const met = metAt(on, nodes, edges) ?? left + on.width / 2
    // addresses stand right of the lines that they are on
    const first = met - 18 - (total - 1) * BESIDE
    const x = first >= left + STEP / 2 ? first : met + 22
    return { x: x + count * BESIDE, y: on.y + 9 }
  }
  if (WIDE.has(on.shape)) {
    const met = metAt(on, nodes, edges) ?? left + Math.min(60, on.width / 4)
    // the name of a lane stands in it
    let free = Math.max(met, ...on.texts.map((text) => rightOf(on, text)))
    for (const x of taken) if (Math.abs(x - free - 22) < BESIDE) free = x + BESIDE - 22
    const fits = free + 22 + count * BESIDE <= right - STEP / 2
    const x = fits ? free + 22 + count * BESIDE : right
    // a short lane has no room behind its name: they hang at its end, one above the other
    const y = fits ? on.y : on.y - count * (STEP + 2)
    return { x, y }
  }
  // words fill a row of a list from end to end: its steps stand before it
  if (on.data['steps'] === 'before') return { x: on.x - on.width / 2 - 6 - count * BESIDE, y: on.y }
  // the name of a lane stands under its ports, the name of a device over them
  if (on.width < 30) return { x: on.x + STEP + count * BESIDE, y: on.y + (on.data['side'] === 'bottom' ? 8 : -5) }
  // over a frame stands the heading of its pane
  if (on.shape === 'host-frame') return { x: right, y: on.y - on.height / 2 + 1 + count * (STEP + 2) }
  const perRow = Math.max(1, Math.floor((on.height + 12) / (STEP + 2)))
  const row = count % perRow
  const column = Math.floor(count / perRow)
  return { x: on.x + on.width / 2 + 4 - column * (STEP + 2), y: on.y - on.height / 2 - 6 + row * (STEP + 2) }
}

function rightOf(on: PlacedNode, text: PlacedText): number {
  return on.x + text.x - before(text) + textWidth(text.text, text.role)
}

/** Where the lit route touches a line or lane first, from the left: an edge that ends on it, or a port of it. */
function metAt(on: PlacedNode, nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): number | undefined {
  const met = edges.flatMap(({ from, to, points, classes }) => {
    if (!classes.includes('route') || (from !== on.id && to !== on.id)) return []
    return (from === on.id ? points[0] : points.at(-1))?.x ?? []
  })
  if (met.length > 0) return Math.min(...met)
  return nodes.find(({ parent, classes }) => parent === on.id && classes.includes('route'))?.x
}
