import { uniteSources } from '../topology/draft.ts'
import type { Linker } from './linker.ts'
import { HeardOf } from './lookup/heard-of.ts'
import { HostLookup } from './lookup/hosts.ts'
import { textOf } from './lookup/values.ts'

/** Port → the host it is bound to: OVN's chassis, or Neutron's binding host. A host nobody showed is heard of here. */
export const portBinding: Linker = {
  id: 'port-binding',
  run(draft) {
    const hosts = new HostLookup(draft)
    const heardOf = new HeardOf(draft)
    for (const port of draft.ofKind('port')) {
      const printed = textOf(port, 'bindingHost')
      const chassis = hosts.named(port.attributes['chassis'])
      const host =
        chassis ?? hosts.named(printed) ?? (printed === undefined ? undefined : heardOf.byName(printed, port))
      if (!host) continue
      const proof = draft.linesFor(host, chassis ? 'chassis' : 'fqdn')
      draft.link('bound', port.id, host.id, { sources: uniteSources(port.sources, proof) })
      if (!chassis) continue
      draft.infer(port, 'bindingHost', textOf(chassis, 'fqdn') ?? chassis.name, 'OVN binds the port to this chassis')
    }
    heardOf.settle()
  }
}
