import { linesOf, localVlanByWire, wireVlanOf } from '../facts/agent-flows.ts'
import type { Localnet } from '../facts/segment.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { localVlanByPorts } from './agent-tunnel.ts'
import { integrationBridge } from './devices.ts'
import { headersOf } from './headers.ts'

/** A network between br-int of a host and the bridge of its physical network, as Neutron's Open vSwitch agent joins them. */
interface Crossing {
  host: TopologyNode
  network: TopologyNode
  bridge: TopologyNode
  localnet: Localnet
}

/**
 * Out of br-int, where the network has a VLAN that only counts inside the host, and into the provider bridge, whose rules make of
 * it what the network has on the wire. Ends where they make something else of it.
 */
export function tagByFlows(walk: Walk, { host, network, bridge, localnet }: Crossing): Ending | undefined {
  const { cloud, trail, packet } = walk
  if (cloud.driver !== 'ovs') return undefined
  const inside = integrationBridge(cloud, host)
  const pair = patchBetween(walk, inside, bridge)
  const vlan = localVlanOf(walk, host, network, bridge, localnet)
  const words = { ...wordsOf(host, bridge, pair, vlan), tag: localnet.tag ?? '' }
  trail.hop(pair.inner ?? inside ?? host, say('path.agentToProvider', words), {
    headers: headersOf(packet, vlan),
    verify: ['ovs-vsctl show']
  })
  const made = vlan === undefined ? undefined : wireVlanOf(bridge, vlan)
  const rule = vlan === undefined ? [] : linesOf(bridge, 'localVlans', String(vlan))
  const verify = [`ovs-ofctl dump-flows ${bridge.name}${vlan === undefined ? '' : ` dl_vlan=${vlan}`}`]
  const at = pair.outer ?? bridge
  if (made !== undefined && made !== (localnet.tag ?? 0)) {
    const reason = say('path.agentTagsOther', { ...words, made, network: network.name })
    trail.hop(at, reason, { headers: headersOf(packet, made === 0 ? undefined : made), verify, rule })
    return { disposition: 'dropped', reason }
  }
  if (made === undefined) assume(walk, host, bridge, network)
  const sentence = say(localnet.tag === undefined ? 'path.agentUntags' : 'path.agentTags', words)
  trail.hop(at, sentence, { headers: headersOf(packet, localnet.tag), verify, rule })
  return undefined
}

/** From the provider bridge into br-int, whose rules put what the network has on the wire on the host's own VLAN for it. */
export function untagByFlows(walk: Walk, { host, network, bridge, localnet }: Crossing): void {
  const { cloud, trail, packet } = walk
  const inside = integrationBridge(cloud, host)
  if (cloud.driver !== 'ovs' || !inside) return
  const pair = patchBetween(walk, inside, bridge)
  const vlan = localVlanOf(walk, host, network, bridge, localnet)
  const printed = vlan !== undefined && wireVlanOf(inside, vlan) === (localnet.tag ?? 0)
  if (!printed) assume(walk, host, inside, network)
  const words = { ...wordsOf(host, bridge, pair, vlan), tag: localnet.tag ?? '' }
  const sentence = say(localnet.tag === undefined ? 'path.agentTakesUntagged' : 'path.agentTakesTagged', words)
  trail.hop(pair.inner ?? inside, sentence, {
    headers: headersOf(packet, vlan),
    verify: [`ovs-ofctl dump-flows br-int${localnet.tag === undefined ? ' table=0' : ` dl_vlan=${localnet.tag}`}`],
    rule: printed ? linesOf(inside, 'localVlans', String(vlan)) : []
  })
}

function assume({ cloud, trail }: Walk, host: TopologyNode, bridge: TopologyNode, network: TopologyNode): void {
  if (cloud.tables.planned) return
  trail.assume(say('path.assumedAgentTags', { host: host.name, bridge: bridge.name, network: network.name }))
}

interface Patch {
  /** on br-int */
  inner?: TopologyNode
  /** on the provider bridge */
  outer?: TopologyNode
}

/** The patch between br-int and another bridge: `int-br-ex` and `phy-br-ex`, or what the agent made of longer names. */
function patchBetween({ cloud: { lookup } }: Walk, inside: TopologyNode | undefined, bridge: TopologyNode): Patch {
  for (const outer of lookup.childrenOf(bridge.id)) {
    for (const { kind, from, to } of outer.kind === 'ovs-port' ? lookup.linksOf(outer.id) : []) {
      const inner = kind === 'patch' ? lookup.node(from === outer.id ? to : from) : undefined
      if (inner && inner.parent === inside?.id) return { inner, outer }
    }
  }
  return {}
}

function wordsOf(host: TopologyNode, bridge: TopologyNode, { inner, outer }: Patch, vlan: number | undefined) {
  return {
    host: host.name,
    bridge: bridge.name,
    inner: inner?.name ?? `int-${bridge.name}`,
    outer: outer?.name ?? `phy-${bridge.name}`,
    vlan: vlan === undefined ? '' : ` ${vlan}`
  }
}

/** By the network's ports on the host, else by what the rules of br-int make of the wire. */
function localVlanOf(
  walk: Walk,
  host: TopologyNode,
  network: TopologyNode,
  bridge: TopologyNode,
  { tag = 0 }: Localnet
): number | undefined {
  const known = localVlanByPorts(walk, host, network)
  const inside = integrationBridge(walk.cloud, host)
  if (known !== undefined || !inside) return known
  const { inner } = patchBetween(walk, inside, bridge)
  return localVlanByWire(inside, tag, inner?.name ?? `int-${bridge.name}`)
}
