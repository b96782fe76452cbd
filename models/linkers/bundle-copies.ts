import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'

const TOLD = ['engine', 'image', 'agent', 'replicas', 'promotedMax', 'controlPort'] as const
const TIES = ['colocatedWith', 'startsAfter', 'startsBefore', 'placedWhere'] as const

/**
 * What the configuration of the cluster says of a bundle holds for each of its copies. Where these are known, they stand for
 * the bundle; else it stays, on no host.
 */
export const bundleCopies: Linker = {
  id: 'bundle-copies',
  run(draft) {
    const configured = new Map<string, TopologyNode>()
    const copies = new Map<string, TopologyNode[]>()
    for (const service of draft.ofKind('service')) {
      const { bundle, manager } = service.attributes
      if (typeof bundle !== 'string' || manager !== 'pacemaker') continue
      if (service.parent === undefined && service.name === bundle) configured.set(bundle, service)
      else {
        const known = copies.get(bundle) ?? []
        known.push(service)
        copies.set(bundle, known)
      }
    }
    const folded: TopologyNode[] = []
    for (const [name, bundle] of configured) {
      const own = copies.get(name)
      if (!own) continue
      for (const copy of own)
        for (const attribute of [...TOLD, ...TIES]) {
          const value = bundle.attributes[attribute]
          if (value !== undefined)
            draft.infer(copy, attribute, value, 'the cluster is configured so for every copy', bundle.sources)
        }
      own[0]!.aliases = [...new Set([...own[0]!.aliases, bundle.id, ...bundle.aliases])].sort()
      folded.push(bundle)
    }
    draft.remove(folded)
  }
}
