import { propertiesOf } from './image.ts'
import { identity } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

const SHORT = 'ID | Name | RAM | Disk | Ephemeral | VCPUs | Is Public'

/** `openstack flavor list|show`, `nova flavor-list`. Memory in MiB, disks in GiB, swap in MiB. */
export const flavor: Resource = {
  words: 'flavor',
  lists: [
    headings(SHORT),
    headings(`${SHORT} | Swap | RXTX Factor | Properties`),
    headings('ID | Name | Memory_MB | Disk | Ephemeral | Swap | VCPUs | RXTX_Factor | Is_Public'),
    headings('ID | Name | Memory_MB | Disk | Ephemeral | Swap | VCPUs | RXTX_Factor | Is_Public | Description')
  ],
  signs: [['ram', 'vcpus'], ['os_flavor_access_is_public']],
  fields: `
    OS-FLV-DISABLED:disabled OS-FLV-EXT-DATA:ephemeral access_project_ids description disk id name
    os-flavor-access:is_public properties ram rxtx_factor swap vcpus
  `,
  contribute(row, context) {
    const { facts } = context
    const uuid = row.text('id')
    const name = row.name('name')
    const ref = identity('flavor', uuid, name, row, context)
    if (!ref) return
    facts.node(
      ref,
      {
        name,
        attributes: withRest(row, {
          uuid,
          vcpus: row.number('vcpus'),
          ram: row.number('ram', 'memory_mb'),
          disk: row.number('disk'),
          ephemeral: row.number('ephemeral', 'os_flv_ext_data_ephemeral'),
          swap: row.number('swap'),
          public: row.flag('is_public', 'os_flavor_access_is_public'),
          properties: propertiesOf(row)
        })
      },
      row.line
    )
  }
}
