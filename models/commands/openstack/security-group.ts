import { Fields } from './fields.ts'
import { identity, pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'
import { contributeRule } from './security-group-rule.ts'

/** `openstack security group list|show`, `neutron security-group-list`. */
export const securityGroup: Resource = {
  words: 'security group',
  lists: [
    headings('ID | Name | Description | Project | Tags'),
    headings('ID | Name | Description | Project | Tags | Shared'),
    headings('ID | Name | Description | Project'),
    headings('id | name | security_group_rules'),
    headings('id | name | tenant_id | security_group_rules')
  ],
  signs: [
    ['rules', 'stateful'],
    ['security_group_rules', 'name'],
    ['rules', 'project_id', 'name']
  ],
  fields: `
    created_at description id name project_id revision_number rules shared stateful tags updated_at tenant_id
    is_shared security_group_rules
  `,
  contribute(row, context) {
    const uuid = row.uuid('id')
    const name = row.name('name')
    const ref = identity('security-group', uuid, name, row, context)
    if (!ref) return
    context.facts.node(
      ref,
      {
        name,
        attributes: withRest(
          row,
          {
            uuid,
            description: row.name('description'),
            stateful: row.flag('stateful'),
            shared: row.flag('shared', 'is_shared'),
            project: pointerValue('project', row.text('project_id', 'project', 'tenant_id'))
          },
          'rules',
          'security_group_rules'
        )
      },
      row.line
    )
    for (const rule of row.records('rules', 'security_group_rules')) {
      contributeRule(new Fields(Object.keys(rule), Object.values(rule), row.line), ref, context)
    }
  }
}
