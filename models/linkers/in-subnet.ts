import type { Draft } from '../topology/draft.ts'
import type { TopologyLink, TopologyNode } from '../topology/vocabulary.ts'
import { withoutPrefix } from '../text/ip-address.ts'
import type { Linker } from './linker.ts'
import { SubnetLookup } from './lookup/subnets.ts'
import { evidence, textsOf } from './lookup/values.ts'

/** Port → subnet by each of its addresses; and the port's network, where only the subnet was printed. */
export const inSubnet: Linker = {
  id: 'in-subnet',
  run(draft) {
    const subnets = new SubnetLookup(draft)
    for (const port of draft.ofKind('port')) {
      const stated = draft.linksOf(port.id).filter((link) => link.kind === 'in-subnet' && link.from === port.id)
      if (port.parent === undefined) settleNetwork(draft, port, stated)
      const known = new Set(stated.map((link) => link.attributes['address']))
      for (const printed of textsOf(port, 'addresses')) {
        const address = withoutPrefix(printed)
        const subnet =
          port.parent === undefined || known.has(address) ? undefined : subnets.holding(port.parent, address)
        if (!subnet) continue
        draft.link('in-subnet', port.id, subnet.id, {
          attributes: { address, reason: `the address is in the subnet's range` },
          certainty: 'inferred',
          sources: evidence(port, subnet)
        })
      }
    }
  }
}

/** All subnets of a port are of one network; `port list` prints the subnet only. */
function settleNetwork(draft: Draft, port: TopologyNode, stated: readonly TopologyLink[]): void {
  const networks = new Set(stated.map((link) => draft.node(link.to)?.parent).filter((id) => id !== undefined))
  const [network] = networks
  if (networks.size !== 1 || draft.node(network!)?.kind !== 'network') return
  draft.adopt(port, network!)
  port.inferred['parent'] = 'its subnet is of this network'
}
