import { uniteSources } from '../topology/draft.ts'
import type { Json, TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { HostLookup } from './lookup/hosts.ts'
import { asText, recordsOf } from './lookup/values.ts'
import { routerOf } from './routers.ts'

type Entry = { [key: string]: Json }

/** A router's `gatewayChassis[]`: from its gateway ports; active where `cr-lrp-…` is bound. */
export const gatewayChassis: Linker = {
  id: 'gateway-chassis',
  run(draft) {
    const hosts = new HostLookup(draft)
    for (const port of draft.ofKind('port')) {
      const router = routerOf(draft, port)
      const active = hosts.named(port.attributes['redirectChassis'])
      const scheduled = recordsOf(port, 'gatewayChassis')
      if (router && (active || scheduled.length > 0)) schedule(router, port, scheduled, active, hosts)
    }
    for (const router of draft.ofKind('router')) sortEntries(router)
  }
}

function schedule(
  router: TopologyNode,
  port: TopologyNode,
  scheduled: readonly Entry[],
  active: TopologyNode | undefined,
  hosts: HostLookup
): void {
  const entries = new Map<string, Entry>()
  for (const entry of [...recordsOf(router, 'gatewayChassis'), ...scheduled]) {
    const printed = asText(entry['host'])
    const host = hosts.named(printed)?.id ?? printed
    if (host !== undefined) entries.set(host, { ...entries.get(host), ...entry, host })
  }
  if (active) {
    if (!entries.has(active.id)) entries.set(active.id, { host: active.id })
    for (const [host, entry] of entries) entry['active'] = host === active.id
  }
  router.attributes['gatewayChassis'] = [...entries.values()]
  router.sources = uniteSources(router.sources, port.sources)
}

/** Highest priority first, as OVN prefers them; then by host. */
function sortEntries(router: TopologyNode): void {
  const entries = recordsOf(router, 'gatewayChassis')
  if (entries.length === 0) return
  const priority = (entry: Entry): number => (typeof entry['priority'] === 'number' ? entry['priority'] : -1)
  const name = (entry: Entry): string => asText(entry['host']) ?? ''
  router.attributes['gatewayChassis'] = entries.sort(
    (a, b) => priority(b) - priority(a) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)
  )
}
