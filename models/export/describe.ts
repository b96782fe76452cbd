import type { Topology } from '../topology/vocabulary.ts'
import type { Describe } from './drawio.ts'

/** What the ids of a topology stand for: kind, name, and the line that says so first, as `input:line`. */
export function describeIn({ nodes, links, captures }: Topology): Describe {
  const inputs = new Map(captures.map(({ id, source }) => [id, source.name]))
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const things = new Map<string, ReturnType<Describe>>()
  const lineOf = (sources: Topology['nodes'][number]['sources']): { source?: string } => {
    const [first] = sources
    return first ? { source: `${inputs.get(first.capture) ?? first.capture}:${first.line}` } : {}
  }
  for (const { id, kind, name, sources } of nodes) things.set(id, { kind, name, ...lineOf(sources) })
  for (const { id, kind, from, to, sources } of links)
    things.set(id, { kind, name: `${names.get(from) ?? from} – ${names.get(to) ?? to}`, ...lineOf(sources) })
  return (subject) => things.get(subject)
}
