import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { Unique } from './lookup/unique.ts'
import { evidence, textOf } from './lookup/values.ts'

type Purpose = 'ovnmeta' | 'qdhcp' | 'qrouter' | 'snat' | 'fip'

const NAME = /^(ovnmeta|qdhcp|qrouter|snat|fip)-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i

/** Namespace → the network or router it serves: the id stands in its name. */
export const namespaces: Linker = {
  id: 'namespaces',
  run(draft) {
    const datapaths = new Unique<TopologyNode>()
    for (const network of draft.ofKind('network')) {
      const row = textOf(network, 'datapath')
      if (row !== undefined) datapaths.add(row, network)
    }
    for (const namespace of draft.ofKind('namespace')) {
      const match = NAME.exec(namespace.name)
      if (!match) continue
      const purpose = match[1]!.toLowerCase() as Purpose
      draft.infer(namespace, 'purpose', purpose, 'Neutron names its namespaces so')
      const served = servedBy(draft, purpose, match[2]!.toLowerCase(), datapaths)
      if (served) draft.link('serves', namespace.id, served.id, { sources: evidence(namespace, served) })
    }
  }
}

/** Until 2021-04 OVN's metadata agent named namespaces after the southbound datapath row. */
function servedBy(
  draft: Draft,
  purpose: Purpose,
  id: string,
  datapaths: Unique<TopologyNode>
): TopologyNode | undefined {
  if (purpose === 'qrouter' || purpose === 'snat') return draft.byUuid('router', id)
  return draft.byUuid('network', id) ?? (purpose === 'ovnmeta' ? datapaths.get(id) : undefined)
}
