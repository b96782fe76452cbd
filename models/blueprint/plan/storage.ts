import type { Ref } from '../../topology/facts.ts'
import type { Blueprint } from '../schema.ts'
import type { PlannedImage, PlannedVolume, Report, Server, StoragePlan } from './plan.ts'

/** A known image, snapshot or volume has no id before it exists: its name is what joins it to a real one. */
export function namedRef(kind: 'image' | 'volume' | 'volume-snapshot', name: string): Ref {
  return { kind, keys: [`called:${name}`] }
}

/** Images that servers and volumes are made of, named or not in `storage`, and volumes with the servers that use them. */
export function planStorage(
  blueprint: Blueprint,
  servers: readonly Server[],
  ceph: boolean,
  report: Report
): StoragePlan {
  const { storage } = blueprint
  const disks = storage?.disks === 'local' || !ceph ? 'local' : 'ceph'
  if (storage?.disks === 'ceph' && !ceph) {
    report(storage.$line, 'disks cannot be in ceph: no role has a Ceph OSD; add CephStorage or ComputeHCI')
  }
  const usual = disks === 'ceph' ? 'raw' : 'qcow2'
  const images = new Map<string, PlannedImage>()
  const add = (
    name: string,
    line: number,
    more: { format?: string | undefined; size?: number | undefined } = {}
  ): void => {
    if (images.has(name)) return
    const { format = usual, size } = more
    images.set(name, {
      name,
      format,
      line,
      guessed: more.format === undefined,
      ...(size === undefined ? {} : { size })
    })
  }
  for (const { name, format, size, $line } of storage?.images ?? []) add(name, $line, { format, size })
  for (const { image, line } of servers) if (image !== undefined) add(image, line)
  for (const { image, $line } of storage?.volumes ?? []) if (image !== undefined) add(image, $line)
  const byName = new Map(servers.map((server) => [server.name, server]))
  const volumes = (storage?.volumes ?? []).map((entry): PlannedVolume => {
    const server = entry.server === undefined ? undefined : byName.get(entry.server)
    if (entry.server !== undefined && !server) {
      report(entry.$line, `volume ${entry.name} is for server ${entry.server}, which is not planned`)
    }
    return { entry, ...(server ? { server } : {}) }
  })
  return { images: [...images.values()], volumes, disks }
}
