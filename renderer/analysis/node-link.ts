import type { TopologyLink, TopologyNode } from '../../models/topology/vocabulary.ts'
import type { NodeLink } from './answers.ts'

/** A node by what a link to it needs. Things without a name go by the end of their id. */
export function nodeLink(node: TopologyNode): NodeLink {
  return { id: node.id, kind: node.kind, name: shownName(node), certainty: node.certainty }
}

/** What a person calls it; an id without its kind where the tool printed no name. */
export function shownName(node: TopologyNode): string {
  if (node.name !== '') return node.name
  const address = node.attributes['address']
  if (typeof address === 'string') return address
  return node.id.slice(node.id.indexOf(':') + 1)
}

export function linkName(link: TopologyLink, from: TopologyNode | undefined, to: TopologyNode | undefined): string {
  return `${from ? shownName(from) : link.from} – ${to ? shownName(to) : link.to}`
}
