import type { TopologyLink, TopologyNode } from '../../models/topology/vocabulary.ts'
import { label } from '../../models/views/filter.ts'
import type { NodeLink } from './answers.ts'

/** A node by what a link to it needs. Things without a name go by the end of their id. */
export function nodeLink(node: TopologyNode): NodeLink {
  return { id: node.id, kind: node.kind, name: shownName(node), certainty: node.certainty }
}

/** What a person calls it: as the pictures do, and whole where they have only room for the beginning. */
export function shownName(node: TopologyNode): string {
  if (node.kind === 'host' || node.name !== '') return label(node)
  const address = node.attributes['address'] ?? node.attributes['uuid']
  return typeof address === 'string' ? address : label(node)
}

export function linkName(link: TopologyLink, from: TopologyNode | undefined, to: TopologyNode | undefined): string {
  return `${from ? shownName(from) : link.from} – ${to ? shownName(to) : link.to}`
}
