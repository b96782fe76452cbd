import type { Hop, Path } from '../../paths/path.ts'
import { functionOf } from '../../paths/facts/binding.ts'
import { portAt } from '../../paths/physical/guest.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { SceneNode } from '../scene.ts'

export type Pane = 'logical' | 'physical'

/** A scene node that the path is at, in order; `step` is the number of the hop, absent for the ends. */
export interface Place {
  node: string
  step?: number
  /** a packet in a packet goes on from here: along the network between hosts */
  tunnelled?: boolean
  /** the packet around it goes on from here, by the devices and wires of the hosts */
  underlay?: boolean
}

const TUNNEL = /^(?:Geneve|VXLAN|GRE|STT)\b/

/** Shapes that carry others: the path is at what stands on them, where anything fits better. */
const CARRIERS = new Set<SceneNode['shape']>(['host-frame', 'bus', 'lane'])

/**
 * Where each hop of a path stands in a picture, its ends included; hops that it does not show are left out. Networks and routers
 * are decided about where they are drawn as such: on the hosts they are no place.
 */
export function placesOf(lookup: Lookup, nodes: readonly SceneNode[], path: Path, pane: Pane): Place[] {
  const bySubject = new Map<string, SceneNode[]>()
  for (const node of nodes) {
    for (const subject of node.subjects) {
      const list = bySubject.get(subject)
      if (list) list.push(node)
      else bySubject.set(subject, [node])
    }
  }
  const find = (id: string): string | undefined => {
    for (const each of namesOf(lookup, id)) {
      const drawn = bySubject.get(each)
      if (!drawn) continue
      const own = drawn.filter(({ subjects }) => subjects[0] === each)
      const candidates = own.length > 0 ? own : drawn
      return (candidates.find(({ shape }) => !CARRIERS.has(shape)) ?? candidates[0])!.id
    }
    return undefined
  }
  const findEnd = (id: string): string | undefined => {
    const server = lookup.linksOf(id).find(({ kind, to }) => kind === 'attached' && to === id)?.from
    return (server === undefined ? undefined : find(server)) ?? find(id)
  }
  const isPlace = (id: string): boolean =>
    pane === 'logical' || !/^(?:network|router)$/.test(lookup.node(id)?.kind ?? '')
  const card = (hop: Hop | undefined): Place[] | undefined =>
    pane === 'physical' && hop !== undefined ? atCard(lookup, hop, nodes) : undefined
  const hops = path.hops.flatMap((hop, index): Place[] => {
    const past = card(hop)
    if (past) return past.map((place) => (place.step === undefined ? place : { ...place, step: index + 1 }))
    const node = isPlace(hop.at) ? find(hop.at) : undefined
    if (node === undefined) return []
    const floating = pane === 'logical' ? floatingOf(lookup, hop) : undefined
    const drawn = floating === undefined ? undefined : find(floating)
    const tunnelled = hop.headers.some((header) => TUNNEL.test(header))
    return [...(drawn === undefined ? [] : [{ node: drawn }]), { node, step: index + 1, tunnelled }]
  })
  const stopped = stopIn(pane, path, hops)
  if (stopped) hops.push(stopped)
  const first = card(path.hops[0])
    ? undefined
    : (findEnd(path.from) ?? (pane === 'physical' ? wireOf(lookup, path.from, nodes) : undefined))
  const last = card(path.hops.at(-1)) ? undefined : endOf(lookup, path, pane, nodes, find, findEnd)
  return [...(first === undefined ? [] : [{ node: first }]), ...hops, ...(last === undefined ? [] : [{ node: last }])]
}

const LEAVES_CARD = new Set(['path.leavesCard', 'path.leavesFunction'])
const REACHES_CARD = new Set(['path.reachesCard', 'path.reachesFunction'])

/**
 * A server's own card (SR-IOV, bare metal) and the wire that it is on. Where nobody printed which of its host's cards that is, the
 * host stands for it. Taps and bridges of the host are no place on the way, even where they are drawn.
 */
function atCard(lookup: Lookup, { at, text }: Hop, nodes: readonly SceneNode[]): Place[] | undefined {
  const leaves = LEAVES_CARD.has(text.key)
  if (!leaves && !REACHES_CARD.has(text.key)) return undefined
  const host = lookup.ofKind('host').find(({ name }) => name === text.values['host'])
  const port = lookup.node(at)
  const nic = port && functionOf(lookup, port)?.nic.id
  const frame =
    nodes.find(({ subjects }) => nic !== undefined && subjects[0] === nic) ??
    nodes.find(({ id, shape }) => shape === 'host-frame' && id === host?.id)
  const wire = wireOf(lookup, port?.parent ?? '', nodes)
  const places: Place[] = [
    ...(frame === undefined ? [] : [{ node: frame.id, step: 0 }]),
    ...(wire === undefined ? [] : [{ node: wire }])
  ]
  return leaves ? places : places.toReversed()
}

/** The floating IP that a router translates to or from at this hop. */
function floatingOf(lookup: Lookup, { text }: Hop): string | undefined {
  const outer = text.key.startsWith('path.translates') ? text.values['outer'] : undefined
  if (outer === undefined) return undefined
  return lookup.ofKind('floating-ip').find(({ attributes }) => attributes['address'] === outer)?.id
}

/** What a network drops or answers is dropped or answered on the host that the packet has got to. */
function stopIn(pane: Pane, { disposition, hops }: Path, placed: readonly Place[]): Place | undefined {
  const last = placed.at(-1)
  const stays = disposition === 'dropped' || disposition === 'answered'
  if (pane === 'logical' || !stays || !last || last.step === hops.length) return undefined
  return { node: last.node, step: hops.length }
}

/** Where the path gets to: the other end, or the wire on which it left. */
function endOf(
  lookup: Lookup,
  path: Path,
  pane: Pane,
  nodes: readonly SceneNode[],
  find: (id: string) => string | undefined,
  findEnd: (id: string) => string | undefined
): string | undefined {
  if (path.disposition === 'dropped' || path.disposition === 'unknown') return undefined
  // a virtual address is nobody's: whose it was in the end tells the last hop
  if (path.disposition === 'delivered')
    return findEnd(path.to) ?? findEnd(portAt(lookup, path.hops.at(-1)?.at ?? '')?.id ?? '')
  if (path.disposition === 'answered') return findEnd(path.to)
  if (pane === 'logical') return find(path.logical.at(-1) ?? '')
  return wireOf(lookup, path.logical.at(-1) ?? '', nodes)
}

/** The wire that a provider network is on: the one named for its physical network, or the only one there is. */
function wireOf(lookup: Lookup, network: string, nodes: readonly SceneNode[]): string | undefined {
  const node = lookup.node(network)
  if (node?.kind !== 'network') return undefined
  const wires = nodes.filter(({ shape, plane }) => shape === 'bus' && plane === 'ext')
  const physical = node.attributes['physicalNetwork']
  const named = wires.find(
    ({ lines: [name = ''] }) => typeof physical === 'string' && name.split(', ').includes(physical)
  )
  return (named ?? (wires.length === 1 ? wires[0] : undefined))?.id
}

/** What may be drawn for a thing: itself, its server, its tap, its bridge. */
function namesOf(lookup: Lookup, id: string): string[] {
  const names = [id]
  for (const { kind, from, to } of lookup.linksOf(id)) {
    if (kind === 'attached') names.push(from === id ? to : from)
    if (kind === 'plugged') names.push(from === id ? to : from)
    if (kind === 'device' && to === id) names.push(from)
  }
  const parent = lookup.node(id)?.parent
  if (
    parent !== undefined &&
    /^(?:ovs-port|nic|bond|vlan-interface|namespace|container|process|nat-rule)$/.test(lookup.node(id)?.kind ?? '')
  )
    names.push(parent)
  return names
}
