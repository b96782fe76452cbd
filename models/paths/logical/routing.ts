import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { blockOf, holds } from '../facts/ip.ts'
import type { RouterPort } from '../facts/router-port.ts'
import { entryOf, stringOf } from '../facts/values.ts'

/** One way on, by its port. */
export interface Way {
  port: RouterPort
  nexthop: string
  prefix: string
  node: TopologyNode | undefined
  assumed: boolean
}

/** The way on from a router. */
export type Route =
  | {
      kind: 'via'
      port: RouterPort
      nexthop: string
      prefix: string
      node: TopologyNode | undefined
      /** the other ways as good as this */
      equals: readonly Way[]
      assumed: boolean
    }
  | { kind: 'discard'; node: TopologyNode | undefined }
  | { kind: 'none' }
  | { kind: 'unknown'; next: string[] }

interface Candidate {
  length: number
  /** at the same length: connected before static before by-source */
  origin: number
  prefix: string
  port: RouterPort | undefined
  nexthop: string
  node: TopologyNode | undefined
  assumed: boolean
}

const TELLS_ROUTES = [
  'ovn-nbctl list Logical_Router_Static_Route',
  'ovn-nbctl list Logical_Router_Port',
  'ovn-nbctl list Logical_Router'
]

const TELLS_AGENT_ROUTES = [
  'openstack router list --long',
  'openstack port list --long',
  'openstack subnet list --long'
]

function tells({ driver }: Cloud): string[] {
  return driver === 'ovs' ? TELLS_AGENT_ROUTES : TELLS_ROUTES
}

/** Longest prefix first, as OVN looks them up; the port it came in by may have a table of routes of its own. */
export function routeFor(
  cloud: Cloud,
  router: TopologyNode,
  source: string,
  target: string,
  inport: RouterPort | undefined
): Route {
  const ports = cloud.routerPorts(router)
  const table = tableOf(cloud, router, inport)
  if (table === undefined) return { kind: 'unknown', next: tells(cloud).slice(1, 2) }
  const found = [...connected(ports, target), ...statics(cloud, router, ports, { source, target, table })]
  found.sort((a, b) => b.length - a.length || b.origin - a.origin)
  // A prefix of its own that was not printed would be longer than any static route.
  if (found[0]?.origin !== 2 && !cloud.prefixesKnown(router)) return { kind: 'unknown', next: tells(cloud) }
  // A next hop that no port of the router leads to makes no route at all.
  const candidates = found.filter(({ port, nexthop }) => port !== undefined || nexthop === 'discard')
  const [best] = candidates
  const fallback = best ?? defaultRoute(cloud, router, target)
  if (!fallback) {
    return cloud.routesKnown(router) ? { kind: 'none' } : { kind: 'unknown', next: tells(cloud).slice(0, 2) }
  }
  if (fallback.nexthop === 'discard') return { kind: 'discard', node: fallback.node }
  if (!fallback.port) return { kind: 'none' }
  const equals = candidates.flatMap((each): Way[] => {
    const equal = each.length === fallback.length && each.origin === fallback.origin && each.nexthop !== 'discard'
    return equal && each.port ? [{ ...each, port: each.port }] : []
  })
  return { ...fallback, kind: 'via', port: fallback.port, equals }
}

/** The table of routes for what comes in there: `''` is the main one; `undefined` where an option decides that was not pasted. */
function tableOf(cloud: Cloud, router: TopologyNode, inport: RouterPort | undefined): string | undefined {
  const named = inport?.port && entryOf(inport.port, 'routerPortOptions', 'route_table')
  if (named !== undefined || !inport || cloud.tables.has('Logical_Router_Port')) return named ?? ''
  return cloud.routes(router).some(({ table }) => table !== undefined) ? undefined : ''
}

function connected(ports: readonly RouterPort[], target: string): Candidate[] {
  return ports.flatMap((port) =>
    port.addresses.flatMap(({ block }) => {
      const prefix = block === undefined ? undefined : blockOf(block)
      if (block === undefined || !prefix || !holds(block, target)) return []
      return [
        { length: prefix.length, origin: 2, prefix: block, port, nexthop: target, node: port.port, assumed: false }
      ]
    })
  )
}

function statics(
  cloud: Cloud,
  router: TopologyNode,
  ports: readonly RouterPort[],
  { source, target, table }: { source: string; target: string; table: string }
): Candidate[] {
  return cloud
    .routes(router)
    .filter(({ bySource, prefix, table: own = '' }) => {
      // Routes by source in the main table are for all tables.
      if (own !== table && !(bySource && own === '')) return false
      return holds(prefix, bySource ? source : target)
    })
    .map(({ prefix, length, nexthop, outputPort, bySource, node }) => ({
      length,
      origin: bySource ? 0 : 1,
      prefix,
      port: ports.find(({ id }) => id === outputPort) ?? portTowards(ports, nexthop),
      nexthop: nexthop === '' ? target : nexthop,
      node,
      assumed: false
    }))
}

export function portTowards(ports: readonly RouterPort[], address: string): RouterPort | undefined {
  return ports.find((port) => port.addresses.some(({ block }) => block !== undefined && holds(block, address)))
}

/** Neutron gives a router the gateway of its external subnet as default route: taken where OVN's routes were not pasted. */
function defaultRoute(cloud: Cloud, router: TopologyNode, target: string): Candidate | undefined {
  if (cloud.driver === 'ovn' && cloud.routesKnown(router) && !cloud.tables.planned) return undefined
  const port = cloud.gatewayPort(router)
  if (!port?.network) return undefined
  const six = target.includes(':')
  for (const subnet of cloud.segment(port.network).subnets) {
    if (subnet.gateway === undefined || subnet.gateway.includes(':') !== six) continue
    if (
      stringOf(subnet.node, 'gateway') === undefined ||
      !port.addresses.some(({ address }) => holds(subnet.cidr, address))
    )
      continue
    const prefix = six ? '::/0' : '0.0.0.0/0'
    return { length: 0, origin: 1, prefix, port, nexthop: subnet.gateway, node: subnet.node, assumed: true }
  }
  return undefined
}
