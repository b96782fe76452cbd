import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { withoutPrefix } from '../text/ip-address.ts'
import type { Linker } from './linker.ts'
import { Unique } from './lookup/unique.ts'
import { evidence, textOf, textsOf } from './lookup/values.ts'

/**
 * Interfaces of the one router there is. `port list` prints no device: it tells that a port is a router's, or that it has the
 * gateway address of its subnet, but not which router's. Where there is one only, it is that one's.
 */
export const onlyRouter: Linker = {
  id: 'only-router',
  run(draft) {
    const [router, ...others] = draft.ofKind('router')
    if (!router || others.length > 0) return
    const gateways = subnetGateways(draft)
    for (const port of draft.ofKind('port')) {
      const network = port.parent === undefined ? undefined : draft.node(port.parent)
      if (network?.kind !== 'network' || network.attributes['external'] === true || isSomebodys(port)) continue
      const addresses = textsOf(port, 'addresses').map(withoutPrefix)
      const [address] = addresses
      const owner = textOf(port, 'deviceOwner')
      const told = owner !== undefined && isInterface(owner)
      const atGateway = owner === undefined && addresses.some((each) => gateways.get(`${network.id} ${each}`))
      if (address === undefined || !(told || atGateway)) continue
      const why = told ? 'the port is a router interface' : 'the port has the gateway address of its subnet'
      draft.link('interface', router.id, network.id, {
        attributes: { port: port.id, address, reason: `${why}, and this is the only router` },
        certainty: 'inferred',
        sources: evidence(router, port)
      })
    }
  }
}

function isInterface(owner: string): boolean {
  return owner.startsWith('network:router_interface') || owner === 'network:ha_router_replicated_interface'
}

function isSomebodys(port: TopologyNode): boolean {
  return textOf(port, 'deviceId') !== undefined || textOf(port, 'router') !== undefined
}

function subnetGateways(draft: Draft): Unique<TopologyNode> {
  const gateways = new Unique<TopologyNode>()
  for (const subnet of draft.ofKind('subnet')) {
    const gateway = textOf(subnet, 'gateway')
    if (gateway !== undefined && subnet.parent !== undefined)
      gateways.add(`${subnet.parent} ${withoutPrefix(gateway)}`, subnet)
  }
  return gateways
}
