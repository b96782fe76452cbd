import type { Draft } from '../../topology/draft.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'

/**
 * Ids that nodes had, or would have had, on fewer facts: what was pinned or named under such an id must still be found. An id
 * that several nodes could have had, or that one has, is nobody's.
 */
export class FormerIds {
  readonly #draft: Draft
  readonly #bearers = new Map<string, TopologyNode | undefined>()

  constructor(draft: Draft) {
    this.#draft = draft
  }

  add(node: TopologyNode, id: string): void {
    const known = this.#bearers.get(id)
    this.#bearers.set(id, !this.#bearers.has(id) || known === node ? node : undefined)
  }

  /** Gives the nodes their aliases; call once. */
  settle(): void {
    const changed = new Set<TopologyNode>()
    for (const [id, node] of this.#bearers) {
      if (!node || this.#draft.node(id) || node.aliases.includes(id)) continue
      node.aliases.push(id)
      changed.add(node)
    }
    for (const node of changed) node.aliases.sort()
  }
}
