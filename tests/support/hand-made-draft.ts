import { Draft } from '../../models/topology/draft.ts'
import type { Attributes, NodeKind, TopologyLink, TopologyNode } from '../../models/topology/vocabulary.ts'

/** A node for a hand-made draft: kind and name come from the id, evidence is a line of its own. */
export interface Sketch {
  id: string
  name?: string
  parent?: string
  aliases?: string[]
  certainty?: TopologyNode['certainty']
  inferred?: TopologyNode['inferred']
  conflicts?: TopologyNode['conflicts']
  attributes?: Attributes
}

/** A draft as the merge would hand it to the linkers. Objects inside `attributes` are copied. */
export function draftOf(...sketches: Sketch[]): Draft {
  const nodes = sketches.map(({ id, ...rest }, index): TopologyNode => {
    const kind = id.slice(0, id.indexOf(':')) as NodeKind
    const name = id.slice(Math.max(id.indexOf(':'), id.lastIndexOf('/')) + 1)
    return {
      id,
      kind,
      name,
      aliases: [],
      certainty: 'seen',
      inferred: {},
      conflicts: [],
      sources: [{ capture: 'c1', line: index + 1 }],
      ...rest,
      attributes: structuredClone(rest.attributes ?? {})
    }
  })
  return new Draft(nodes.sort((a, b) => (a.id < b.id ? -1 : 1)))
}

/** `kind from > to` of every link, sorted; for comparing whole results. */
export function drawn(draft: Draft, kind?: TopologyLink['kind']): string[] {
  return draft
    .links()
    .filter((link) => kind === undefined || link.kind === kind)
    .map(({ kind: is, from, to }) => `${is} ${from} > ${to}`)
    .sort()
}
