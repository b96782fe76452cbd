import type { Finding, TopologyNode } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import { nameOf, type Known } from './known.ts'
import { text } from './read.ts'

const LISTS = /^(?:openstack compute service|nova service)/

/** Services of nova that stopped reporting, and computes that were disabled. */
export const computeServiceDown: Check = {
  id: 'compute-service-down',
  run(known) {
    const services = known.lookup.ofKind('service').filter(({ attributes, certainty }) => {
      return certainty !== 'planned' && text(attributes['binary'])?.startsWith('nova-') === true
    })
    return {
      findings: services.flatMap((service) => judge(known, service)),
      needs: known.anyWhole(LISTS) ? [] : ['openstack compute service list --long']
    }
  }
}

function judge(known: Known, service: TopologyNode): Finding[] {
  const { attributes } = service
  const host = known.hostOf(service)
  const where = host ? nameOf(host) : (text(attributes['host']) ?? '?')
  const values = { service: text(attributes['binary']) ?? nameOf(service), host: where }
  const parts = {
    subjects: [service.id, ...(host ? [host.id] : [])],
    evidence: known.evidence(LISTS, service)
  }
  if (text(attributes['state'])?.toLowerCase() === 'down') {
    const next = [
      `podman ps -a --filter name=nova  # on ${where}`,
      `sudo tail -n 100 /var/log/containers/nova/${values.service}.log  # on ${where}`,
      `rabbitmqctl list_queues name messages consumers | grep ${where}`,
      'chronyc tracking'
    ]
    const count = host && values.service === 'nova-compute' ? activeServers(known, host) : 0
    return count > 0
      ? [finding(ID, 'error', 'finding.computeServiceDownServers', { ...values, count }, { ...parts, next })]
      : [finding(ID, 'error', 'finding.computeServiceDown', values, { ...parts, next })]
  }
  if (text(attributes['status'])?.toLowerCase() !== 'disabled') return []
  const reason = text(attributes['disabledReason']) ?? '-'
  const next = [`openstack compute service set --enable ${where} ${values.service}`]
  return [finding(ID, 'info', 'finding.computeServiceDisabled', { ...values, reason }, { ...parts, next })]
}

const ID = 'compute-service-down'

function activeServers(known: Known, host: TopologyNode): number {
  return known.lookup
    .childrenOf(host.id)
    .filter(({ kind, attributes }) => kind === 'server' && attributes['status'] === 'ACTIVE').length
}
