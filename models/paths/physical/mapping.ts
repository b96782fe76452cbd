import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import type { Localnet } from '../facts/segment.ts'
import { isObject, objectOf, stringIn } from '../facts/values.ts'

/** How a host reaches the wire of a network. */
export type Mapping =
  | { state: 'mapped'; localnet: Localnet; bridge: TopologyNode | undefined }
  | { state: 'missing'; localnet: Localnet }
  | { state: 'unknown'; localnet: Localnet }

/** Of the network's wires the one this host has a bridge for; OVN makes no patch port for the others. */
export function mappingOf(cloud: Cloud, host: TopologyNode, network: TopologyNode): Mapping | undefined {
  const { localnets } = cloud.segment(network)
  let first: Mapping | undefined
  for (const localnet of localnets) {
    const mapping = mappingFor(cloud, host, network, localnet)
    if (mapping.state === 'mapped') return mapping
    if (!first || mapping.state === 'unknown') first = mapping
  }
  return first
}

function mappingFor(cloud: Cloud, host: TopologyNode, network: TopologyNode, localnet: Localnet): Mapping {
  const linked = linkedBridge(cloud, host, network, localnet)
  if (linked) return { state: 'mapped', localnet, bridge: linked }
  const { known, bridges } = printedMappings(cloud, host)
  const { physicalNetwork } = localnet
  if (!known || physicalNetwork === undefined) return { state: 'unknown', localnet }
  const name = bridges.get(physicalNetwork)
  if (name === undefined) return { state: 'missing', localnet }
  return { state: 'mapped', localnet, bridge: cloud.lookup.node(`ovs-bridge:${host.id.slice('host:'.length)}/${name}`) }
}

function linkedBridge(
  cloud: Cloud,
  host: TopologyNode,
  network: TopologyNode,
  { physicalNetwork }: Localnet
): TopologyNode | undefined {
  for (const { kind, from, to, attributes } of cloud.lookup.linksOf(network.id)) {
    if (kind !== 'maps' || from !== network.id) continue
    const mapped = attributes['physicalNetwork']
    if (mapped !== undefined && physicalNetwork !== undefined && mapped !== physicalNetwork) continue
    const bridge = cloud.lookup.node(to)
    if (bridge?.parent === host.id) return bridge
  }
  return undefined
}

/** `known` where a command prints the mappings, or prints that there are none. */
function printedMappings(cloud: Cloud, host: TopologyNode): { known: boolean; bridges: Map<string, string> } {
  const bridges = new Map<string, string>()
  const chassis = objectOf(host, 'chassis')
  for (const printed of [chassis['bridgeMappings'], host.attributes['bridgeMappings']]) {
    if (!isObject(printed)) continue
    for (const [physical, bridge] of Object.entries(printed)) bridges.set(physical, stringIn(bridge) ?? '')
  }
  const asked = objectOf(host, 'externalIds')['system-id'] !== undefined
  const listed = chassis['name'] !== undefined && cloud.tables.has('Chassis')
  return { known: bridges.size > 0 || asked || listed, bridges }
}
