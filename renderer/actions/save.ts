import { PROJECT_EXTENSION } from '../../models/desktop-api.ts'
import { markSaved } from '../state/edit.ts'
import { projectState } from '../state/project.ts'
import { ownOf, store } from '../state/store.ts'
import { notify } from '../state/window.ts'
import type { App } from './app.ts'

/** Saves the project where it came from, or asks where (`as`, or never saved before). */
export async function saveProject(app: App, { as = false } = {}): Promise<void> {
  const { redact, redactKey } = store.get()
  const { work, view, project } = ownOf(store.get())
  const suggestedName = project?.name ?? `${suggestion(work.inputs[0]?.name)}.${PROJECT_EXTENSION}`
  try {
    const inputs = work.inputs.map(({ id, name }) => ({ id, name }))
    const blob = await app.client.ask('save', {
      project: projectState(work, view),
      inputs,
      ...(redact && { redactKey })
    })
    const handle = as ? undefined : project?.handle
    const saved = await app.host.save({ suggestedName, blob, ...(handle && { handle }) })
    if (saved) markSaved(work, saved)
  } catch (error) {
    notify('error', 'notice.cannotSave', { reason: error instanceof Error ? error.message : String(error) })
  }
}

function suggestion(input: string | undefined): string {
  const first = input?.split('/')[0]?.replace(/\.[^.]*$/, '') ?? ''
  return first === '' || first.startsWith('paste-') ? 'topology' : first
}
