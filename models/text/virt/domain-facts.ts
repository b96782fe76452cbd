import { known, type FactSink, type FactValue, type Ref } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import { diskName, diskRef, ownerOf } from './disks.ts'
import type { DomainDisk, DomainInterface } from './domain-xml.ts'

/** A guest's interfaces by the device that the host sees; a linker finds their ports. */
export function guestInterfacesOf(interfaces: readonly DomainInterface[]): FactValue {
  const plugged = interfaces.flatMap(({ target, mac, bridge }) =>
    target === undefined ? [] : [known({ name: target, mac, bridge })]
  )
  return plugged.length > 0 ? plugged : undefined
}

/** The devices of a host that guests are plugged in with. A vhost-user socket is none. */
export function contributeTaps(interfaces: readonly DomainInterface[], host: Ref | undefined, facts: FactSink): void {
  if (!host) return
  for (const { target, mac, bridge, line } of interfaces) {
    if (target === undefined || target.startsWith('vhu')) continue
    const attributes = known({ guestMac: mac, guestBridge: bridge })
    facts.node(refs.device(host, target), { name: target, parent: host, attributes }, line)
  }
}

/** A disk, the images it rests on, and the server it is for. */
export function contributeDisk(disk: DomainDisk, server: Ref, host: Ref | undefined, facts: FactSink): void {
  const { target, format, serial, line } = disk
  const source = disk.source === undefined ? undefined : diskName(disk.source)
  const owner = source === undefined ? undefined : ownerOf(source)
  // Nova writes a volume's uuid as the disk's serial number, whatever the driver calls the device.
  const isVolume = owner?.kind !== 'server' && serial !== undefined && isUuid(serial)
  const ref = isVolume ? refs.byUuid('volume', serial) : source === undefined ? undefined : diskRef(source, host, owner)
  if (!ref) return
  facts.node(
    ref,
    { ...placeOf(ref, source, host), attributes: known({ uuid: diskUuid(ref), diskFormat: format }) },
    line
  )
  facts.link('backs', ref, server, line, { attributes: known({ format, device: target }) })
  let above = ref
  for (const { source: printed, format: told } of disk.backing) {
    if (printed === undefined) continue
    const name = diskName(printed)
    const below = diskRef(name, host)
    facts.node(
      below,
      { ...placeOf(below, name, host), attributes: known({ uuid: diskUuid(below), diskFormat: told }) },
      line
    )
    facts.link('backs', below, above, line, { attributes: known({ format: told }) })
    above = below
  }
}

/** Name and parent of a disk's claim: a file lies on its host, what Glance and Cinder keep has a name of its own. */
export function placeOf(ref: Ref, name: string | undefined, host: Ref | undefined): { name?: string; parent?: Ref } {
  const isPlain = ref.kind === 'image' && name !== undefined && ref.keys[0]!.startsWith('name:')
  const place: { name?: string; parent?: Ref } = isPlain ? { name } : {}
  if (ref.within && host) place.parent = host
  return place
}

/** The uuid of what Glance or Cinder keeps. */
export function diskUuid({ keys: [key = ''] }: Ref): string | undefined {
  return key.startsWith('uuid:') ? key.slice('uuid:'.length) : undefined
}
