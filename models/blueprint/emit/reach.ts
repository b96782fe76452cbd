import type { NeutronNetwork, Plan, PlannedHost } from '../plan/plan.ts'

/**
 * The networks whose datapaths ovn-controller has on each chassis: those of its servers and of the gateways it may be, and
 * all that routers connect with them.
 */
export function networksReached(plan: Plan): Map<PlannedHost, NeutronNetwork[]> {
  const neighbours = new Map<NeutronNetwork, Set<NeutronNetwork>>()
  for (const router of plan.routers) {
    const joined = [...router.interfaces, ...(router.gateway ? [router.gateway] : [])].map(({ network }) => network)
    for (const network of joined) {
      if (!neighbours.has(network)) neighbours.set(network, new Set())
      for (const other of joined) neighbours.get(network)!.add(other)
    }
  }
  const islands = islandsOf(plan.networks, neighbours)
  const starts = new Map<PlannedHost, Set<NeutronNetwork>>()
  const start = (host: PlannedHost, network: NeutronNetwork): void => {
    if (!starts.has(host)) starts.set(host, new Set())
    starts.get(host)!.add(network)
  }
  for (const { host, ports } of plan.servers) for (const { network } of ports) start(host, network)
  for (const { gateway, gatewayHosts } of plan.routers) {
    for (const host of gateway ? gatewayHosts : []) start(host, gateway!.network)
  }
  const reached = new Map<PlannedHost, NeutronNetwork[]>()
  for (const [host, networks] of starts) {
    const wanted = new Set([...networks].map((network) => islands.get(network)))
    reached.set(
      host,
      plan.networks.filter((network) => wanted.has(islands.get(network)))
    )
  }
  return reached
}

/** Numbers the sets of networks that routers connect. */
function islandsOf(
  networks: readonly NeutronNetwork[],
  neighbours: ReadonlyMap<NeutronNetwork, ReadonlySet<NeutronNetwork>>
): Map<NeutronNetwork, number> {
  const islands = new Map<NeutronNetwork, number>()
  networks.forEach((first, number) => {
    const open = islands.has(first) ? [] : [first]
    for (let network = open.pop(); network; network = open.pop()) {
      islands.set(network, number)
      for (const other of neighbours.get(network) ?? []) if (!islands.has(other)) open.push(other)
    }
  })
  return islands
}
