import { known } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'

/** `openstack network segment list|show`: how a network travels. Of a network with several segments none is *the* segment. */
export const networkSegment: Resource = {
  words: 'network segment',
  lists: [
    headings('ID | Name | Network | Network Type | Segment'),
    headings('ID | Name | Network | Network Type | Segment | Physical Network')
  ],
  signs: [
    ['network', 'network_type', 'segment'],
    ['network_id', 'network_type', 'segmentation_id']
  ],
  fields: `
    created_at description id name network_id network_type physical_network revision_number segmentation_id
    updated_at
  `,
  contribute(row, { facts, rows }) {
    const network = row.uuid('network_id', 'network')
    if (network === undefined) return
    const several = rows.filter((other) => other.text('network_id', 'network') === network).length > 1
    facts.node(
      refs.byUuid('network', network),
      {
        attributes: several
          ? {}
          : known({
              uuid: network,
              providerType: row.text('network_type'),
              physicalNetwork: row.text('physical_network'),
              segmentationId: row.number('segmentation_id', 'segment')
            })
      },
      row.line
    )
  }
}
