import type { Finding, TopologyNode } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import { nameOf, neededOn, type Known } from './known.ts'
import { bridgeMappingsOf, fields, text } from './read.ts'

/** Outputs that print a host's mappings, or that it has none. */
const SETTINGS =
  /^(?:ovn-sbctl (?:--format=\S+ )?list Chassis|ovs-vsctl (?:--format=\S+ )?(?:list Open_vSwitch|get Open_vSwitch \. external_ids))$/

/**
 * A guest's port on a network with a wire of its own leaves its host by the bridge mapped to that wire; without it the frames
 * go nowhere. Hosts that carry tunnel networks only need no mapping, nor do those whose floating IPs are centralized.
 */
export const bridgeMappingMissing: Check = {
  id: 'bridge-mapping-missing',
  run(known) {
    const wires = wiresOf(known)
    const findings: Finding[] = []
    const unread = new Set<TopologyNode>()
    const said = new Set<string>()
    let bound = 0
    for (const port of known.lookup.ofKind('port')) {
      const physical = wires.get(port.parent ?? '')
      const host = physical === undefined || !isGuests(port) ? undefined : hostBinding(known, port)
      if (physical === undefined || !host || host.certainty === 'planned') continue
      bound++
      const mappings = bridgeMappingsOf(host) ?? (isRead(known, host) ? new Map<string, string>() : undefined)
      if (!mappings) unread.add(host)
      else if (!mappings.has(physical) && !said.has(`${host.id} ${physical}`)) {
        said.add(`${host.id} ${physical}`)
        findings.push(describe(known, port, host, physical, [...mappings.keys()]))
      }
    }
    const needs = bound > 0 ? neededOn('ovs-vsctl get Open_vSwitch . external_ids', [...unread]) : missing(known)
    return { findings, needs }
  }
}

/** Nothing was judged: because there is no such port, or because nobody showed the ports. */
function missing(known: Known): string[] {
  const read = known.anyWhole(/^ovn-sbctl (?:--format=\S+ )?(?:list Port_Binding|show)$|^openstack port list --long/)
  return read ? [] : ['ovn-sbctl list Port_Binding', 'ovn-sbctl list Chassis', 'ovn-nbctl show']
}

/** Network id → physical network, of networks that have one wire. */
function wiresOf(known: Known): ReadonlyMap<string, string> {
  return new Map(
    known.lookup.ofKind('network').flatMap((network): [string, string][] => {
      const physical = text(network.attributes['physicalNetwork'])
      return physical === undefined ? [] : [[network.id, physical]]
    })
  )
}

/** Neither Neutron's own nor OVN's: a server's, or one of which nothing else is said. */
function isGuests({ attributes, certainty }: TopologyNode): boolean {
  const owner = text(attributes['deviceOwner'])
  if (certainty === 'planned' || text(attributes['type']) !== undefined) return false
  const vnic = text(attributes['vnicType'])
  return (owner === undefined || owner.startsWith('compute:')) && (vnic === undefined || vnic === 'normal')
}

function hostBinding(known: Known, port: TopologyNode): TopologyNode | undefined {
  const link = known.lookup.linksOf(port.id).find(({ kind, from }) => kind === 'bound' && from === port.id)
  // What Neutron only asked for has not happened yet.
  return link && link.certainty === 'seen' ? known.lookup.node(link.to) : undefined
}

/** The settings were read whole and hold no mapping. */
function isRead(known: Known, host: TopologyNode): boolean {
  const isChassis = fields(host.attributes['chassis'])['name'] !== undefined
  return isChassis && known.wholeOf(host, SETTINGS)
}

function describe(known: Known, port: TopologyNode, host: TopologyNode, physical: string, mapped: string[]): Finding {
  const network = known.lookup.node(port.parent ?? '')
  return finding(
    'bridge-mapping-missing',
    'error',
    'finding.bridgeMappingMissing',
    {
      port: nameOf(port),
      host: nameOf(host),
      network: network ? nameOf(network) : '?',
      physical,
      mapped: mapped.length > 0 ? mapped.join(', ') : 'no physical network'
    },
    {
      subjects: [host.id, port.id, ...(network ? [network.id] : [])],
      evidence: known.evidence(/Chassis|Open_vSwitch|Port_Binding/, host, port),
      next: [
        `ovs-vsctl get Open_vSwitch . external_ids:ovn-bridge-mappings  # on ${nameOf(host)}`,
        'ovn-sbctl list Chassis',
        'grep -r NeutronBridgeMappings ~/templates'
      ]
    }
  )
}
