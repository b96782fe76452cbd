import type { FactValue } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import { entity } from './entity.ts'
import { pointer, pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'

/** What nova and placement keep beside servers. */

/** `openstack server group list|show`, `nova server-group-list`. */
export const serverGroup = entity({
  kind: 'server-group',
  words: 'server group',
  lists: [
    'ID | Name | Policy',
    'ID | Name | Policies',
    'ID | Name | Policy | Members | Project Id | User Id',
    'ID | Name | Policies | Members | Project Id | User Id',
    'Id | Name | Project Id | User Id | Policies | Members | Metadata',
    'Id | Name | Project Id | User Id | Policy | Members | Rules'
  ],
  signs: [
    ['policies', 'members'],
    ['policy', 'members']
  ],
  fields: 'id members name policies policy project_id rules user_id',
  attributes(row) {
    const members = (row.list('members') ?? []).filter(isUuid)
    return {
      policy: row.text('policy') ?? row.list('policies')?.[0],
      members: members.length > 0 ? members.map((id) => nodeValue(refs.byUuid('server', id), id)) : undefined
    }
  }
})

/** `openstack keypair list|show`: names and fingerprints of public keys. */
export const keypair = entity({
  kind: 'keypair',
  words: 'keypair',
  lists: ['Name | Fingerprint', 'Name | Fingerprint | Type', 'Name | Type | Fingerprint'],
  signs: [['fingerprint', 'name']],
  ids: [],
  fields: 'created_at fingerprint id is_deleted name public_key type user_id private_key deleted deleted_at updated_at',
  attributes: (row) => ({ fingerprint: row.text('fingerprint') })
})

/** `openstack resource provider list|show`: what placement counts; a compute node's bears its host's name. */
export const resourceProvider = entity({
  kind: 'resource-provider',
  words: 'resource provider',
  lists: [
    'uuid | name | generation | root_provider_uuid | parent_provider_uuid',
    'uuid | name | generation',
    'uuid | name'
  ],
  signs: [['generation', 'name', 'uuid']],
  fields: 'aggregates allocations generation name parent_provider_uuid root_provider_uuid uuid',
  attributes: (row) => ({
    rootProvider: pointerValue('resource-provider', row.text('root_provider_uuid')),
    parentProvider: pointerValue('resource-provider', row.text('parent_provider_uuid'))
  })
})

/** `openstack resource provider inventory list P`: how much of a resource class a provider has. */
export const resourceInventory: Resource = {
  words: 'resource provider inventory',
  lists: [
    headings('resource_class | allocation_ratio | min_unit | max_unit | reserved | step_size | total | used'),
    headings('resource_class | allocation_ratio | min_unit | max_unit | reserved | step_size | total'),
    headings('resource_class | allocation_ratio | max_unit | reserved | step_size | min_unit | total')
  ],
  signs: [['allocation_ratio', 'total']],
  contribute(row, { facts, filter }) {
    const provider = filter('')
    const name = row.text('resource_class')
    if (provider === undefined || name === undefined) return
    const entry = known({
      name,
      total: row.number('total'),
      used: row.number('used'),
      reserved: row.number('reserved'),
      allocationRatio: row.number('allocation_ratio'),
      minUnit: row.number('min_unit'),
      maxUnit: row.number('max_unit'),
      stepSize: row.number('step_size')
    })
    facts.node(pointer('resource-provider', provider), { attributes: { inventories: [entry] } }, row.line)
  }
}

/** `openstack resource provider usage show P`, and `allocation show S`: silent where no provider is named. */
export const resourceUsage: Resource = {
  words: 'resource provider usage',
  lists: [headings('resource_class | usage')],
  signs: [['resource_class', 'usage']],
  contribute(row, { facts, filter }) {
    const provider = filter('')
    const name = row.text('resource_class')
    const used = row.number('usage')
    if (provider === undefined || name === undefined || used === undefined) return
    facts.node(pointer('resource-provider', provider), { attributes: { inventories: [{ name, used }] } }, row.line)
  }
}

/** `openstack resource provider allocation show S`: where a server's share was taken from. */
export const resourceAllocation: Resource = {
  words: 'resource provider allocation',
  lists: [
    headings('resource_provider | generation | resources | project_id | user_id'),
    headings('resource_provider | generation | resources')
  ],
  signs: [['resource_provider', 'resources']],
  contribute(row, { facts, filter }) {
    const consumer = filter('')
    const provider = row.text('resource_provider')
    if (consumer === undefined || !isUuid(consumer) || provider === undefined) return
    const resources = row.dict('resources')
    const entry: FactValue = {
      name: provider,
      provider: nodeValue(pointer('resource-provider', provider), provider),
      ...(resources ? { resources } : {})
    }
    facts.node(refs.byUuid('server', consumer), { attributes: { allocations: [entry] }, weak: true }, row.line)
  }
}

/** `openstack quota show`, and `quota list`: limits of a project. -1 is none. */
export const quota: Resource = {
  words: 'quota',
  lists: [
    headings(
      'Project ID | Cores | Fixed IPs | Injected Files | Injected File Content Bytes | Injected File Path Bytes | Instances | Key Pairs | Metadata Items | Ram | Server Groups | Server Group Members'
    ),
    headings(
      'Project ID | Cores | Injected Files | Injected File Content Bytes | Injected File Path Bytes | Instances | Key Pairs | Metadata Items | Ram | Server Groups | Server Group Members'
    ),
    headings(
      'Project ID | Floating IPs | Networks | Ports | RBAC Policies | Routers | Security Groups | Security Group Rules | Subnets | Subnet Pools'
    ),
    headings('Project ID | Backups | Backup Gigabytes | Gigabytes | Per Volume Gigabytes | Snapshots | Volumes'),
    headings('Resource | In Use | Reserved | Limit'),
    headings('Resource | Limit')
  ],
  signs: [
    ['secgroup_rules', 'instances'],
    ['cores', 'instances', 'ram'],
    ['backup_gigabytes', 'gigabytes'],
    ['in_use', 'reserved', 'limit']
  ],
  contribute(row, { facts, filter }) {
    const id = row.text('project_id', 'project')
    const name = row.name('project_name')
    const asked = filter('') ?? filter('--project')
    const project = id ?? name ?? asked
    if (project === undefined) return
    const quota: { [key: string]: FactValue } = {}
    const resource = row.text('resource')
    const limit = row.number('limit')
    if (resource !== undefined && limit !== undefined) {
      quota[resource.replaceAll('-', '_')] = limit
    } else {
      for (const key of row.unread()) {
        const value = row.number(key)
        if (value !== undefined) quota[key] = value
      }
    }
    if (Object.keys(quota).length === 0) return
    facts.node(
      pointer('project', project),
      { name, attributes: known({ uuid: id, quota }), weak: id === undefined },
      row.line
    )
  }
}

/** `openstack hypervisor stats show`, `nova hypervisor-stats`: sums over all hosts, of no host. */
export const SILENT_COMPUTE: readonly Resource[] = [
  {
    words: 'hypervisor stats',
    signs: [['count', 'running_vms']],
    fields: `
      count current_workload disk_available_least free_disk_gb free_ram_mb local_gb local_gb_used memory_mb
      memory_mb_used running_vms vcpus vcpus_used
    `
  },
  { words: 'host show', lists: [headings('Host | Project | CPU | Memory MB | Disk GB')] },
  { words: 'usage', lists: [headings('Project | Servers | RAM MB-Hours | CPU Hours | Disk GB-Hours')] },
  { words: 'limits', lists: [headings('Name | Value')] },
  { words: 'server event', signs: [['request_id', 'action', 'start_time']] },
  { words: 'server migration', signs: [['source_compute', 'dest_compute']] }
]
