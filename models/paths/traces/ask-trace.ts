import type { Lookup } from '../../topology/lookup.ts'
import { cloudOf } from '../facts/cloud.ts'
import type { Answer, Question } from '../question.ts'
import { logicalTracePath } from './logical-trace.ts'
import { tracesOf, type TraceRecord } from './record.ts'
import { switchTracePath } from './switch-trace.ts'

/** The traces of a capture as paths, one for each packet; none where the capture holds none. */
export function askTrace(lookup: Lookup, question: Question): Answer {
  const cloud = cloudOf(lookup)
  const records = onceEach(tracesOf(lookup, question.trace ?? ''))
  const paths = records.map((record) =>
    record.tool === 'ovn-trace' ? logicalTracePath(cloud, record) : switchTracePath(cloud, record)
  )
  return { paths }
}

/** Of one packet's traces the one with most steps: its summary says nothing more. */
function onceEach(records: readonly TraceRecord[]): TraceRecord[] {
  const best = new Map<string, TraceRecord>()
  records.forEach((record, index) => {
    const { tool, flow } = record
    const key = tool === 'ovn-trace' && flow !== '' ? flow : String(index)
    const known = best.get(key)
    if (!known || rulesIn(record) > rulesIn(known)) best.set(key, record)
  })
  return [...best.values()]
}

/** Only the detailed form tells rules; of the others the summary has more steps. */
function rulesIn({ rounds }: TraceRecord): number {
  const steps = rounds[0]?.steps ?? []
  return steps.filter(({ type }) => type === 'table').length * 1e6 + steps.length
}
