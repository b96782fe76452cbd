import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { evidence, isRecord, recordOf, recordsOf } from './lookup/values.ts'

/**
 * `ovs-ofctl dump-ports` counts by number: the counters go to the interface that has the number on that bridge, and stay with
 * the bridge where none is known to.
 */
export const portCounters: Linker = {
  id: 'port-counters',
  run(draft) {
    const bridges = draft.ofKind('ovs-bridge').filter(({ attributes }) => isRecord(attributes['portCounters']))
    if (bridges.length === 0) return
    const ports = byBridge(draft)
    for (const bridge of bridges) handOut(bridge, ports.get(bridge.id) ?? [])
  }
}

function byBridge(draft: Draft): Map<string, TopologyNode[]> {
  const found = new Map<string, TopologyNode[]>()
  for (const port of draft.ofKind('ovs-port')) {
    if (port.parent === undefined) continue
    const own = found.get(port.parent)
    if (own) own.push(port)
    else found.set(port.parent, [port])
  }
  return found
}

function handOut(bridge: TopologyNode, ports: readonly TopologyNode[]): void {
  const left = new Map(Object.entries(recordOf(bridge, 'portCounters')))
  for (const port of ports) {
    for (const entry of recordsOf(port, 'interfaces')) {
      const number = String(entry['ofport'])
      const counters = left.get(number)
      if (!isRecord(counters)) continue
      for (const [name, count] of Object.entries(counters)) entry[name] ??= count
      port.sources = uniteSources(port.sources, evidence(bridge))
      left.delete(number)
    }
  }
  if (left.size === 0) delete bridge.attributes['portCounters']
  else bridge.attributes['portCounters'] = Object.fromEntries(left)
}
