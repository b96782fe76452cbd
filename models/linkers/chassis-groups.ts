import { uniteSources, type Draft } from '../topology/draft.ts'
import { neutronId } from '../topology/ovn-refs.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { recordsOf, textOf } from './lookup/values.ts'

/** What a router port names its group by: the northbound row, and the southbound one that its place on the chassis has. */
const NAMED_BY = ['chassisGroup', 'redirectChassisGroup'] as const

/** Chassis of a group are those of the router ports that name it; Neutron names a router's own group after the router. */
export const chassisGroups: Linker = {
  id: 'chassis-groups',
  run(draft) {
    for (const port of draft.ofKind('port')) {
      for (const attribute of NAMED_BY) {
        const named = textOf(port, attribute)
        if (named === undefined) continue
        delete port.attributes[attribute]
        const group = draft.node(named)
        if (group?.kind === 'ha-chassis-group') takeOver(port, group)
      }
    }
    const groups = [...draft.ofKind('ha-chassis-group')]
    for (const group of groups) {
      const router = routerNamed(draft, group.name)
      if (router) takeOver(router, group)
    }
    draft.remove(groups)
  }
}

function routerNamed(draft: Draft, name: string): TopologyNode | undefined {
  const id = neutronId(name)
  return id === undefined ? undefined : draft.byUuid('router', id)
}

/** What was said of the port itself stands. */
function takeOver(node: TopologyNode, group: TopologyNode): void {
  const own = recordsOf(node, 'gatewayChassis')
  const hosts = new Set(own.map(({ host }) => host))
  const added = recordsOf(group, 'gatewayChassis').filter(({ host }) => !hosts.has(host))
  if (added.length === 0) return
  node.attributes['gatewayChassis'] = [...own, ...added.map((entry) => ({ ...entry }))]
  node.sources = uniteSources(node.sources, group.sources)
}
