import type { EdgeShape, Glyph, Plane, SceneEdge, SceneNode, Shape, TextRole } from '../views/scene.ts'
import type { Token } from './tokens.ts'

/** How a body is drawn: colours by token, lengths in px at zoom 1. */
export interface BodyStyle {
  fill: Token | 'none'
  stroke: Token | 'none'
  strokeWidth: number
  dash?: readonly number[]
  radius: number
  /** 45° lines in the frame: nothing was pasted from this host */
  hatched?: boolean
}

export interface EdgeStyle {
  stroke: Token
  width: number
  /** has a head at its end: the direction is the message */
  arrow?: boolean
  dash?: readonly number[]
}

/** A sign as a legend shows it: drawn with the very style that the picture has. */
export type Sign = { line: EdgeStyle } | { box: BodyStyle; text: string } | { glyph: Glyph }

export interface TextStyle {
  color: Token
  size: number
  weight: 400 | 500 | 600
  mono: boolean
}

/** Colour of a plane's lines. */
export function planeLine(plane: Plane): Token {
  return plane === 'none' ? 'n6' : plane
}
/** Colour of words in a plane's colour. */
export function planeText(plane: Plane): Token {
  return plane === 'none' ? 'ink-2' : `${plane}-text`
}
/** Fill of cards that belong to a plane. */
export function planeTint(plane: Plane): Token {
  return plane === 'none' ? 'lane-fill' : `${plane}-tint`
}
/** Colour of words on a plane's line colour. */
export function planeOn(plane: Plane): Token {
  return plane === 'none' ? 'panel' : `${plane}-on`
}

const UNSURE = [6, 4]
const DASHES: { readonly [shape in Shape]?: readonly number[] } = {
  station: [4, 3],
  chip: [4, 3],
  'ovs-port': [3, 2],
  cell: [3, 2]
}
/** On the wire without an address; several hosts at once; where a wire meets its bus. */
const HOLLOW: ReadonlySet<string> = new Set(['hollow', 'many', 'joint'])
const CARD: BodyStyle = { fill: 'host-fill', stroke: 'control', strokeWidth: 1, radius: 8 }

const BODIES: { [shape in Shape]: (node: Pick<SceneNode, 'plane' | 'classes'>) => BodyStyle } = {
  'host-card': ({ classes }) => (classes.includes('cell') ? { ...CARD, radius: 4 } : CARD),
  'host-frame': () => ({ ...CARD, stroke: 'line-strong', strokeWidth: 1.5, radius: 10 }),
  'folded-hosts': () => CARD,
  fold: ({ plane }) => ({ ...CARD, stroke: plane === 'none' ? 'control' : planeLine(plane), radius: 6 }),
  bus: ({ plane }) => ({ fill: planeLine(plane), stroke: 'none', strokeWidth: 0, radius: 4 }),
  station: ({ plane, classes }) =>
    classes.some((word) => HOLLOW.has(word))
      ? { fill: 'panel', stroke: planeLine(plane), strokeWidth: 1.5, radius: 9 }
      : { fill: planeLine(plane), stroke: 'canvas', strokeWidth: 1, radius: 9 },
  vip: ({ plane }) => ({ fill: 'panel', stroke: planeLine(plane), strokeWidth: 1.5, radius: 10 }),
  nic: ({ classes }) => ({ ...CARD, fill: classes.includes('unused') ? 'lane-fill' : 'host-fill', radius: 6 }),
  bond: () => ({ fill: 'none', stroke: 'line-strong', strokeWidth: 1, radius: 8 }),
  lane: () => ({ fill: 'lane-fill', stroke: 'control', strokeWidth: 1, radius: 6 }),
  'ovs-port': ({ plane, classes }) => ({
    fill: classes.includes('solid') ? planeLine(plane) : 'panel',
    stroke: planeLine(plane),
    strokeWidth: 1.75,
    radius: 3
  }),
  'list-card': () => ({ ...CARD, radius: 6 }),
  'tunnels-card': ({ plane }) => ({ fill: planeTint(plane), stroke: planeLine(plane), strokeWidth: 1, radius: 6 }),
  namespace: () => ({ ...CARD, fill: 'lane-fill', radius: 6 }),
  server: () => ({ ...CARD, radius: 6 }),
  router: ({ plane }) =>
    plane === 'none'
      ? { ...CARD, stroke: 'ink', strokeWidth: 2, radius: 12 }
      : { fill: planeTint(plane), stroke: planeLine(plane), strokeWidth: 1.5, radius: 8 },
  'floating-ip': ({ plane }) => ({ fill: 'panel', stroke: planeLine(plane), strokeWidth: 1.5, radius: 14 }),
  label: ({ classes }) => ({
    fill: classes.includes('on-line') ? 'host-fill' : 'none',
    stroke: 'none',
    strokeWidth: 0,
    radius: 0
  }),
  chip: ({ plane, classes }) => ({
    fill: classes.includes('solid') ? planeLine(plane) : classes.includes('down') ? 'warn-tint' : 'panel',
    stroke: classes.includes('down') ? 'warn' : plane === 'none' ? 'control' : planeLine(plane),
    strokeWidth: 1,
    radius: 4
  }),
  step: ({ classes }) => ({
    fill: classes.includes('unsure') ? 'warn' : classes.includes('stop') ? 'err' : 'ink',
    stroke: 'canvas',
    strokeWidth: 2,
    radius: 14
  }),
  'actor-group': ({ plane }) => ({
    fill: plane === 'none' ? 'none' : planeTint(plane),
    stroke: plane === 'none' ? 'line' : planeLine(plane),
    strokeWidth: 1,
    radius: 10
  }),
  actor: ({ plane }) => (plane === 'none' ? { ...CARD, radius: 6 } : { ...CARD, stroke: planeLine(plane), radius: 6 }),
  lifeline: ({ plane }) => ({
    fill: plane === 'none' ? 'line-strong' : planeLine(plane),
    stroke: 'none',
    strokeWidth: 0,
    radius: 0
  }),
  chassis: () => CARD,
  exchange: ({ plane }) => ({ fill: 'panel', stroke: planeLine(plane), strokeWidth: 2, radius: 14 }),
  queue: ({ plane, classes }) => ({
    fill: classes.includes('one') ? 'panel' : planeTint(plane),
    stroke: planeLine(plane),
    strokeWidth: 1.5,
    radius: 4
  }),
  service: ({ plane }) => (plane === 'none' ? CARD : { ...CARD, stroke: planeLine(plane), strokeWidth: 1.5 }),
  'service-cell': ({ classes }) =>
    classes.includes('down')
      ? { fill: 'err-tint', stroke: 'err', strokeWidth: 1.5, radius: 6 }
      : classes.includes('active')
        ? { fill: 'ok-tint', stroke: 'ok', strokeWidth: 1.5, radius: 6 }
        : { fill: 'panel', stroke: 'control', strokeWidth: 1, radius: 6 },
  section: () => ({ fill: 'none', stroke: 'line', strokeWidth: 1, radius: 8 }),
  panel: () => ({ fill: 'panel', stroke: 'line-strong', strokeWidth: 1.5, radius: 10 }),
  facts: () => ({ ...CARD, fill: 'lane-fill', stroke: 'line', radius: 6 }),
  container: () => ({ ...CARD, radius: 6 }),
  pod: () => ({ ...CARD, fill: 'lane-fill', radius: 8 }),
  unit: () => ({ ...CARD, fill: 'lane-fill', radius: 4 }),
  process: ({ classes }) =>
    classes.includes('gone')
      ? { fill: 'canvas', stroke: 'line-strong', strokeWidth: 1, radius: 8 }
      : { ...CARD, fill: 'lane-fill', radius: 8 },
  image: ({ plane }) => (plane === 'none' ? { ...CARD, radius: 4 } : { ...CARD, stroke: planeLine(plane), radius: 4 }),
  volume: ({ plane }) => ({ ...CARD, stroke: planeLine(plane), strokeWidth: 1.5, radius: 4 }),
  snapshot: ({ plane }) => ({ fill: planeTint(plane), stroke: planeLine(plane), strokeWidth: 1, radius: 4 }),
  'ceph-pool': ({ plane }) => ({ fill: planeTint(plane), stroke: planeLine(plane), strokeWidth: 1, radius: 8 }),
  'ceph-osd': ({ classes }) =>
    classes.includes('down')
      ? { fill: 'err-tint', stroke: 'err', strokeWidth: 1.5, radius: 4 }
      : { ...CARD, stroke: 'sto', radius: 4 },
  'ceph-mon': ({ plane }) => ({ ...CARD, stroke: planeLine(plane), radius: 6 }),
  cell: ({ plane, classes }) =>
    classes.includes('missing') || classes.includes('broken')
      ? { fill: 'err-tint', stroke: 'err', strokeWidth: 1.5, radius: 3 }
      : classes.includes('half-seen')
        ? { fill: 'panel', stroke: planeLine(plane), strokeWidth: 1, radius: 3 }
        : { fill: planeTint(plane), stroke: planeLine(plane), strokeWidth: 1, radius: 3 }
}

/** Cards that others look out from behind. */
export const PILED: ReadonlySet<Shape> = new Set<Shape>(['folded-hosts', 'fold'])

/** Too small to be hatched. */
const UNHATCHED: ReadonlySet<Shape> = new Set<Shape>(['bus', 'station', 'vip', 'cell', 'ovs-port'])

/** The body of a node: by shape and plane, then how sure we are and how it is. */
export function bodyStyle(node: Pick<SceneNode, 'shape' | 'plane' | 'classes' | 'certainty'>): BodyStyle {
  const unsure = node.shape === 'station' && node.certainty !== 'seen'
  const style = BODIES[node.shape](unsure ? { ...node, classes: [...node.classes, 'hollow'] } : node)
  if (node.certainty === 'not-provided')
    return {
      ...style,
      dash: DASHES[node.shape] ?? UNSURE,
      hatched: style.fill !== 'none' && !UNHATCHED.has(node.shape)
    }
  if (node.certainty === 'seen' || style.stroke === 'none') return style
  return { ...style, dash: DASHES[node.shape] ?? UNSURE }
}

/** The way of the answer, where it is not that of the packet. */
const WAY_BACK = [9, 5]

const EDGES: { [shape in EdgeShape]: { width: number; dash?: readonly number[] } } = {
  stub: { width: 2 },
  wire: { width: 3 },
  patch: { width: 3 },
  tunnel: { width: 4 },
  through: { width: 2, dash: [2, 5] },
  bound: { width: 1.5, dash: [2, 4] },
  attach: { width: 2 },
  route: { width: 3 },
  call: { width: 2.5, dash: [] },
  cast: { width: 2.5, dash: [10, 5] },
  fanout: { width: 2, dash: [1.5, 5] },
  reply: { width: 1.75, dash: [9, 4, 2, 4] },
  rest: { width: 2 },
  message: { width: 2 },
  nat: { width: 2 },
  notification: { width: 2, dash: [5, 3, 2, 3, 2, 3] },
  consumes: { width: 1.5 },
  keeps: { width: 2 },
  starts: { width: 1.5, dash: [6, 4] },
  backs: { width: 2 }
}

/** The stroke of an edge: by shape and plane, then how sure we are and how it is. */
export function edgeStyle(edge: Pick<SceneEdge, 'shape' | 'plane' | 'classes' | 'certainty' | 'state'>): EdgeStyle {
  const style = lineStyle(edge)
  return edge.classes.includes('arrow') ? { ...style, arrow: true } : style
}

function lineStyle(edge: Pick<SceneEdge, 'shape' | 'plane' | 'classes' | 'certainty' | 'state'>): EdgeStyle {
  const { width, dash } = EDGES[edge.shape]
  if (edge.state === 'error') return { stroke: 'err', width: 3, dash: [3, 7] }
  if (edge.classes.includes('route-back')) return { stroke: planeLine(edge.plane), width: 3, dash: WAY_BACK }
  if (edge.classes.includes('receded')) return { stroke: 'line-strong', width: 1.25 }
  const thin = edge.classes.includes('mesh') ? 1.75 : width
  const style: EdgeStyle = { stroke: planeLine(edge.plane), width: thin }
  // an empty pattern is a whole line, however sure we are: the pattern says what kind of message it is
  if (dash) return dash.length > 0 ? { ...style, dash } : style
  return edge.certainty === 'seen' ? style : { ...style, dash: UNSURE }
}

/** How a text is set. */
export function textStyle(role: TextRole, plane: Plane): TextStyle {
  switch (role) {
    case 'title':
      return { color: 'ink', size: 14, weight: 600, mono: false }
    case 'name':
      return { color: 'ink', size: 13, weight: 600, mono: false }
    case 'detail':
      return { color: 'ink-2', size: 12, weight: 400, mono: false }
    case 'mono':
      return { color: 'ink', size: 12, weight: 400, mono: true }
    case 'plane':
      return { color: planeText(plane), size: 13, weight: 600, mono: false }
    case 'on-plane':
      return { color: planeOn(plane), size: 12, weight: 600, mono: false }
    case 'on-tint':
      return { color: planeText(plane), size: 12, weight: 500, mono: false }
    case 'muted':
      return { color: 'ink-3', size: 12, weight: 400, mono: false }
  }
}
