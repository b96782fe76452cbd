import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { stringOf, stringsOf } from '../facts/values.ts'
import { residenceOf } from '../logical/residence.ts'
import { whoHas, whoIs } from '../logical/neighbours.ts'
import { Choices } from '../choices.ts'
import type { Path } from '../path.ts'
import { carry } from '../physical/carry.ts'
import { callPort, leaveGuest, reachGuest } from '../physical/guest.ts'
import { mappingOf } from '../physical/mapping.ts'
import { crossTunnel } from '../physical/tunnel.ts'
import { enterFromWire, leaveOnWire, leftTheCloud, wireOf } from '../physical/wire.ts'
import { say } from '../sentence.ts'
import { Trail, type Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { finished } from './finished.ts'
import { applyAction, applyTranslation, packetOfFlow } from './flow.ts'
import { datapathNamed, portNamed } from './names.ts'
import type { TraceRecord, TraceStep } from './record.ts'
import { endOf } from './logical-end.ts'
import { stopHop } from './stop-hop.ts'
import { outputsOf, refuses, stopsOf, type Stop } from './stops.ts'

/**
 * The path that an `ovn-trace` tells. Where its datapaths and ports are known, so are the hosts and the wires between them, of
 * which the tool itself says nothing: it takes every port as bound and every tunnel as there.
 */
export function logicalTracePath(cloud: Cloud, record: TraceRecord): Path {
  const steps = record.rounds[0]?.steps ?? []
  const walk: Walk = {
    cloud,
    packet: packetOfFlow(record.flow),
    trail: new Trail(),
    choices: new Choices(),
    translations: []
  }
  const stops = stopsOf(steps)
  const asked = { source: walk.packet.source, target: walk.packet.target }
  const first = stops[0]
  const start = first && datapathNamed(cloud, first.datapath, first.kind)
  const inport = portNamed(cloud, first?.inport, start)
  const outputs = outputsOf(steps)
  const chosen = chosenOutput(outputs, steps, walk)
  const tour = new Tour(walk, record.capture)
  if (start) tour.begin(start, inport)
  for (const stop of stops) {
    if (beside(stop, chosen)) continue
    tour.visit(stop)
    if (tour.lost) break
  }
  const end = tour.lost ?? endOf(walk, { steps, stops, chosen, inport: first?.inport })
  const out = chosen && tour.at ? portNamed(cloud, chosen.text('port'), tour.at) : undefined
  const concluded = conclude(walk, tour, end, out)
  const to = out && concluded.disposition === 'delivered' ? out.id : asked.target
  const from = inport && stringOf(inport, 'type') !== 'localnet' ? inport.id : (start?.id ?? asked.source)
  return finished(walk, { from, to: to === '?' ? (chosen?.text('port') ?? '?') : to, end: concluded })
}

/** Of the copies of a flooded packet the one that whoever has the address gets, else the last. */
function chosenOutput(outputs: readonly TraceStep[], steps: readonly TraceStep[], walk: Walk): TraceStep | undefined {
  if (outputs.length < 2 || steps.some(refuses)) return outputs.at(-1)
  const holder = walk.cloud.lookup
    .resolve(walk.packet.target)
    .filter(({ kind }) => kind === 'port')
    .map(({ name }) => name)
  return outputs.find((step) => holder.includes(step.text('port') ?? '')) ?? outputs.at(-1)
}

/** A copy of a flooded packet on its way to somebody else. */
function beside(stop: Stop, chosen: TraceStep | undefined): boolean {
  const outputs = outputsOf(stop.steps)
  return chosen !== undefined && outputs.length > 0 && !outputs.includes(chosen)
}

/** Follows the pipelines over the hosts that they run on. */
class Tour {
  at: TopologyNode | undefined
  host: TopologyNode | undefined
  lost: Ending | undefined
  #redirected = false

  constructor(
    readonly walk: Walk,
    readonly capture: string
  ) {}

  begin(network: TopologyNode, inport: TopologyNode | undefined): void {
    const { cloud, packet, trail } = this.walk
    if (!inport) return
    if (stringOf(inport, 'type') === 'localnet') {
      packet.owner =
        (packet.targetMac === undefined ? undefined : whoIs(cloud, network, packet.targetMac)) ??
        whoHas(cloud, network, packet.target)
      trail.hop(network, say('path.fromOutside', { network: network.name }))
      const residence = packet.owner && residenceOf(cloud, packet.owner)
      if (residence?.on !== 'one') return
      this.host = residence.host
      const mapping = mappingOf(cloud, residence.host, network)
      if (!mapping) return
      const { encapsulation, id } = wireOf(mapping.localnet)
      trail.leg(network, residence.host, encapsulation, id)
      enterFromWire(this.walk, residence.host, network)
      return
    }
    const binding = cloud.binding(inport)
    if (binding.state === 'bound') this.host = binding.host
    leaveGuest(this.walk, inport, this.host)
  }

  visit(stop: Stop): void {
    const { walk } = this
    const { cloud, trail } = walk
    this.at = datapathNamed(cloud, stop.datapath, stop.kind)
    if (stop.pipeline === 'ingress') {
      if (this.at) trail.enter(this.at)
      else trail.logical.push(stop.datapath)
    } else this.#move(stop)
    if (this.lost) return
    stopHop(walk, stop, this.at, this.host, this.capture)
    for (const step of stop.steps) {
      if (step.type === 'action') applyAction(walk.packet, step.text('text') ?? '')
      if (step.type === 'scope') applyTranslation(walk.packet, step.text('arguments') ?? '')
      if (step.type === 'note' && /^Replacing type "chassisredirect"/.test(step.text('text') ?? '')) {
        this.#redirected = true
      }
    }
  }

  /** The way out is on the host of the port that the packet goes to, or on the gateway chassis. */
  #move(stop: Stop): void {
    const { cloud } = this.walk
    const datapath = this.at
    if (!datapath || !this.host) return
    const from = this.host
    if (datapath.kind === 'router') {
      const port = this.#redirected ? cloud.gatewayPort(datapath) : undefined
      this.#redirected = false
      const place = port && cloud.gatewayPlace(port)
      if (place?.state !== 'active' || place.host.id === from.id) return
      this.#arrive(crossTunnel(this.walk, { from, to: place.host, datapath, ...NO_KEYS }), place.host)
      return
    }
    const port = portNamed(cloud, stop.outport, datapath)
    if (!port || /^(?:router|localnet|localport|patch)$/.test(stringOf(port, 'type') ?? '')) return
    const binding = cloud.binding(port)
    if (binding.state === 'unbound') {
      const key = binding.why === 'down' ? 'path.portDown' : 'path.unbound'
      this.lost = { disposition: 'dropped', reason: say(key, { port: callPort(this.walk, port) }) }
    } else if (binding.state === 'bound' && binding.host.id !== from.id)
      this.#arrive(carry(this.walk, { network: datapath, from, to: binding.host }), binding.host)
  }

  #arrive(ending: Ending | undefined, host: TopologyNode): void {
    if (ending?.disposition === 'dropped') this.lost = ending
    this.host = host
    this.walk.trail.onHost(host)
  }
}

const NO_KEYS = { inKey: undefined, outKey: undefined }

/** What the tool does not tell: the last tap, or the wire it leaves on. */
function conclude(walk: Walk, { at, host }: Tour, end: Ending, out: TopologyNode | undefined): Ending {
  if (end.disposition === 'delivered' && out) {
    if (stringsOf(out, 'addresses').length > 0 || host) reachGuest(walk, out, host)
    return end
  }
  if (end.disposition !== 'provider' || !host || at?.kind !== 'network') return end
  if (walk.cloud.segment(at).localnets.length === 0) return end
  const left = leaveOnWire(walk, host, at)
  if ('disposition' in left) return left
  const { encapsulation, id } = wireOf(left.localnet)
  walk.trail.leg(host, at, encapsulation, id)
  return { disposition: 'provider', reason: leftTheCloud(walk, host, at, left.localnet) }
}
