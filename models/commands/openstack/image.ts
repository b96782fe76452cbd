import type { Json } from '../../topology/vocabulary.ts'
import type { Fields } from './fields.ts'
import { identity, pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

const LONG =
  'ID | Name | Disk Format | Container Format | Size | Checksum | Status | Visibility | Protected | Project | Tags'

/** `openstack image list|show`, `glance image-list`. */
export const image: Resource = {
  words: 'image',
  lists: [
    headings('ID | Name | Status'),
    headings(LONG),
    headings(`${LONG} | Hidden`),
    headings(LONG.replace(' | Checksum', ''))
  ],
  signs: [['disk_format'], ['container_format']],
  fields: `
    checksum container_format created_at disk_format file id min_disk min_ram name owner properties protected
    schema size status tags updated_at virtual_size visibility os_hidden
  `,
  fits: (row) => IMAGE_STATUS.test(row.text('status') ?? 'active'),
  contribute(row, context) {
    const { facts } = context
    const uuid = row.text('id')
    const name = row.name('name')
    const ref = identity('image', uuid, name, row, context)
    if (!ref) return
    facts.node(
      ref,
      {
        name,
        attributes: withRest(
          row,
          {
            uuid,
            status: row.text('status'),
            diskFormat: row.text('disk_format'),
            containerFormat: row.text('container_format'),
            size: row.number('size'),
            virtualSize: row.number('virtual_size'),
            visibility: row.text('visibility'),
            protected: row.flag('protected'),
            checksum: row.text('checksum'),
            minDisk: row.number('min_disk'),
            minRam: row.number('min_ram'),
            project: pointerValue('project', row.text('owner', 'project')),
            properties: propertiesOf(row)
          },
          'stores'
        )
      },
      row.line
    )
  }
}

/** glance writes states in lower case, where nova and neutron write theirs in capitals */
const IMAGE_STATUS = /^(?:active|queued|saving|uploading|importing|killed|deleted|pending_delete|deactivated)$/

/** Properties as text, whatever type a format gives them. */
export function propertiesOf(row: Fields): { [name: string]: string } | undefined {
  const properties = row.dict('properties')
  if (!properties || Object.keys(properties).length === 0) return undefined
  const sorted = Object.keys(properties).sort()
  return Object.fromEntries(sorted.map((name) => [name, spell(properties[name]!)]))
}

/** Tables print Python's `True` where JSON has `true`. */
function spell(value: Json): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (value === null) return 'None'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
