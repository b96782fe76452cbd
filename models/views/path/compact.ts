import type { Scene } from '../scene.ts'

type Drawn = Pick<Scene, 'nodes' | 'edges'>

/** Only what the path touches, with what that stands in: for places too narrow for whole hosts. */
export function compact({ nodes, edges }: Drawn): Drawn {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]))
  const kept = new Set<string>()
  for (const { id, classes } of nodes) {
    if (!classes.includes('route')) continue
    for (let at: string | undefined = id; at !== undefined && !kept.has(at); at = parents.get(at)) kept.add(at)
  }
  // a port is drawn under its card, and bears its name
  for (const { shape, from, to } of edges) if (shape === 'attach' && kept.has(to)) kept.add(from)
  const named = new Set(nodes.flatMap(({ id, subjects }) => (kept.has(id) ? (subjects[0] ?? []) : [])))
  for (const { id, shape, subjects } of nodes) if (shape === 'label' && named.has(subjects[0] ?? '')) kept.add(id)
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to))
  }
}
