import { entity } from './entity.ts'
import { pointerValue } from './refs.ts'
import { describeTrunk, subportsOf } from './trunk-ports.ts'

/** `openstack network trunk list|show`: a parent port, and the ports inside it that a VLAN tag tells apart. */
export const trunk = entity({
  kind: 'trunk',
  words: 'network trunk',
  alias: ['trunk'],
  lists: [
    'ID | Name | Parent Port | Description',
    'ID | Name | Parent Port | Description | Status | State | Created At | Updated At'
  ],
  signs: [['sub_ports', 'port_id'], ['parent_port']],
  fields: `
    admin_state_up created_at description id is_admin_state_up name port_id project_id revision_number status
    sub_ports tags tenant_id updated_at
  `,
  attributes: (row) => ({
    port: pointerValue('port', row.text('port_id', 'parent_port')),
    adminUp: row.flag('admin_state_up', 'is_admin_state_up', 'state'),
    subports: subportsOf(row.records('sub_ports'))
  }),
  also(row, ref, context) {
    const parent = row.uuid('port_id', 'parent_port')
    if (parent !== undefined) describeTrunk(parent, ref, row.records('sub_ports'), row.line, context.facts)
  }
})

/** `openstack network subport list --trunk T`: rows say only the port and its tag. */
export const subport = entity({
  kind: 'port',
  words: 'network subport',
  lists: ['Port | Segmentation Type | Segmentation ID'],
  signs: [['port', 'segmentation_type', 'segmentation_id']],
  ids: ['port', 'port_id'],
  attributes: (row, { filter }) => ({
    segmentationType: row.text('segmentation_type'),
    segmentationId: row.number('segmentation_id'),
    trunk: pointerValue('trunk', filter('--trunk'))
  })
})
