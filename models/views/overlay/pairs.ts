import type { Lookup } from '../../topology/lookup.ts'
import type { Certainty, TopologyLink, TopologyNode } from '../../topology/vocabulary.ts'

/**
 * How two hosts are joined by tunnels:
 * - `joined`    each has a tunnel to the other
 * - `half-seen` one has, from the other nothing was pasted
 * - `broken`    one has, the other was pasted and has not; or a tunnel is in error
 * - `missing`   both were pasted, both belong to one OVN mesh, and neither has a tunnel to the other
 * - `apart`     neither has, and nothing says that they should
 */
export type Join = 'joined' | 'half-seen' | 'broken' | 'missing' | 'apart'

/** The tunnels of one host to another. */
interface Tunnels {
  links: TopologyLink[]
  /** at least one is not in error */
  working: boolean
  /** BFD says of one that frames do not come through */
  silent: boolean
}

/** Two ends of tunnels. What is read of it is told when it is asked: a large mesh has half a million of them. */
export class Pair {
  constructor(
    readonly a: TopologyNode,
    readonly b: TopologyNode,
    readonly join: Join,
    private readonly there: Tunnels | undefined,
    private readonly back: Tunnels | undefined
  ) {}

  get links(): TopologyLink[] {
    return [...(this.there?.links ?? []), ...(this.back?.links ?? [])]
  }

  /** The hosts that lack their tunnel, or whose tunnel is in error, where the other has one. */
  get lacking(): TopologyNode[] {
    if (this.join !== 'broken') return []
    return [...(this.there?.working ? [] : [this.a]), ...(this.back?.working ? [] : [this.b])]
  }

  /** Encapsulations, sorted. */
  get types(): string[] {
    const types = this.links.flatMap(({ attributes }) => attributes['type'] ?? [])
    return [...new Set(types.filter((type): type is string => typeof type === 'string'))].sort()
  }

  get certainty(): Certainty {
    const { links } = this
    return links.length > 0 && links.every(({ certainty }) => certainty === 'planned') ? 'planned' : 'seen'
  }

  /** BFD says that frames do not come through. */
  get silent(): boolean {
    return this.there?.silent === true || this.back?.silent === true
  }
}

/** Hosts that are ends of tunnels, and what joins each two of them. */
export class Mesh {
  readonly hosts: readonly TopologyNode[]
  /** host id → far host id → tunnels; a host of which none was pasted is absent */
  readonly #tunnels: ReadonlyMap<string, ReadonlyMap<string, Tunnels>>
  /** host id → the mesh it belongs to: OVN joins every two chassis of a transport zone */
  readonly #zones: ReadonlyMap<string, string>

  /** encapsulations in use, sorted */
  readonly types: readonly string[]

  constructor(lookup: Lookup, candidates: readonly TopologyNode[]) {
    const { tunnels, ends, types } = tunnelsBetween(lookup, candidates)
    this.#tunnels = tunnels
    this.types = [...types].sort()
    this.hosts = candidates.filter((host) => ends.has(host.id) || hasEncapsulation(host))
    this.#zones = new Map(this.hosts.filter(hasEncapsulation).map((host) => [host.id, zonesOf(host)]))
  }

  /** Every two ends, in the order of the hosts. */
  pairs(): Pair[] {
    return this.hosts.flatMap((a, index) => this.hosts.slice(index + 1).map((b) => this.#pair(a, b)))
  }

  #pair(a: TopologyNode, b: TopologyNode): Pair {
    const ofA = this.#tunnels.get(a.id)
    const ofB = this.#tunnels.get(b.id)
    const there = ofA?.get(b.id)
    const back = ofB?.get(a.id)
    const faulty = (there ? !there.working : ofA !== undefined) || (back ? !back.working : ofB !== undefined)
    const join = (): Join => {
      if (there || back) return faulty ? 'broken' : there && back ? 'joined' : 'half-seen'
      const zone = this.#zones.get(a.id)
      return ofA && ofB && zone !== undefined && zone === this.#zones.get(b.id) ? 'missing' : 'apart'
    }
    return new Pair(a, b, join(), there, back)
  }
}

function tunnelsBetween(
  lookup: Lookup,
  candidates: readonly TopologyNode[]
): { tunnels: Map<string, Map<string, Tunnels>>; ends: Set<string>; types: Set<string> } {
  const shown = new Set(candidates.map(({ id }) => id))
  const tunnels = new Map<string, Map<string, Tunnels>>()
  const ends = new Set<string>()
  const types = new Set<string>()
  for (const link of lookup.topology.links) {
    if (link.kind !== 'tunnel') continue
    const from = hostOf(lookup, link.from)
    if (!from || !shown.has(from.id)) continue
    ends.add(from.id)
    const far = tunnels.get(from.id) ?? new Map<string, Tunnels>()
    tunnels.set(from.id, far)
    if (!shown.has(link.to)) continue
    ends.add(link.to)
    const known = far.get(link.to)
    const interfaces = interfacesAt(lookup, link)
    const working = interfaces.every(({ error }) => error === undefined)
    const silent = interfaces.some(({ bfdStatus }) => bfdStatus?.state === 'down')
    if (typeof link.attributes['type'] === 'string') types.add(link.attributes['type'])
    if (!known) far.set(link.to, { links: [link], working, silent })
    else {
      known.links.push(link)
      known.working ||= working
      known.silent ||= silent
    }
  }
  return { tunnels, ends, types }
}

function hostOf(lookup: Lookup, port: string): TopologyNode | undefined {
  let node = lookup.node(port)
  for (let depth = 0; node && node.kind !== 'host' && depth < 4; depth++)
    node = node.parent === undefined ? undefined : lookup.node(node.parent)
  return node?.kind === 'host' ? node : undefined
}

function hasEncapsulation({ attributes }: TopologyNode): boolean {
  const { encaps } = (attributes['chassis'] ?? {}) as { encaps?: unknown }
  return Array.isArray(encaps) && encaps.length > 0
}

function zonesOf({ attributes }: TopologyNode): string {
  const ids = attributes['externalIds'] as { [key: string]: unknown } | undefined
  const given = ids && Object.hasOwn(ids, 'ovn-transport-zones') ? ids['ovn-transport-zones'] : ''
  return String(given).split(',').sort().join(',')
}

interface TunnelInterface {
  error?: string
  bfdStatus?: { state?: string }
}

function interfacesAt(lookup: Lookup, { from }: TopologyLink): TunnelInterface[] {
  const interfaces = lookup.node(from)?.attributes['interfaces']
  if (!Array.isArray(interfaces)) return []
  return interfaces.filter((each) => typeof each === 'object' && each !== null) as unknown as TunnelInterface[]
}
