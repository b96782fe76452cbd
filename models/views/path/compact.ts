import type { Scene, SceneNode } from '../scene.ts'

type Drawn = Pick<Scene, 'nodes' | 'edges'>

/** Servers beside the way that stay on its network, so that it is seen whose network it is; fewer where there are several. */
const BESIDE = { one: 2, several: 1 }

/** Only what the path touches, with what that stands in: for places too narrow for whole hosts. */
export function compact(drawn: Drawn): Drawn {
  return among(drawn, touched(drawn))
}

/** What the path touches and a little around it: the other bridges of its hosts, a few other servers of its networks. */
export function focused(drawn: Drawn): Drawn {
  const kept = touched(drawn)
  const { nodes } = drawn
  const networks = new Set(
    nodes.flatMap(({ shape, parent, data }) => (shape === 'server' && parent === undefined ? data['network'] : []))
  )
  const most = networks.size > 1 ? BESIDE.several : BESIDE.one
  const beside = new Map<unknown, number>()
  for (const { id, shape, parent, classes, data } of nodes) {
    if (shape === 'lane' && parent !== undefined && kept.has(parent)) kept.add(id)
    if (shape !== 'server' || parent !== undefined || classes.includes('route')) continue
    const count = beside.get(data['network']) ?? 0
    beside.set(data['network'], count + 1)
    if (count < most) kept.add(id)
  }
  return among(drawn, kept)
}

function touched({ nodes, edges }: Drawn): Set<string> {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]))
  const kept = new Set<string>()
  for (const { id, classes } of nodes) {
    if (!classes.includes('route')) continue
    for (let at: string | undefined = id; at !== undefined && !kept.has(at); at = parents.get(at)) kept.add(at)
  }
  for (const { id, data } of nodes)
    if (kept.has(id) && typeof data['under'] === 'string') kept.add(underOf(id, data['under']))
  // a port is drawn under its card, and bears its name
  const ports = new Set(nodes.flatMap(({ id, shape }) => (shape === 'ovs-port' ? id : [])))
  for (const { shape, from, to } of edges) if (shape === 'attach' && ports.has(to) && kept.has(to)) kept.add(from)
  const named = new Set(nodes.flatMap(({ id, subjects }) => (kept.has(id) ? (subjects[0] ?? []) : [])))
  for (const { id, shape, subjects } of nodes) if (shape === 'label' && named.has(subjects[0] ?? '')) kept.add(id)
  // a network that decides nothing is still where its servers are
  const networks = new Set(nodes.flatMap(({ id, shape }) => (shape === 'bus' && id.startsWith('logical|') ? id : [])))
  if (![...networks].some((id) => kept.has(id)))
    for (const { from, to } of edges) if (kept.has(from) && networks.has(to)) kept.add(to)
  return kept
}

/** Ids within `data` are those of the view that the pane shows, without the pane's name. */
function underOf(id: string, under: string): string {
  return `${id.slice(0, id.indexOf('|'))}|${under}`
}

function among({ nodes, edges }: Drawn, kept: ReadonlySet<string>): Drawn {
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)).map(named),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to))
  }
}

/** How a bridge or chassis is set up does not decide the way: bridges go by their names, hosts by name and role. */
function named(node: SceneNode): SceneNode {
  const { shape, lines, data } = node
  if (shape === 'lane') return { ...node, lines: lines.slice(0, 1) }
  return shape === 'host-frame' ? { ...node, lines: [lines[0] ?? '', String(data['role'] ?? '')] } : node
}
