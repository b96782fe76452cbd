import type { TopologyNode } from '../../topology/vocabulary.ts'
import { isDirect } from '../facts/binding.ts'
import { isNeutrons } from '../facts/ownership.ts'
import { flagOf, numberOf, stringOf } from '../facts/values.ts'
import { carry } from '../physical/carry.ts'
import { integrationBridge, plugOf } from '../physical/devices.ts'
import { callPort, flowHop, reachGuest } from '../physical/guest.ts'
import { say } from '../sentence.ts'
import type { Inport, Place, Step, Walk } from '../walk.ts'
import { checkEnabled, filterEgress } from './filter.ts'
import { TELLS_BINDING } from './residence.ts'

type InNetwork = Extract<Place, { in: 'network' }>

/** To a port of the network, wherever it is: on this host, through the tunnel, or over the network's wire. */
export function deliver(walk: Walk, place: InNetwork, port: TopologyNode): Step {
  const { network, host } = place
  const name = callPort(walk, port)
  if (flagOf(port, 'adminUp') === false) return dropped(walk, place, say('path.disabled', { port: name }), port)
  if (stringOf(port, 'type') === 'localport') return toLocalport(walk, place, port)
  checkEnabled(walk, port)
  const { tables } = walk.cloud
  if (stringOf(port, 'type') === 'virtual' && !tables.planned && !tables.has('Port_Binding'))
    walk.trail.miss(say('path.bindingUnknown', { port: name }), ['ovn-sbctl list Port_Binding'], true)
  const binding = walk.cloud.binding(port)
  if (binding.state === 'unbound') {
    const key = binding.why === 'down' ? 'path.portDown' : 'path.unbound'
    return dropped(walk, place, say(key, { port: name }), port)
  }
  if (binding.state === 'unknown') {
    return { end: { disposition: 'unknown', reason: say('path.bindingUnknown', { port: name }), next: TELLS_BINDING } }
  }
  if (!binding.sure)
    walk.trail.miss(say('path.bindingAsked', { port: name, host: binding.host.name }), TELLS_BINDING, true)
  flowHop(walk, network, host, say('path.findsPort', { port: name, host: binding.host.name, network: network.name }), [
    port
  ])
  const lost =
    host &&
    carry(walk, {
      network,
      from: host,
      to: binding.host,
      inKey: keyOf(place.inport),
      outKey: numberOf(port, 'tunnelKey'),
      direct: isDirect(port)
    })
  if (lost) return { end: lost }
  walk.trail.onHost(binding.host)
  const gate = { network, host: binding.host, inport: portOf(place.inport), outport: port }
  const refused = filterEgress(walk, gate)
  if (refused) return { end: refused }
  reachGuest(walk, port, binding.host)
  return { end: { disposition: 'delivered' } }
}

/** A metadata port is on every host that the agent made a namespace on, and never reached through a tunnel. */
function toLocalport(walk: Walk, { network, host }: InNetwork, port: TopologyNode): Step {
  const { cloud, trail } = walk
  if (host && !cloud.tables.planned && !plugOf(cloud, port, host)) {
    const values = { host: host.name, network: network.name }
    const bridge = integrationBridge(cloud, host)
    if (bridge && cloud.tables.ranOn(host.name, 'ovs-vsctl show') && isNeutrons(cloud, network)) {
      const reason = say('path.metadataMissing', values)
      trail.hop(bridge, reason, { verify: ['ip netns', 'ovs-vsctl show'], proof: [port] })
      return { end: { disposition: 'dropped', reason } }
    }
    trail.miss(say('path.metadataUnseen', values), ['ovs-vsctl show'])
  }
  reachGuest(walk, port, host)
  return { end: { disposition: 'delivered' } }
}

export function portOf(inport: Inport): TopologyNode | undefined {
  return inport.kind === 'port' ? inport.port : undefined
}

function keyOf(inport: Inport): number | undefined {
  const port = inport.kind === 'port' ? inport.port : inport.kind === 'router' ? inport.port.port : undefined
  return port && numberOf(port, 'tunnelKey')
}

export function dropped(
  walk: Walk,
  { network, host }: InNetwork,
  reason: ReturnType<typeof say>,
  ...proof: TopologyNode[]
): Step {
  flowHop(walk, network, host, reason, proof)
  return { end: { disposition: 'dropped', reason } }
}
