import type { Topology, TopologyNode } from '../topology/vocabulary.ts'
import type { Reference } from './lesson.ts'

/** What is drawn but is no thing of the topology, by its scene id. */
const PICTURE = 'picture/'

/**
 * Ids of what references name, in their order; none for those that name nothing: topology ids, and for a part of a thing's picture
 * its scene id. `host` may be in any generation above.
 */
export function resolveReferences(topology: Topology, references: readonly Reference[]): string[][] {
  const nodes = new Map(topology.nodes.map((node) => [node.id, node]))
  const named = new Map<string, TopologyNode[]>()
  for (const node of topology.nodes) {
    const key = `${node.kind}/${node.name}`
    const same = named.get(key)
    if (same) same.push(node)
    else named.set(key, [node])
  }
  const idsOf = (reference: Reference): string[] => {
    if (reference.startsWith(PICTURE)) return [reference.slice(PICTURE.length)]
    const whole = named.get(reference)
    if (whole) return whole.map(({ id }) => id)
    const part = reference.lastIndexOf('#')
    if (part !== -1) return idsOf(reference.slice(0, part)).map((id) => `${id}|${reference.slice(part + 1)}`)
    const at = reference.lastIndexOf('@')
    if (at === -1) return []
    const host = reference.slice(at + 1)
    return (named.get(reference.slice(0, at)) ?? []).filter((node) => isOn(node, host, nodes)).map(({ id }) => id)
  }
  return references.map(idsOf)
}

function isOn(node: TopologyNode, host: string, nodes: ReadonlyMap<string, TopologyNode>): boolean {
  const seen = new Set<string>()
  for (let at: TopologyNode | undefined = node; at && !seen.has(at.id); at = nodes.get(at.parent ?? '')) {
    seen.add(at.id)
    if (at.kind === 'host' && at.name === host) return true
  }
  return false
}
