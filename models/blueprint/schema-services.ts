import * as v from 'valibot'
import { serviceIdsNamed } from '../catalogue/groups.ts'
import { count, entry, flag, hostName, list, name, named, oneOf } from './fields.ts'

/** The part of the vocabulary about what runs on hosts and where disks come from. */

const SERVICE = 'has to be a service of the catalogue like barbican, octavia, ceph_rgw or heat'
const serviceName = v.pipe(
  v.string(SERVICE),
  v.check((text) => serviceIdsNamed(text).length > 0, SERVICE)
)

const change = {
  add: v.optional(list('services', serviceName)),
  remove: v.optional(list('services', serviceName))
}

const changes = entry('the services', {
  ...change,
  roles: v.optional(named('role names', entry('the services of a role', change))),
  processes: v.optional(flag)
})

/** `false` turns services, containers and messages off. */
export const servicesEntry = v.lazy((input) => (typeof input === 'boolean' ? flag : changes))

const imageEntry = entry('an image', {
  name,
  format: v.optional(oneOf(['raw', 'qcow2', 'iso', 'vmdk'])),
  size: v.optional(v.pipe(v.number('has to be a size in bytes'), v.integer('has to be a size in bytes')))
})

const volumeEntry = entry('a volume', {
  name,
  size: v.optional(count(100_000)),
  server: v.optional(name),
  image: v.optional(name),
  bootable: v.optional(flag),
  snapshots: v.optional(list('names of snapshots', name))
})

export const storageEntry = entry('the storage', {
  backend: v.optional(oneOf(['ceph', 'lvm', 'nfs'])),
  /** where servers have the disks that Nova makes */
  disks: v.optional(oneOf(['ceph', 'local'])),
  osds: v.optional(count(60)),
  monitors: v.optional(list('host names', hostName)),
  pools: v.optional(list('names of pools', name)),
  images: v.optional(list('images', imageEntry)),
  volumes: v.optional(list('volumes', volumeEntry))
})

export type VolumeEntry = v.InferOutput<typeof volumeEntry>
export type ServiceChange = { add?: string[] | undefined; remove?: string[] | undefined }
