import type { SourceLine, TopologyNode } from '../../topology/vocabulary.ts'
import {
  agentFlows,
  arpAnswer,
  flooding,
  knowsSending,
  linesOf,
  localVlanOf,
  portNamed,
  sendingTo,
  TABLES,
  tunnelIdOf,
  type AgentFlows,
  type Sending
} from '../facts/agent-flows.ts'
import { numberOf } from '../facts/values.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { hostOf, plugOf, type Tunnel } from './devices.ts'
import { headersOf } from './headers.ts'

/** A network on its way from host to host, as Neutron's agents carry it. */
export interface AgentCrossing {
  from: TopologyNode
  to: TopologyNode
  network: TopologyNode
  tunnel: Tunnel
}

/** The number that the agent's rules give a network in tunnels, where no list of Neutron's tells it. */
export function keyByFlows(walk: Walk, { from, to, network }: Omit<AgentCrossing, 'tunnel'>): number | undefined {
  const { lookup } = walk.cloud
  for (const host of [from, to]) {
    const flows = agentFlows(lookup, host)
    const vlan = flows && localVlanByPorts(walk, host, network)
    const id = vlan === undefined ? undefined : tunnelIdOf(flows!, vlan)
    if (id !== undefined) return id
  }
  return undefined
}

/**
 * What br-tun of the sending host does: by the rule for the MAC, else by the one for everything else. Ends where its rules send it
 * nowhere, or to another host. Says nothing where no rules were pasted.
 */
export function sendByFlows(walk: Walk, crossing: AgentCrossing, key: number | undefined): Ending | undefined {
  const { packet, cloud } = walk
  const { from, to, network } = crossing
  const flows = agentFlows(cloud.lookup, from)
  if (!flows) {
    if (!cloud.tables.planned) walk.trail.assume(say('path.assumedAgentRules', { host: from.name, to: to.name }))
    return undefined
  }
  const vlan = (key === undefined ? undefined : localVlanOf(flows, key)) ?? localVlanByPorts(walk, from, network)
  if (vlan === undefined)
    return key !== undefined && knowsSending(flows)
      ? ends(walk, flows, [], say('path.agentNoVlan', { host: from.name, to: to.name, key }))
      : undefined
  const mac = packet.broadcast ? undefined : packet.targetMac
  const byMac = mac === undefined ? undefined : sendingTo(flows, vlan, mac)
  const used = byMac ?? (knowsSending(flows) || mac === undefined ? flooding(flows, vlan) : undefined)
  const values = { host: from.name, to: to.name, vlan, mac: mac ?? 'ff:ff:ff:ff:ff:ff', key: key ?? '?' }
  if (!used) {
    if (!knowsSending(flows)) return undefined
    return ends(walk, flows, [], say('path.agentNoTunnel', values))
  }
  const ports = used.outputs.map((output) => portNamed(cloud.lookup, flows.bridge, output))
  const towards = ports.find((port) => port !== undefined && leadsTo(walk, port)?.id === to.id)
  const shown = { ...values, table: used.table, ports: namesOf(used, ports), id: used.tunnelId ?? '?' }
  // a tunnel whose far end nobody told may well be the one
  if (!towards && !ports.every((port) => port !== undefined && leadsTo(walk, port) !== undefined)) return undefined
  if (!towards) return ends(walk, flows, used.lines, say(byMac ? 'path.agentElsewhere' : 'path.agentFloodsPast', shown))
  walk.trail.hop(flows.bridge, say(byMac ? 'path.agentSends' : 'path.agentFloods', shown), {
    headers: headersOf(packet, vlan),
    verify: [dumpOf(used.table, `dl_vlan=${vlan}`, byMac ? `dl_dst=${mac}` : '')],
    proof: [towards],
    rule: used.lines
  })
  return undefined
}

/** What br-tun of the receiving host does with the number of the tunnel: its own local VLAN, or nothing at all. */
export function receiveByFlows(walk: Walk, { to, tunnel }: AgentCrossing, key: number | undefined): Ending | undefined {
  const flows = agentFlows(walk.cloud.lookup, to)
  if (!flows || key === undefined || tunnel.type === 'stt') return undefined
  const vlan = localVlanOf(flows, key)
  const table = TABLES[tunnel.type]
  if (vlan === undefined) {
    if (!flows.whole.has(table)) return undefined
    const reason = say('path.agentUnknownKey', { host: to.name, key, table })
    walk.trail.hop(flows.bridge, reason, { verify: [dumpOf(table, `tun_id=${key}`)] })
    return { disposition: 'dropped', reason }
  }
  walk.trail.hop(flows.bridge, say('path.agentTakes', { host: to.name, key, table, vlan }), {
    headers: headersOf(walk.packet, vlan),
    verify: [dumpOf(table, `tun_id=${key}`)],
    rule: linesOf(flows.bridge, 'localVlans', String(vlan))
  })
  return undefined
}

/** The MAC that br-tun of a host answers ARP for the packet's target with. */
export function arpByFlows(walk: Walk, host: TopologyNode, network: TopologyNode): ReturnType<typeof arpAnswer> {
  const flows = agentFlows(walk.cloud.lookup, host)
  const key = numberOf(network, 'segmentationId')
  const vlan =
    flows && ((key === undefined ? undefined : localVlanOf(flows, key)) ?? localVlanByPorts(walk, host, network))
  return vlan === undefined ? undefined : arpAnswer(flows!, vlan, walk.packet.target)
}

function ends(walk: Walk, { bridge }: AgentFlows, rule: readonly SourceLine[], reason: ReturnType<typeof say>): Ending {
  walk.trail.hop(bridge, reason, { headers: headersOf(walk.packet), verify: ['ovs-ofctl dump-flows br-tun'], rule })
  return { disposition: 'dropped', reason }
}

function dumpOf(table: number, ...matches: string[]): string {
  return `ovs-ofctl dump-flows br-tun ${[`table=${table}`, ...matches].filter((word) => word !== '').join(',')}`
}

function namesOf({ outputs }: Sending, ports: readonly (TopologyNode | undefined)[]): string {
  return outputs.map((output, index) => ports[index]?.name ?? output).join(', ')
}

/** The host at the far end of a tunnel port. */
function leadsTo({ cloud }: Walk, port: TopologyNode): TopologyNode | undefined {
  for (const { kind, from, to } of cloud.lookup.linksOf(port.id)) {
    const host = kind === 'tunnel' && from === port.id ? hostOf(cloud, cloud.lookup.node(to)) : undefined
    if (host) return host
  }
  return undefined
}

/** The local VLAN that a host's ports of the network have. */
export function localVlanByPorts({ cloud }: Walk, host: TopologyNode, network: TopologyNode): number | undefined {
  for (const port of cloud.segment(network).ports) {
    const plug = plugOf(cloud, port, host)
    const vlan = plug && (numberOf(plug, 'localVlan') ?? numberOf(plug, 'tag'))
    if (vlan !== undefined) return vlan
  }
  return undefined
}
