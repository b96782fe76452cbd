import { flagOf, stringOf } from '../facts/values.ts'
import { carry } from '../physical/carry.ts'
import { arpByFlows } from '../physical/agent-tunnel.ts'
import { tunnelBridge } from '../physical/devices.ts'
import { callPort, flowHop } from '../physical/guest.ts'
import { headersOf } from '../physical/headers.ts'
import { say } from '../sentence.ts'
import type { Place, Step, Walk } from '../walk.ts'
import { missAnswering } from './balance.ts'
import { deliver, dropped } from './deliver.ts'
import { toWire } from './forward.ts'
import { isSomewhere, macOf, mayUse } from './neighbours.ts'
import { residenceOfGateway, residenceOfRouterPort, residenceOfRule, residesOn } from './residence.ts'

type InNetwork = Extract<Place, { in: 'network' }>

const TELLS_PORTS = ['ovn-nbctl list Logical_Switch_Port', 'ovn-sbctl list Port_Binding']

/** Who has this address? OVN answers for the ports it knows on the asking host; the rest is flooded. */
export function askNeighbours(walk: Walk, place: InNetwork): Step {
  const { packet } = walk
  const { owner } = packet
  const fromWire = place.inport.kind === 'wire'
  const bridged = fromWire ? undefined : answeredByAgent(walk, place)
  if (bridged) return bridged
  if (owner?.kind === 'port') {
    const flooded =
      fromWire ||
      walk.cloud.driver === 'ovs' ||
      flagOf(owner.port, 'unknownAddress') === true ||
      stringOf(owner.port, 'type') === 'external'
    return flooded ? deliver(walk, place, owner.port) : answered(walk, place, macOf(owner))
  }
  if (owner?.kind === 'router' && !fromWire && walk.cloud.driver === 'ovn') return answered(walk, place, macOf(owner))
  if (owner) return askRouter(walk, place, owner)
  if (!walk.cloud.neighboursKnown(place.network) || isSomewhere(walk.cloud, packet.target)) {
    const reason = say('path.portsUnknown', { address: packet.target, network: place.network.name })
    return { end: { disposition: 'unknown', reason, next: TELLS_PORTS } }
  }
  missAnswering(walk, place.network, walk.packet.target)
  const candidates = mayUse(walk.cloud, place.network, packet.target)
  if (candidates.length === 1) {
    walk.trail.assume(say('path.assumedPair', { port: callPort(walk, candidates[0]!), address: packet.target }))
    return deliver(walk, place, candidates[0]!)
  }
  if (walk.cloud.segment(place.network).localnets.length > 0 && !fromWire) return toWire(walk, place, undefined)
  return dropped(walk, place, say('path.nobodyAnswers', { address: packet.target, network: place.network.name }))
}

/** Where the router answers itself: for its gateway address to the wire, and for floating IPs. */
function askRouter(
  walk: Walk,
  place: InNetwork,
  owner: Exclude<NonNullable<Walk['packet']['owner']>, { kind: 'port' }>
): Step {
  const { cloud, trail } = walk
  const port = owner.kind === 'router' ? owner.port : owner.via
  const wired = cloud.segment(place.network).localnets.length > 0
  const residence =
    owner.kind === 'nat'
      ? residenceOfRule(cloud, owner.rule, owner.via)
      : port.gateway
        ? residenceOfGateway(cloud, port)
        : residenceOfRouterPort(cloud, port)
  if (cloud.driver === 'ovs' && residence.on === 'one') {
    const lost = place.host && carry(walk, { network: place.network, from: place.host, to: residence.host })
    if (lost) return { end: lost }
    walk.trail.onHost(residence.host)
    place = { ...place, host: residence.host }
  }
  const here = wired ? residesOn(residence, place.host) : true
  const name = port.router.name
  if (here === undefined) {
    const next = residence.on === 'unknown' ? residence.next : ['ovn-sbctl show']
    return { end: { disposition: 'unknown', reason: say('path.placeUnknown', { router: name }), next } }
  }
  if (here) {
    trail.enter(port.router)
    flowHop(
      walk,
      port.router,
      place.host,
      say('path.routerAnswersArp', { router: name, address: walk.packet.target, mac: macOf(owner) ?? '?' }),
      [port.port]
    )
    return {
      end: {
        disposition: 'answered',
        reason: say('path.answeredByRouter', { router: name, address: walk.packet.target })
      }
    }
  }
  if (residence.on !== 'one' || place.inport.kind === 'wire')
    return dropped(walk, place, say('path.noGateway', { router: name }))
  return toWire(walk, place, residence.host)
}

function answered(walk: Walk, { network, host }: InNetwork, mac: string | undefined): Step {
  const reason = say('path.arpAnswered', { address: walk.packet.target, mac: mac ?? '?', host: host?.name ?? '?' })
  const owner = walk.packet.owner
  const proof = owner?.kind === 'port' ? owner.port : owner?.kind === 'router' ? owner.port.port : undefined
  flowHop(walk, network, host, reason, [proof])
  return { end: { disposition: 'answered', reason } }
}

/** The tunnel bridge answers for what is on other hosts, where the agent's ARP responder is on. */
function answeredByAgent(walk: Walk, { network, host }: InNetwork): Step | undefined {
  const { cloud, packet, trail } = walk
  if (cloud.driver !== 'ovs' || !host) return undefined
  const answer = arpByFlows(walk, host, network)
  if (!answer) return undefined
  const reason = say('path.agentAnswersArp', { host: host.name, address: packet.target, mac: answer.mac })
  trail.hop(tunnelBridge(cloud, host) ?? host, reason, {
    headers: headersOf(packet),
    verify: [`ovs-ofctl dump-flows br-tun table=21,arp,arp_tpa=${packet.target}`],
    rule: answer.lines
  })
  return { end: { disposition: 'answered', reason } }
}
