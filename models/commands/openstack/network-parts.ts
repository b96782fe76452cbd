import { known, nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'
import { entity } from './entity.ts'
import type { Fields } from './fields.ts'
import { pointer, pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'

/** What Neutron keeps beside networks and ports. */

const project = (row: Fields) => pointerValue('project', row.text('project_id', 'project', 'tenant_id'))

/** `openstack address scope list|show`. */
export const addressScope = entity({
  kind: 'address-scope',
  words: 'address scope',
  lists: ['ID | Name | IP Version | Shared | Project', 'id | name | ip_version'],
  signs: [['ip_version', 'shared', 'name']],
  fields: 'id ip_version name project_id shared tenant_id',
  attributes: (row) => ({ project: project(row), ipVersion: row.number('ip_version'), shared: row.flag('shared') })
})

/** `openstack subnet pool list|show`: address space that subnets are cut from. */
export const subnetPool = entity({
  kind: 'subnet-pool',
  words: 'subnet pool',
  lists: [
    'ID | Name | Prefixes',
    'ID | Name | Prefixes | Default Prefix Length | Address Scope | Default Subnet Pool | Shared | Tags',
    'ID | Name | Prefixes | Default Prefix Length | Address Scope | Default Subnet Pool | Shared',
    'id | name | prefixes | default_prefixlen | address_scope_id | is_default',
    'id | name | prefixes'
  ],
  signs: [
    ['prefixes', 'default_prefixlen'],
    ['prefixes', 'default_prefix_length'],
    ['prefixes', 'min_prefixlen']
  ],
  fields: `
    address_scope_id created_at default_prefixlen default_quota description id ip_version is_default max_prefixlen
    min_prefixlen name prefixes project_id revision_number shared tags updated_at tenant_id
  `,
  attributes: (row) => ({
    project: project(row),
    prefixes: row.list('prefixes')?.map((prefix) => prefix.toLowerCase()),
    defaultPrefixlen: row.number('default_prefixlen', 'default_prefix_length'),
    addressScope: pointerValue('address-scope', row.text('address_scope_id', 'address_scope')),
    default: row.flag('is_default', 'default_subnet_pool')
  })
})

/** `openstack address group list|show`: addresses that rules of security groups name together. */
export const addressGroup = entity({
  kind: 'address-group',
  words: 'address group',
  lists: ['ID | Name | Description | Project | Addresses'],
  signs: [['addresses', 'description', 'project']],
  fields: 'addresses created_at description id name project_id revision_number updated_at',
  attributes: (row) => ({ project: project(row), addresses: row.list('addresses')?.map((each) => each.toLowerCase()) })
})

/** What a policy can share. */
const SHARED_KINDS: ReadonlyMap<string, NodeKind> = new Map([
  ['network', 'network'],
  ['qos_policy', 'qos-policy'],
  ['security_group', 'security-group'],
  ['address_scope', 'address-scope'],
  ['subnetpool', 'subnet-pool'],
  ['address_group', 'address-group']
])

/** `openstack network rbac list|show`: what is shared with whom. */
export const networkRbac = entity({
  kind: 'rbac-policy',
  words: 'network rbac',
  lists: [
    'ID | Object Type | Object ID',
    'ID | Object Type | Object ID | Action',
    'ID | Action | Object Type | Object ID | Target Project'
  ],
  signs: [['object_type', 'object_id']],
  fields: 'action id object_id object_type project_id target_project_id target_project target_tenant tenant_id',
  names: [],
  attributes(row) {
    const object = row.text('object_id')
    const kind = SHARED_KINDS.get(row.text('object_type') ?? '')
    return {
      project: project(row),
      objectType: row.text('object_type'),
      object: object === undefined || !kind ? object : nodeValue(pointer(kind, object), object),
      targetProject: pointerValue('project', row.text('target_project_id', 'target_project', 'target_tenant'))
    }
  }
})

/** `openstack network qos policy list|show`. */
export const qosPolicy = entity({
  kind: 'qos-policy',
  words: 'network qos policy',
  lists: ['ID | Name | Shared | Default | Project', 'id | name'],
  signs: [
    ['shared', 'default', 'project'],
    ['rules', 'is_default']
  ],
  fields: 'created_at description id is_default name project_id revision_number rules shared tags updated_at tenant_id',
  attributes: (row) => ({
    project: project(row),
    shared: row.flag('shared'),
    default: row.flag('is_default', 'default'),
    rules: row.records('rules').length > 0 ? row.records('rules') : undefined
  })
})

/** `openstack ip availability list|show`: how full a network is. Numbers of addresses. */
export const ipAvailability: Resource = {
  words: 'ip availability',
  alias: ['network ip availability'],
  lists: [
    headings('Network ID | Network Name | Total IPs | Used IPs'),
    headings('network_id | network_name | total_ips | used_ips')
  ],
  signs: [['total_ips', 'used_ips']],
  fields: 'network_id network_name project_id subnet_ip_availability tenant_id total_ips used_ips id name',
  contribute(row, { facts }) {
    const uuid = row.uuid('network_id', 'id')
    const name = row.name('network_name', 'name')
    if (uuid === undefined && name === undefined) return
    const ref = uuid === undefined ? pointer('network', name!) : refs.byUuid('network', uuid)
    const attributes = { uuid, totalIps: row.number('total_ips'), usedIps: row.number('used_ips') }
    facts.node(ref, { name, attributes: known({ ...attributes, project: project(row) }) }, row.line)
    for (const subnet of row.records('subnet_ip_availability')) {
      const { subnet_id: id, subnet_name: called, cidr, total_ips: total, used_ips: used } = subnet
      if (typeof id !== 'string' || !isUuid(id)) continue
      const own = { uuid: id, cidr: typeof cidr === 'string' ? cidr.toLowerCase() : undefined }
      facts.node(
        refs.byUuid('subnet', id),
        {
          name: typeof called === 'string' && called !== '' ? called : undefined,
          parent: ref,
          attributes: known({
            ...own,
            totalIps: typeof total === 'number' ? total : undefined,
            usedIps: typeof used === 'number' ? used : undefined
          })
        },
        row.line
      )
    }
  }
}
