import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { PortLookup } from './lookup/ports.ts'
import { evidence, isRecord, recordOf, recordsOf } from './lookup/values.ts'

/** What is behind a bridge's port: the Neutron ports whose MACs the bridge learned there, by its forwarding table. */
export const learnedMacs: Linker = {
  id: 'learned-macs',
  run(draft) {
    const bridges = draft.ofKind('ovs-bridge').filter(({ attributes }) => isRecord(attributes['learnedMacs']))
    if (bridges.length === 0) return
    const ports = new PortLookup(draft)
    const numbered = byNumber(draft)
    for (const bridge of bridges) tellBridge(draft, bridge, numbered.get(bridge.id), ports)
  }
}

/** Ports of each bridge by the number that OpenFlow gives them. */
function byNumber(draft: Draft): Map<string, Map<string, TopologyNode>> {
  const found = new Map<string, Map<string, TopologyNode>>()
  for (const port of draft.ofKind('ovs-port')) {
    if (port.parent === undefined) continue
    const own = found.get(port.parent) ?? new Map<string, TopologyNode>()
    found.set(port.parent, own)
    for (const { ofport } of recordsOf(port, 'interfaces'))
      if (typeof ofport === 'number' && ofport >= 0) own.set(String(ofport), port)
  }
  return found
}

function tellBridge(
  draft: Draft,
  bridge: TopologyNode,
  numbered: ReadonlyMap<string, TopologyNode> | undefined,
  ports: PortLookup
): void {
  const behind = new Map<TopologyNode, Set<string>>()
  for (const learned of Object.values(recordOf(bridge, 'learnedMacs'))) {
    if (!isRecord(learned)) continue
    for (const [mac, number] of Object.entries(learned)) {
      const place = numbered?.get(String(number))
      const port = place && ports.byMac(mac)
      if (port) behind.set(place, (behind.get(place) ?? new Set()).add(port.id))
    }
  }
  for (const [place, ids] of behind)
    draft.infer(place, 'learnedPorts', [...ids].sort(), 'the bridge learned their MACs on it', evidence(bridge))
}
