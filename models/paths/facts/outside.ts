import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from './cloud.ts'
import { holds } from './ip.ts'

/** The provider network in whose address block the address is: where something outside the cloud may have it. */
export function wiredNetworkOf(cloud: Cloud, address: string): TopologyNode | undefined {
  return cloud.lookup.ofKind('network').find((network) => {
    const { localnets, subnets } = cloud.segment(network)
    if (localnets.length === 0) return false
    const ofRouters = cloud.routerPortsIn(network).flatMap((port) => port.addresses.map(({ block }) => block))
    return [...subnets.map(({ cidr }) => cidr), ...ofRouters].some(
      (block) => block !== undefined && holds(block, address)
    )
  })
}
