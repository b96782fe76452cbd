import type { FactValue, Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { Fields } from './fields.ts'
import { namedRef, type Named } from './named.ts'
import { identity, pointer, pointerValue } from './refs.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'
import { domainRef } from '../../text/virt/disks.ts'
import { networkColumns, networksOf } from './server-networks.ts'

const LONG =
  'ID | Name | Status | Task State | Power State | Networks | Image Name | Image ID | Flavor Name | Flavor ID | Availability Zone | Host | Properties'

/** `openstack server list|show|create`, `nova list|show|boot`. */
export const server: Resource = {
  words: 'server',
  lists: [
    headings('ID | Name | Status | Networks | Image | Flavor'),
    headings('ID | Name | Status | Networks | Image Name | Flavor Name'),
    headings('ID | Name | Status | Networks | Image ID | Flavor ID'),
    headings('ID | Name | Status | Networks'),
    headings(LONG),
    headings(LONG.replace(' | Host | Properties', ' | Host | Properties | Scheduler Hints')),
    headings(LONG.replace('Flavor Name | Flavor ID', 'Flavor')),
    // with `-c Host` newer clients print the column twice
    headings(LONG.replace(' | Host | ', ' | Host | Host | ')),
    headings('ID | Name | Status | Task State | Power State | Networks'),
    headings('ID | Name | Tenant ID | Status | Task State | Power State | Networks')
  ],
  signs: [
    ['networks', 'flavor'],
    ['networks', 'flavor_name'],
    ['networks', 'status'],
    ['networks', 'power_state'],
    ['os_ext_sts_vm_state'],
    ['os_ext_srv_attr_host'],
    ['os_ext_srv_attr_instance_name'],
    ['flavor', 'image', 'addresses']
  ],
  fields: `
    OS-DCF:diskConfig OS-EXT-AZ:availability_zone OS-EXT-SRV-ATTR:host OS-EXT-SRV-ATTR:hypervisor_hostname
    OS-EXT-SRV-ATTR:instance_name OS-EXT-STS:power_state OS-EXT-STS:task_state OS-EXT-STS:vm_state
    OS-SRV-USG:launched_at OS-SRV-USG:terminated_at accessIPv4 accessIPv6 addresses adminPass config_drive created
    description fault flavor hostId host_status id image key_name locked locked_reason name
    pinned_availability_zone progress project_id properties scheduler_hints security_groups server_groups status
    tags trusted_image_certificates updated user_id volumes_attached OS-EXT-SRV-ATTR:hostname
    OS-EXT-SRV-ATTR:kernel_id OS-EXT-SRV-ATTR:launch_index OS-EXT-SRV-ATTR:ramdisk_id
    OS-EXT-SRV-ATTR:reservation_id OS-EXT-SRV-ATTR:root_device_name OS-EXT-SRV-ATTR:user_data created_at
    launched_at updated_at power_state hypervisor_hostname
  `,
  contribute(row, context) {
    const uuid = row.uuid('id')
    const name = row.name('name')
    const ref = identity('server', uuid, name, row, context)
    if (!ref) return
    const { facts } = context
    const networks = networksOf(row)
    const host = hostOf(row, context)
    const domain = host && domainRef(row.text('os_ext_srv_attr_instance_name'), undefined, host)
    facts.node(
      domain ? { ...ref, keys: [...ref.keys, ...domain.keys] } : ref,
      {
        name,
        parent: host,
        attributes: withRest(
          row,
          {
            uuid,
            status: row.text('status'),
            taskState: row.text('task_state', 'os_ext_sts_task_state'),
            powerState: powerState(row),
            vmState: row.text('os_ext_sts_vm_state'),
            instanceName: row.text('os_ext_srv_attr_instance_name'),
            networks,
            project: pointerValue('project', row.text('project_id', 'project', 'tenant_id')),
            flavor: named('flavor', flavorOf(row), row, context),
            image: named('image', imageOf(row), row, context),
            zone: row.text('os_ext_az_availability_zone', 'availability_zone'),
            keyName: row.text('key_name'),
            volumes: volumesOf(row),
            securityGroups: groupsOf(row),
            fault: faultOf(row)
          },
          ...networkColumns(row)
        )
      },
      row.line
    )
  }
}

/** The machine nova put it on; a bare metal server's "hypervisor" is a node's uuid, and no machine. */
function hostOf(row: Fields, { facts, filter }: Context): Ref | undefined {
  const printed =
    row.text('os_ext_srv_attr_host', 'host') ?? row.text('os_ext_srv_attr_hypervisor_hostname') ?? listedOf(row, filter)
  if (printed === undefined || isUuid(printed)) return undefined
  return facts.node(refs.host(printed), { certainty: 'not-provided' }, row.line)
}

/** `server list --host H`; who creates one may ask for a host, too, and only `show` and `create` print the state it is in. */
function listedOf(row: Fields, filter: Context['filter']): string | undefined {
  const host = row.raw('os_ext_sts_vm_state') === undefined ? filter('--host') : undefined
  return host === undefined || /[$`<>*]/.test(host) ? undefined : host
}

const POWER_STATES = ['NOSTATE', 'Running', '', 'Paused', 'Shutdown', '', 'Crashed', 'Suspended']

/** Tables print words where other formats print nova's number. */
function powerState(row: Fields): string | undefined {
  const number = row.number('power_state', 'os_ext_sts_power_state')
  if (number === undefined) return row.text('power_state', 'os_ext_sts_power_state')
  return POWER_STATES[number] || undefined
}

function flavorOf(row: Fields): Named | undefined {
  return namedRef(row, ['flavor_name', 'flavor'], ['flavor_id'])
}

function imageOf(row: Fields): Named | undefined {
  const image = namedRef(row, ['image_name', 'image'], ['image_id'])
  return image?.name !== undefined && /^N\/A|booted from volume/i.test(image.name) ? undefined : image
}

/** Both name and id printed prove the thing; one alone only points at it. */
function named(kind: 'flavor' | 'image', found: Named | undefined, row: Fields, { facts }: Context): FactValue {
  if (!found) return undefined
  const { name, uuid } = found
  if (uuid === undefined) return pointerValue(kind, name)
  const ref = refs.byUuid(kind, uuid)
  if (name !== undefined) facts.node(ref, { name, attributes: { uuid } }, row.line)
  return nodeValue(ref, name ?? uuid)
}

/** `name='default'`, once a port; several projects have a group of that name. */
function groupsOf(row: Fields): FactValue {
  const names = row.records('security_groups').flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
  const groups = [...new Set(names)].sort()
  return groups.length > 0 ? groups.map((name) => nodeValue(pointer('security-group', name), name)) : undefined
}

function volumesOf(row: Fields): FactValue {
  const ids = row.records('volumes_attached', 'os_extended_volumes_volumes_attached').flatMap(({ id }) => id ?? [])
  const volumes = ids.filter((id) => typeof id === 'string').map((id) => nodeValue(refs.byUuid('volume', id), id))
  return volumes.length > 0 ? volumes : undefined
}

function faultOf(row: Fields): string | undefined {
  const message = row.dict('fault')?.['message']
  return typeof message === 'string' ? message : undefined
}
