import type { PlacedScene } from '../../models/views/scene.ts'

/** Shapes that only carry a connection on: the light goes through them to what is behind. */
const CONNECTORS = new Set(['station', 'ovs-port', 'nic', 'tunnels-card', 'label'])
const MOST_HOPS = 10

/**
 * Ids of what is connected to a scene node: itself and what it contains, the lines from there, and the things at their other
 * ends; ports, NICs and stations are passed through, and what they sit on is part of it.
 */
export function neighbourhood(scene: PlacedScene, id: string): Set<string> {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const children = new Map<string, string[]>()
  for (const { id: child, parent } of scene.nodes) {
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), child])
  }
  const edgesOf = new Map<string, typeof scene.edges>()
  for (const edge of scene.edges) {
    for (const end of new Set([edge.from, edge.to])) edgesOf.set(end, [...(edgesOf.get(end) ?? []), edge])
  }
  const lit = new Set<string>()
  let open = within(id, children)
  for (const inside of open) lit.add(inside)
  for (let hop = 0; hop < MOST_HOPS && open.length > 0; hop++) {
    const next: string[] = []
    for (const at of open) {
      for (const edge of edgesOf.get(at) ?? []) {
        lit.add(edge.id)
        const end = edge.from === at ? edge.to : edge.from
        if (lit.has(end)) continue
        lit.add(end)
        const node = nodes.get(end)
        if (!node || !CONNECTORS.has(node.shape)) continue
        next.push(end)
        if (node.parent !== undefined) lit.add(node.parent)
      }
    }
    open = next
  }
  for (const { id: label, shape, parent } of scene.nodes) {
    if (shape === 'label' && parent !== undefined && lit.has(parent)) lit.add(label)
  }
  const parent = nodes.get(id)?.parent
  if (parent !== undefined) lit.add(parent)
  return lit
}

/** A node and everything that moves with it. */
export function within(id: string, children: ReadonlyMap<string, readonly string[]>): string[] {
  const all = [id]
  const seen = new Set(all)
  for (let at = 0; at < all.length; at++) {
    for (const child of children.get(all[at]!) ?? []) {
      if (seen.has(child)) continue
      seen.add(child)
      all.push(child)
    }
  }
  return all
}
