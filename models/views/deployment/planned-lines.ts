import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import { UNDERLAY_DEFAULTS } from '../underlay-defaults.ts'
import type { Words } from '../words.ts'
import type { Line, Stop } from './buses.ts'

/**
 * The lines with the networks that TripleO's files plan: which hosts will be on them is known before any card or address is. A
 * network whose block is drawn already gains the hosts that are not on it yet.
 */
export function withPlannedNetworks(
  lookup: Lookup,
  lines: readonly Line[],
  hosts: readonly TopologyNode[],
  words: Words
): Line[] {
  const drawn = new Map(hosts.map((host) => [host.id, host]))
  const all = [...lines]
  for (const network of lookup.ofKind('network')) {
    if (network.attributes['isolated'] !== true) continue
    const stops = stopsOf(lookup, network, drawn)
    if (stops.length === 0) continue
    const subnets = lookup.childrenOf(network.id).filter(({ kind }) => kind === 'subnet')
    const blocks = subnets.flatMap((subnet) => text(subnet, 'cidr') ?? [])
    let line = all.find(({ id }) => blocks.some((block) => id === `underlay:${block}`))
    if (!line) {
      line = lineOf(network, subnets, words)
      const place = rank(line.name)
      const after = all.findIndex(({ id, name }) => !id.startsWith('wire:') && rank(name) > place)
      all.splice(after < 0 ? all.length : after, 0, line)
    }
    for (const stop of stops) if (!line.stops.has(stop.host.id)) line.stops.set(stop.host.id, stop)
    addVips(lookup, network, line)
  }
  return all
}

function stopsOf(lookup: Lookup, network: TopologyNode, hosts: ReadonlyMap<string, TopologyNode>): Stop[] {
  return lookup.linksOf(network.id).flatMap(({ kind, from, attributes, certainty }): Stop[] => {
    const host = kind === 'on-network' ? hosts.get(from) : undefined
    const address = attributes['address']
    if (!host) return []
    return [{ host, subjects: [host.id], certainty, ...(typeof address === 'string' ? { address } : {}) }]
  })
}

function lineOf(network: TopologyNode, subnets: readonly TopologyNode[], words: Words): Line {
  const name = network.name === 'ctlplane' ? 'Provisioning' : network.name
  const tags = [network, ...subnets].map(({ attributes }) => attributes['vlanId'])
  const tag = tags.find((each) => typeof each === 'number')
  const wire = tag === undefined ? words('picture.untagged') : words('picture.vlan', { tag })
  const blocks = subnets.flatMap((subnet) => text(subnet, 'cidr') ?? [])
  return {
    ...{ id: `planned:${network.id}`, name, subjects: [network.id], certainty: network.certainty, vips: [] },
    detail: [wire, ...blocks.slice(0, 1)].join(' · '),
    plane: UNDERLAY_DEFAULTS.find((each) => each.name === name)?.plane ?? 'none',
    stops: new Map()
  }
}

function addVips(lookup: Lookup, network: TopologyNode, line: Line): void {
  for (const { kind, from } of lookup.linksOf(network.id)) {
    const vip = kind === 'on-network' ? lookup.node(from) : undefined
    const address = vip?.kind === 'vip' ? text(vip, 'address') : undefined
    if (vip && address !== undefined && !line.vips.some((known) => known.address === address))
      line.vips.push({ id: vip.id, address, certainty: vip.certainty })
  }
}

function rank(name: string): number {
  const index = UNDERLAY_DEFAULTS.findIndex((each) => name.startsWith(each.name))
  return index < 0 ? UNDERLAY_DEFAULTS.length - 1.5 : index
}
