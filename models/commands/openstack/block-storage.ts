import { nodeValue } from '../../topology/facts.ts'
import { propertiesOf } from './image.ts'
import { entity } from './entity.ts'
import { pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { refs } from '../../topology/ids.ts'

/** `openstack volume snapshot list|show`, `cinder snapshot-list`. Sizes in GiB. */
export const volumeSnapshot = entity({
  kind: 'volume-snapshot',
  words: 'volume snapshot',
  alias: ['snapshot'],
  lists: [
    'ID | Name | Description | Status | Size',
    'ID | Name | Description | Status | Size | Created At | Volume | Properties',
    'ID | Volume ID | Status | Name | Size',
    'ID | Volume ID | Status | Name | Size | Consumes Quota',
    'ID | Volume ID | Status | Name | Size | User ID'
  ],
  signs: [
    ['volume_id', 'os_extended_snapshot_attributes_progress'],
    ['volume_id', 'status', 'size']
  ],
  fields: `
    created_at description id name os-extended-snapshot-attributes:progress
    os-extended-snapshot-attributes:project_id properties size status updated_at volume_id user_id
    group_snapshot_id consumes_quota
  `,
  attributes: (row) => ({
    size: row.number('size'),
    volume: pointerValue('volume', row.text('volume_id', 'volume')),
    progress: row.text('os_extended_snapshot_attributes_progress'),
    project: pointerValue('project', row.text('os_extended_snapshot_attributes_project_id', 'project_id')),
    properties: propertiesOf(row)
  })
})

/** `openstack volume backup list|show`, `cinder backup-list`. */
export const volumeBackup = entity({
  kind: 'volume-backup',
  words: 'volume backup',
  alias: ['backup'],
  lists: [
    'ID | Name | Description | Status | Size',
    'ID | Name | Description | Status | Size | Incremental | Created At',
    'ID | Name | Description | Status | Size | Availability Zone | Volume | Container',
    'ID | Name | Description | Status | Size | Incremental | Created At | Availability Zone | Volume | Container',
    'ID | Volume ID | Status | Name | Size | Object Count | Container',
    'ID | Volume ID | Status | Name | Size | Incremental | Created At | Object Count | Container'
  ],
  signs: [['object_count', 'container'], ['has_dependent_backups']],
  fields: `
    availability_zone container created_at data_timestamp description fail_reason has_dependent_backups id
    is_incremental name object_count size snapshot_id status updated_at volume_id
  `,
  attributes: (row) => ({
    size: row.number('size'),
    volume: pointerValue('volume', row.text('volume_id', 'volume')),
    snapshot: pointerValue('volume-snapshot', row.text('snapshot_id'))
  })
})

/** `openstack volume type list|show`, `cinder type-list`. */
export const volumeType = entity({
  kind: 'volume-type',
  words: 'volume type',
  lists: [
    'ID | Name | Is Public',
    'ID | Name',
    'ID | Name | Is Public | Description | Properties',
    'ID | Name | Is Public | Description',
    'ID | Name | Description | Is_Public'
  ],
  signs: [
    ['access_project_ids', 'qos_specs_id'],
    ['qos_specs_id', 'is_public']
  ],
  fields: 'access_project_ids description id is_public name properties qos_specs_id os-volume-type-access:is_public',
  attributes: (row) => ({
    public: row.flag('is_public', 'os_volume_type_access_is_public'),
    properties: propertiesOf(row)
  })
})

/** `openstack volume attachment list|show`: which server has which volume. */
export const volumeAttachment: Resource = {
  words: 'volume attachment',
  lists: [headings('ID | Volume ID | Server ID | Status'), headings('ID | Volume ID | Status | Server ID')],
  signs: [['volume_id', 'server_id', 'status']],
  fields: 'attached_at attach_mode connection_info detached_at id instance server_id status volume_id',
  contribute(row, { facts }) {
    const volume = row.uuid('volume_id')
    const server = row.uuid('server_id', 'instance')
    if (volume === undefined) return
    const attachments =
      server === undefined ? {} : { attachments: [{ server: nodeValue(refs.byUuid('server', server), server) }] }
    facts.node(refs.byUuid('volume', volume), { attributes: { uuid: volume, ...attachments } }, row.line)
  }
}
