import type { TopologyNode } from '../../topology/vocabulary.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { crossTunnel } from './tunnel.ts'
import { enterFromWire, leaveOnWire, wireOf } from './wire.ts'

/** Which lists tell whether a network has a wire. */
export const TELLS_WIRE = ['ovn-sbctl list Port_Binding', 'openstack network list --long']

export interface Carriage {
  network: TopologyNode
  from: TopologyNode
  to: TopologyNode
  inKey?: number | undefined
  outKey?: number | undefined
  /** past Open vSwitch of the far host, to a card of its own */
  direct?: boolean
}

/** From host to host inside one network: over its wire where it has one, else through the tunnel. */
export function carry(walk: Walk, { network, from, to, inKey, outKey, direct }: Carriage): Ending | undefined {
  if (from.id === to.id) return undefined
  if (!walk.cloud.wireKnown(network)) {
    return { disposition: 'unknown', reason: say('path.wireUnknown', { network: network.name }), next: TELLS_WIRE }
  }
  if (walk.cloud.segment(network).localnets.length === 0)
    return crossTunnel(walk, { from, to, datapath: network, inKey, outKey })
  const left = leaveOnWire(walk, from, network)
  if ('disposition' in left) return left
  const { encapsulation, id } = wireOf(left.localnet)
  walk.trail.leg(from, to, encapsulation, id)
  if (!direct) return enterFromWire(walk, to, network)
  walk.trail.onHost(to)
  return undefined
}
