import { defaultNewCloud, type NewCloud } from '../../models/blueprint/new-cloud/form.ts'
import { toBlueprint } from '../../models/blueprint/new-cloud/to-blueprint.ts'
import { writeBlueprint } from '../../models/blueprint/write-blueprint.ts'
import { addInputs, edit } from '../state/edit.ts'
import { closeDialog, openDialog } from '../state/dialogs.ts'
import { store } from '../state/store.ts'
import { notify, quote } from '../state/window.ts'
import { freeName, type InputEntry } from '../state/work.ts'
import type { App } from './app.ts'

/** Blueprints have far shorter lines; longer ones come cut from the analysis. */
const LONGEST_LINE = 3999
const MOST_LINES = 100_000

let written = 0

/** Plans the cloud of the form: its YAML becomes an input like any other. */
export async function planNewCloud(app: App, form: NewCloud): Promise<void> {
  const taken = new Set(store.get().work.inputs.map(({ name }) => name))
  const name = freeName(`${form.name.trim() || defaultNewCloud().name}.yaml`, taken)
  const entry = await give(app, name, writeBlueprint(toBlueprint(form)))
  if (!entry) return
  closeDialog()
  addInputs([entry])
  store.set({ view: 'deployment' })
}

/** Opens the text of a blueprint for editing. */
export async function editBlueprint(app: App, input: string): Promise<void> {
  const answer = await app.client.ask('text', { input, first: 1, count: MOST_LINES, find: '' })
  if (!answer || answer.lines.some((line) => line.length > LONGEST_LINE) || answer.total > MOST_LINES)
    return notify('warning', 'blueprint.cannotEdit', { name: input })
  openDialog({ kind: 'edit', input, text: `${answer.lines.join('\n')}\n` })
}

/** Puts an edited text in its input's place; undo brings the old one back. */
export async function applyBlueprint(app: App, input: string, text: string): Promise<void> {
  const entry = await give(app, input, text)
  if (!entry) return
  closeDialog()
  edit((work) => ({ ...work, inputs: work.inputs.map((old) => (old.name === input ? entry : old)) }))
  quote(input, 1)
}

async function give(app: App, name: string, text: string): Promise<InputEntry | undefined> {
  const [added] = await app.session.add([{ id: `b${++written}`, name, blob: new Blob([text]) }])
  return added?.kind === 'input' ? { ...added.entry, name } : undefined
}
