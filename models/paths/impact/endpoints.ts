import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { hostOf } from '../physical/devices.ts'
import type { Question } from '../question.ts'

/** How many servers are asked about, and how many ordered pairs of them; each asks the services of its network too. */
export const MOST_SERVERS = 20
export const MOST_PAIRS = 40

/** The servers that are asked about, and how many there are. */
export interface Endpoints {
  servers: TopologyNode[]
  outOf: number
  questions: Question[]
}

/**
 * The questions whose answers are compared: servers in the order of their networks, half of them from the host of
 * what fails where it has so many, the others spread evenly; of few every ordered pair, of many each with its
 * neighbour and with one half the list away.
 */
export function endpointsOf(cloud: Cloud, about: TopologyNode): Endpoints {
  const all = cloud.lookup
    .ofKind('server')
    .flatMap((server) => {
      const network = firstNetwork(cloud, server)
      return network === undefined ? [] : [{ server, network }]
    })
    .sort((a, b) => compare(a.network, b.network) || compare(a.server.id, b.server.id))
    .map(({ server }) => server)
  const servers = chosen(cloud, all, hostOf(cloud, about))
  const pairs = pairsOf(servers).map(([from, to]) => ({ from: from.id, to: to.id }))
  return {
    servers,
    outOf: all.length,
    questions: [...pairs, ...servers.flatMap(({ id }) => servicesFor(cloud, id))]
  }
}

/** What a server needs beside its peers; names only where there are rows that OVN answers from. */
function servicesFor({ lookup }: Cloud, from: string): Question[] {
  const names: Question[] = lookup.ofKind('dns-record').length > 0 ? [{ from, to: 'dns' }] : []
  return [{ from, to: 'internet' }, { from, to: 'dhcp', protocol: 'dhcp' }, { from, to: 'metadata' }, ...names]
}

function chosen(cloud: Cloud, all: readonly TopologyNode[], host: TopologyNode | undefined): TopologyNode[] {
  if (all.length <= MOST_SERVERS) return [...all]
  const onHost = host ? all.filter((server) => hostOf(cloud, server)?.id === host.id) : []
  const near = new Set(spread(onHost, MOST_SERVERS / 2))
  const far = new Set(
    spread(
      all.filter((server) => !near.has(server)),
      MOST_SERVERS - near.size
    )
  )
  return all.filter((server) => near.has(server) || far.has(server))
}

function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list]
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]!)
}

function pairsOf(servers: readonly TopologyNode[]): [TopologyNode, TopologyNode][] {
  const count = servers.length
  if (count * (count - 1) <= MOST_PAIRS)
    return servers.flatMap((from) =>
      servers.flatMap((to) => (from === to ? [] : [[from, to] satisfies [unknown, unknown]]))
    )
  const half = Math.floor(count / 2)
  return servers.flatMap((from, index) => [
    [from, servers[(index + 1) % count]!],
    [from, servers[(index + half) % count]!]
  ])
}

function firstNetwork(cloud: Cloud, server: TopologyNode): string | undefined {
  const networks = cloud.lookup.linksOf(server.id).flatMap(({ kind, from, to }) => {
    const port = kind === 'attached' && from === server.id ? cloud.lookup.node(to) : undefined
    return port?.parent === undefined ? [] : [port.parent]
  })
  return networks.sort(compare)[0]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
