import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { RouterPort } from '../facts/router-port.ts'
import { stringOf } from '../facts/values.ts'
import { carry } from '../physical/carry.ts'
import type { Ending } from '../trail.ts'
import type { Place, Walk } from '../walk.ts'

/**
 * A distributed router of Neutron's agents hands what it must translate to its `snat-…` namespace on a network node, inside the
 * network it came from: from the router's port there to the namespace's own one. The namespace routes it once more.
 */
export function toSnatNamespace(
  walk: Walk,
  { router, inport }: Extract<Place, { in: 'router' }>,
  way: { network: TopologyNode; from: TopologyNode; to: TopologyNode },
  outward: RouterPort
): Ending | undefined {
  const { packet, cloud } = walk
  const snat = cloud.routerPorts(router).find(({ network, port }) => {
    return network?.id === way.network.id && port && stringOf(port, 'deviceOwner') === 'network:router_centralized_snat'
  })
  packet.sourceMac = inport.mac
  packet.targetMac = snat?.mac
  packet.owner = snat && { kind: 'router', port: snat }
  const lost = carry(walk, way)
  packet.ttl--
  packet.sourceMac = outward.mac
  packet.targetMac = undefined
  packet.owner = undefined
  return lost
}
