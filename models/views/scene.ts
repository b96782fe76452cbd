import type { ViewId } from '../desktop-api.ts'
import type { Question } from '../paths/question.ts'
import type { Certainty } from '../topology/vocabulary.ts'

export type Plane = 'prov' | 'mgmt' | 'ten' | 'ext' | 'sto' | 'msg' | 'rest' | 'none'
export type State = 'ok' | 'warning' | 'error' | 'down' | 'unknown' | 'partial'

/** Shapes of design-system §5. Size follows from shape and text; see `layout/measure.ts`. */
export type Shape =
  | 'host-card'
  | 'host-frame'
  | 'folded-hosts'
  | 'fold'
  | 'bus'
  | 'station'
  | 'vip'
  | 'nic'
  | 'bond'
  | 'lane'
  | 'ovs-port'
  | 'list-card'
  | 'tunnels-card'
  | 'namespace'
  | 'server'
  | 'router'
  | 'floating-ip'
  | 'label'
  | 'chip'
  | 'chassis'
  | 'cell'
  | 'step'
  | 'exchange'
  | 'queue'
  | 'service'
  | 'service-cell'
  | 'actor-group'
  | 'actor'
  | 'lifeline'
  | 'section'
  | 'panel'
  | 'facts'
  | 'container'
  | 'pod'
  | 'unit'
  | 'process'
  | 'image'
  | 'volume'
  | 'snapshot'
  | 'ceph-pool'
  | 'ceph-osd'
  | 'ceph-mon'

export interface SceneNode {
  /** unique in the scene; the topology id when the node draws exactly one topology node */
  id: string
  shape: Shape
  /** the scene node that contains or carries this one (moves with it) */
  parent?: string
  /** topology node or link ids this stands for; the first is what a click selects */
  subjects: string[]
  /** first line is the name, the rest is detail */
  lines: string[]
  plane: Plane
  certainty: Certainty
  state?: State
  /** view-specific words the theme and layout look at: `gateway-active`, `double-rail`, `folded` … */
  classes: string[]
  /** view-specific facts the layout needs: tier, order, count; never colours or pixels */
  data: { [key: string]: string | number | boolean }
}

/** How one service talks to another; `message` is what is neither RPC nor REST. */
export type MessageShape = 'call' | 'cast' | 'fanout' | 'reply' | 'rest' | 'message'

export type EdgeShape =
  | 'stub'
  | 'wire'
  | 'patch'
  | 'tunnel'
  | 'through'
  | 'bound'
  | 'attach'
  | 'route'
  | 'nat'
  | 'keeps'
  | 'starts'
  | 'backs'
  | MessageShape
  | 'notification'
  | 'consumes'

export interface SceneEdge {
  id: string
  shape: EdgeShape
  from: string
  to: string
  subjects: string[]
  /** words beside the edge, if any */
  lines: string[]
  plane: Plane
  certainty: Certainty
  state?: State
  classes: string[]
}

/**
 * A picture without positions: what a view wants drawn. Layout gives it places, a pen (Cytoscape, SVG, later draw.io and
 * Mermaid) gives it colour. No colours and no pixels here: `plane`, `shape`, `state` and `classes` are looked up in the theme.
 */
export interface Scene {
  view: ViewId
  nodes: SceneNode[]
  edges: SceneEdge[]
  /** what the view left out, and why: filters, folding, limits; shown in the status line */
  notes: { key: string; values: { [name: string]: string | number } }[]
}

/** What the user asks of a view: all optional, all of the user's own doing. */
export interface ViewOptions {
  /** host ids or aliases; empty or absent means all */
  hosts?: string[]
  roles?: string[]
  networks?: string[]
  /** kinds to draw, with what carries them and what belongs to them */
  kinds?: string[]
  /** folded groups the user opened, and open ones the user folded */
  expanded?: string[]
  collapsed?: string[]
  /** topology ids that are drawn even where things like them are folded: what was found or is looked at */
  show?: string[]
  /** draw every tunnel instead of one folded card a host */
  tunnels?: 'folded' | 'mesh'
  /** the path to draw, for the view of that name */
  path?: {
    question: Question
    choice: number
    /** of a flow only these messages, from which to which, from 1 */
    steps?: readonly [number, number]
    /** of a packet's path only what it touches, one pane above the other: for narrow places */
    compact?: true
  }
  /** what the user dragged, by scene id: centre points that stay */
  pinned?: { [id: string]: { x: number; y: number } }
}

/**
 * How a text is set; size, weight and colour follow in `theme/style.ts`. `on-plane` is for words on a plane's line colour,
 * `on-tint` for small words in the plane's own colour.
 */
export type TextRole = 'title' | 'name' | 'detail' | 'mono' | 'plane' | 'on-plane' | 'on-tint' | 'muted'

/** A line of text in its place, relative to the node's centre; `y` is the middle of the line. */
export interface PlacedText {
  x: number
  y: number
  text: string
  role: TextRole
  anchor: 'start' | 'middle' | 'end'
  /** may have lines behind it: drawn with an outline of the canvas' colour */
  halo?: boolean
}

export type Glyph =
  | 'host'
  | 'server'
  | 'namespace'
  | 'router'
  | 'nic'
  | 'gateway'
  | 'container'
  | 'pod'
  | 'unit'
  | 'process'
  | 'disk'
  | 'image'
  | 'pool'
  | 'queue-sign'

/** A scene with places. Coordinates are centre points in px at zoom 1, y down. */
export interface PlacedNode extends SceneNode {
  x: number
  y: number
  width: number
  height: number
  /** what is written in and beside it */
  texts: PlacedText[]
  /** 16 px sign of the kind, centre relative to the node's centre */
  glyph?: { name: Glyph; x: number; y: number }
  /** 16 px sign of `state`, centre relative to the node's centre */
  badge?: { x: number; y: number }
}
export interface PlacedEdge extends SceneEdge {
  /** from, corners, to: straight runs, right angles unless the view says otherwise */
  points: { x: number; y: number }[]
  texts: PlacedText[]
}
export interface PlacedScene {
  view: ViewId
  nodes: PlacedNode[]
  edges: PlacedEdge[]
  notes: Scene['notes']
  width: number
  height: number
}
