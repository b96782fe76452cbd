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

export interface Pair {
  a: TopologyNode
  b: TopologyNode
  join: Join
  /** host of the two that lacks its tunnel, or whose tunnel is in error */
  lacking: TopologyNode[]
  /** encapsulations, sorted */
  types: string[]
  links: TopologyLink[]
  certainty: Certainty
  /** BFD says that frames do not come through */
  silent: boolean
}

interface Ends {
  hosts: readonly TopologyNode[]
  /** host id → far host id → tunnels */
  tunnels: Map<string, Map<string, TopologyLink[]>>
}

/** Hosts that are ends of tunnels, and what joins each two of them. */
export class Mesh {
  readonly #ends: Ends

  constructor(
    private readonly lookup: Lookup,
    candidates: readonly TopologyNode[]
  ) {
    this.#ends = tunnelEnds(lookup, candidates)
  }

  get hosts(): readonly TopologyNode[] {
    return this.#ends.hosts
  }

  pair(a: TopologyNode, b: TopologyNode): Pair {
    const there = this.#tunnels(a, b)
    const back = this.#tunnels(b, a)
    const links = [...there, ...back]
    const faulty = [
      ...((there.length > 0 ? there.every((link) => inError(this.lookup, link)) : this.#pasted(a)) ? [a] : []),
      ...((back.length > 0 ? back.every((link) => inError(this.lookup, link)) : this.#pasted(b)) ? [b] : [])
    ]
    return {
      a,
      b,
      join: this.#join(a, b, there.length > 0, back.length > 0, faulty.length > 0),
      lacking: links.length > 0 ? faulty : [],
      types: [
        ...new Set(
          links.flatMap(({ attributes }) => (typeof attributes['type'] === 'string' ? attributes['type'] : []))
        )
      ].sort(),
      links,
      certainty: links.every(({ certainty }) => certainty === 'planned') && links.length > 0 ? 'planned' : 'seen',
      silent: links.some((link) => bfdDown(this.lookup, link))
    }
  }

  #join(a: TopologyNode, b: TopologyNode, there: boolean, back: boolean, faulty: boolean): Join {
    if (there || back) return faulty ? 'broken' : there && back ? 'joined' : 'half-seen'
    return this.#pasted(a) && this.#pasted(b) && sameMesh(a, b) ? 'missing' : 'apart'
  }

  #tunnels(from: TopologyNode, to: TopologyNode): readonly TopologyLink[] {
    return this.#ends.tunnels.get(from.id)?.get(to.id) ?? []
  }

  /** True when the host's own tunnels are known, so that a missing one is missing. */
  #pasted(host: TopologyNode): boolean {
    return this.#ends.tunnels.has(host.id)
  }
}

function tunnelEnds(lookup: Lookup, candidates: readonly TopologyNode[]): Ends {
  const shown = new Set(candidates.map(({ id }) => id))
  const tunnels = new Map<string, Map<string, TopologyLink[]>>()
  const ends = new Set<string>()
  for (const link of lookup.topology.links) {
    if (link.kind !== 'tunnel') continue
    const from = hostOf(lookup, link.from)
    if (!from || !shown.has(from.id)) continue
    ends.add(from.id)
    const far = tunnels.get(from.id) ?? new Map<string, TopologyLink[]>()
    tunnels.set(from.id, far)
    if (!shown.has(link.to)) continue
    ends.add(link.to)
    far.set(link.to, [...(far.get(link.to) ?? []), link])
  }
  const hosts = candidates.filter((host) => ends.has(host.id) || encapsOf(host).length > 0)
  return { hosts, tunnels }
}

function hostOf(lookup: Lookup, port: string): TopologyNode | undefined {
  let node = lookup.node(port)
  for (let depth = 0; node && node.kind !== 'host' && depth < 4; depth++)
    node = node.parent === undefined ? undefined : lookup.node(node.parent)
  return node?.kind === 'host' ? node : undefined
}

function encapsOf({ attributes }: TopologyNode): { type?: string; ip?: string }[] {
  const encaps = (attributes['chassis'] as { encaps?: unknown } | undefined)?.encaps
  return Array.isArray(encaps) ? (encaps as { type?: string; ip?: string }[]) : []
}

/** OVN joins every two chassis of a transport zone. */
function sameMesh(a: TopologyNode, b: TopologyNode): boolean {
  return encapsOf(a).length > 0 && encapsOf(b).length > 0 && zones(a) === zones(b)
}

function zones({ attributes }: TopologyNode): string {
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
  return Array.isArray(interfaces) ? (interfaces as TunnelInterface[]) : []
}

function inError(lookup: Lookup, link: TopologyLink): boolean {
  return interfacesAt(lookup, link).some(({ error }) => error !== undefined)
}

function bfdDown(lookup: Lookup, link: TopologyLink): boolean {
  return interfacesAt(lookup, link).some(({ bfdStatus }) => bfdStatus?.state === 'down')
}
