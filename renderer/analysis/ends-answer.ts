import { readContainerEnd } from '../../models/paths/container/ends.ts'
import { hostOf } from '../../models/paths/container/question.ts'
import { readEnd } from '../../models/paths/ends.ts'
import { cloudOf } from '../../models/paths/facts/cloud.ts'
import type { Lookup } from '../../models/topology/lookup.ts'
import { shownName } from './node-link.ts'

/** Whether an end of a path that was typed is one, and what it is called; `several` where it must be asked which. */
export interface EndAnswer {
  name: string
  /** absent for services and addresses that are nobody's */
  kind?: string
  several: boolean
}

/** What the ends of a question are; null for what nothing fits. */
export function endsAnswer(
  lookup: Lookup,
  { from, to }: { from: string; to?: string }
): { from: EndAnswer | null; to: EndAnswer | null } {
  const there = to === undefined ? null : endAnswer(lookup, to, 'to')
  const here = endAnswer(lookup, from, 'from')
  return { from: here ?? containerAnswer(lookup, from, to), to: there ?? containerAnswer(lookup, to ?? '', from) }
}

/** Containers, and ports of hosts: `web`, `localhost:58080` beside the host that is the other end. */
function containerAnswer(lookup: Lookup, typed: string, other: string | undefined): EndAnswer | null {
  const beside = readContainerEnd(lookup, other ?? '', undefined)
  const near = beside && !('problem' in beside) ? hostOf(lookup, beside.end) : undefined
  const read = typed.trim() === '' ? undefined : readContainerEnd(lookup, typed, near)
  if (!read) return null
  if ('problem' in read) return read.problem === 'several' ? { name: typed, several: true } : null
  const { end, port } = read
  if (end.kind === 'container') return { name: typed, kind: 'container', several: false }
  return end.kind === 'host' && port !== undefined ? { name: typed, kind: 'host', several: false } : null
}

function endAnswer(lookup: Lookup, typed: string, side: 'from' | 'to'): EndAnswer | null {
  if (typed.trim() === '') return null
  const end = readEnd(cloudOf(lookup), typed, side)
  if ('problem' in end) return end.problem === 'several' ? { name: typed, several: true } : null
  const node = 'node' in end ? end.node : 'router' in end ? end.router : 'host' in end ? end.host : undefined
  if (node) return { name: shownName(node), kind: node.kind, several: false }
  if (end.kind === 'outside') return { name: `outside:${shownName(end.network)}`, several: false }
  return { name: typed, several: false }
}
