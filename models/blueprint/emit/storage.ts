import { diskRef } from '../../text/virt/disks.ts'
import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { Plan, Server } from '../plan/plan.ts'
import { namedRef } from '../plan/storage.ts'
import { sha1Hex, stableUuid } from '../stable-id.ts'
import { backendOf } from './cluster-wide.ts'
import type { PlanWriter } from './writer.ts'

const FORMAT = 'disks in Ceph are cloned from raw images, and local ones lie over qcow2'
const INSTANCES = '/var/lib/nova/instances'

/** Images, volumes with their snapshots, and the disks of servers with what they rest on. */
export function emitStorage(plan: Plan, write: PlanWriter): void {
  const { images, volumes, disks } = plan.storage
  const pool = (name: string) => (plan.running.ceph ? nodeValue(refs.byName('ceph-pool', name), name) : undefined)
  for (const { name, format, size, guessed, line } of images) {
    const attributes = { diskFormat: format, containerFormat: 'bare', size, pool: pool('images') }
    write.node(namedRef('image', name), name, undefined, attributes, line, guessed ? { diskFormat: FORMAT } : {})
  }
  const booted = new Set<Server>()
  for (const { entry, server } of volumes) {
    const { name, size, image, bootable, snapshots = [], $line } = entry
    const ref = namedRef('volume', name)
    const host = `hostgroup@${backendOf(plan)}#${backendOf(plan)}`
    const attributes = { size, bootable: bootable ?? image !== undefined, host, pool: pool('volumes') }
    write.node(ref, name, undefined, attributes, $line)
    if (image !== undefined) write.link('backs', namedRef('image', image), ref, $line)
    if (server) write.link('backs', ref, server.ref, $line)
    if (server && (bootable ?? image !== undefined)) booted.add(server)
    for (const snapshot of snapshots) {
      const own = namedRef('volume-snapshot', snapshot)
      write.node(own, snapshot, undefined, { volume: nodeValue(ref, name) }, $line)
      write.link('backs', ref, own, $line)
    }
  }
  const bases = new Map<string, string>()
  for (const server of plan.servers) {
    const { image } = server
    if (image === undefined || booted.has(server)) continue
    if (disks === 'ceph') emitClone(server, image, images, write)
    else {
      const base = bases.get(image) ?? baseOf(plan, image)
      bases.set(image, base)
      emitOverlay(server, image, base, write)
    }
  }
}

/** With a raw image in the same cluster the disk is a copy-on-write clone; any other is imported whole. */
function emitClone(server: Server, image: string, images: Plan['storage']['images'], write: PlanWriter): void {
  const { uuid, ref: owner, line } = server
  const name = `vms/${uuid}_disk`
  const disk = diskRef(name, undefined)
  const raw = images.find((each) => each.name === image)?.format === 'raw'
  const attributes = { rbd: name, format: 'raw', clone: raw, pool: nodeValue(refs.byName('ceph-pool', 'vms'), 'vms') }
  write.node(disk, name, undefined, attributes, line)
  write.link('backs', namedRef('image', image), disk, line, { format: 'raw' })
  write.link('backs', disk, owner, line, { format: 'raw' })
}

/** Nova calls the base of a host's overlays after the image's id. */
function baseOf(plan: Plan, image: string): string {
  return `${INSTANCES}/_base/${sha1Hex(stableUuid(plan.blueprint.cloud, 'image', image))}`
}

/** A base file once a host, and an overlay for each server. */
function emitOverlay(server: Server, image: string, baseName: string, write: PlanWriter): void {
  const { uuid, ref: owner, host, line } = server
  const diskName = `${INSTANCES}/${uuid}/disk`
  const own = { kind: 'server', uuid } as const
  const [base, disk] = [diskRef(baseName, host.ref, own), diskRef(diskName, host.ref, own)]
  write.node(base, baseName, host.ref, { format: 'raw' }, line)
  write.node(disk, diskName, host.ref, { format: 'qcow2' }, line)
  write.link('backs', namedRef('image', image), base, line, { format: 'raw' })
  write.link('backs', base, disk, line, { format: 'qcow2' })
  write.link('backs', disk, owner, line, { format: 'qcow2' })
}
