import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import { hostNameKey } from '../topology/ids.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { HostLookup } from './lookup/hosts.ts'
import { evidence, textOf } from './lookup/values.ts'

/** Port → the host it is bound to: OVN's chassis, or Neutron's binding host. A host nobody showed is heard of here. */
export const portBinding: Linker = {
  id: 'port-binding',
  run(draft) {
    const hosts = new HostLookup(draft)
    const heardOf = new Map<string, TopologyNode>()
    for (const port of draft.ofKind('port')) {
      const printed = textOf(port, 'bindingHost')
      const chassis = hosts.named(port.attributes['chassis'])
      const host =
        chassis ?? hosts.named(printed) ?? (printed === undefined ? undefined : hear(draft, printed, heardOf))
      if (!host) continue
      if (host.certainty === 'not-provided') host.sources = uniteSources(host.sources, port.sources)
      draft.link('bound', port.id, host.id, { sources: evidence(port, host) })
      if (chassis)
        draft.infer(port, 'bindingHost', textOf(chassis, 'fqdn') ?? chassis.name, 'OVN binds the port to this chassis')
    }
  }
}

function hear(draft: Draft, printed: string, heardOf: Map<string, TopologyNode>): TopologyNode {
  const key = hostNameKey(printed)
  const name = key.slice(key.indexOf(':') + 1)
  const known = heardOf.get(name)
  if (known) return known
  const full = key.startsWith('fqdn:')
  const short = full ? name.slice(0, name.indexOf('.')) : name
  const taken = draft.node(`host:${short}`) !== undefined
  const host = draft.add({
    id: `host:${taken ? name : short}`,
    kind: 'host',
    name: taken ? name : short,
    aliases: full && !taken ? [`host:${name}`] : [],
    certainty: 'not-provided',
    attributes: full ? { fqdn: name } : {},
    inferred: {},
    conflicts: [],
    sources: []
  })
  heardOf.set(name, host)
  return host
}
