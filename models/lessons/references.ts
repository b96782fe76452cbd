import type { Topology, TopologyNode } from '../topology/vocabulary.ts'
import type { Reference } from './lesson.ts'

/** Topology ids of what references name, in their order; none for those that name nothing. `host` may be in any generation above. */
export function resolveReferences(topology: Topology, references: readonly Reference[]): string[][] {
  const nodes = new Map(topology.nodes.map((node) => [node.id, node]))
  const named = new Map<string, TopologyNode[]>()
  for (const node of topology.nodes) {
    const key = `${node.kind}/${node.name}`
    const same = named.get(key)
    if (same) same.push(node)
    else named.set(key, [node])
  }
  return references.map((reference) => {
    const whole = named.get(reference)
    if (whole) return whole.map(({ id }) => id)
    const at = reference.lastIndexOf('@')
    if (at === -1) return []
    const host = reference.slice(at + 1)
    return (named.get(reference.slice(0, at)) ?? []).filter((node) => isOn(node, host, nodes)).map(({ id }) => id)
  })
}

function isOn(node: TopologyNode, host: string, nodes: ReadonlyMap<string, TopologyNode>): boolean {
  const seen = new Set<string>()
  for (let at: TopologyNode | undefined = node; at && !seen.has(at.id); at = nodes.get(at.parent ?? '')) {
    seen.add(at.id)
    if (at.kind === 'host' && at.name === host) return true
  }
  return false
}
