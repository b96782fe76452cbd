import type { Draft } from './draft.ts'
import type { Capture, Topology } from './vocabulary.ts'
import { INTERNAL_KINDS } from './vocabulary.ts'

/** The topology document: nodes and links by id, internal kinds left out, links to nowhere dropped. */
export function toDocument(captures: Capture[], draft: Draft): Topology {
  const nodes = draft.all().filter(({ kind }) => !INTERNAL_KINDS.has(kind))
  const ids = new Set(nodes.map(({ id }) => id))
  const links = draft.links().filter(({ from, to }) => ids.has(from) && ids.has(to))
  return {
    format: 'tripleo-atlas/topology',
    version: 1,
    captures,
    nodes: nodes.sort(byId),
    links: links.sort(byId),
    findings: [],
    notEvaluated: []
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
