import type {
  Attributes,
  Certainty,
  Json,
  LinkKind,
  NodeKind,
  SourceLine,
  TopologyLink,
  TopologyNode
} from './vocabulary.ts'
import { CERTAINTIES, UNDIRECTED } from './vocabulary.ts'

export interface LinkProps {
  attributes?: Attributes
  certainty?: Certainty
  sources?: readonly SourceLine[]
}

/**
 * The topology while it is being joined: facts are merged and ids are final, linkers add links and attributes. Lookup is by
 * index, never by search. Iteration is in id order, so that what linkers do never depends on the order of inputs.
 */
export class Draft {
  readonly #nodes = new Map<string, TopologyNode>()
  readonly #links = new Map<string, TopologyLink>()
  readonly #byKind = new Map<NodeKind, TopologyNode[]>()
  readonly #byParent = new Map<string, TopologyNode[]>()
  readonly #byUuid = new Map<NodeKind, Map<string, TopologyNode>>()
  readonly #linksOf = new Map<string, TopologyLink[]>()

  /**
   * Nodes in id order; `parent` and attribute references already hold ids. `evidence` tells which lines state an attribute, for
   * nodes that so many captures speak of that all their lines would prove nothing: hosts.
   */
  constructor(
    nodes: readonly TopologyNode[],
    private readonly evidence: ReadonlyMap<string, ReadonlyMap<string, readonly SourceLine[]>> = new Map()
  ) {
    for (const node of nodes) this.#index(node)
  }

  #index(node: TopologyNode): void {
    this.#nodes.set(node.id, node)
    push(this.#byKind, node.kind, node)
    if (node.parent !== undefined) push(this.#byParent, node.parent, node)
    const uuid = node.attributes['uuid']
    if (typeof uuid === 'string') this.#indexUuid(node, uuid)
  }

  #indexUuid(node: TopologyNode, uuid: string): void {
    let ofKind = this.#byUuid.get(node.kind)
    if (!ofKind) this.#byUuid.set(node.kind, (ofKind = new Map()))
    ofKind.set(uuid, node)
  }

  node(id: string): TopologyNode | undefined {
    return this.#nodes.get(id)
  }

  /** All nodes, in id order of the merge; nodes that linkers add come last. */
  all(): TopologyNode[] {
    return [...this.#nodes.values()]
  }

  ofKind(kind: NodeKind): readonly TopologyNode[] {
    return this.#byKind.get(kind) ?? []
  }

  childrenOf(id: string): readonly TopologyNode[] {
    return this.#byParent.get(id) ?? []
  }

  byUuid(kind: NodeKind, uuid: string): TopologyNode | undefined {
    return this.#byUuid.get(kind)?.get(uuid)
  }

  links(): TopologyLink[] {
    return [...this.#links.values()]
  }

  /** Links with this node at either end. */
  linksOf(id: string): readonly TopologyLink[] {
    return this.#linksOf.get(id) ?? []
  }

  /** The lines that state an attribute; all lines of the node where that was not kept apart. */
  linesFor(node: TopologyNode, attribute: string): readonly SourceLine[] {
    const kept = this.evidence.get(node.id)
    return kept ? (kept.get(attribute) ?? []) : node.sources
  }

  /** Adds a node no capture claimed: the unknown end of a tunnel, an inferred cloud. The id must be new. */
  add(node: TopologyNode): TopologyNode {
    if (!this.#nodes.has(node.id)) this.#index(node)
    return this.#nodes.get(node.id)!
  }

  /** Removes nodes that were folded into others (internal kinds), in one pass over the lists they stand in. */
  remove(nodes: Iterable<TopologyNode>): void {
    const gone = new Set(nodes)
    const lists = new Set<TopologyNode[]>()
    for (const node of gone) {
      this.#nodes.delete(node.id)
      const ofKind = this.#byKind.get(node.kind)
      const ofParent = node.parent === undefined ? undefined : this.#byParent.get(node.parent)
      if (ofKind) lists.add(ofKind)
      if (ofParent) lists.add(ofParent)
    }
    for (const list of lists) {
      const kept = list.filter((node) => !gone.has(node))
      list.length = 0
      for (const node of kept) list.push(node)
    }
  }

  /** Moves a node under another parent. */
  adopt(node: TopologyNode, parent: string): void {
    if (node.parent !== undefined) drop(this.#byParent.get(node.parent), node)
    node.parent = parent
    push(this.#byParent, parent, node)
  }

  /** Draws a link between two nodes that exist; the same link drawn again gains sources and attributes. Undirected kinds are put in order. */
  link(kind: LinkKind, from: string, to: string, props: LinkProps = {}): TopologyLink | undefined {
    if (!this.#nodes.has(from) || !this.#nodes.has(to)) return undefined
    if (UNDIRECTED.has(kind) && to < from) [from, to] = [to, from]
    const id = [kind, ':', from, '>', to, distinction(kind, props.attributes)].join('')
    const certainty = this.#bounded(props.certainty ?? 'seen', from, to)
    const existing = this.#links.get(id)
    if (existing) {
      completeLink(existing, { ...props, certainty })
      return existing
    }
    const link: TopologyLink = {
      id,
      kind,
      from,
      to,
      certainty,
      attributes: { ...props.attributes },
      sources: uniteSources([], props.sources ?? [])
    }
    this.#links.set(id, link)
    push(this.#linksOf, from, link)
    if (to !== from) push(this.#linksOf, to, link)
    return link
  }

  /** What joins things that are only planned or assumed is no more than that itself. */
  #bounded(certainty: Certainty, from: string, to: string): Certainty {
    const ends = [this.#nodes.get(from)!.certainty, this.#nodes.get(to)!.certainty]
    if (certainty !== 'seen' && certainty !== 'inferred') return certainty
    return ends.find((end) => end === 'planned' || end === 'assumed') ?? certainty
  }

  /** Sets an attribute that follows from other facts; `why` goes to `inferred`. Leaves a printed value alone. */
  infer(node: TopologyNode, attribute: string, value: Json, why: string, sources: readonly SourceLine[] = []): void {
    if (node.attributes[attribute] !== undefined) return
    node.attributes[attribute] = value
    node.inferred[attribute] = why
    node.sources = uniteSources(node.sources, sources)
    if (attribute === 'uuid' && typeof value === 'string') this.#indexUuid(node, value)
  }
}

/** Links of these kinds may run several times between two nodes: one a port, one an address. */
const REPEATED: { [kind in LinkKind]?: string } = { interface: 'port', 'in-subnet': 'address' }

function distinction(kind: LinkKind, attributes: Attributes | undefined): string {
  const attribute = REPEATED[kind]
  const value = attribute === undefined ? undefined : attributes?.[attribute]
  return value === undefined ? '' : `#${String(value)}`
}

/** Drawn again: better certainty and missing attributes are taken over; of two values the first in value order stays. */
function completeLink(link: TopologyLink, props: LinkProps): void {
  for (const key of Object.keys(props.attributes ?? {})) {
    const value = props.attributes![key]!
    const known = link.attributes[key]
    if (known === undefined || JSON.stringify(value) < JSON.stringify(known)) link.attributes[key] = value
  }
  const certainty = props.certainty ?? 'seen'
  if (CERTAINTIES.indexOf(certainty) < CERTAINTIES.indexOf(link.certainty)) link.certainty = certainty
  link.sources = uniteSources(link.sources, props.sources ?? [])
}

/** Both lists without repeats, in capture order, then line order. */
export function uniteSources(a: readonly SourceLine[], b: readonly SourceLine[]): SourceLine[] {
  if (b.length === 0) return [...a]
  const all = a.length === 0 ? [...b] : a.concat(b)
  if (isAscending(all)) return all
  all.sort(compareSources)
  return all.filter((source, at) => at === 0 || !isSame(all[at - 1]!, source))
}

function isSame(a: SourceLine, b: SourceLine): boolean {
  return a.line === b.line && a.capture === b.capture
}

/** In order, and each of them once. */
function isAscending(sources: readonly SourceLine[]): boolean {
  for (let at = 1; at < sources.length; at++) if (compareSources(sources[at - 1]!, sources[at]!) >= 0) return false
  return true
}

/** `c2` before `c10`; then by line. */
export function compareSources(a: SourceLine, b: SourceLine): number {
  if (a.capture === b.capture) return a.line - b.line
  return Number(a.capture.slice(1)) - Number(b.capture.slice(1)) || a.line - b.line
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function drop<V>(list: V[] | undefined, value: V): void {
  const index = list?.indexOf(value) ?? -1
  if (index >= 0) list!.splice(index, 1)
}
