import type { Added } from '../analysis/answers.ts'
import { isKey } from '../messages/translate.ts'
import { notify } from '../state/window.ts'

/** Problems of one archive that are told one by one. */
const MOST_TOLD = 2

/** Says what was wrong with archives, and how much of them was passed over because no reader is for it. */
export function tellOfArchives(added: readonly Added[]): void {
  const passed = added.filter(({ kind }) => kind === 'passed').length
  if (passed > 0) notify('info', 'notice.reportFolder', { count: passed })
  for (const result of added) {
    if (result.kind !== 'archive') continue
    const { name, report } = result
    const { members, kept } = report
    if (kept < members) notify('info', 'notice.archive', { name, kept, members })
    for (const { text } of report.problems.slice(0, MOST_TOLD))
      if (isKey(text.key)) notify('warning', text.key, text.values)
  }
}
