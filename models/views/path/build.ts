import { askBoth } from '../../paths/ask-both.ts'
import { ask } from '../../paths/ask.ts'
import type { Path } from '../../paths/path.ts'
import type { Question } from '../../paths/question.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { Topology } from '../../topology/vocabulary.ts'
import { buildFlow } from '../flow/build.ts'
import { buildHostNetwork } from '../host-network/build.ts'
import { buildLogical } from '../logical/build.ts'
import { label, roleOf } from '../filter.ts'
import { lookupOf } from '../lookup-of.ts'
import type { Scene, SceneEdge, SceneNode, ViewOptions } from '../scene.ts'
import { english, type Words } from '../words.ts'
import { PATH_AROUND } from './around.ts'
import { compact, focused } from './compact.ts'
import { placesOf, type Pane, type Place } from './places.ts'
import { litBetween } from './route.ts'

/**
 * The picture of one path: the networks and routers it is in at the left, the hosts it crosses at the right. What it touches is
 * of class `route`, and every step stands where it happens, with the same number in both. Empty without a question.
 */
export function buildPath(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const path = pathOf(lookup, options)
  if (!path) return { view: 'path', nodes: [], edges: [], notes: [] }
  const flow = options.path?.question.flow
  if (flow !== undefined) return buildFlow(lookup, path, flow, words, options.path?.steps)
  const back = options.path?.question.way === 'both' ? backOf(lookup, options.path.question) : undefined
  const both = (ids: readonly string[], more: readonly string[] = []): string[] => [...new Set([...ids, ...more])]
  const networks = both(path.logical, back?.logical).filter((id) => lookup.node(id)?.kind === 'network')
  const show = [path, ...(back ? [back] : [])].flatMap(touchedBy)
  const logical = buildLogical(topology, networks.length > 0 ? { networks, show } : { show }, words)
  const hosts = both(path.hosts, back?.hosts).filter((id) => lookup.node(id)?.kind === 'host')
  // from left to right as the packet comes to them; the way back leaves them where they are
  const order = options.path?.question.way === 'back' ? hosts.toReversed() : hosts
  const opened = hosts.length > 0 ? buildHostNetwork(topology, { hosts, show }, words) : NOTHING
  const physical = inOrder(withEmpty(lookup, opened, hosts, words), order)
  const narrow = options.path?.compact === true
  const around = options.expanded?.includes(PATH_AROUND) === true
  const placed = (which: Pane, scene: Pick<Scene, 'nodes' | 'edges'>): ReturnType<typeof pane> => {
    const answered = back
      ? litBetween(scene, placesOf(lookup, scene.nodes, back, which), back.logical)
      : new Map<string, number>()
    const whole = pane(which, scene, path, placesOf(lookup, scene.nodes, path, which), answered)
    return narrow ? compact(whole) : around ? whole : focused(whole)
  }
  const left = placed('logical', logical)
  const right = placed('physical', physical)
  const heading = (which: Pane): SceneNode => ({
    id: prefixed(which, 'heading'),
    shape: 'label',
    subjects: [],
    lines: [words(`picture.${which}Pane`), words(`picture.${which}Pane.why`)],
    plane: 'none',
    certainty: 'seen',
    classes: ['route', 'heading'],
    data: { pane: which, compact: narrow }
  })
  const headings = [
    ...(left.nodes.length > 0 ? [heading('logical')] : []),
    ...(right.nodes.length > 0 ? [heading('physical')] : [])
  ]
  return {
    view: 'path',
    nodes: [...headings, ...left.nodes, ...right.nodes],
    edges: [...left.edges, ...right.edges],
    notes: []
  }
}

/** What a path is at is drawn however many others like it there are. */
function touchedBy({ from, to, hops }: Path): string[] {
  return [from, to, ...hops.flatMap(({ at, through = [] }) => [at, ...through])]
}

/** A host of which nothing was pasted is still where a hop is. */
function withEmpty(
  lookup: Lookup,
  { nodes, edges }: Pick<Scene, 'nodes' | 'edges'>,
  hosts: readonly string[],
  words: Words
): Pick<Scene, 'nodes' | 'edges'> {
  const drawn = new Set(nodes.map(({ id }) => id))
  const empty = hosts.flatMap((id): SceneNode[] => {
    const host = drawn.has(id) ? undefined : lookup.node(id)
    if (!host) return []
    const { certainty } = host
    const role = certainty === 'not-provided' ? words('picture.notProvided') : roleOf(host)
    const look = { plane: 'none' as const, certainty, classes: [], data: { role } }
    return [{ id, shape: 'host-frame', subjects: [id], lines: [label(host), role], ...look }]
  })
  return { nodes: [...nodes, ...empty], edges }
}

const NOTHING: Pick<Scene, 'nodes' | 'edges'> = { nodes: [], edges: [] }

function inOrder(
  { nodes, edges }: Pick<Scene, 'nodes' | 'edges'>,
  hosts: readonly string[]
): Pick<Scene, 'nodes' | 'edges'> {
  const place = (id: string): number => {
    const index = hosts.indexOf(id)
    return index < 0 ? hosts.length : index
  }
  return {
    nodes: nodes.map((node) =>
      node.shape === 'host-frame' ? { ...node, data: { ...node.data, order: place(node.id) } } : node
    ),
    edges
  }
}

/** The path that the options choose, if the question can be answered at all. */
export function pathOf(lookup: Lookup, { path }: ViewOptions): Path | undefined {
  if (!path) return undefined
  const answer = ask(lookup, path.question)
  return 'paths' in answer ? (answer.paths[path.choice] ?? answer.paths[0]) : undefined
}

/** The way of the answer, which is laid over the way there. */
function backOf(lookup: Lookup, question: Question): Path | undefined {
  const { back } = askBoth(lookup, question)
  return back && 'paths' in back ? back.paths[0] : undefined
}

/** Scene ids of one pane begin with its name, so that a server may stand in both. */
export function prefixed(which: Pane, id: string): string {
  return `${which}|${id}`
}

function pane(
  which: Pane,
  scene: Pick<Scene, 'nodes' | 'edges'>,
  path: Path,
  places: readonly Place[],
  answered: ReadonlyMap<string, number>
): { nodes: SceneNode[]; edges: SceneEdge[] } {
  const lit = litBetween(scene, places, path.logical)
  const mark = (classes: string[], id: string): string[] =>
    lit.has(id)
      ? [...classes, 'route', `hop:${lit.get(id)}`, ...(answered.has(id) ? ['both-ways'] : [])]
      : answered.has(id)
        ? [...classes, 'route', 'route-back']
        : classes
  const nodes = scene.nodes.map((node) => ({
    ...node,
    id: prefixed(which, node.id),
    ...(node.parent === undefined ? {} : { parent: prefixed(which, node.parent) }),
    classes: mark(node.classes, node.id),
    data: { ...node.data, pane: which }
  }))
  const edges = scene.edges.map((edge) => ({
    ...edge,
    id: prefixed(which, edge.id),
    from: prefixed(which, edge.from),
    to: prefixed(which, edge.to),
    classes: mark(edge.classes, edge.id)
  }))
  const last = path.hops.length
  const ending = { dropped: ['stop'], unknown: ['stop', 'unsure'] }[path.disposition as string] ?? []
  const steps = places.flatMap(({ node, step }): SceneNode[] => {
    if (step === undefined) return []
    return [
      {
        id: prefixed(which, `step:${step}`),
        shape: 'step',
        subjects: [],
        lines: [String(step)],
        plane: 'none',
        certainty: 'seen',
        classes: step === last ? ['route', ...ending] : ['route'],
        data: { pane: which, step, on: prefixed(which, node) }
      }
    ]
  })
  return { nodes: [...nodes, ...steps], edges }
}
