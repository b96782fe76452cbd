import { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { hostNamed } from '../facts/binding.ts'
import type { Cloud } from '../facts/cloud.ts'
import { flagOf, objectsOf, stringIn, stringOf } from '../facts/values.ts'
import type { Loss } from './loss.ts'

/** The cloud once gateways have moved, and the routers of which nothing tells where they moved to. */
export interface After {
  lookup: Lookup
  untold: Set<string>
}

/**
 * Moves gateways off hosts that nobody hears any more: chassis watch each other through their tunnels, so that one
 * without tunnels is given up and one that has only lost its provider wire is not.
 */
export function failOver(cloud: Cloud, { hosts, tunnels }: Loss): After {
  const silent = new Set([...hosts, ...tunnels])
  const untold = new Set<string>()
  if (silent.size === 0) return { lookup: cloud.lookup, untold }
  const changed = new Map<string, TopologyNode>()
  for (const router of cloud.lookup.ofKind('router')) {
    const gateway = cloud.gatewayPort(router)
    const place = gateway && cloud.gatewayPlace(gateway)
    if (!gateway || place?.state !== 'active' || !silent.has(place.host.id)) continue
    const next = cloud.driver === 'ovn' ? nextOf(cloud, router, silent) : nextAgent(router)
    if (next === 'untold') untold.add(router.id)
    if (typeof next === 'string') continue
    const entries = objectsOf(router, 'gatewayChassis').map((entry) => ({
      ...entry,
      active: entry['host'] === next.host
    }))
    changed.set(router.id, { ...router, attributes: { ...router.attributes, gatewayChassis: entries } })
    const port = gateway.port
    if (port && stringOf(port, 'redirectChassis') !== undefined)
      changed.set(port.id, { ...port, attributes: { ...port.attributes, redirectChassis: next.id } })
  }
  if (changed.size === 0) return { lookup: cloud.lookup, untold }
  const { topology } = cloud.lookup
  return {
    lookup: new Lookup({ ...topology, nodes: topology.nodes.map((node) => changed.get(node.id) ?? node) }),
    untold
  }
}

type Next = { id: string; host: string } | 'none' | 'untold'

/** The gateway chassis of the highest priority that is left. */
function nextOf(cloud: Cloud, router: TopologyNode, silent: ReadonlySet<string>): Next {
  const left = objectsOf(router, 'gatewayChassis').flatMap((entry) => {
    const host = stringIn(entry['host'])
    const node = hostNamed(cloud.lookup, host)
    const priority = entry['priority']
    return host === undefined || (node && silent.has(node.id))
      ? []
      : [{ id: node?.id ?? host, host, priority: typeof priority === 'number' ? priority : undefined }]
  })
  const [only, ...more] = left
  if (!isListed(cloud)) return 'untold'
  if (!only) return 'none'
  if (more.length === 0) return only
  if (left.some(({ priority }) => priority === undefined)) return 'untold'
  const best = Math.max(...left.map(({ priority }) => priority!))
  const highest = left.filter(({ priority }) => priority === best)
  return highest.length === 1 ? highest[0]! : 'untold'
}

/** Whether all gateway chassis of routers were printed, and not only those they are on. */
function isListed({ tables, lookup }: Cloud): boolean {
  if (tables.has('Gateway_Chassis') || tables.ran('ovn-nbctl show')) return true
  return lookup.topology.captures.some(
    ({ command }) => command?.startsWith('ovn-nbctl lrp-get-gateway-chassis') === true
  )
}

/** Agents keep a router of several on another node, and nothing pasted before tells on which. */
function nextAgent(router: TopologyNode): Next {
  return flagOf(router, 'ha') === false ? 'none' : 'untold'
}
