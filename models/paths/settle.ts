import { say, type Sentence } from './sentence.ts'
import type { Ending, Trail } from './trail.ts'

/** What is not sure is not said: facts that were not pasted and might change the end make it unknown. */
export function settle({ gaps }: Trail, end: Ending): Ending {
  const open = end.disposition === 'dropped' ? gaps.filter(({ elsewhere }) => elsewhere) : gaps
  if (open.length === 0 && end.disposition !== 'unknown') return end
  const known = end.disposition === 'unknown' && end.reason ? [end.reason] : []
  const missing = [...known, ...open.map(({ sentence }) => sentence)]
  const next = [...(end.next ?? []), ...open.flatMap((gap) => gap.next)]
  return { disposition: 'unknown', reason: notPasted(missing, end), next }
}

function notPasted(missing: readonly Sentence[], { disposition }: Ending): Sentence {
  const values = { missing: missing.map(({ english }) => english).join('; ') }
  return disposition === 'unknown' ? say('path.missingAll', values) : say('path.missing', { ...values, disposition })
}
