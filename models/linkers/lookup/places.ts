import type { Draft } from '../../topology/draft.ts'
import type { NodeKind, TopologyNode } from '../../topology/vocabulary.ts'

/** Deeper than anything is nested: process, container, host, cloud. */
const MAX_DEPTH = 8

/** The host a node stands in, itself included. */
export function hostOf(draft: Draft, node: TopologyNode): TopologyNode | undefined {
  return ancestorOf(draft, node, 'host')
}

/** The nearest node of a kind on the way up, itself included. */
export function ancestorOf(draft: Draft, node: TopologyNode, kind: NodeKind): TopologyNode | undefined {
  let at: TopologyNode | undefined = node
  for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
    if (at.kind === kind) return at
    at = at.parent === undefined ? undefined : draft.node(at.parent)
  }
  return undefined
}

/** Id and aliases that the merge would give to `name` of this kind within a host. */
export function identityWithin(host: TopologyNode, kind: NodeKind, name: string): { id: string; aliases: string[] } {
  const labels = [host.id, ...host.aliases].map((id) => id.slice(id.indexOf(':') + 1))
  const [id, ...aliases] = labels.map((label) => `${kind}:${label}/${name}`)
  return { id: id!, aliases }
}

/** Nodes by name within the host they stand in. A name borne twice in one host finds nothing. */
export class ByHostAndName {
  readonly #hosts = new Map<string, Map<string, TopologyNode | undefined>>()

  add(host: TopologyNode, name: string, node: TopologyNode): void {
    let names = this.#hosts.get(host.id)
    if (!names) this.#hosts.set(host.id, (names = new Map()))
    names.set(name, names.has(name) && names.get(name) !== node ? undefined : node)
  }

  get(host: TopologyNode, name: string): TopologyNode | undefined {
    return this.#hosts.get(host.id)?.get(name)
  }

  /** All nodes of the given kinds, each in the host it stands in. */
  static of(draft: Draft, kinds: readonly NodeKind[]): ByHostAndName {
    const index = new ByHostAndName()
    for (const kind of kinds) {
      for (const node of draft.ofKind(kind)) {
        const host = hostOf(draft, node)
        if (host) index.add(host, node.name, node)
      }
    }
    return index
  }
}
