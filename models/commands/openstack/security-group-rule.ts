import type { Ref } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { Fields } from './fields.ts'
import { pointer, pointerValue } from './refs.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'

/** `openstack security group rule list|show`. */
export const securityGroupRule: Resource = {
  words: 'security group rule',
  lists: [
    headings(
      'ID | IP Protocol | Ethertype | IP Range | Port Range | Direction | Remote Security Group | Remote Address Group | Security Group'
    ),
    headings(
      'ID | IP Protocol | Ethertype | IP Range | Port Range | Direction | Remote Security Group | Remote Address Group'
    ),
    headings(
      'ID | IP Protocol | Ethertype | IP Range | Port Range | Remote Security Group | Remote Address Group | Security Group'
    ),
    headings('ID | IP Protocol | Ethertype | IP Range | Port Range | Remote Security Group | Security Group'),
    headings('ID | IP Protocol | Ethertype | IP Range | Port Range | Remote Security Group'),
    headings('ID | IP Protocol | IP Range | Port Range | Remote Security Group | Security Group'),
    headings('ID | IP Protocol | IP Range | Port Range | Remote Security Group'),
    headings(
      'ID | IP Protocol | IP Range | Port Range | Direction | Ethertype | Remote Security Group | Security Group'
    ),
    headings('ID | IP Protocol | IP Range | Port Range | Direction | Ethertype | Remote Security Group'),
    headings('id | security_group | direction | ethertype | port/protocol | remote')
  ],
  signs: [
    ['ip_protocol', 'port_range'],
    ['direction', 'ethertype'],
    ['direction', 'security_group_id']
  ],
  fields: `
    created_at description direction ether_type ethertype id name normalized_cidr port_range_max port_range_min
    project_id protocol remote_address_group_id remote_group_id remote_ip_prefix revision_number security_group_id
    tags updated_at tenant_id belongs_to_default_sg
  `,
  contribute(row, context) {
    const group = row.text('security_group_id', 'security_group') ?? context.filter('')
    contributeRule(row, group === undefined ? undefined : pointer('security-group', group), context)
  }
}

/** One rule, from a list of rules, `rule show`, or the `rules` of its group. Absent protocol and remote mean any. */
export function contributeRule(row: Fields, group: Ref | undefined, { facts }: Context): void {
  const uuid = row.uuid('id')
  if (uuid === undefined) return
  const [min, max] = portsOf(row)
  const protocol = row.text('protocol', 'ip_protocol')
  facts.node(
    refs.byUuid('security-group-rule', uuid),
    {
      parent: group,
      attributes: known({
        uuid,
        direction: row.text('direction')?.toLowerCase(),
        ethertype: row.text('ethertype', 'ether_type'),
        protocol: protocol === 'any' ? undefined : protocol,
        portRangeMin: min,
        portRangeMax: max,
        remoteIpPrefix: row.text('remote_ip_prefix', 'ip_range')?.toLowerCase(),
        remoteGroup: pointerValue('security-group', row.text('remote_group_id', 'remote_security_group')),
        remoteAddressGroup: row.text('remote_address_group_id', 'remote_address_group'),
        description: row.name('description')
      })
    },
    row.line
  )
}

/** `80:80`, `type=8:code=0`, or two fields. */
function portsOf(row: Fields): [number | undefined, number | undefined] {
  const [, min, max] = /^(?:type=)?(\d+)(?::(?:code=)?(\d+))?$/.exec(row.text('port_range') ?? '') ?? []
  return [
    row.number('port_range_min') ?? (min === undefined ? undefined : Number(min)),
    row.number('port_range_max') ?? (max === undefined ? undefined : Number(max))
  ]
}
