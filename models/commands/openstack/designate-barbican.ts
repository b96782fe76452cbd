import { entity } from './entity.ts'
import type { Fields } from './fields.ts'
import { pointerValue } from './refs.ts'

/** Names and secrets: what Designate and Barbican list. */

const project = (row: Fields) => pointerValue('project', row.text('project_id', 'project'))

/** `openstack zone list|show`. */
export const zone = entity({
  kind: 'dns-zone',
  words: 'zone',
  lists: ['id | name | type | serial | status | action', 'id | project_id | name | type | serial | status | action'],
  signs: [
    ['serial', 'ttl'],
    ['serial', 'action']
  ],
  fields: `
    action attributes created_at description email id masters name pool_id project_id serial status transferred_at
    ttl type updated_at version shared
  `,
  attributes: (row) => ({ project: project(row), masters: row.list('masters') })
})

/** `openstack recordset list|show ZONE`. */
export const recordset = entity({
  kind: 'recordset',
  words: 'recordset',
  lists: ['id | name | type | records | status | action', 'id | project_id | name | type | records | status | action'],
  signs: [['records', 'type', 'name']],
  fields: `
    action created_at description id name project_id records status ttl type updated_at version zone_id zone_name
  `,
  parent: ['dns-zone', 'zone_id'],
  attributes: (row, { filter }) => ({
    project: project(row),
    records: row.list('records'),
    zone: pointerValue('dns-zone', row.text('zone_id') ?? filter(''))
  })
})

/** `openstack secret list|get`: that there is one, of which sort; never its payload. */
export const secret = entity({
  kind: 'secret',
  words: 'secret',
  lists: [
    'Secret href | Name | Created | Status | Content types | Algorithm | Bit length | Secret type | Mode | Expiration'
  ],
  signs: [['secret_href', 'bit_length']],
  ids: ['secret_href'],
  fields: 'secret_href name created status content_types algorithm bit_length secret_type mode expiration',
  attributes: (row) => ({ contentTypes: row.dict('content_types') })
})

/** `openstack secret container list`: secrets that belong together, as a certificate and its key do. */
export const secretContainer = entity({
  kind: 'secret',
  words: 'secret container',
  lists: ['Container href | Name | Created | Status | Type | Secrets | Consumers'],
  signs: [['container_href', 'secrets']],
  ids: ['container_href'],
  fields: 'container_href name created status type secrets consumers',
  attributes: (row) => ({ secrets: row.list('secrets')?.filter((each) => each.includes('://')) })
})
