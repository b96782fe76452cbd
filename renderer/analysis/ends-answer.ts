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
  return { from: endAnswer(lookup, from, 'from'), to: to === undefined ? null : endAnswer(lookup, to, 'to') }
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
