import { tells } from '../../../models/lessons/mask.ts'
import type { EndAnswer } from '../../analysis/ends-answer.ts'
import type { Answer } from '../../analysis/protocol.ts'
import type { Say } from '../../messages/translate.ts'
import { askPath } from '../../state/edit.ts'
import { kindName } from '../common/kind-name.ts'
import type { Choice } from './choices.tsx'
import type { TypedPath } from './typed-path.ts'

/** The path that was typed, as a choice that asks for it; none while an end is nothing, or tells what a question hides. */
export function pathChoices(typed: TypedPath, ends: Answer<'ends'>, say: Say, hidden: readonly string[]): Choice[] {
  const { from, to } = ends
  const { protocol, port } = typed
  if (!from || tells(from.name, hidden)) return []
  const base = { id: 'typed-path', icon: 'leaves', match: '' } as const
  if (typed.to === undefined) {
    const run = (): void => askPath({ from: typed.from, to: '' })
    return [{ ...base, label: say('pathWays.typedFrom', { from: from.name }), note: kindOf(from, say), run }]
  }
  if (!to || tells(to.name, hidden)) return []
  const question = { ...typed, to: typed.to }
  const packet = [protocol?.toUpperCase(), port === undefined ? undefined : String(port)].filter(Boolean).join(' ')
  const label = say('pathWays.typed', { from: from.name, to: to.name })
  const note = [kindOf(from, say), kindOf(to, say)].filter((each) => each !== '').join(' → ')
  return [{ ...base, label, match: packet, note, run: () => askPath(question) }]
}

function kindOf({ kind }: EndAnswer, say: Say): string {
  return kind === undefined ? '' : kindName(say, kind)
}
