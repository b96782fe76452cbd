import { FATES, impactOf, type Fate } from '../../models/paths/impact.ts'
import type { Question } from '../../models/paths/question.ts'
import type { Lookup } from '../../models/topology/lookup.ts'
import { shownName } from './node-link.ts'

/** What a failure does, for the inspector: what was asked, and the paths by what becomes of them. */
export interface ImpactAnswer {
  asked: number
  notWorking: number
  servers: number
  outOf: number
  groups: { fate: Fate; count: number; paths: ImpactRow[] }[]
}

/** A path that is judged: over which hosts it goes, and afterwards would; `back`: its answer is what the failure meets. */
export interface ImpactRow {
  question: Question
  from: string
  to: string
  by: string
  now?: string
  back: boolean
}

/** Judges the failure of a node; null when no such node is there. */
export function impactAnswer(lookup: Lookup, id: string): ImpactAnswer | null {
  const node = lookup.node(id)
  if (!node) return null
  const { asked, notWorking, servers, outOf, counts, paths } = impactOf(lookup, node)
  const name = (end: string): string => {
    const found = lookup.node(end)
    return found ? shownName(found) : end
  }
  const groups = FATES.map((fate) => ({
    fate,
    count: counts[fate],
    paths: paths
      .filter((path) => path.fate === fate)
      .map(({ question, before, after, back }) => ({
        question: back ? { ...question, way: 'back' as const } : question,
        from: name(question.from),
        to: name(question.to),
        by: before.hosts.map(name).join(' > '),
        ...(after && fate === 'changed' ? { now: after.hosts.map(name).join(' > ') } : {}),
        back: back === true
      }))
  }))
  return { asked, notWorking, servers: servers.length, outOf, groups }
}
