import type { Draft } from '../topology/draft.ts'
import type { Linker } from './linker.ts'
import { asText, isRecord, recordOf, textOf } from './lookup/values.ts'

/**
 * `providerType` of networks that OVN carries in tunnels. Neutron prints it to administrators only; a logical switch with a
 * tunnel key and ports, none of them a localnet port, reaches other hosts in no other way than the chassis' encapsulation.
 */
export const overlayNetworks: Linker = {
  id: 'overlay-networks',
  run(draft) {
    const encapsulation = onlyEncapsulation(draft)
    if (encapsulation === undefined) return
    for (const network of draft.ofKind('network')) {
      if (network.attributes['tunnelKey'] === undefined) continue
      const ports = draft.childrenOf(network.id).filter(({ kind }) => kind === 'port')
      if (ports.length === 0 || ports.some((port) => textOf(port, 'type') === 'localnet')) continue
      draft.infer(network, 'providerType', encapsulation, 'its logical switch has no localnet port')
    }
  }
}

/** The tunnel type of all chassis, where they have but one; chassis of hardware gateways speak VXLAN beside it. */
function onlyEncapsulation(draft: Draft): string | undefined {
  const types = new Set<string>()
  for (const host of draft.ofKind('host')) {
    const encaps = recordOf(host, 'chassis')['encaps']
    if (!Array.isArray(encaps)) continue
    for (const encap of encaps) {
      const type = isRecord(encap) ? asText(encap['type']) : undefined
      if (type !== undefined) types.add(type)
    }
  }
  const [type] = types
  return types.size === 1 ? type : types.has('geneve') ? 'geneve' : undefined
}
