import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { interfacesOf, isPatch, optionOf } from './lookup/ovs-ports.ts'
import { hostOf } from './lookup/places.ts'
import { evidence } from './lookup/values.ts'

/** Patch ports of one host that name each other as peer. */
export const patchPairs: Linker = {
  id: 'patch-pairs',
  run(draft) {
    const ends = new Map<string, { port: TopologyNode; peer: string }>()
    for (const port of draft.ofKind('ovs-port')) {
      const host = hostOf(draft, port)
      if (!host) continue
      for (const found of interfacesOf(port)) {
        const peer = isPatch(found) ? optionOf(found, 'peer') : undefined
        if (peer !== undefined) ends.set(`${host.id} ${found.name}`, { port, peer: `${host.id} ${peer}` })
      }
    }
    for (const [name, { port, peer }] of ends) {
      const other = ends.get(peer)
      if (other?.peer !== name || other.port === port) continue
      draft.link('patch', port.id, other.port.id, { sources: evidence(port, other.port) })
    }
  }
}
