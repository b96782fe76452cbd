import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { ask } from './ask.ts'
import { cloudOf } from './facts/cloud.ts'
import { endpointsOf } from './impact/endpoints.ts'
import { failOver } from './impact/failover.ts'
import { lossOf, needs } from './impact/loss.ts'
import type { Path } from './path.ts'
import type { Question } from './question.ts'

/** What becomes of a path: it ends, goes another way, stays, or nothing pasted tells. */
export const FATES = ['lost', 'changed', 'unknown', 'same'] as const
export type Fate = (typeof FATES)[number]

export interface Affected {
  question: Question
  fate: Fate
  before: Path
  /** absent where nothing about it changes */
  after?: Path
}

/** What a failure does to the paths between a stated set of endpoints. */
export interface Impact {
  node: string
  /** ids of the servers that were asked about, out of so many */
  servers: string[]
  outOf: number
  /** how many questions were asked, and how many had no sure answer before */
  asked: number
  notWorking: number
  counts: Record<Fate, number>
  /** worst first, then in the order of the questions */
  paths: Affected[]
}

/** Compares the paths between a bounded set of servers, and from each to the internet, before and after a node fails. */
export function impactOf(lookup: Lookup, node: TopologyNode): Impact {
  const cloud = cloudOf(lookup)
  const loss = lossOf(cloud, node)
  const after = failOver(cloud, loss)
  const { servers, outOf, questions } = endpointsOf(cloud, node)
  const paths = questions.flatMap((question): Affected[] => {
    const before = bestOf(lookup, question)
    if (!before || !works(before)) return []
    if (!needs(cloud, loss, before)) return [{ question, fate: 'same', before }]
    if (before.logical.some((id) => after.untold.has(id))) return [{ question, fate: 'unknown', before }]
    const then = after.lookup === lookup ? before : (bestOf(after.lookup, question) ?? before)
    if (needs(cloudOf(after.lookup), loss, then)) return [{ question, fate: 'lost', before }]
    const fate = works(then) ? 'changed' : then.disposition === 'unknown' ? 'unknown' : 'lost'
    return [{ question, fate, before, after: then }]
  })
  const of = (fate: Fate): Affected[] => paths.filter((path) => path.fate === fate)
  const counts = {
    lost: of('lost').length,
    changed: of('changed').length,
    unknown: of('unknown').length,
    same: of('same').length
  }
  return {
    node: node.id,
    servers: servers.map(({ id }) => id),
    outOf,
    asked: questions.length,
    notWorking: questions.length - paths.length,
    counts,
    paths: FATES.flatMap(of)
  }
}

function bestOf(lookup: Lookup, question: Question): Path | undefined {
  const answer = ask(lookup, question)
  return 'paths' in answer ? answer.paths[0] : undefined
}

function works({ disposition }: Path): boolean {
  return disposition === 'delivered' || disposition === 'answered' || disposition === 'provider'
}
