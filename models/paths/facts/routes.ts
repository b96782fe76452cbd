import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { blockOf } from './ip.ts'
import { entryOf, objectsOf, stringIn, stringOf } from './values.ts'

/** A static route of an OVN router. */
export interface StaticRoute {
  prefix: string
  length: number
  nexthop: string
  /** router port id, where the route names it */
  outputPort: string | undefined
  /** by source instead of destination */
  bySource: boolean
  table: string | undefined
  node: TopologyNode
}

/** Static routes by router id; under `''` those of which nothing tells the router. */
export function staticRoutesOf(
  lookup: Lookup,
  routerOf: (port: string) => TopologyNode | undefined
): Map<string, StaticRoute[]> {
  const routes = new Map<string, StaticRoute[]>()
  for (const node of lookup.ofKind('route')) {
    const named = node.parent === undefined ? undefined : lookup.node(node.parent)
    const outputPort = stringOf(node, 'outputPort')
    const router = named ?? (outputPort === undefined ? undefined : routerOf(outputPort))
    const [prefix, nexthop] = [stringOf(node, 'ipPrefix'), stringOf(node, 'nexthop')]
    const block = prefix === undefined ? undefined : blockOf(prefix)
    if ((router && router.kind !== 'router') || prefix === undefined || nexthop === undefined || !block) continue
    const route: StaticRoute = {
      prefix,
      length: block.length,
      nexthop,
      outputPort,
      bySource: (stringOf(node, 'policy') ?? entryOf(node, 'options', 'policy')) === 'src-ip',
      table: stringOf(node, 'routeTable'),
      node
    }
    const list = routes.get(router?.id ?? '')
    if (list) list.push(route)
    else routes.set(router?.id ?? '', [route])
  }
  return routes
}

/** Extra routes as Neutron prints them with the router; its agents have no other. */
export function agentRoutes(router: TopologyNode): StaticRoute[] {
  return objectsOf(router, 'routes').flatMap((entry) => {
    const [prefix, nexthop] = [stringIn(entry['destination']), stringIn(entry['nexthop'])]
    const block = prefix === undefined ? undefined : blockOf(prefix)
    if (prefix === undefined || nexthop === undefined || !block) return []
    const plain = { outputPort: undefined, bySource: false, table: undefined }
    return [{ prefix, length: block.length, nexthop, ...plain, node: router }]
  })
}

/** Whether a command printed the router with its extra routes, or that it has none. */
export function agentRoutesTold(router: TopologyNode, commandOf: (capture: string) => string): boolean {
  return router.sources.some(({ capture }) => /^openstack router (?:list .*--long|show )/.test(commandOf(capture)))
}
