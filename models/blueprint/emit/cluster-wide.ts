import { logOf } from '../../catalogue/logs.ts'
import { containerRef } from '../../topology/container-refs.ts'
import { nodeValue, type Ref } from '../../topology/facts.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanWriter } from './writer.ts'

const BACKENDS = { ceph: 'tripleo_ceph', lvm: 'tripleo_iscsi', nfs: 'tripleo_nfs' } as const

/** cinder-volume, cinder-backup and manila-share report as `hostgroup`, so that they stay who they are on another host. */
const UNDER: { readonly [binary: string]: 'backend' | 'plain' } = {
  'cinder-volume': 'backend',
  'cinder-backup': 'plain',
  'manila-share': 'plain'
}

/** The backend that cinder-volume serves. */
export function backendOf(plan: Plan): string {
  return BACKENDS[plan.blueprint.storage?.backend ?? (plan.running.ceph ? 'ceph' : 'lvm')]
}

/** What a service that moves is called in `openstack volume service list`; undefined for those that stay on a host. */
export function cinderHost(plan: Plan, binary: string): { ref: Ref; host: string; backend?: string } | undefined {
  const under = Object.hasOwn(UNDER, binary) ? UNDER[binary] : undefined
  if (under === undefined) return undefined
  const backend = under === 'backend' ? backendOf(plan) : undefined
  const host = backend === undefined ? 'hostgroup' : `hostgroup@${backend}`
  return {
    ref: { kind: 'service', keys: [`name:${binary}@${host}`] },
    host,
    ...(backend === undefined ? {} : { backend })
  }
}

const MOVES = 'Pacemaker starts it on the first host, and anywhere after'

/** Services that Pacemaker moves, where it starts them first. */
export function emitClusterWide(plan: Plan, write: PlanWriter): void {
  for (const { service, host, containers } of plan.running.services) {
    for (const { name, entry } of containers) {
      const told = entry.binary === undefined ? undefined : cinderHost(plan, entry.binary)
      if (!told) continue
      const { ref, host: group, backend } = told
      const attributes = {
        ...{ binary: entry.binary, host: group, backend, catalogue: service.id, log: logOf(entry.binary!) },
        activeOn: nodeValue(host.ref, host.name),
        container: nodeValue(containerRef(host.ref, { name })!, name)
      }
      const printed = backend === undefined ? entry.binary! : `${entry.binary}@${backend}`
      write.node(ref, printed, undefined, attributes, host.line, { activeOn: MOVES, container: MOVES })
    }
  }
}
