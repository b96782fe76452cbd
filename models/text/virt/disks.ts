import type { Ref } from '../../topology/facts.ts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const VOLUME = new RegExp(`(?:^|[/:])volume-(${UUID})(?:$|[@.:])`, 'i')
const IMAGE = new RegExp(`^(?:rbd:)?images/(${UUID})(?:@|$)`, 'i')
const SERVER = new RegExp(`(?:instances/|^(?:rbd:)?vms/|^)(${UUID})(?:/disk|_disk)`, 'i')

/** What OpenStack calls the thing that a disk's name belongs to: a volume, an image, or a server's own disk. */
export function ownerOf(disk: string): { kind: 'volume' | 'image' | 'server'; uuid: string } | undefined {
  const volume = VOLUME.exec(disk)?.[1]
  if (volume !== undefined) return { kind: 'volume', uuid: volume.toLowerCase() }
  const image = IMAGE.exec(disk)?.[1]
  if (image !== undefined) return { kind: 'image', uuid: image.toLowerCase() }
  const server = SERVER.exec(disk)?.[1]
  return server === undefined ? undefined : { kind: 'server', uuid: server.toLowerCase() }
}

/** A disk: the volume or image it is, else the file of its host. RBD names mean the same on every host. */
export function diskRef(disk: string, host: Ref | undefined): Ref {
  const owner = ownerOf(disk)
  if (owner && owner.kind !== 'server') return { kind: owner.kind, keys: [`uuid:${owner.uuid}`] }
  const isShared = host === undefined || /^(?:rbd:)?(?:vms|images|volumes|backups)\/[^/]+$/.test(disk)
  const name = disk.replace(/^rbd:/, '')
  return isShared ? { kind: 'image', keys: [`name:${name}`] } : { kind: 'image', keys: [`name:${name}`], within: host }
}

/** A libvirt domain: a name is unique on its host, the uuid everywhere. */
export function domainRef(name: string | undefined, uuid: string | undefined, host: Ref | undefined): Ref | undefined {
  const keys = [
    ...(uuid === undefined ? [] : [`uuid:${uuid.toLowerCase()}`]),
    ...(name === undefined || name === '' ? [] : [`domain:${hostLabel(host)}/${name}`])
  ]
  return keys.length === 0 ? undefined : { kind: 'server', keys }
}

/** Nova prints a host's full name, a prompt the short one. */
function hostLabel(host: Ref | undefined): string {
  const key = host?.keys.find((each) => /^(?:name|fqdn):/.test(each)) ?? host?.keys[0] ?? ''
  return key.replace(/^(?:name|fqdn):/, '').split('.')[0]!
}
