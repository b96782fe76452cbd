import { say } from '../sentence.ts'
import type { Place, Step, Walk } from '../walk.ts'
import { askAgentDhcp, askAgentMetadata } from './agent-services.ts'
import { askNeighbours } from './arp.ts'
import { balanceInNetwork } from './balance.ts'
import { portOf } from './deliver.ts'
import { filterIngress, filterLate } from './filter.ts'
import { forward } from './forward.ts'
import { isMulticast, toGroup } from './multicast.ts'
import { askDhcp, askDns } from './services.ts'

/** A packet comes into a network: checked, perhaps answered on the spot, and passed on by its MAC. */
export function throughNetwork(walk: Walk, place: Extract<Place, { in: 'network' }>): Step {
  const { network, inport, host } = place
  walk.trail.enter(network, inport.kind === 'wire')
  const port = portOf(inport)
  const refused = filterIngress(walk, { network, host, inport: port, outport: undefined })
  if (refused) return { end: refused }
  if (walk.packet.protocol === 'arp') return askNeighbours(walk, place)
  if (port && !walk.service && isMulticast(walk.packet.target)) return toGroup(walk, place)
  const balanced = balanceInNetwork(walk, place)
  if (balanced) return balanced
  const late = filterLate(walk, { network, host, inport: port, outport: undefined })
  if (late) return { end: late }
  if (walk.service?.kind === 'dhcp') {
    if (port) return walk.cloud.driver === 'ovs' ? askAgentDhcp(walk, place, port) : askDhcp(walk, place, port)
    return { end: { disposition: 'unknown', reason: say('path.dhcpFromPort'), next: [] } }
  }
  if (walk.service?.kind === 'metadata') return askAgentMetadata(walk, place)
  if (walk.service?.kind === 'dns' && port && walk.cloud.driver === 'ovn') {
    const answer = askDns(walk, place, walk.service.name)
    if (answer !== 'goes-on') return answer
  }
  return forward(walk, place)
}
