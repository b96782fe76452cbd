import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Localnet } from '../facts/segment.ts'
import { stringOf } from '../facts/values.ts'
import { say, type Sentence } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { tagByFlows, untagByFlows } from './agent-wire.ts'
import { integrationBridge, sayMember, uplinkOf } from './devices.ts'
import { headersOf } from './headers.ts'
import { mappingOf, type Mapping } from './mapping.ts'
import { lostAtCards } from './underlay.ts'
import { captureFilter, tcpdump } from './verify.ts'

/** How the frames of a network look on its wire. */
export function wireOf(localnet: Localnet): { encapsulation: 'vlan' | 'flat'; id: number | undefined } {
  return localnet.tag === undefined
    ? { encapsulation: 'flat', id: undefined }
    : { encapsulation: 'vlan', id: localnet.tag }
}

/** Out of a host onto the wire of a network; ends where the host has no bridge for it. */
export function leaveOnWire(walk: Walk, host: TopologyNode, network: TopologyNode): Ending | { localnet: Localnet } {
  const mapping = mappingOf(walk.cloud, host, network)!
  const refused = refusal(walk, host, network, mapping)
  if (refused) return refused
  const { trail, packet, cloud } = walk
  const { localnet } = mapping
  const tag = localnet.tag
  const patch = patchOf(walk, host, localnet)
  if (patch) {
    trail.hop(
      patch,
      say(tag === undefined ? 'path.patchUntagged' : 'path.patchTagged', { tag: tag ?? '', host: host.name }),
      {
        headers: headersOf(packet, tag),
        verify: ['ovs-vsctl show'],
        proof: [localnet.port]
      }
    )
  }
  const bridge = mapping.state === 'mapped' ? mapping.bridge : undefined
  const lost = bridge && tagByFlows(walk, { host, network, bridge, localnet })
  if (lost) return lost
  const uplink = bridge && uplinkOf(cloud, bridge)
  const kept = uplink && lostAtCards(walk, host, uplink)
  if (kept) return kept
  if (uplink) sayMember(trail, host, uplink)
  const values = { host: host.name, bridge: bridge?.name ?? '?', uplink: uplink?.name ?? '?' }
  trail.hop(bridge ?? host, say(uplink ? 'path.bridgeOut' : 'path.bridgeOutUnknown', values), {
    headers: headersOf(packet, tag),
    verify: [
      ...(bridge ? [`ovs-appctl fdb/show ${bridge.name}`] : []),
      ...(uplink
        ? uplink.nics.map(({ name }) =>
            tcpdump(name, `${tag === undefined ? '' : `vlan ${tag} and `}${captureFilter(packet)}`)
          )
        : [])
    ],
    proof: uplink?.nics ?? []
  })
  return { localnet }
}

/** From the wire into a host; ends where the host has no bridge for it. */
export function enterFromWire(walk: Walk, host: TopologyNode, network: TopologyNode): Ending | undefined {
  const mapping = mappingOf(walk.cloud, host, network)!
  const refused = refusal(walk, host, network, mapping)
  if (refused) return refused
  const { trail, packet, cloud } = walk
  const bridge = mapping.state === 'mapped' ? mapping.bridge : undefined
  const uplink = bridge && uplinkOf(cloud, bridge)
  const values = { host: host.name, bridge: bridge?.name ?? '?', uplink: uplink?.name ?? '?', network: network.name }
  trail.onHost(host)
  const kept = uplink && lostAtCards(walk, host, uplink)
  if (kept) return kept
  trail.hop(
    bridge ?? integrationBridge(cloud, host) ?? host,
    say(uplink ? 'path.bridgeIn' : 'path.bridgeInUnknown', values),
    {
      headers: headersOf(packet, mapping.localnet.tag),
      verify: (uplink?.nics ?? []).map(({ name }) => tcpdump(name, captureFilter(packet))),
      proof: uplink?.nics ?? []
    }
  )
  if (bridge) untagByFlows(walk, { host, network, bridge, localnet: mapping.localnet })
  return undefined
}

function refusal(
  walk: Walk,
  host: TopologyNode,
  network: TopologyNode,
  { state, localnet }: Mapping
): Ending | undefined {
  const physical = localnet.physicalNetwork ?? network.name
  if (state === 'missing') {
    const reason = say('path.mappingMissing', { host: host.name, physical, network: network.name })
    walk.trail.hop(host, reason, { verify: ['ovs-vsctl get Open_vSwitch . external_ids:ovn-bridge-mappings'] })
    return { disposition: 'dropped', reason }
  }
  if (state === 'unknown')
    walk.trail.miss(say('path.mappingUnknown', { host: host.name, physical }), [
      walk.cloud.driver === 'ovs' ? 'ovs-ofctl dump-flows br-int' : 'ovn-sbctl list Chassis'
    ])
  return undefined
}

/** `patch-br-int-to-provnet-…`, where the host's bridges are known. */
function patchOf({ cloud }: Walk, host: TopologyNode, { port }: Localnet): TopologyNode | undefined {
  const bridge = integrationBridge(cloud, host)
  if (!port || !bridge) return undefined
  const name = `patch-${bridge.name}-to-${port.name}`
  return cloud.lookup.node(`ovs-port:${host.id.slice('host:'.length)}/${name}`)
}

/** *Left the cloud on datacentre, untagged, controller-1 eno2. Beyond this: the physical network.* */
export function leftTheCloud(walk: Walk, host: TopologyNode, network: TopologyNode, localnet: Localnet): Sentence {
  const mapping = mappingOf(walk.cloud, host, network)
  const bridge = mapping?.state === 'mapped' ? mapping.bridge : undefined
  const uplink = bridge && uplinkOf(walk.cloud, bridge)
  const physical = localnet.physicalNetwork ?? stringOf(network, 'physicalNetwork') ?? network.name
  const place = [host.name, uplink?.name].filter((part) => part !== undefined).join(' ')
  return localnet.tag === undefined
    ? say('path.leftUntagged', { physical, place })
    : say('path.leftTagged', { physical, place, tag: localnet.tag })
}
