import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import { isUuid } from '../topology/ids.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { parsePrefix } from '../text/ip-address.ts'
import type { Linker } from './linker.ts'
import { asText, recordOf, textOf } from './lookup/values.ts'

/**
 * Neutron's subnets as OVN knows them: a row of DHCP options holds a subnet's id, range and gateway, and the ports that use the
 * row tell its network.
 */
export const dhcpSubnets: Linker = {
  id: 'dhcp-subnets',
  run(draft) {
    const networks = networksByOptions(draft)
    for (const options of draft.ofKind('dhcp-options')) {
      const subnet = subnetOf(draft, options)
      const network = networks.get(options.id)
      if (!subnet || subnet.parent !== undefined || network?.size !== 1) continue
      draft.adopt(subnet, [...network][0]!)
      subnet.inferred['parent'] = 'ports of this network get their addresses from it'
    }
  }
}

/** DHCP options → the networks whose ports use them. */
function networksByOptions(draft: Draft): Map<string, Set<string>> {
  const networks = new Map<string, Set<string>>()
  for (const port of draft.ofKind('port')) {
    if (port.parent === undefined || draft.node(port.parent)?.kind !== 'network') continue
    for (const attribute of ['dhcpv4Options', 'dhcpv6Options']) {
      const options = textOf(port, attribute)
      if (options === undefined) continue
      const known = networks.get(options)
      if (known) known.add(port.parent)
      else networks.set(options, new Set([port.parent]))
    }
  }
  return networks
}

/** The subnet that the row names, added where nobody listed it. */
function subnetOf(draft: Draft, options: TopologyNode): TopologyNode | undefined {
  const printed = textOf(options, 'subnet')
  if (printed === undefined) return undefined
  const known = draft.node(printed) ?? draft.byUuid('subnet', printed)
  if (known) return known.kind === 'subnet' ? known : undefined
  const prefix = parsePrefix(textOf(options, 'cidr') ?? '')
  if (!isUuid(printed) || !prefix) return undefined
  const gateway = asText(recordOf(options, 'options')['router'])
  return draft.add({
    id: `subnet:${printed}`,
    kind: 'subnet',
    name: '',
    aliases: [],
    certainty: options.certainty,
    attributes: {
      uuid: printed,
      cidr: textOf(options, 'cidr')!.toLowerCase(),
      dhcp: true,
      ipVersion: prefix.version,
      ...(gateway === undefined ? {} : { gateway: gateway.toLowerCase() })
    },
    inferred: { dhcp: 'OVN has DHCP options for it' },
    conflicts: [],
    sources: uniteSources([], options.sources)
  })
}
