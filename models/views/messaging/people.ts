import { TOPICS, type MessageKind } from '../../catalogue/messaging.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, text } from '../filter.ts'
import type { Group } from './gather.ts'

/** Who may send to the queues of a group. */
export interface Caller {
  binary: string
  kinds: Set<MessageKind>
}

/** Services and connections of a cloud by the binary behind them. */
export class People {
  readonly #services = new Map<string, TopologyNode[]>()
  readonly #connections = new Map<string, TopologyNode[]>()

  constructor(readonly lookup: Lookup) {
    for (const service of lookup.ofKind('service').toSorted(byName))
      add(this.#services, text(service, 'binary') ?? service.name, service)
    for (const connection of lookup.ofKind('connection')) {
      const binary = binaryOf(connection)
      if (binary !== undefined) add(this.#connections, binary, connection)
    }
  }

  services(binary: string): readonly TopologyNode[] {
    return this.#services.get(binary) ?? []
  }

  connections(binary: string): readonly TopologyNode[] {
    return this.#connections.get(binary) ?? []
  }

  isSeen(binary: string): boolean {
    return this.#services.has(binary) || this.#connections.has(binary)
  }

  /** Names of the hosts where it runs, none twice. */
  hosts(binary: string): string[] {
    const hosts = this.services(binary).flatMap(({ parent }) => this.lookup.node(parent ?? '') ?? [])
    return [...new Set(hosts.map(label))]
  }

  /** Services and connections that read a queue. */
  readers(queue: TopologyNode): TopologyNode[] {
    return this.lookup
      .linksOf(queue.id)
      .flatMap(({ kind, from, to }) => (kind === 'consumes' && to === queue.id ? (this.lookup.node(from) ?? []) : []))
  }
}

/** What an oslo.messaging client calls its connection begins with its program: `heat-api:4200:626d…`. */
export function binaryOf(connection: TopologyNode): string | undefined {
  return /^([a-z][\w.-]*):\d+:/.exec(text(connection, 'connectionName') ?? '')?.[1]
}

/** Who calls the topics of a group, as the services are written, in the order of the catalogue. */
export function callersOf({ role, name, queues, fanout }: Group): Caller[] {
  if (role !== 'service') return []
  const topics = new Set([...queues, ...fanout].map((queue) => text(queue, 'topic') ?? ''))
  const callers = new Map<string, Caller>()
  for (const topic of TOPICS) {
    if (topic.service !== name || !isAmong(topic.topic, topics)) continue
    for (const { binary, kind } of topic.callers) {
      const known = callers.get(binary) ?? { binary, kinds: new Set() }
      known.kinds.add(kind)
      callers.set(binary, known)
    }
  }
  return [...callers.values()]
}

function isAmong(topic: string, names: ReadonlySet<string>): boolean {
  if (!topic.endsWith('*')) return names.has(topic)
  const start = topic.slice(0, -1)
  return [...names].some((name) => name.startsWith(start))
}

function add(map: Map<string, TopologyNode[]>, key: string, node: TopologyNode): void {
  const known = map.get(key)
  if (known) known.push(node)
  else map.set(key, [node])
}
