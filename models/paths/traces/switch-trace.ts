import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { numberOf, objectOf, objectsOf, stringIn, type JsonObject } from '../facts/values.ts'
import { Choices } from '../choices.ts'
import type { Path } from '../path.ts'
import { hostOf, integrationBridge, tunnelAddress } from '../physical/devices.ts'
import { headersOf } from '../physical/headers.ts'
import { crossTunnel } from '../physical/tunnel.ts'
import { say } from '../sentence.ts'
import { Trail, type Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { finished } from './finished.ts'
import { packetOfFlow } from './flow.ts'
import type { TraceRecord, TraceRound, TraceStep } from './record.ts'

/** The path that an `ofproto/trace` tells: the bridges of one host, and where the packet leaves it. */
export function switchTracePath(cloud: Cloud, record: TraceRecord): Path {
  const walk: Walk = {
    cloud,
    packet: packetOfFlow(record.flow),
    trail: new Trail(),
    choices: new Choices(),
    translations: []
  }
  const host = hostOf(cloud, record.node)
  const { source, target } = walk.packet
  walk.trail.onHost(host)
  for (const round of record.rounds) bridgeHops(walk, round, host, record.capture)
  const last = record.rounds.at(-1)
  const actions = record.rounds.flatMap((round) => round.actions)
  const left = host && last ? leave(walk, host, actions, last) : { end: noHost() }
  return finished(walk, { from: inportOf(walk, record, host)?.id ?? source, to: left.to ?? target, end: left.end })
}

interface Left {
  end: Ending
  to?: string
}

function noHost(): Ending {
  return { disposition: 'unknown', reason: say('path.traceNoHost'), next: ['hostname'] }
}

/** One hop for each stay in a bridge, with its tables in order. */
function bridgeHops(walk: Walk, { steps }: TraceRound, host: TopologyNode | undefined, capture: string): void {
  const { trail, packet, cloud } = walk
  let stay: TraceStep[] = []
  let name: string | undefined
  const close = (): void => {
    const rules = stay.filter(({ type }) => type === 'rule')
    const rule = rules.at(-1)
    if (rule) {
      const bridge =
        host &&
        cloud.lookup.childrenOf(host.id).find((node) => node.kind === 'ovs-bridge' && node.name === (name ?? 'br-int'))
      const tables = rules.map((each) => each.number('table') ?? '?').join(' > ')
      const sentence = say(rule.text('match') === undefined ? 'path.traceBridgeNoRule' : 'path.traceBridge', {
        bridge: name ?? 'br-int',
        tables,
        match: rule.text('match') === '' ? '*' : (rule.text('match') ?? '')
      })
      trail.hops.push({
        at: bridge?.id ?? name ?? 'br-int',
        does: sentence.english,
        text: sentence.text,
        headers: headersOf(packet),
        verify: [`ovs-ofctl dump-flows ${name ?? 'br-int'}`],
        sources: rules.map(({ line }) => ({ capture, line }))
      })
    }
    stay = []
  }
  for (const step of steps) {
    if (step.type === 'bridge') {
      close()
      name = step.text('bridge')
    } else stay.push(step)
  }
  close()
}

/** Out of the host by the last of what the datapath does. */
function leave(walk: Walk, host: TopologyNode, actions: readonly JsonObject[], last: TraceRound): Left {
  const { cloud } = walk
  const outputs = actions.filter(({ type }) => type === 'output')
  const tunnel = actions.findLast(({ type }) => type === 'tunnel')
  if (tunnel) return intoTunnel(walk, host, tunnel)
  const [output] = outputs.slice(-1)
  if (!output) {
    if (last.actions.some(({ type }) => type === 'recirculate') || last.actions.length === 0)
      return { end: { disposition: 'unknown', reason: say('path.traceCut'), next: ['ovs-appctl ofproto/trace'] } }
    const controller = last.actions.some(({ text }) => (stringIn(text) ?? '').startsWith('userspace'))
    if (controller)
      return {
        end: { disposition: 'unknown', reason: say('path.traceController', { host: host.name }), next: ['ovn-trace'] }
      }
    return { end: { disposition: 'dropped', reason: dropReason(last, host) } }
  }
  const printed = stringIn(output['port']) ?? '?'
  const port = portOf(cloud, host, printed)
  if (!port) {
    const reason = say('path.tracePort', { port: printed, host: host.name })
    return { end: { disposition: 'unknown', reason, next: ['ovs-appctl dpif/show'] } }
  }
  const guest = cloud.lookup.linksOf(port.id).find(({ kind, to }) => kind === 'plugged' && to === port.id)?.from
  if (guest !== undefined) return { end: { disposition: 'delivered' }, to: guest }
  const card = cloud.lookup
    .linksOf(port.parent ?? '')
    .some(({ kind, attributes }) => kind === 'uplink' && attributes['port'] === port.id)
  if (card)
    return { end: { disposition: 'provider', reason: say('path.traceLeaves', { port: `${host.name} ${port.name}` }) } }
  const reason = say('path.traceHandsTo', { port: port.name, host: host.name })
  return { end: { disposition: 'unknown', reason, next: [`ip -d link show ${port.name}`] }, to: port.id }
}

function dropReason({ steps }: TraceRound, host: TopologyNode) {
  const rule = steps.findLast(({ type }) => type === 'rule')
  const bridge = steps.findLast(({ type }) => type === 'bridge')?.text('bridge') ?? host.name
  return say('path.traceFlowDrops', {
    bridge,
    table: rule?.number('table') ?? '?',
    match: rule?.text('match') ?? 'no match'
  })
}

/** Into the tunnel: what the other host does with it another trace tells. */
function intoTunnel(walk: Walk, host: TopologyNode, tunnel: JsonObject): Left {
  const { cloud } = walk
  const destination = stringIn(tunnel['destination'])
  const id = typeof tunnel['id'] === 'number' ? tunnel['id'] : undefined
  const far = cloud.lookup.ofKind('host').find((each) => addressesOf(each).includes(destination ?? '?'))
  if (!far) {
    const reason = say('path.traceTunnelUnknown', { from: host.name, address: destination ?? '?' })
    return { end: { disposition: 'unknown', reason, next: ['ovn-sbctl list Encap'] } }
  }
  const keyed = (each: TopologyNode): boolean => id !== undefined && numberOf(each, 'tunnelKey') === id
  const datapath = [...cloud.lookup.ofKind('network'), ...cloud.lookup.ofKind('router')].find(keyed)
  if (datapath) {
    walk.trail.enter(datapath)
    crossTunnel(walk, { from: host, to: far, datapath, inKey: undefined, outKey: undefined })
  } else {
    walk.trail.leg(host, far, 'geneve', id)
    walk.trail.onHost(far)
  }
  const reason = say('path.traceElsewhere', { from: host.name, to: far.name })
  const bridge = integrationBridge(cloud, far)?.name ?? 'br-int'
  const next = [`ovs-appctl ofproto/trace ${bridge} tun_id=${id ?? 'KEY'},… (${far.name})`]
  return { end: { disposition: 'unknown', reason, next }, to: far.id }
}

function addressesOf(host: TopologyNode): (string | undefined)[] {
  const encaps = objectsOf({ ...host, attributes: objectOf(host, 'chassis') }, 'encaps')
  return [tunnelAddress(host), ...encaps.map((encap) => stringIn(encap['ip']))]
}

/** The port behind a number of the datapath, as `dpif/show` prints it, or by its name. */
function portOf(cloud: Cloud, host: TopologyNode, printed: string): TopologyNode | undefined {
  for (const bridge of cloud.lookup.childrenOf(host.id)) {
    if (bridge.kind !== 'ovs-bridge') continue
    for (const port of cloud.lookup.childrenOf(bridge.id)) {
      if (port.kind !== 'ovs-port') continue
      const numbered = objectsOf(port, 'interfaces').some(({ datapathPort }) => String(datapathPort ?? '') === printed)
      if (port.name === printed || numbered || String(numberOf(port, 'datapathPort') ?? '') === printed) return port
    }
  }
  return undefined
}

/** Who sends: `in_port=6` of the bridge, or its name. */
function inportOf({ cloud }: Walk, { flow }: TraceRecord, host: TopologyNode | undefined): TopologyNode | undefined {
  const printed = /(?:^|,)in_port="?([^",]+)/.exec(flow)?.[1]
  const bridge = host && integrationBridge(cloud, host)
  if (printed === undefined || !bridge) return undefined
  const port = cloud.lookup
    .childrenOf(bridge.id)
    .find(
      (each) => each.name === printed || objectsOf(each, 'interfaces').some(({ ofport }) => String(ofport) === printed)
    )
  const guest = port && cloud.lookup.linksOf(port.id).find(({ kind, to }) => kind === 'plugged' && to === port.id)?.from
  return (guest === undefined ? undefined : cloud.lookup.node(guest)) ?? port
}
