import type { Path } from '../../paths/path.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { SceneNode } from '../scene.ts'

export type Pane = 'logical' | 'physical'

/** A scene node that the path is at, in order; `step` is the number of the hop, absent for the ends. */
export interface Place {
  node: string
  step?: number
  /** a packet in a packet goes on from here: along the network between hosts */
  tunnelled?: boolean
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
  const hops = path.hops.flatMap(({ at, headers }, index): Place[] => {
    const node = isPlace(at) ? find(at) : undefined
    const tunnelled = headers.some((header) => TUNNEL.test(header))
    return node === undefined ? [] : [{ node, step: index + 1, tunnelled }]
  })
  const stopped = stopIn(pane, path, hops)
  if (stopped) hops.push(stopped)
  const first = findEnd(path.from)
  const last = endOf(path, pane, nodes, find, findEnd)
  return [...(first === undefined ? [] : [{ node: first }]), ...hops, ...(last === undefined ? [] : [{ node: last }])]
}

/** A packet that is dropped by a network is dropped on the host that it has got to. */
function stopIn(pane: Pane, { disposition, hops }: Path, placed: readonly Place[]): Place | undefined {
  const last = placed.at(-1)
  if (pane === 'logical' || disposition !== 'dropped' || !last || last.step === hops.length) return undefined
  return { node: last.node, step: hops.length }
}

/** Where the path gets to: the other end, or the wire on which it left. */
function endOf(
  path: Path,
  pane: Pane,
  nodes: readonly SceneNode[],
  find: (id: string) => string | undefined,
  findEnd: (id: string) => string | undefined
): string | undefined {
  if (path.disposition === 'dropped' || path.disposition === 'unknown') return undefined
  if (path.disposition !== 'provider') return findEnd(path.to)
  if (pane === 'logical') return find(path.logical.at(-1) ?? '')
  const wires = nodes.filter(({ shape, plane }) => shape === 'bus' && plane === 'ext')
  return wires.length === 1 ? wires[0]!.id : undefined
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
