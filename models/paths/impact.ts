import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { askBoth } from './ask-both.ts'
import { cloudOf } from './facts/cloud.ts'
import { isDoubtful } from './impact/doubt.ts'
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
  /** the way there stays, what becomes of the answer on its way back is told */
  back?: true
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

/**
 * Compares the paths between a bounded set of servers, from each to the internet and to what it boots by, before and after a
 * node fails: the way there, and of what is delivered the way back.
 */
export function impactOf(lookup: Lookup, node: TopologyNode): Impact {
  const cloud = cloudOf(lookup)
  const loss = lossOf(cloud, node)
  const after = failOver(cloud, loss)
  const { servers, outOf, questions } = endpointsOf(cloud, node)
  const paths = questions.flatMap((question): Affected[] => {
    const ways = waysOf(lookup, question)
    const [there] = ways
    if (!there || !works(there)) return []
    const touched = ways.find((way) => needs(cloud, loss, way))
    const doubtful = !touched && ways.some((way) => isDoubtful(cloud, node, way))
    if (!touched) return [{ question, fate: doubtful ? 'unknown' : 'same', before: there }]
    const back = touched === there ? {} : { back: true as const }
    const shown = { question, before: touched, ...back }
    if (ways.some(({ logical }) => logical.some((id) => after.untold.has(id)))) return [{ ...shown, fate: 'unknown' }]
    const then = after.lookup === lookup ? ways : waysOf(after.lookup, question)
    const later = cloudOf(after.lookup)
    if (then.some((way) => needs(later, loss, way)) || then.length < ways.length) return [{ ...shown, fate: 'lost' }]
    const fate = then.every(works)
      ? 'changed'
      : then.some(({ disposition }) => disposition === 'unknown')
        ? 'unknown'
        : 'lost'
    return [{ ...shown, fate, after: then[ways.indexOf(touched)]! }]
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

/** The way there and, where it is sure to work, the way back. */
function waysOf(lookup: Lookup, question: Question): Path[] {
  const { there, back } = askBoth(lookup, question)
  const [first] = 'paths' in there ? there.paths : []
  const [answer] = back && 'paths' in back ? back.paths : []
  return first ? [first, ...(answer && works(answer) ? [answer] : [])] : []
}

function works({ disposition }: Path): boolean {
  return disposition === 'delivered' || disposition === 'answered' || disposition === 'provider'
}
