import { clusterRef, monitorProps, monitorRef } from '../../text/ceph/refs.ts'
import { refs } from '../../topology/ids.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanWriter } from './writer.ts'

/** The cluster, its monitors, managers, OSDs and the pools of OpenStack. Its id is nobody's to plan: a real one tells. */
export function emitCeph(plan: Plan, write: PlanWriter): void {
  if (!plan.running.ceph) return
  const { storage } = plan.blueprint
  const line = storage?.$line ?? plan.blueprint.$line
  write.node(clusterRef(undefined), 'ceph', undefined, { binary: 'ceph' }, line)
  for (const { service, host, address } of plan.running.services) {
    if (/^ceph_mon(?:_17)?$/.test(service.id)) {
      const { name, parent, attributes } = monitorProps({ name: host.name, address }, undefined)
      write.node(monitorRef(host.name), name!, parent, attributes!, host.line, { address: ADDRESS })
    } else if (/^ceph_mgr(?:_17)?$/.test(service.id)) {
      const name = `mgr.${host.name}`
      write.node(refs.byName('service', name), name, host.ref, { binary: 'ceph-mgr', address }, host.line)
    }
  }
  for (const { id, host } of plan.running.osds) {
    const name = `osd.${id}`
    write.node(refs.byName('ceph-osd', name), name, host.ref, { id }, host.line)
  }
  for (const name of poolsOf(plan))
    write.node(refs.byName('ceph-pool', name), name, undefined, { application: 'rbd' }, line)
}

const ADDRESS = 'monitors listen on the storage network'

/** TripleO's own pools, and those that the blueprint names. */
function poolsOf(plan: Plan): ReadonlySet<string> {
  const backup = plan.running.services.some(({ service }) => service.id === 'cinder_backup')
  return new Set(['images', 'vms', 'volumes', ...(backup ? ['backups'] : []), ...(plan.blueprint.storage?.pools ?? [])])
}
