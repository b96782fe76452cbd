import type { Draft } from '../../topology/draft.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { parseIp, parsePrefix, prefixHolds, type IpPrefix } from '../../text/ip-address.ts'
import { textOf } from './values.ts'

interface Block {
  subnet: TopologyNode
  prefix: IpPrefix
}

/** Finds the subnet of a network that holds an address. Subnets of one network never overlap. */
export class SubnetLookup {
  readonly #byNetwork = new Map<string, Block[]>()

  constructor(draft: Draft) {
    for (const subnet of draft.ofKind('subnet')) {
      const cidr = textOf(subnet, 'cidr')
      const prefix = cidr === undefined ? undefined : parsePrefix(cidr)
      if (!prefix || subnet.parent === undefined) continue
      const list = this.#byNetwork.get(subnet.parent)
      if (list) list.push({ subnet, prefix })
      else this.#byNetwork.set(subnet.parent, [{ subnet, prefix }])
    }
  }

  /** The one subnet of the network that holds the address. */
  holding(network: string, address: string): TopologyNode | undefined {
    const blocks = this.#byNetwork.get(network)
    const ip = blocks && parseIp(address)
    if (!ip) return undefined
    const fitting = blocks.filter(({ prefix }) => prefixHolds(prefix, ip))
    return fitting.length === 1 ? fitting[0]!.subnet : undefined
  }
}
