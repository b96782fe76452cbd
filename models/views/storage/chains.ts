import type { Lookup } from '../../topology/lookup.ts'
import type { NodeKind, TopologyLink, TopologyNode } from '../../topology/vocabulary.ts'
import { byName } from '../filter.ts'
import type { ViewOptions } from '../scene.ts'

const DISKS: readonly NodeKind[] = ['image', 'volume', 'volume-snapshot', 'volume-backup']

/** What rests on what: things of storage and the servers that use them, each as deep as the longest chain below it. */
export interface Chains {
  nodes: { node: TopologyNode; depth: number }[]
  links: TopologyLink[]
}

/** Every chain from an image to a server. Images of containers belong to another picture. */
export function chainsOf(lookup: Lookup, options: ViewOptions): Chains {
  const links: TopologyLink[] = []
  const things = new Map<string, TopologyNode>()
  for (const kind of DISKS)
    for (const node of lookup.ofKind(kind)) if (!isOfContainers(lookup, node)) things.set(node.id, node)
  for (const node of [...things.values()])
    for (const link of lookup.linksOf(node.id)) {
      const to = link.kind === 'backs' && link.from === node.id ? lookup.node(link.to) : undefined
      if (!to || (to.kind !== 'server' && !things.has(to.id))) continue
      if (to.kind === 'server') things.set(to.id, to)
      links.push(link)
    }
  const shown = ofHosts(lookup, things, links, options)
  const kept = links.filter(({ from, to }) => shown.has(from) && shown.has(to))
  const depths = depthsOf([...shown.keys()], kept)
  const nodes = [...shown.values()].toSorted(byName).map((node) => ({ node, depth: depths.get(node.id) ?? 0 }))
  return { nodes, links: kept }
}

function isOfContainers(lookup: Lookup, { id, kind, attributes, parent }: TopologyNode): boolean {
  if (kind !== 'image') return false
  if (attributes['imageId'] !== undefined || attributes['repoDigests'] !== undefined) return true
  const used = lookup.linksOf(id).filter((link) => link.kind === 'backs' && link.from === id)
  if (used.some(({ to }) => lookup.node(to)?.kind === 'container')) return true
  return (
    parent !== undefined &&
    attributes['file'] === undefined &&
    used.length === 0 &&
    Object.keys(attributes).length === 0
  )
}

/** With chosen hosts: what is on them, the servers that run there, and everything these rest on. */
function ofHosts(
  lookup: Lookup,
  things: ReadonlyMap<string, TopologyNode>,
  links: readonly TopologyLink[],
  { hosts }: ViewOptions
): Map<string, TopologyNode> {
  if (!hosts || hosts.length === 0) return new Map(things)
  const asked = new Set(hosts.flatMap((id) => lookup.node(id)?.id ?? []))
  const below = new Map<string, string[]>()
  for (const { from, to } of links) below.set(to, [...(below.get(to) ?? []), from])
  const shown = new Map<string, TopologyNode>()
  const waiting = [...things.values()]
    .filter(({ parent }) => parent !== undefined && asked.has(parent))
    .map(({ id }) => id)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = things.get(id)
    if (!node || shown.has(id)) continue
    shown.set(id, node)
    waiting.push(...(below.get(id) ?? []))
  }
  return shown
}

/** Longest way from something that rests on nothing; a circle, which only a wrong output can make, ends where it began. */
function depthsOf(ids: readonly string[], links: readonly TopologyLink[]): Map<string, number> {
  const above = new Map<string, string[]>()
  const waits = new Map<string, number>()
  for (const { from, to } of links) {
    const list = above.get(from)
    if (list) list.push(to)
    else above.set(from, [to])
    waits.set(to, (waits.get(to) ?? 0) + 1)
  }
  const depths = new Map<string, number>(ids.map((id) => [id, 0]))
  const ready = ids.filter((id) => !waits.has(id))
  for (let id = ready.pop(); id !== undefined; id = ready.pop())
    for (const next of above.get(id) ?? []) {
      depths.set(next, Math.max(depths.get(next) ?? 0, depths.get(id)! + 1))
      const left = waits.get(next)! - 1
      waits.set(next, left)
      if (left === 0) ready.push(next)
    }
  return depths
}
