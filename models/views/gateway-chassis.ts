import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { naturalOrder } from '../text/natural-order.ts'

/** A host that may run a router's gateway, as the router names it. */
export interface GatewayChassis {
  /** node id, or the printed text where no such host is known */
  host: string
  priority?: number
  active: boolean
}

/** What a host is for the routers whose gateways may run on it. */
export interface GatewayDuty {
  active: boolean
  /** a router that is scheduled here; one that is active where there is one */
  router: string
  priority?: number
  /** routers scheduled here */
  routers: number
}

/** The hosts of a router's gateway, highest priority first. */
export function gatewayChassisOf({ attributes }: TopologyNode): GatewayChassis[] {
  const entries: readonly unknown[] = Array.isArray(attributes['gatewayChassis']) ? attributes['gatewayChassis'] : []
  const read = entries.flatMap((entry): GatewayChassis[] => {
    if (typeof entry !== 'object' || entry === null) return []
    const { host, priority, active } = entry as { host?: unknown; priority?: unknown; active?: unknown }
    if (typeof host !== 'string') return []
    return [{ host, active: active === true, ...(typeof priority === 'number' ? { priority } : {}) }]
  })
  return read.sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || naturalOrder(a.host, b.host))
}

/** Whether and how a host serves as gateway; undefined where no router names it. */
export function gatewayDutyOf(lookup: Lookup, host: TopologyNode): GatewayDuty | undefined {
  let found: GatewayDuty | undefined
  for (const router of lookup.ofKind('router')) {
    const entry = gatewayChassisOf(router).find((each) => each.host === host.id)
    if (!entry) continue
    const { active, priority } = entry
    const routers = (found?.routers ?? 0) + 1
    if (found && (found.active || !active)) found = { ...found, routers }
    else found = { active, router: router.id, routers, ...(priority === undefined ? {} : { priority }) }
  }
  return found
}
