import type { Added } from '../analysis/answers.ts'
import type { Given } from '../analysis/protocol.ts'
import type { HostFile, Opened } from '../host/host.ts'
import { openArchives, tellOfAwaited } from './awaited-archives.ts'
import { tellOfArchives } from './tell-archives.ts'
import { leaveLesson } from '../state/lesson.ts'
import { addInputs, replaceWork } from '../state/edit.ts'
import { readProjectState } from '../state/project.ts'
import { store } from '../state/store.ts'
import { notify } from '../state/window.ts'
import { freeName, type InputEntry } from '../state/work.ts'
import type { App } from './app.ts'
import type { Sample } from './samples.ts'
import { textBlob } from './text-blob.ts'

let given = 0
/** One opening at a time: each names its inputs by those that are already there. */
let before: Promise<void> = Promise.resolve()

function inTurn(open: () => Promise<void>): Promise<void> {
  const turn = before.then(open)
  before = turn.catch(() => undefined)
  return turn
}

/** Takes what a dialog, a drop or the system brought: texts become inputs, a project replaces what is open. */
export async function openFiles(app: App, opening: Promise<Opened>): Promise<void> {
  let opened: Opened
  try {
    opened = await opening
  } catch (error) {
    return notify('error', 'notice.cannotOpen', { reason: error instanceof Error ? error.message : String(error) })
  }
  for (const reason of new Set(opened.skipped.map((skipped) => skipped.reason))) {
    const names = opened.skipped.filter((skipped) => skipped.reason === reason).map(({ name }) => name)
    notify('warning', `skipped.${reason}`, { name: names[0] ?? '', count: names.length })
  }
  if (opened.files.length > 0) await inTurn(() => take(app, opened.files))
}

/** Takes a pasted text as an input of its own. */
export async function openPaste(app: App, text: string): Promise<void> {
  if (text.trim() === '') return notify('warning', 'notice.emptyPaste')
  await inTurn(async () => {
    const names = new Set(store.get().work.inputs.map(({ name }) => name))
    let number = 1
    while (names.has(`paste-${number}`)) number++
    await take(app, [{ name: `paste-${number}`, blob: await textBlob(text) }])
  })
}

/** Opens a model that ships with the app, beside what is open. */
export async function openSample(app: App, { name, text }: Sample): Promise<void> {
  await inTurn(() => take(app, [{ name, blob: new Blob([text]) }]))
}

async function take(app: App, files: readonly HostFile[]): Promise<void> {
  leaveLesson()
  store.set({ lessonList: false })
  const calls: Given[] = files.map(({ name, blob, served }) => {
    return { id: `i${++given}`, name, blob, ...(served && { served }) }
  })
  const added = await app.session.add(calls)
  const projects = added.filter((result) => result.kind === 'project')
  for (const result of added) if (result.kind === 'unreadable') tellUnreadable(result)
  const entries = added.flatMap(entriesOf)
  const [project] = projects
  if (project) await openProject(app, project, files.find(({ name }) => name === project.name)?.handle)
  if (projects.length > 1) notify('warning', 'notice.oneProject', { name: project?.name ?? '' })
  addInputs(withFreeNames(entries))
  tellOfArchives(added)
  for (const { name, binary } of entries)
    if (binary !== undefined) notify('warning', 'notice.binary', { name, what: binary })
}

function entriesOf(added: Added): readonly InputEntry[] {
  if (added.kind === 'input') return [added.entry]
  return added.kind === 'archive' ? added.entries : []
}

async function openProject(
  app: App,
  added: Extract<Added, { kind: 'project' }>,
  handle: string | undefined
): Promise<void> {
  const entries = added.inputs.map(({ entry }) => entry)
  const read = readProjectState(added.project, entries)
  if ('error' in read) return notify('error', 'notice.badProject', { name: added.name, reason: read.error })
  const told = await openArchives(app, added.archives)
  replaceWork(read.work, { name: added.name, ...(handle !== undefined && { handle }) })
  store.set({ view: read.view })
  tellOfAwaited(added.archives, told)
}

function withFreeNames(entries: readonly InputEntry[]): InputEntry[] {
  const taken = new Set(store.get().work.inputs.map(({ name }) => name))
  return entries.map((entry) => {
    const name = freeName(entry.name, taken)
    taken.add(name)
    return name === entry.name ? entry : { ...entry, name }
  })
}

function tellUnreadable({ name, reason, detail }: Extract<Added, { kind: 'unreadable' }>): void {
  if (reason === 'project') notify('error', 'notice.badProject', { name, reason: detail ?? '' })
  else notify('warning', reason === 'gone' ? 'skipped.unreadable' : 'skipped.too-large', { name, count: 1 })
}
