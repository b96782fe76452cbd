import type { Lookup } from '../../models/topology/lookup.ts'
import type { Conflict, Finding, Json, TopologyLink, TopologyNode } from '../../models/topology/vocabulary.ts'
import { UNDIRECTED } from '../../models/topology/vocabulary.ts'
import type { AttributeRow, ConflictRow, NodeLink, Record, RelationGroup } from './answers.ts'
import { joinOf } from './join.ts'
import { linkName, nodeLink } from './node-link.ts'
import type { Sources } from './sources.ts'

const MOST_ITEMS = 60

/** Everything known of one node or link: what the inspector shows. */
export function recordOf(
  id: string,
  lookup: Lookup,
  sources: Sources,
  links: ReadonlyMap<string, TopologyLink>
): Record | null {
  const node = lookup.node(id)
  if (node) return nodeRecord(node, lookup, sources)
  const link = links.get(id)
  return link ? linkRecord(link, lookup, sources) : null
}

function nodeRecord(node: TopologyNode, lookup: Lookup, sources: Sources): Record {
  const { groups, total } = sources.groups(node.sources, needlesOf(node))
  return {
    ...nodeLink(node),
    link: false,
    path: pathOf(node, lookup),
    attributes: attributeRows(node.attributes, node.inferred, lookup),
    conflicts: node.conflicts.map((conflict) => conflictRow(conflict, sources)),
    relations: relationsOf(node, lookup),
    join: joinOf(node, lookup),
    sources: groups,
    captures: total,
    findings: findingsOf(node.id, lookup)
  }
}

function linkRecord(link: TopologyLink, lookup: Lookup, sources: Sources): Record {
  const from = lookup.node(link.from)
  const to = lookup.node(link.to)
  const { groups, total } = sources.groups(link.sources, [...needlesOf(from), ...needlesOf(to)])
  const ends = [from, to].filter((end) => end !== undefined)
  return {
    id: link.id,
    kind: link.kind,
    name: linkName(link, from, to),
    certainty: link.certainty,
    link: true,
    path: [],
    attributes: attributeRows(link.attributes, {}, lookup),
    conflicts: [],
    relations: [{ relation: 'ends', direction: 'both', items: ends.map(nodeLink), total: ends.length }],
    join: [],
    sources: groups,
    captures: total,
    findings: findingsOf(link.id, lookup)
  }
}

/** Texts by which a line that speaks of a node can be told, the most telling first. */
function needlesOf(node: TopologyNode | undefined): string[] {
  if (!node) return []
  const { uuid, mac, address, fqdn } = node.attributes
  return [uuid, mac, address, fqdn, node.name].filter((text) => typeof text === 'string' && text.length > 1) as string[]
}

function pathOf(node: TopologyNode, lookup: Lookup): NodeLink[] {
  const path: NodeLink[] = []
  const seen = new Set([node.id])
  for (let at = node.parent; at !== undefined && !seen.has(at);) {
    seen.add(at)
    const parent = lookup.node(at)
    if (!parent) break
    path.unshift(nodeLink(parent))
    at = parent.parent
  }
  return path
}

function attributeRows(
  attributes: { [key: string]: Json },
  inferred: { [attribute: string]: string },
  lookup: Lookup
): AttributeRow[] {
  const entries = Object.entries(attributes).sort(([a, x], [b, y]) => rankOf(a, x) - rankOf(b, y))
  return entries.map(([name, value]) => {
    const reason = Object.hasOwn(inferred, name) ? inferred[name] : undefined
    return {
      name,
      value: withoutLines(value),
      links: linksIn(value, lookup),
      ...(reason !== undefined && { inferred: reason })
    }
  })
}

/** The lines that single rules of an attribute rest on are shown with the node's own. */
function withoutLines(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutLines)
  if (typeof value !== 'object' || value === null) return value
  const shown = Object.entries(value).filter(([name, part]) => name !== 'sources' || !Array.isArray(part))
  return Object.fromEntries(shown.map(([name, part]) => [name, withoutLines(part)]))
}

/** What people look for first, then what fits in a line, then whole records. */
const FIRST = ['role', 'status', 'state', 'type', 'address', 'addresses', 'mac', 'cidr', 'uuid', 'fqdn']

function rankOf(name: string, value: Json): number {
  const first = FIRST.indexOf(name)
  if (first >= 0) return first
  return typeof value === 'object' ? FIRST.length + 1 : FIRST.length
}

/** The texts in a value that are ids of nodes. */
function linksIn(value: Json, lookup: Lookup): { [text: string]: NodeLink } {
  const found = new Map<string, NodeLink>()
  const visit = (part: Json): void => {
    if (typeof part === 'string') {
      const node = part.includes(':') ? lookup.node(part) : undefined
      if (node) found.set(part, nodeLink(node))
    } else if (Array.isArray(part)) part.forEach(visit)
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit)
  }
  visit(value)
  return Object.fromEntries(found)
}

function conflictRow({ attribute, values }: Conflict, sources: Sources): ConflictRow {
  return {
    attribute,
    values: values.map(({ value, sources: lines }) => ({
      text: typeof value === 'string' ? value : JSON.stringify(value),
      sources: lines.slice(0, 4).map(({ capture, line }) => {
        const known = sources.capture(capture)
        return { input: known?.source.name ?? '', line, capture: known?.command ?? capture, host: known?.host ?? null }
      })
    }))
  }
}

function relationsOf(node: TopologyNode, lookup: Lookup): RelationGroup[] {
  const groups = new Map<string, RelationGroup>()
  const add = (relation: string, direction: RelationGroup['direction'], item: RelationGroup['items'][number]): void => {
    const key = `${relation} ${direction}`
    const group = groups.get(key) ?? { relation, direction, items: [], total: 0 }
    groups.set(key, group)
    group.total++
    if (group.items.length < MOST_ITEMS) group.items.push(item)
  }
  for (const link of lookup.linksOf(node.id)) {
    const outward = link.from === node.id
    const end = lookup.node(outward ? link.to : link.from)
    if (!end) continue
    const direction = UNDIRECTED.has(link.kind) ? 'both' : outward ? 'from' : 'to'
    const detail = linkDetail(link)
    add(link.kind, direction, { ...nodeLink(end), link: link.id, ...(detail !== '' && { detail }) })
  }
  for (const child of lookup.childrenOf(node.id)) add(`contains ${child.kind}`, 'from', nodeLink(child))
  return [...groups.values()]
}

function linkDetail({ attributes }: TopologyLink): string {
  const words: string[] = []
  for (const key of ['type', 'remoteIp', 'address', 'physicalNetwork', 'tag', 'key', 'routingKey']) {
    const value = attributes[key]
    if (typeof value === 'string' || typeof value === 'number') words.push(key === 'tag' ? `tag ${value}` : `${value}`)
  }
  return words.join(' · ')
}

function findingsOf(id: string, lookup: Lookup): Finding[] {
  return lookup.topology.findings.filter(({ subjects }) => subjects.includes(id))
}
