import type { Question } from '../../models/paths/question.ts'
import type { ViewId } from '../../models/desktop-api.ts'
import type { ViewOptions } from '../../models/views/scene.ts'

/** One text the user gave. The text itself stays with the analysis; this is what the window needs to list it. */
export interface InputEntry {
  /** unique in this session */
  id: string
  /** unique among the inputs that are open; the path below what was opened, or `paste-1` */
  name: string
  /** characters of text, or bytes when it is no text */
  size: number
  /** what it is when it is not text: `PNG picture` */
  binary?: string
}

export interface Filters {
  hosts: readonly string[]
  roles: readonly string[]
  networks: readonly string[]
  kinds: readonly string[]
}

export interface Point {
  x: number
  y: number
}
/** Scene node id → where the user dragged it. */
export type Pins = { readonly [node: string]: Point }

/** What the user did that is worth saving and undoing: small, immutable, nothing derived. */
export interface Work {
  inputs: readonly InputEntry[]
  /** capture key → the host the user gave it */
  hosts: { readonly [capture: string]: string }
  /** capture key → the command the user picked for it */
  commands: { readonly [capture: string]: string }
  filters: Filters
  expanded: readonly string[]
  collapsed: readonly string[]
  tunnels: 'folded' | 'mesh'
  pins: { readonly [view: string]: Pins }
  /** the path that was asked for, and which of several answers is shown */
  path: { readonly question: Question; readonly choice: number } | null
}

export const NO_FILTERS: Filters = { hosts: [], roles: [], networks: [], kinds: [] }

export const EMPTY_WORK: Work = {
  inputs: [],
  hosts: {},
  commands: {},
  filters: NO_FILTERS,
  expanded: [],
  collapsed: [],
  tunnels: 'folded',
  pins: {},
  path: null
}

const NO_PINS: Pins = {}

/** What was dragged in one view; always the same object where nothing was. */
export function pinsOf(work: Work, view: ViewId): Pins {
  return work.pins[view] ?? NO_PINS
}

/** What the user asks of a view, in the view's own terms. */
export function viewOptions(work: Work, view: ViewId): ViewOptions {
  const { filters, expanded, collapsed, tunnels } = work
  return {
    ...(filters.hosts.length > 0 && { hosts: [...filters.hosts] }),
    ...(filters.roles.length > 0 && { roles: [...filters.roles] }),
    ...(filters.networks.length > 0 && { networks: [...filters.networks] }),
    ...(filters.kinds.length > 0 && { kinds: [...filters.kinds] }),
    ...(expanded.length > 0 && { expanded: [...expanded] }),
    ...(collapsed.length > 0 && { collapsed: [...collapsed] }),
    ...(view === 'path' && work.path && { path: { ...work.path } }),
    pinned: { ...pinsOf(work, view) },
    tunnels
  }
}

/** How many filters narrow the picture. */
export function filterCount({ hosts, roles, networks, kinds }: Filters): number {
  return hosts.length + roles.length + networks.length + kinds.length
}

/** `name`, or `name (2)`, `name (3)` … where an open input already bears it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  for (let count = 2; ; count++) {
    const candidate = `${name} (${count})`
    if (!taken.has(candidate)) return candidate
  }
}
