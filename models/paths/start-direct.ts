import type { TopologyNode } from '../topology/vocabulary.ts'
import { functionOf, hostNamed } from './facts/binding.ts'
import { stringOf } from './facts/values.ts'
import { residenceOf } from './logical/residence.ts'
import type { Owner } from './packet.ts'
import { callPort } from './physical/guest.ts'
import { headersOf } from './physical/headers.ts'
import { enterFromWire, leftTheCloud, wireOf } from './physical/wire.ts'
import { say } from './sentence.ts'
import type { Ending } from './trail.ts'
import type { Place, Walk } from './walk.ts'

/**
 * From a card of its own (SR-IOV, bare metal): frames go past Open vSwitch onto the network's wire. What OVN answers for other
 * ports on their host, it answers for these on the chassis that holds their external port.
 */
export function startDirect(walk: Walk, port: TopologyNode, network: TopologyNode, host: TopologyNode): Place | Ending {
  const { cloud, trail, packet } = walk
  const [localnet] = cloud.segment(network).localnets
  const name = callPort(walk, port)
  if (!localnet)
    return {
      disposition: 'unknown',
      reason: say('path.wireUnknown', { network: network.name }),
      next: ['openstack network list --long']
    }
  const { encapsulation, id } = wireOf(localnet)
  const own = functionOf(cloud.lookup, port)
  const sentence = own
    ? say('path.leavesFunction', { port: name, host: host.name, index: own.index, nic: own.nic.name })
    : say('path.leavesCard', { port: name, host: host.name })
  const verify = own ? [`ip link show ${own.nic.name}`] : []
  trail.hop(port, sentence, { headers: headersOf(packet, id), verify, proof: [own?.nic] })
  const holder = hostNamed(cloud.lookup, stringOf(port, 'chassis'))
  const asksOvn = walk.service?.kind === 'dhcp' || (packet.protocol === 'arp' && packet.owner?.kind === 'router')
  const there = asksOvn ? holder : placeOf(walk, packet.owner, holder)
  if (!there && (asksOvn || packet.owner)) {
    return {
      disposition: 'unknown',
      reason: say('path.holderUnknown', { port: name }),
      next: ['ovn-sbctl list Port_Binding']
    }
  }
  if (!there) {
    trail.enter(network)
    trail.leg(host, network, encapsulation, id)
    return { disposition: 'provider', reason: leftTheCloud(walk, host, network, localnet) }
  }
  trail.leg(host, there, encapsulation, id)
  const lost = enterFromWire(walk, there, network)
  if (lost) return lost
  return { in: 'network', network, inport: asksOvn ? { kind: 'port', port } : { kind: 'wire' }, host: there }
}

function placeOf(
  { cloud }: Walk,
  owner: Owner | undefined,
  holder: TopologyNode | undefined
): TopologyNode | undefined {
  if (!owner) return undefined
  const residence = residenceOf(cloud, owner)
  return residence.on === 'one' ? residence.host : residence.on === 'every' ? holder : undefined
}
