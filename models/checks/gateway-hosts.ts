import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Known } from './known.ts'
import { fields, rows } from './read.ts'

/** Ids of the hosts that carry traffic in and out of the cloud: named by a router, or enabled for it. */
export function gatewayHosts(known: Known): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const router of known.lookup.ofKind('router')) {
    for (const { host } of rows(router.attributes['gatewayChassis']) ?? []) if (typeof host === 'string') ids.add(host)
  }
  for (const host of known.lookup.ofKind('host')) if (isEnabled(host)) ids.add(host.id)
  for (const service of known.lookup.ofKind('service')) {
    if (/Gateway/.test(String(service.attributes['agentType'])) && service.parent !== undefined) ids.add(service.parent)
  }
  for (const namespace of known.lookup.ofKind('namespace')) {
    const host = LEADS_OUT.test(namespace.name) && hasGateway(known, namespace) ? known.hostOf(namespace) : undefined
    if (host) ids.add(host.id)
  }
  return ids
}

/** Where the agents of ML2/OVS keep a router. */
const LEADS_OUT = /^(?:qrouter|snat)-/

function hasGateway(known: Known, namespace: TopologyNode): boolean {
  return known.lookup.childrenOf(namespace.id).some(({ name }) => name.startsWith('qg-'))
}

function isEnabled(host: TopologyNode): boolean {
  const { cmsOptions } = fields(host.attributes['chassis'])
  return Array.isArray(cmsOptions) && cmsOptions.includes('enable-chassis-as-gw')
}
