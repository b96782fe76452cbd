import type { MenuCommand } from '../../models/desktop-api.ts'
import { ownOf, store, type State } from '../state/store.ts'
import { applyTheme } from '../theme/apply-theme.ts'
import type { App } from './app.ts'
import { runCommand } from './commands.ts'
import { openFiles } from './open.ts'
import { acceptPastes } from './paste.ts'
import { isField, shortcut } from './shortcuts.ts'

/** Connects store, host and document for as long as the window lives. Returns its own undo. */
export function wire(app: App): () => void {
  const { host } = app
  const onKey = (event: KeyboardEvent): void => {
    const command = shortcut(event, host.kind === 'desktop')
    if (!command) return
    event.preventDefault()
    runCommand(app, command)
  }
  document.addEventListener('keydown', onKey)
  follow(app, store.get(), undefined)
  const undos = [
    app.session.start(),
    store.subscribe((state, before) => follow(app, state, before)),
    host.onMenuCommand((command) => fromMenu(app, command)),
    host.onLaunchFiles(() => void openFiles(app, host.launchFiles())),
    acceptPastes(app),
    () => document.removeEventListener('keydown', onKey)
  ]
  void openFiles(app, host.launchFiles())
  return () => undos.forEach((undo) => undo())
}

/** The menu owns its keys, also while a field is being typed in: undo there means the typing. */
function fromMenu(app: App, command: MenuCommand): void {
  const typing = isField(document.activeElement)
  if (typing && (command === 'undo' || command === 'redo')) document.execCommand(command)
  else runCommand(app, command)
}

function follow({ host }: App, state: State, before: State | undefined): void {
  if (state.theme !== before?.theme) applyTheme(state.theme)
  if (state.language !== before?.language) {
    document.documentElement.lang = state.language
    host.setLanguage(state.language)
  }
  const edited = isEdited(state)
  const { project } = ownOf(state)
  const title = project ? `${project.name} – TripleO Atlas` : 'TripleO Atlas'
  if (!before || edited !== isEdited(before) || project !== ownOf(before).project) {
    host.setDocument({ title, edited })
  }
}

function isEdited(state: State): boolean {
  const { work, saved } = ownOf(state)
  return work !== saved && work.inputs.length > 0
}
