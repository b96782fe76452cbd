import { known, nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { entity } from './entity.ts'
import type { Fields } from './fields.ts'

/** `openstack network segment list|show`: how a network travels. Of a network with several segments none is *the* segment. */
export const networkSegment = entity({
  kind: 'network-segment',
  words: 'network segment',
  lists: [
    'ID | Name | Network | Network Type | Segment',
    'ID | Name | Network | Network Type | Segment | Physical Network'
  ],
  signs: [
    ['network', 'network_type', 'segment'],
    ['network_id', 'network_type', 'segmentation_id']
  ],
  fields: `
    created_at description id name network_id network_type physical_network revision_number segmentation_id
    updated_at
  `,
  parent: ['network', 'network_id', 'network'],
  attributes(row) {
    const network = row.uuid('network_id', 'network')
    const value = network === undefined ? undefined : nodeValue(refs.byUuid('network', network), network)
    return { ...travel(row), network: value }
  },
  also(row, _ref, { facts, rows }) {
    const network = row.uuid('network_id', 'network')
    if (network === undefined) return
    const several = countByNetwork(rows).get(network)! > 1
    const attributes = several ? {} : known({ uuid: network, ...travel(row) })
    facts.node(refs.byUuid('network', network), { attributes }, row.line)
  }
})

const COUNTS = new WeakMap<readonly Fields[], Map<string, number>>()

function countByNetwork(rows: readonly Fields[]): Map<string, number> {
  const known = COUNTS.get(rows)
  if (known) return known
  const counts = new Map<string, number>()
  for (const row of rows) {
    const network = row.uuid('network_id', 'network')
    if (network !== undefined) counts.set(network, (counts.get(network) ?? 0) + 1)
  }
  COUNTS.set(rows, counts)
  return counts
}

function travel(row: Fields) {
  return {
    providerType: row.text('network_type'),
    physicalNetwork: row.text('physical_network'),
    segmentationId: row.number('segmentation_id', 'segment')
  }
}
