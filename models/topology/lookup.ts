import type { Json, NodeKind, Topology, TopologyLink, TopologyNode } from './vocabulary.ts'

/** A node that answers a question, and why. */
export interface Match {
  node: TopologyNode
  /** what of it matched: `name`, `address`, `mac`, `uuid`, `id`, `alias` or the attribute's name */
  by: string
  /** the matching text as the node has it */
  text: string
}

interface Entry extends Match {
  /** lower case */
  key: string
}

const RANK = ['id', 'alias', 'uuid', 'name', 'address', 'mac']

/** Finds nodes of one topology by id, alias, kind, name, address, MAC and uuid prefix. Built once, read often. */
export class Lookup {
  readonly #nodes = new Map<string, TopologyNode>()
  readonly #byKind = new Map<NodeKind, TopologyNode[]>()
  readonly #children = new Map<string, TopologyNode[]>()
  readonly #links = new Map<string, TopologyLink[]>()
  /** by alias; seldom asked for */
  #former: ReadonlyMap<string, readonly TopologyNode[]> | undefined
  #entries: Entry[] | undefined

  constructor(readonly topology: Topology) {
    for (const node of topology.nodes) {
      this.#nodes.set(node.id, node)
      push(this.#byKind, node.kind, node)
      if (node.parent !== undefined) push(this.#children, node.parent, node)
    }
    for (const link of topology.links) {
      push(this.#links, link.from, link)
      if (link.to !== link.from) push(this.#links, link.to, link)
    }
  }

  /** The node with this id, or the one node that had it on fewer facts. */
  node(id: string): TopologyNode | undefined {
    const node = this.#nodes.get(id)
    if (node) return node
    this.#former ??= byAlias(this.topology.nodes)
    const former = this.#former.get(id)
    return former?.length === 1 ? former[0] : undefined
  }

  ofKind(kind: NodeKind): readonly TopologyNode[] {
    return this.#byKind.get(kind) ?? []
  }

  childrenOf(id: string): readonly TopologyNode[] {
    return this.#children.get(id) ?? []
  }

  linksOf(id: string): readonly TopologyLink[] {
    return this.#links.get(id) ?? []
  }

  /** Nodes whose name, address, MAC, uuid or id is exactly this, or whose uuid begins with it; a uuid prefix needs 4 digits. */
  resolve(text: string): TopologyNode[] {
    const byId = this.node(text)
    if (byId) return [byId]
    const asked = text.trim().toLowerCase()
    const exact = new Set<TopologyNode>()
    const prefixed = new Set<TopologyNode>()
    for (const entry of this.#index()) {
      if (entry.key === asked) exact.add(entry.node)
      else if (entry.by === 'uuid' && asked.length >= 4 && entry.key.startsWith(asked)) prefixed.add(entry.node)
    }
    return [...(exact.size > 0 ? exact : prefixed)]
  }

  /** Suggestions for what was typed so far: exact before prefix before part; at most `limit`, one a node. */
  search(typed: string, limit = 20): Match[] {
    const asked = typed.trim().toLowerCase()
    if (asked === '') return []
    const scored: { entry: Entry; score: number }[] = []
    for (const entry of this.#index()) {
      const at = entry.key.indexOf(asked)
      if (at < 0 || (at > 0 && entry.by === 'uuid')) continue
      const fit = entry.key.length === asked.length ? 0 : at === 0 ? 1 : 2
      scored.push({ entry, score: fit * 10 + rank(entry.by) })
    }
    scored.sort(
      (a, b) => a.score - b.score || a.entry.key.length - b.entry.key.length || order(a.entry.node.id, b.entry.node.id)
    )
    const seen = new Set<string>()
    const matches: Match[] = []
    for (const { entry } of scored) {
      if (matches.length === limit) break
      if (seen.has(entry.node.id)) continue
      seen.add(entry.node.id)
      matches.push({ node: entry.node, by: entry.by, text: entry.text })
    }
    return matches
  }

  #index(): Entry[] {
    this.#entries ??= this.topology.nodes.flatMap(entriesOf)
    return this.#entries
  }
}

function byAlias(nodes: readonly TopologyNode[]): Map<string, TopologyNode[]> {
  const former = new Map<string, TopologyNode[]>()
  for (const node of nodes) for (const alias of node.aliases) push(former, alias, node)
  return former
}

function entriesOf(node: TopologyNode): Entry[] {
  const entries: Entry[] = []
  const add = (by: string, value: Json | undefined): void => {
    if (typeof value === 'string' && value !== '') entries.push({ node, by, text: value, key: value.toLowerCase() })
  }
  add('name', node.name)
  add('id', node.id)
  for (const key of ['uuid', 'ovsUuid']) add('uuid', node.attributes[key])
  for (const key of ['fqdn', 'portName', 'deviceId']) add(key === 'fqdn' ? 'name' : key, node.attributes[key])
  add('mac', node.attributes['mac'])
  for (const key of ['address', 'fixedAddress', 'cidr', 'gateway', 'tunnelAddress'])
    add('address', node.attributes[key])
  const addresses = node.attributes['addresses']
  if (Array.isArray(addresses)) for (const address of addresses) addAddress(add, address)
  const chassis = node.attributes['chassis']
  if (typeof chassis === 'object' && chassis !== null && !Array.isArray(chassis)) {
    add('uuid', chassis['name'])
    if (Array.isArray(chassis['encaps']))
      for (const encap of chassis['encaps']) add('address', (encap as { ip?: Json })?.ip)
  }
  return entries
}

function addAddress(add: (by: string, value: Json | undefined) => void, address: Json): void {
  if (typeof address !== 'string') return
  const slash = address.indexOf('/')
  add('address', slash < 0 ? address : address.slice(0, slash))
}

function rank(by: string): number {
  const index = RANK.indexOf(by)
  return index < 0 ? RANK.length : index
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
