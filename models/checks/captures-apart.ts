import type { Finding, Topology } from '../topology/vocabulary.ts'
import { finding } from './check.ts'

/** What outputs say together may not have been true together when this many minutes lie between them. */
const MOST_MINUTES = 15

/**
 * Said once, beside the findings that rest on outputs taken far apart: what one tells may have changed before the other was taken.
 * Undefined when no finding does, or when the outputs do not tell when they were taken.
 */
export function capturesApart({ captures }: Topology, findings: readonly Finding[]): Finding | undefined {
  const times = new Map(captures.flatMap(({ id, time }) => (time === undefined ? [] : [[id, time] as const])))
  if (times.size < 2) return undefined
  const joined = findings.filter(({ evidence }) => minutesOf(evidence, times) > MOST_MINUTES)
  if (joined.length === 0) return undefined
  const minutes = Math.max(...joined.map(({ evidence }) => minutesOf(evidence, times)))
  const subjects = [...new Set(joined.flatMap((other) => other.subjects))].sort()
  const evidence = joined.flatMap((other) => other.evidence)
  const parts = { subjects, evidence, next: [] }
  return finding('captures-apart', 'info', 'finding.capturesApart', { count: joined.length, minutes }, parts)
}

/** Minutes between the first and the last of these captures, of those whose times can be compared. */
function minutesOf(evidence: Finding['evidence'], times: ReadonlyMap<string, string>): number {
  const known = [...new Set(evidence.flatMap(({ capture }) => times.get(capture) ?? []))]
  return Math.max(spread(known.filter(hasZone)), spread(known.filter((time) => !hasZone(time))))
}

function hasZone(time: string): boolean {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(time)
}

function spread(times: readonly string[]): number {
  const at = times
    .map((time) => Date.parse(hasZone(time) ? time : `${time}Z`))
    .filter((moment) => !Number.isNaN(moment))
  return at.length < 2 ? 0 : Math.floor((Math.max(...at) - Math.min(...at)) / 60_000)
}
