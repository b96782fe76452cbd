import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import { isUuid } from '../topology/ids.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { HeardOf } from './lookup/heard-of.ts'
import { HostLookup } from './lookup/hosts.ts'
import { asText, recordOf, textOf } from './lookup/values.ts'

/**
 * Port → the host it is bound to: OVN's chassis, or Neutron's binding host, or the chassis that Neutron asked OVN for. A host
 * nobody showed is heard of here.
 */
export const portBinding: Linker = {
  id: 'port-binding',
  run(draft) {
    const hosts = new HostLookup(draft)
    const heardOf = new HeardOf(draft)
    for (const port of draft.ofKind('port')) {
      // A card of its own is on the host that Neutron names; OVN binds another chassis, which answers in its place.
      const chassis = textOf(port, 'type') === 'external' ? undefined : hosts.named(port.attributes['chassis'])
      if (chassis) {
        bind(draft, port, chassis, 'chassis')
        const printed = textOf(chassis, 'fqdn') ?? chassis.name
        draft.infer(port, 'bindingHost', printed, 'OVN binds the port to this chassis')
        continue
      }
      const printed = textOf(port, 'bindingHost')
      if (printed !== undefined) {
        // Bare metal is bound to Ironic's name for the machine, which is none of our hosts.
        const known = hosts.named(printed)
        if (known || !isUuid(printed)) bind(draft, port, known ?? heardOf.byName(printed, port), 'fqdn')
        continue
      }
      const requested = requestedChassis(port)
      if (requested === undefined) continue
      const host = hosts.named(requested) ?? heardOf.byName(requested, port)
      bind(draft, port, host, 'fqdn', 'Neutron asks OVN to bind the port there')
      draft.infer(port, 'bindingHost', requested, 'Neutron asks OVN to bind the port there')
    }
    heardOf.settle()
  }
}

function bind(draft: Draft, port: TopologyNode, host: TopologyNode, told: string, reason?: string): void {
  draft.link('bound', port.id, host.id, {
    ...(reason === undefined ? {} : { attributes: { reason }, certainty: 'inferred' as const }),
    sources: uniteSources(port.sources, draft.linesFor(host, told))
  })
}

/** During a live migration two are asked for; then neither is told. */
function requestedChassis(port: TopologyNode): string | undefined {
  const requested = asText(recordOf(port, 'options')['requested-chassis'])
  return requested === undefined || requested.includes(',') || isUuid(requested) ? undefined : requested
}
