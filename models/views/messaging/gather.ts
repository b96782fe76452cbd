import { TOPICS } from '../../catalogue/messaging.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, shownHosts, text } from '../filter.ts'
import type { ViewOptions } from '../scene.ts'

export type GroupRole = 'service' | 'reply' | 'notification' | 'unknown'

/** Queues that one service reads, or that are alike. */
export interface Group {
  /** scene id, and what `expanded` names */
  id: string
  role: GroupRole
  /** binary of who reads; the topic of notifications */
  name: string
  /** fanout queues stand apart */
  queues: TopologyNode[]
  fanout: TopologyNode[]
}

/** What belongs to one project, in one vhost. */
export interface Band {
  id: string
  vhost: string | undefined
  name: string
  groups: Group[]
  exchanges: TopologyNode[]
  fanout: TopologyNode[]
}

const LAST = ['notifications', 'replies', 'unknown']
const PROJECT_OF_EXCHANGE = new Map(TOPICS.map(({ exchange, service }) => [exchange, projectOf(service)]))

/** `nova-compute` → `nova` */
function projectOf(binary: string): string {
  return binary.split('-', 1)[0]!
}

/** Everything of the broker that is shown, by vhost and project; what has no service comes last. */
export function bandsOf(lookup: Lookup, options: ViewOptions): Band[] {
  const bands = new Map<string, Band>()
  const vhostOf = vhosts(lookup)
  const band = (node: TopologyNode, name: string): Band => {
    const vhost = vhostOf(node)
    const id = `band|${vhost ?? ''}|${name}`
    const known = bands.get(id) ?? { id, vhost, name, groups: [], exchanges: [], fanout: [] }
    bands.set(id, known)
    return known
  }
  const groups = new Map<string, Group>()
  for (const queue of shownQueues(lookup, options)) {
    const { role, name, project } = placeOf(queue)
    const home = band(queue, project)
    const id = `queues|${home.vhost ?? ''}|${role}|${name}`
    const known = groups.get(id) ?? { id, role, name, queues: [], fanout: [] }
    if (!groups.has(id)) home.groups.push(known)
    groups.set(id, known)
    const list = role === 'service' && text(queue, 'role') === 'fanout' ? known.fanout : known.queues
    list.push(queue)
  }
  const filtered = (options.hosts?.length ?? 0) > 0 || (options.roles?.length ?? 0) > 0
  for (const exchange of lookup.ofKind('exchange').toSorted(byName)) {
    const name = exchangeHome(lookup, exchange)
    const home = `band|${vhostOf(exchange) ?? ''}|${name}`
    if (filtered && !bands.has(home)) continue
    const list = isFanout(exchange) && name !== 'unknown' ? 'fanout' : 'exchanges'
    band(exchange, name)[list].push(exchange)
  }
  for (const each of bands.values()) each.groups.sort((a, b) => (a.name < b.name ? -1 : 1))
  return [...bands.values()].toSorted(
    (a, b) =>
      compare(a.vhost ?? '', b.vhost ?? '') || LAST.indexOf(a.name) - LAST.indexOf(b.name) || compare(a.name, b.name)
  )
}

/** The vhost as printed; where only one is printed, it is everyone's. */
function vhosts(lookup: Lookup): (node: TopologyNode) => string | undefined {
  const nodes = [...lookup.ofKind('queue'), ...lookup.ofKind('exchange')]
  const printed = new Set(nodes.flatMap((node) => text(node, 'vhost') ?? []))
  const only = printed.size === 1 ? [...printed][0] : undefined
  return (node) => text(node, 'vhost') ?? only
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function isFanout(exchange: TopologyNode): boolean {
  return (
    text(exchange, 'role') === 'fanout' || (text(exchange, 'type') === 'fanout' && exchange.name.endsWith('_fanout'))
  )
}

function placeOf(queue: TopologyNode): { role: GroupRole; name: string; project: string } {
  const service = text(queue, 'service')
  const role = text(queue, 'role')
  if (role === 'reply') return { role, name: '', project: 'replies' }
  if (role === 'notification') return { role, name: text(queue, 'topic') ?? queue.name, project: 'notifications' }
  if (service !== undefined) return { role: 'service', name: service, project: projectOf(service) }
  return { role: 'unknown', name: '', project: 'unknown' }
}

/** The project whose topics an exchange carries: by its own name, else by the queues bound to it. */
function exchangeHome(lookup: Lookup, exchange: TopologyNode): string {
  if (exchange.name === '' || text(exchange, 'role') === 'reply') return 'replies'
  const service = text(exchange, 'service')
  if (service !== undefined) return projectOf(service)
  const projects = lookup.linksOf(exchange.id).flatMap(({ kind, from, to }) => {
    const queue = kind === 'binds' && from === exchange.id ? lookup.node(to) : undefined
    return queue?.kind === 'queue' && placeOf(queue).project !== 'unknown' ? placeOf(queue).project : []
  })
  const [first] = projects.sort()
  if (first !== undefined) return first
  return PROJECT_OF_EXCHANGE.get(exchange.name) ?? 'unknown'
}

/** Where hosts are chosen: the queues their services read, and the topics those share with others. */
function shownQueues(lookup: Lookup, options: ViewOptions): readonly TopologyNode[] {
  const queues = lookup.ofKind('queue').toSorted(byName)
  if (!options.hosts?.length && !options.roles?.length) return queues
  const hosts = shownHosts(lookup, options)
  const ids = new Set(hosts.map(({ id }) => id))
  const names = new Set(hosts.flatMap((host) => [host.name, text(host, 'fqdn') ?? host.name, ...host.aliases]))
  const readers = new Set(
    lookup
      .ofKind('service')
      .flatMap((service) => (ids.has(service.parent ?? '') ? (text(service, 'binary') ?? []) : []))
  )
  const others = new Set(lookup.ofKind('host').map(({ name }) => name))
  const isServers = (server: string): boolean => names.has(server) || names.has(server.split('.', 1)[0]!)
  for (const queue of queues) {
    const [server, service] = [text(queue, 'server'), text(queue, 'service')]
    if (server !== undefined && service !== undefined && isServers(server)) readers.add(service)
  }
  return queues.filter((queue) => {
    const server = text(queue, 'server')
    if (!readers.has(text(queue, 'service') ?? '')) return false
    return server === undefined || isServers(server) || !others.has(server.split('.', 1)[0]!)
  })
}
