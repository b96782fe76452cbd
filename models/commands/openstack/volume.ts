import type { FactValue } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { isUuid } from '../../topology/ids.ts'
import type { Fields } from './fields.ts'
import { identity, pointer, pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** `openstack volume list|show`, `cinder list`. Sizes in GiB. */
export const volume: Resource = {
  words: 'volume',
  lists: [
    headings('ID | Name | Status | Size | Attached to'),
    headings('ID | Display Name | Status | Size | Attached to'),
    headings('ID | Name | Status | Size | Type | Bootable | Attached to | Properties'),
    headings('ID | Display Name | Status | Size | Type | Bootable | Attached to | Properties'),
    headings('ID | Status | Name | Size | Volume Type | Bootable | Attached to'),
    headings('ID | Tenant ID | Status | Name | Size | Volume Type | Bootable | Attached to')
  ],
  signs: [
    ['size', 'attached_to'],
    ['os_vol_tenant_attr_tenant_id'],
    ['volume_type', 'attachments'],
    ['multiattach', 'size']
  ],
  fields: `
    attachments attachment_ids availability_zone bootable cluster_name consistencygroup_id created_at description
    encrypted encryption_key_id group_id id migration_status multiattach name properties os-vol-host-attr:host
    os-vol-mig-status-attr:migstat os-vol-mig-status-attr:name_id provider_id os-vol-tenant-attr:tenant_id
    replication_status service_uuid shared_targets size snapshot_id type source_volid status updated_at user_id
    volume_image_metadata volume_type_id consumes_quota
  `,
  contribute(row, context) {
    const { facts } = context
    const uuid = row.uuid('id')
    const name = row.name('name', 'display_name')
    const ref = identity('volume', uuid, name, row, context)
    if (!ref) return
    facts.node(
      ref,
      {
        name,
        attributes: withRest(row, {
          uuid,
          status: row.text('status'),
          size: row.number('size'),
          volumeType: row.name('type', 'volume_type'),
          bootable: row.flag('bootable'),
          encrypted: row.flag('encrypted'),
          multiattach: row.flag('multiattach'),
          host: row.text('os_vol_host_attr_host'),
          zone: row.text('availability_zone'),
          attachments: attachmentsOf(row),
          snapshot: row.text('snapshot_id'),
          sourceVolume: pointerValue('volume', row.text('source_volid')),
          project: pointerValue('project', row.text('os_vol_tenant_attr_tenant_id', 'project_id', 'tenant_id'))
        })
      },
      row.line
    )
  }
}

/** `Attached to web-0 on /dev/vdb`: the client prints the server's name where it may see it, else its id. */
const SENTENCE = /Attached to (\S.*?) on (\S+)/g

function attachmentsOf(row: Fields): FactValue {
  const told = row.records('attachments', 'attached_to').flatMap((record) => {
    const server = record['server_id']
    return typeof server === 'string' ? [attachment(server, record['device'])] : []
  })
  if (told.length > 0) return told
  const text = row.name('attached_to') ?? ''
  const sentences = [...text.matchAll(SENTENCE)].map(([, server, device]) => attachment(server!, device))
  if (sentences.length > 0) return sentences
  const ids = text.split(/[,\s]+/).filter(isUuid)
  return ids.length > 0 ? ids.map((id) => attachment(id, undefined)) : undefined
}

function attachment(server: string, device: unknown): FactValue {
  return {
    server: nodeValue(pointer('server', server), server),
    ...(typeof device === 'string' && device !== '' && device !== 'None' ? { device: device.replace(/,$/, '') } : {})
  }
}
