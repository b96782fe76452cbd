import type { Scene } from '../scene.ts'
import { throughUnderlay } from './crossing.ts'
import type { Place } from './places.ts'

/** One way on in the picture: along an edge, or between a thing and what it sits on. */
interface Way {
  to: string
  edge?: string
}

/** Frames hold everything: going through one would join whatever is on a host. */
const WALLS = new Set(['host-frame', 'step'])

/**
 * Everything drawn on the shortest ways between places that follow each other: ids of nodes and edges, places included, each with
 * the number of the hop that it leads to. Of several patches between two bridges the ones of `logical`, the networks and routers that it is in, are taken.
 */
export function litBetween(
  { nodes, edges }: Pick<Scene, 'nodes' | 'edges'>,
  asked: readonly Place[],
  logical: readonly string[]
): Map<string, number> {
  const places = throughUnderlay({ nodes, edges }, asked)
  const ways = new Map<string, Way[]>(nodes.filter(({ shape }) => !WALLS.has(shape)).map(({ id }) => [id, []]))
  for (const { id, from, to } of edges) {
    ways.get(from)?.push({ to, edge: id })
    ways.get(to)?.push({ to: from, edge: id })
  }
  for (const { id, parent, data } of nodes) {
    for (const holder of [parent, data['bond']]) {
      if (typeof holder !== 'string' || !ways.has(holder) || !ways.has(id)) continue
      ways.get(id)!.push({ to: holder })
      ways.get(holder)!.push({ to: id })
    }
  }
  // the overlay is a manner of speaking: where the wires between hosts are drawn, the way is along them
  const tunnels = nodes.flatMap(({ id, shape }) => (shape === 'tunnels-card' ? id : []))
  const wires = nodes.filter(({ shape }) => shape === 'bus')
  const foreign = edges.flatMap(({ shape, from, to, subjects: [, network] }) =>
    shape === 'patch' && network !== undefined && !logical.includes(network) ? [from, to] : []
  )
  const wrapped = new Set([...foreign, ...tunnels, ...wires.flatMap(({ id, plane }) => (plane === 'ten' ? [] : id))])
  const bare = new Set([...foreign, ...tunnels, ...wires.flatMap(({ id, plane }) => (plane === 'ten' ? id : []))])
  const overlay = new Set([...tunnels, ...wires.flatMap(({ id, data }) => (data['place'] === 'top' ? id : []))])
  const lit = new Map<string, number>()
  const light = (id: string, hop: number): void => {
    if (!lit.has(id)) lit.set(id, hop)
  }
  let hop = 1
  for (const [index, { node: to, step = hop }] of places.entries()) {
    // what happens in the kernel of a host happens between the devices before and after
    const before = places.slice(0, index).findLast(({ node }) => ways.has(node))
    hop = step
    if (before) {
      const avoided = before.underlay ? overlay : before.tunnelled ? wrapped : bare
      const on = shortest(ways, before.node, to, avoided)
      for (const id of on.length > 0 ? on : shortest(ways, before.node, to, NONE)) light(id, hop)
    }
    light(to, hop)
  }
  // cards that sit on a bridge: of a gateway, because a router is decided about there; of the tunnels that the packet came in by
  for (const { id, shape, from, to, subjects } of edges) {
    const sits =
      (shape === 'bound' && logical.includes(subjects[0] ?? '')) || (shape === 'tunnel' && tunnels.includes(from))
    const hop = sits ? lit.get(to) : undefined
    if (hop === undefined) continue
    light(id, hop)
    light(from, hop)
  }
  lightMembers(nodes, edges, lit, light)
  lightWords(nodes, lit, light)
  return lit
}

/** Any card of a bond may be the one that carries it. */
function lightMembers(
  nodes: Scene['nodes'],
  edges: Scene['edges'],
  lit: ReadonlyMap<string, number>,
  light: (id: string, hop: number) => void
): void {
  const members = new Map<string, number>()
  for (const { id, data } of nodes) {
    const hop = lit.get(String(data['bond'] ?? ''))
    if (hop === undefined) continue
    members.set(id, hop)
    light(id, hop)
  }
  for (const { id, from, to } of edges) if (members.has(from) && lit.has(to)) light(id, members.get(from)!)
}

/** A row stands on its card, and what is written on or beside a lit thing stays readable. */
function lightWords(
  nodes: Scene['nodes'],
  lit: ReadonlyMap<string, number>,
  light: (id: string, hop: number) => void
): void {
  const labels = nodes.filter(({ shape }) => shape === 'label')
  for (const { id, parent } of labels) if (parent !== undefined && lit.has(id)) light(parent, lit.get(id)!)
  const named = new Map(
    nodes.flatMap(({ id, shape, subjects: [subject] }): [string, number][] =>
      shape === 'ovs-port' && subject !== undefined && lit.has(id) ? [[subject, lit.get(id)!]] : []
    )
  )
  for (const { id, parent, subjects } of labels) {
    if (id.startsWith('row:')) continue
    const hop = lit.get(parent ?? '') ?? named.get(subjects[0] ?? '')
    if (hop !== undefined) light(id, hop)
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Ids on the shortest way, without its beginning; `avoid` may be at its ends but not between. Empty where there is none. */
function shortest(
  ways: ReadonlyMap<string, readonly Way[]>,
  from: string,
  to: string,
  avoid: ReadonlySet<string>
): string[] {
  if (from === to) return []
  const cameBy = new Map<string, { from: string; edge: string | undefined }>()
  let front = [from]
  const seen = new Set(front)
  while (front.length > 0 && !cameBy.has(to)) {
    const next: string[] = []
    for (const at of front) {
      for (const { to: end, edge } of ways.get(at) ?? []) {
        if (seen.has(end) || !ways.has(end) || (avoid.has(end) && end !== to)) continue
        seen.add(end)
        cameBy.set(end, { from: at, edge })
        next.push(end)
      }
    }
    front = next
  }
  const found: string[] = []
  for (let at = to, by = cameBy.get(at); by; at = by.from, by = cameBy.get(at)) {
    found.push(at)
    if (by.edge !== undefined) found.push(by.edge)
  }
  return found
}
