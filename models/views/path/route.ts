import type { Scene } from '../scene.ts'
import type { Place } from './places.ts'

/** One way on in the picture: along an edge, or between a thing and what it sits on. */
interface Way {
  to: string
  edge?: string
}

/** Frames hold everything: going through one would join whatever is on a host. */
const WALLS = new Set(['host-frame', 'step'])

/**
 * Everything drawn on the shortest ways between places that follow each other: ids of nodes and edges, places included. Of several
 * patches between two bridges the ones of `networks` are taken.
 */
export function litBetween(
  { nodes, edges }: Pick<Scene, 'nodes' | 'edges'>,
  places: readonly Place[],
  networks: readonly string[]
): Set<string> {
  const ways = new Map<string, Way[]>(nodes.filter(({ shape }) => !WALLS.has(shape)).map(({ id }) => [id, []]))
  for (const { id, from, to } of edges) {
    ways.get(from)?.push({ to, edge: id })
    ways.get(to)?.push({ to: from, edge: id })
  }
  for (const { id, parent } of nodes) {
    if (parent === undefined || !ways.has(parent) || !ways.has(id)) continue
    ways.get(id)!.push({ to: parent })
    ways.get(parent)!.push({ to: id })
  }
  // the overlay is a manner of speaking: where the wires between hosts are drawn, the way is along them
  const tunnels = nodes.flatMap(({ id, shape }) => (shape === 'tunnels-card' ? id : []))
  const wires = nodes.filter(({ shape }) => shape === 'bus')
  const foreign = edges.flatMap(({ shape, from, to, subjects: [, network] }) =>
    shape === 'patch' && network !== undefined && !networks.includes(network) ? [from, to] : []
  )
  const wrapped = new Set([...foreign, ...tunnels, ...wires.flatMap(({ id, plane }) => (plane === 'ten' ? [] : id))])
  const bare = new Set([...foreign, ...tunnels, ...wires.flatMap(({ id, plane }) => (plane === 'ten' ? id : []))])
  const lit = new Set(places.map(({ node }) => node))
  for (let index = 1; index < places.length; index++) {
    const { node: from, tunnelled } = places[index - 1]!
    const to = places[index]!.node
    const on = shortest(ways, from, to, tunnelled ? wrapped : bare)
    for (const id of on.length > 0 ? on : shortest(ways, from, to, NONE)) lit.add(id)
  }
  // a row stands on its card, and what is written on a lit thing stays readable
  for (const { id, shape, parent } of nodes) {
    if (shape === 'label' && parent !== undefined && lit.has(id)) lit.add(parent)
  }
  for (const { id, shape, parent } of nodes) {
    const written = shape === 'label' && !id.startsWith('row:')
    if (written && parent !== undefined && lit.has(parent)) lit.add(id)
  }
  return lit
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
