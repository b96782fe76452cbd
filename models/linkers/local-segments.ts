import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { ancestorOf, ByHostAndName, hostOf } from './lookup/places.ts'
import { Unique } from './lookup/unique.ts'
import { evidence, isRecord, recordOf, textOf } from './lookup/values.ts'

/**
 * What a VLAN that only counts inside one host is outside of it: the rules of ML2/OVS rewrite it to a tunnel id, or to the tag
 * of a physical network. That tells the segment of every port with that tag, of its network, and the bridge to the wire.
 */
export const localSegments: Linker = {
  id: 'local-segments',
  run(draft) {
    const segments = segmentsByHost(draft)
    if (segments.size === 0) return
    const networks = networksBySegment(draft)
    for (const port of draft.ofKind('ovs-port')) {
      const bridge = port.parent === undefined ? undefined : draft.node(port.parent)
      const host = bridge?.name === INTEGRATION ? hostOf(draft, port) : undefined
      const tag = port.attributes['localVlan'] ?? port.attributes['tag']
      const segment = host && typeof tag === 'number' ? segments.get(host.id)?.get(tag) : undefined
      if (segment) tell(draft, port, tag as number, segment, networks)
    }
  }
}

const INTEGRATION = 'br-int'
/** encapsulations in which a network has a number of its own */
const TUNNELED = new Set(['vxlan', 'gre', 'geneve'])

interface Segment {
  tunnelId: number | undefined
  tunnelType: string | undefined
  /** 0 for none */
  wireVlan: number | undefined
  /** bridges whose rules say so */
  told: TopologyNode[]
  /** bridges to the physical network */
  wires: TopologyNode[]
}

const NOTHING = { tunnelId: undefined, tunnelType: undefined, wireVlan: undefined }

function segmentsByHost(draft: Draft): Map<string, Map<number, Segment>> {
  const hosts = new Map<string, Map<number, Segment>>()
  const bridges = ByHostAndName.of(draft, ['ovs-bridge'])
  for (const bridge of draft.ofKind('ovs-bridge')) {
    const host = hostOf(draft, bridge)
    if (!host) continue
    for (const [vlan, rule] of Object.entries(recordOf(bridge, 'localVlans'))) {
      if (!isRecord(rule)) continue
      const known = hosts.get(host.id) ?? new Map<number, Segment>()
      hosts.set(host.id, known)
      const segment = known.get(Number(vlan)) ?? { ...NOTHING, told: [], wires: [] }
      known.set(Number(vlan), segment)
      segment.told.push(bridge)
      const { tunnelId, tunnelType, wireVlan, inPort } = rule
      if (typeof tunnelId === 'number') segment.tunnelId = tunnelId
      if (typeof tunnelType === 'string') segment.tunnelType = tunnelType
      if (typeof wireVlan !== 'number') continue
      segment.wireVlan = wireVlan
      // The agent names the patch into br-int after the bridge it comes from.
      const named = /^int-(.+)$/.exec(typeof inPort === 'string' ? inPort : '')?.[1]
      const wire = bridge.name !== INTEGRATION ? bridge : named === undefined ? undefined : bridges.get(host, named)
      if (wire && !segment.wires.includes(wire)) segment.wires.push(wire)
    }
  }
  return hosts
}

/** Networks by what they are on the wire; a number that two of them have tells none. */
function networksBySegment(draft: Draft): Unique<TopologyNode> {
  const networks = new Unique<TopologyNode>()
  for (const network of draft.ofKind('network')) {
    const type = textOf(network, 'providerType') ?? ''
    const id = network.attributes['segmentationId']
    if (typeof id !== 'number') continue
    if (TUNNELED.has(type)) networks.add(`tunnel ${id}`, network)
    else if (type === 'vlan') networks.add(`vlan ${id}`, network)
  }
  return networks
}

function tell(
  draft: Draft,
  port: TopologyNode,
  tag: number,
  { tunnelId, tunnelType, wireVlan, told, wires }: Segment,
  networks: Unique<TopologyNode>
): void {
  const sources = evidence(...told)
  draft.infer(port, 'localVlan', tag, 'the rules of the Open vSwitch agent rewrite it', sources)
  const id = tunnelId ?? (wireVlan === 0 ? undefined : wireVlan)
  if (id !== undefined) {
    const what = tunnelId === undefined ? 'VLAN of the physical network' : 'tunnel id'
    draft.infer(port, 'segmentationId', id, `rules rewrite local VLAN ${tag} to this ${what}`, sources)
  }
  const plugged = draft.linksOf(port.id).find(({ kind, to }) => kind === 'plugged' && to === port.id)
  const neutron = plugged && draft.node(plugged.from)
  const own = neutron && ancestorOf(draft, neutron, 'network')
  const network =
    own ?? (id === undefined ? undefined : networks.get(`${tunnelId === undefined ? 'vlan' : 'tunnel'} ${id}`))
  if (!network) return
  draft.infer(port, 'network', network.id, own ? 'the network of its port' : 'the network has this segment', sources)
  if (id !== undefined) {
    draft.infer(network, 'segmentationId', id, 'the rules of a host rewrite the VLAN of its ports to this', sources)
  }
  if (tunnelType !== undefined)
    draft.infer(network, 'providerType', tunnelType, 'the rules of a host take it from tunnels of this kind', sources)
  if (wireVlan !== undefined && tunnelId === undefined) {
    draft.infer(
      network,
      'providerType',
      wireVlan === 0 ? 'flat' : 'vlan',
      'the rules of a host send it to a wire',
      sources
    )
  }
  for (const wire of wires) {
    const attributes = wireVlan === undefined || wireVlan === 0 ? {} : { tag: wireVlan }
    draft.link('maps', network.id, wire.id, { attributes, sources: evidence(port, ...told) })
  }
}
