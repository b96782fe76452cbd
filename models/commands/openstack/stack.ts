import { identity, pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** `openstack stack list|show`, `heat stack-list`. */
export const stack: Resource = {
  words: 'stack',
  lists: [
    headings('ID | Stack Name | Project | Stack Status | Creation Time | Updated Time'),
    headings('ID | Stack Name | Stack Status | Creation Time | Updated Time'),
    headings('ID | Stack Name | Project | Stack Status | Creation Time | Updated Time | Deletion Time'),
    headings('ID | Stack Name | Stack Status | Creation Time | Updated Time | Deletion Time'),
    headings('id | stack_name | stack_status | creation_time | updated_time'),
    headings('id | stack_name | stack_status | creation_time')
  ],
  signs: [['stack_name', 'stack_status']],
  fields: `
    id stack_name description creation_time updated_time stack_status stack_status_reason parameters outputs links
    deletion_time notification_topics capabilities disable_rollback timeout_mins tags stack_owner parent
    stack_user_project_id template_description project
  `,
  contribute(row, context) {
    const { facts } = context
    const uuid = row.uuid('id')
    const name = row.name('stack_name')
    const ref = identity('stack', uuid, name, row, context)
    if (!ref) return
    facts.node(
      ref,
      {
        name,
        attributes: withRest(
          row,
          {
            uuid,
            status: row.text('stack_status'),
            statusReason: row.name('stack_status_reason'),
            creationTime: row.text('creation_time'),
            updatedTime: row.text('updated_time'),
            project: pointerValue('project', row.text('project'))
          },
          'parameters',
          'outputs',
          'notification_topics'
        )
      },
      row.line
    )
  }
}
