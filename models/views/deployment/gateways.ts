import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'

export interface Gateway {
  active: boolean
  /** a router that is scheduled here; one that is active where there is one */
  router: string
  priority: number | undefined
  /** routers scheduled here */
  routers: number
}

/** What a host is for the routers whose gateways may run on it. */
export function gatewayOf(lookup: Lookup, host: TopologyNode): Gateway | undefined {
  let found: Gateway | undefined
  for (const router of lookup.ofKind('router')) {
    const entries = router.attributes['gatewayChassis']
    if (!Array.isArray(entries)) continue
    for (const entry of entries as { host?: unknown; active?: unknown; priority?: unknown }[]) {
      if (entry.host !== host.id) continue
      const active = entry.active === true
      const priority = typeof entry.priority === 'number' ? entry.priority : undefined
      if (!found) found = { active, router: router.id, priority, routers: 1 }
      else
        found = {
          ...(active && !found.active ? { active, router: router.id, priority } : found),
          routers: found.routers + 1
        }
    }
  }
  return found
}
