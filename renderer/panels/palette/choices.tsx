import { tells } from '../../../models/lessons/mask.ts'
import type { App } from '../../actions/app.ts'
import { PALETTE_COMMANDS, runCommand } from '../../actions/commands.ts'
import { openSample } from '../../actions/open.ts'
import { sampleTitle, SAMPLES } from '../../actions/samples.ts'
import type { Hit } from '../../analysis/answers.ts'
import { commandLabel } from '../../messages/command-label.ts'
import type { Say } from '../../messages/translate.ts'
import { store } from '../../state/store.ts'
import { select } from '../../state/window.ts'
import { kindIcon, type IconName } from '../../theme/icons.tsx'
import { kindName } from '../common/kind-name.ts'

export interface Choice {
  id: string
  icon: IconName
  label: string
  /** the text that was found, when it is not the name */
  match: string
  note: string
  run(): void
}

/** Things that were found, as choices that select them; none that tells what an open question hides. */
export function hitChoices(hits: readonly Hit[], say: Say, hidden: readonly string[]): Choice[] {
  const open = hits.filter(({ name, text, where }) => ![name, text, where].some((each) => tells(each, hidden)))
  return open.map(({ id, kind, name, by, text, where }) => ({
    id,
    icon: kindIcon(kind),
    label: name,
    match: by === 'name' && text === name ? '' : text,
    note: where === '' ? kindName(say, kind) : `${kindName(say, kind)} · ${where}`,
    run: () => select(id)
  }))
}

/** What the app can do, as far as its words fit what was typed. */
export function commandChoices(typed: string, say: Say, app: App): Choice[] {
  const asked = typed.trim().toLowerCase()
  const fits = (words: string): boolean => asked === '' || words.toLowerCase().includes(asked)
  const commands = PALETTE_COMMANDS.map((command): Choice => {
    const label = commandLabel(say, command)
    return { id: command, icon: 'command', label, match: '', note: '', run: () => runCommand(app, command) }
  })
  const samples = SAMPLES.map((sample): Choice => {
    const label = sampleTitle(sample, store.get().language)
    const note = say('palette.sample')
    return { id: sample.name, icon: 'network', label, match: '', note, run: () => void openSample(app, sample) }
  })
  return [...commands, ...samples].filter(({ label, note, id }) => fits(label) || fits(note) || fits(id))
}
