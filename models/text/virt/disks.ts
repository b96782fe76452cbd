import type { Ref } from '../../topology/facts.ts'
import { isUuid } from '../../topology/ids.ts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
/** What may be one is enough to look closer. */
const ANY_UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/i
const VOLUME = new RegExp(`(?:^|[/:])volume-(${UUID})(?:$|[@.:])`)
/** Glance protects a snapshot of this name in whatever pool is its own. */
const IMAGE = new RegExp(`(?:(?:^|[\\w.-]|/)images?/(${UUID})(?:@|$)|/(${UUID})@snap$)`)
const SERVER = new RegExp(`(?:instances/(${UUID})/disk|(?:^|/)(${UUID})_disk)`)
/** Pool and image. What OpenStack names so is no file, in whatever pool it lies. */
const IN_POOL = /^[\w.-]+\/[^/]+$/

/**
 * A disk's plain name. QEMU writes where a disk is and how to get there in one string, secrets included:
 * `rbd:vms/x_disk:id=openstack:key=…`, `json:{"file": {"pool": "vms", "image": "x_disk"}}`, `iscsi://user%secret@host/…`.
 */
export function diskName(printed: string): string {
  const text = printed.trim()
  if (text.startsWith('json:')) {
    const field = (key: RegExp): string | undefined => key.exec(text.slice(0, 4000))?.[1]
    const [pool, image] = [field(/"(?:file\.)?pool": *"([^"]+)"/), field(/"(?:file\.)?image": *"([^"]+)"/)]
    if (pool !== undefined && image !== undefined) return `${pool}/${image}`
    return field(/"(?:file\.)*filename": *"([^"]+)"/) ?? field(/"driver": *"([^"]+)"/) ?? 'json'
  }
  if (text.startsWith('rbd:')) return text.slice(4).split(':')[0]!
  if (!text.includes(':')) return text
  if (/^[\w.-]+\/[^/:]+:(?:id|key|auth_supported|conf)=/.test(text)) return text.split(':')[0]!
  return text.replace(/^([a-z][a-z+.-]{0,20}:\/\/)[^/@]*@/, '$1')
}

/** What OpenStack calls the thing that a disk's name belongs to: a volume, an image, or a server's own disk. */
export function ownerOf(disk: string): { kind: 'volume' | 'image' | 'server'; uuid: string } | undefined {
  if (!ANY_UUID.test(disk)) return undefined
  const name = disk.toLowerCase()
  const volume = name.includes('volume-') ? VOLUME.exec(name)?.[1] : undefined
  if (volume !== undefined) return { kind: 'volume', uuid: volume }
  const image = name.includes('image') || name.endsWith('@snap') ? IMAGE.exec(name) : null
  if (image) return { kind: 'image', uuid: image[1] ?? image[2]! }
  const server = name.includes('disk') ? SERVER.exec(name) : null
  return server ? { kind: 'server', uuid: server[1] ?? server[2]! } : undefined
}

/** A disk: the volume or image it is, else the file of its host. RBD names mean the same on every host. */
export function diskRef(disk: string, host: Ref | undefined, owner = ownerOf(disk)): Ref {
  if (owner && owner.kind !== 'server') return { kind: owner.kind, keys: [`uuid:${owner.uuid}`] }
  const isShared = host === undefined || (IN_POOL.test(disk) && (owner !== undefined || POOLS.test(disk)))
  return isShared ? { kind: 'image', keys: [`name:${disk}`] } : { kind: 'image', keys: [`name:${disk}`], within: host }
}

const POOLS = /^(?:vms|images|volumes|backups)\//

/** A libvirt domain: a name is unique on its host, and so is the number of one that runs; the uuid everywhere. */
export function domainRef(
  name: string | undefined,
  uuid: string | undefined,
  host: Ref | undefined,
  number?: number | undefined
): Ref | undefined {
  const keys = [
    ...(uuid === undefined ? [] : [`uuid:${uuid.toLowerCase()}`]),
    ...(name === undefined || name === '' ? [] : [`domain:${hostLabel(host)}/${name}`]),
    ...(number === undefined || !host ? [] : [`domid:${hostLabel(host)}/${number}`])
  ]
  return keys.length === 0 ? undefined : { kind: 'server', keys }
}

/** The domain that a command line names: by number, uuid or name. */
export function domainTyped(word: string, host: Ref | undefined): Ref | undefined {
  if (/^\d{1,9}$/.test(word)) return domainRef(undefined, undefined, host, Number(word))
  return isUuid(word) ? domainRef(undefined, word, host) : domainRef(word, undefined, host)
}

/** What a command line tells of the domain it names: its name, unless it is a number or a uuid. */
export function domainName(word: string): { instanceName?: string } {
  return /^\d{1,9}$/.test(word) || isUuid(word) ? {} : { instanceName: word }
}

/** Nova prints a host's full name, a prompt the short one. */
function hostLabel(host: Ref | undefined): string {
  const key = host?.keys.find((each) => /^(?:name|fqdn):/.test(each)) ?? host?.keys[0] ?? ''
  return key.replace(/^(?:name|fqdn):/, '').split('.')[0]!
}
