import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { propertiesOf } from './image.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** `openstack aggregate list|show`, `nova aggregate-list`: hosts that nova schedules alike. */
export const aggregate: Resource = {
  words: 'aggregate',
  lists: [
    headings('ID | Name | Availability Zone'),
    headings('ID | Name | Availability Zone | Properties | Hosts'),
    headings('ID | Name | Availability Zone | Properties'),
    headings('Id | Name | Availability Zone | UUID')
  ],
  signs: [['hosts', 'availability_zone', 'name']],
  fields: `
    availability_zone created_at deleted deleted_at hosts id is_deleted name properties updated_at uuid
  `,
  fits: (row) => row.number('id') !== undefined,
  contribute(row, { facts }) {
    const id = row.text('id')
    const name = row.name('name')
    if (name === undefined) return
    const hosts = row.list('hosts') ?? []
    for (const host of hosts) facts.node(refs.host(host), { certainty: 'not-provided' }, row.line)
    const zone = row.name('availability_zone')
    facts.node(
      { kind: 'aggregate', keys: id === undefined ? [`name:${name}`] : [`uuid:${id}`, `name:${name}`] },
      {
        name,
        attributes: withRest(row, {
          uuid: id,
          zone: zone === undefined ? undefined : nodeValue(refs.byName('availability-zone', zone), zone),
          hosts: hosts.length > 0 ? hosts.map((host) => nodeValue(refs.host(host), host)) : undefined,
          properties: propertiesOf(row)
        })
      },
      row.line
    )
  }
}
