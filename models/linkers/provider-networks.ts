import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { Json, TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { ByHostAndName, ancestorOf } from './lookup/places.ts'
import { asText, evidence, isRecord, recordOf, textOf } from './lookup/values.ts'

/**
 * Network → the bridges that lead to its wire: by bridge mappings of each host, and by the patch port that ovn-controller makes
 * for a localnet port. What the localnet port tells of the network is the network's too.
 */
export const providerNetworks: Linker = {
  id: 'provider-networks',
  run(draft) {
    const localnets = localnetPorts(draft)
    for (const [network, ports] of localnets) describeNetwork(draft, network, ports)
    const mappings = bridgesByPhysicalNetwork(draft)
    for (const network of draft.ofKind('network')) {
      const ports = localnets.get(network) ?? []
      const wires = ports.length > 0 ? ports : [network]
      for (const wire of wires) mapNetwork(draft, network, wire, mappings)
    }
    mapByPatchPorts(draft, localnets)
  }
}

function localnetPorts(draft: Draft): Map<TopologyNode, TopologyNode[]> {
  const ports = new Map<TopologyNode, TopologyNode[]>()
  for (const port of draft.ofKind('port')) {
    const network = textOf(port, 'type') === 'localnet' ? ancestorOf(draft, port, 'network') : undefined
    if (!network) continue
    const list = ports.get(network)
    if (list) list.push(port)
    else ports.set(network, [port])
  }
  return ports
}

/** A network of several segments has several localnet ports; then none of them speaks for all. */
function describeNetwork(draft: Draft, network: TopologyNode, ports: readonly TopologyNode[]): void {
  const [port] = ports
  if (ports.length !== 1 || !port) return
  const physical = textOf(port, 'physicalNetwork')
  const tag = tagOf(port)
  if (physical !== undefined) {
    draft.infer(network, 'physicalNetwork', physical, 'its localnet port is on this physical network', port.sources)
  }
  if (tag !== undefined) draft.infer(network, 'segmentationId', tag, 'the tag of its localnet port', port.sources)
  // `show` prints neither physical network nor `no tag`; the tables print both.
  const type = tag !== undefined ? 'vlan' : physical !== undefined ? 'flat' : undefined
  if (type === undefined) return
  draft.infer(network, 'providerType', type, `its localnet port has ${type === 'vlan' ? 'a' : 'no'} tag`, port.sources)
}

function tagOf(port: TopologyNode): number | undefined {
  const tag = port.attributes['tag']
  return typeof tag === 'number' && tag > 0 ? tag : undefined
}

interface Mapping {
  bridge: TopologyNode
  host: TopologyNode
  /** the host's attribute that says so */
  told: string
}

/** physical network → bridges that are mapped to it, one a host, each with the host that says so */
function bridgesByPhysicalNetwork(draft: Draft): Map<string, Mapping[]> {
  const bridges = ByHostAndName.of(draft, ['ovs-bridge'])
  const mapped = new Map<string, Mapping[]>()
  for (const host of draft.ofKind('host')) {
    const { told, mappings } = mappingsOf(host)
    for (const [physical, name] of Object.entries(mappings)) {
      const bridge = typeof name === 'string' ? bridges.get(host, name) : undefined
      if (!bridge) continue
      const list = mapped.get(physical)
      if (list) list.push({ bridge, host, told })
      else mapped.set(physical, [{ bridge, host, told }])
    }
  }
  return mapped
}

/** OVN keeps the mappings with the chassis, the Open vSwitch agent of ML2/OVS in its own configuration. */
function mappingsOf(host: TopologyNode): { told: string; mappings: { [physical: string]: Json } } {
  const mappings = recordOf(host, 'chassis')['bridgeMappings']
  if (isRecord(mappings)) return { told: 'chassis', mappings }
  return { told: 'bridgeMappings', mappings: recordOf(host, 'bridgeMappings') }
}

/** `wire` is the localnet port or the network itself: whoever knows the physical network and the tag. */
function mapNetwork(
  draft: Draft,
  network: TopologyNode,
  wire: TopologyNode,
  mappings: ReadonlyMap<string, Mapping[]>
): void {
  const physical = textOf(wire, 'physicalNetwork')
  if (physical === undefined) return
  const segment = wire === network && asText(network.attributes['providerType']) === 'vlan'
  const tag = segment ? network.attributes['segmentationId'] : tagOf(wire)
  for (const { bridge, host, told } of mappings.get(physical) ?? []) {
    draft.link('maps', network.id, bridge.id, {
      attributes: { physicalNetwork: physical, ...(typeof tag === 'number' ? { tag } : {}) },
      sources: uniteSources(evidence(wire, bridge), draft.linesFor(host, told))
    })
  }
}

/** `patch-provnet-X-to-br-int` on a bridge carries the localnet port `provnet-X`. */
function mapByPatchPorts(draft: Draft, localnets: ReadonlyMap<TopologyNode, readonly TopologyNode[]>): void {
  const byName = new Map<string, { network: TopologyNode; port: TopologyNode }>()
  for (const [network, ports] of localnets) for (const port of ports) byName.set(port.name, { network, port })
  for (const ovsPort of draft.ofKind('ovs-port')) {
    const name = /^patch-(.+)-to-[^/]+$/.exec(ovsPort.name)?.[1]
    const found = name === undefined ? undefined : byName.get(name)
    const bridge = found && ancestorOf(draft, ovsPort, 'ovs-bridge')
    if (!bridge) continue
    const physical = textOf(found.port, 'physicalNetwork')
    const tag = tagOf(found.port)
    draft.link('maps', found.network.id, bridge.id, {
      attributes: {
        ...(physical === undefined ? {} : { physicalNetwork: physical }),
        ...(tag === undefined ? {} : { tag })
      },
      sources: evidence(found.port, ovsPort)
    })
  }
}
