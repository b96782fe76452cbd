import type { FactValue, Ref } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'
import { contributeService } from './control-service.ts'
import { entity } from './entity.ts'
import { pointer } from './refs.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'
import type { Fields } from './fields.ts'

/** What a stack makes, by the type of its resource. */
const MADE: ReadonlyMap<string, NodeKind> = new Map([
  ['OS::Nova::Server', 'server'],
  ['OS::TripleO::ControllerServer', 'server'],
  ['OS::Neutron::Net', 'network'],
  ['OS::Neutron::Subnet', 'subnet'],
  ['OS::Neutron::Port', 'port'],
  ['OS::Neutron::Router', 'router'],
  ['OS::Neutron::FloatingIP', 'floating-ip'],
  ['OS::Neutron::SecurityGroup', 'security-group'],
  ['OS::Neutron::Trunk', 'trunk'],
  ['OS::Cinder::Volume', 'volume'],
  ['OS::Nova::Flavor', 'flavor'],
  ['OS::Nova::ServerGroup', 'server-group'],
  ['OS::Glance::WebImage', 'image'],
  ['OS::Heat::Stack', 'stack'],
  ['OS::Heat::ResourceGroup', 'stack'],
  ['OS::Heat::AutoScalingGroup', 'stack']
])

const SHORT = 'resource_name | physical_resource_id | resource_type | resource_status | updated_time'

/** `openstack stack resource list|show S [-n N]`, `heat resource-list`: what a stack is made of. */
export const stackResource: Resource = {
  words: 'stack resource',
  lists: [
    headings(SHORT),
    headings(`${SHORT} | stack_name`),
    headings(`${SHORT} | parent_resource`),
    headings(`${SHORT} | parent_resource | stack_name`)
  ],
  signs: [
    ['physical_resource_id', 'resource_type'],
    ['resource_name', 'resource_status']
  ],
  fields: `
    attributes creation_time description links logical_resource_id parent_resource physical_resource_id required_by
    resource_name resource_status resource_status_reason resource_type updated_time stack_name
  `,
  contribute(row, context) {
    const name = row.name('resource_name')
    const stack = row.name('stack_name') ?? context.filter('')
    if (name === undefined || stack === undefined) return
    const { facts } = context
    const within = stackRef(stack, row, context)
    facts.node(
      { kind: 'stack-resource', keys: [`name:${name}`], within },
      {
        name,
        parent: within,
        attributes: known({
          type: row.text('resource_type'),
          status: row.text('resource_status'),
          statusReason: row.name('resource_status_reason'),
          physicalResource: made(row),
          updatedTime: row.text('updated_time'),
          creationTime: row.text('creation_time'),
          parentResource: row.text('parent_resource'),
          requiredBy: row.list('required_by')
        })
      },
      row.line
    )
  }
}

/** The stack, by what it was asked for by or what its row names; printed, it exists. */
function stackRef(stack: string, row: Fields, { facts }: Context): Ref {
  const ref = pointer('stack', stack)
  return facts.node(ref, isUuid(stack) ? { attributes: { uuid: stack } } : { name: stack }, row.line)
}

function made(row: Fields): FactValue {
  const printed = row.text('physical_resource_id')
  const kind = MADE.get(row.text('resource_type') ?? '')
  return printed !== undefined && kind && isUuid(printed) ? nodeValue(refs.byUuid(kind, printed), printed) : printed
}

/** `openstack stack output list S`: names of outputs. Their values may be secret, and are not kept. */
export const stackOutput: Resource = {
  words: 'stack output',
  lists: [headings('output_key | description')],
  signs: [['output_key', 'description']],
  contribute(row, { facts, filter }) {
    const name = row.name('output_key')
    const stack = filter('')
    if (name === undefined || stack === undefined) return
    const description = row.name('description')
    const told = description === undefined || description === 'No description given' ? {} : { description }
    facts.node(pointer('stack', stack), { attributes: { outputs: [{ name, ...told }] }, weak: true }, row.line)
  }
}

/** `openstack overcloud status [--plan P]`: how far a deployment is. */
export const overcloudStatus = entity({
  kind: 'stack',
  words: 'overcloud status',
  lists: ['Plan Name | Created | Updated | Deployment Status', 'Stack Name | Deployment Status'],
  signs: [['deployment_status']],
  ids: [],
  names: ['plan_name', 'stack_name'],
  attributes: (row) => ({ creationTime: row.text('created'), updatedTime: row.text('updated') })
})

/** `openstack orchestration service list`, `heat service-list`: the engines, by the host they run on. */
export const orchestrationService: Resource = {
  words: 'orchestration service',
  lists: [
    headings('Hostname | Binary | Engine ID | Host | Topic | Updated At | Status'),
    headings('hostname | binary | engine_id | host | topic | updated_at | status')
  ],
  signs: [['engine_id', 'binary']],
  contribute(row, context) {
    const binary = row.name('binary')
    const host = row.name('host', 'hostname')
    const engine = row.uuid('engine_id')
    if (binary === undefined || host === undefined) return
    contributeService(row, context, {
      ...{ binary, host },
      attributes: known({
        state: row.text('status')?.toLowerCase(),
        topic: row.text('topic'),
        // several workers of one engine each have an id of their own
        engines: engine === undefined ? undefined : [{ name: engine }]
      })
    })
  }
}
