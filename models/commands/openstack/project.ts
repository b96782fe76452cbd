import { known } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** `openstack project list|show`, `keystone tenant-list`. */
export const project: Resource = {
  words: 'project',
  alias: ['tenant'],
  lists: [
    headings('ID | Name'),
    headings('ID | Name | Domain ID | Description | Enabled'),
    headings('id | name | enabled')
  ],
  signs: [['is_domain'], ['id', 'name', 'domain_id', 'parent_id']],
  fields: `
    description domain_id enabled id is_domain name options parent_id tags links
  `,
  contribute(row, { facts }) {
    const uuid = row.text('id')
    if (uuid === undefined) return
    const domain = row.text('domain_id')
    facts.node(
      refs.byUuid('project', uuid),
      {
        name: row.name('name'),
        attributes: withRest(row, {
          uuid,
          domain: pointerValue('domain', domain),
          description: row.name('description'),
          enabled: row.flag('enabled')
        })
      },
      row.line
    )
  }
}

/** `openstack domain list|show`. */
export const domain: Resource = {
  words: 'domain',
  lists: [headings('ID | Name | Enabled | Description')],
  contribute(row, { facts }) {
    const uuid = row.text('id')
    if (uuid === undefined) return
    facts.node(
      refs.byUuid('domain', uuid),
      {
        name: row.name('name'),
        attributes: known({ uuid, description: row.name('description'), enabled: row.flag('enabled') })
      },
      row.line
    )
  }
}
