import type { Question } from '../../models/paths/question.ts'
import { store } from './store.ts'
import { NO_FILTERS, type Filters, type InputEntry, type Point, type Work } from './work.ts'
import type { ViewId } from '../../models/desktop-api.ts'

const MOST_STEPS = 200

/** Changes what is saved and undone. A change that gives the same object back is none. */
export function edit(change: (work: Work) => Work): void {
  const { work, past } = store.get()
  const next = change(work)
  if (next !== work) store.set({ work: next, past: [...past, work].slice(-MOST_STEPS), future: [] })
}

/** Takes the last change back. */
export function undo(): void {
  const { work, past, future } = store.get()
  const before = past.at(-1)
  if (before) store.set({ work: before, past: past.slice(0, -1), future: [work, ...future] })
}

/** Does again what was taken back. */
export function redo(): void {
  const { work, past, future } = store.get()
  const [after, ...rest] = future
  if (after) store.set({ work: after, past: [...past, work], future: rest })
}

/** A project that was opened or begun: nothing to undo, nothing unsaved. */
export function replaceWork(work: Work, project: { name: string; handle?: string } | null): void {
  store.set({ work, saved: work, past: [], future: [], project, selection: null, sought: [], quoted: null })
}

/** What `work` was when saving began is saved now; what changed since is not. */
export function markSaved(work: Work, project: { name: string; handle?: string }): void {
  const { lesson } = store.get()
  if (lesson) store.set({ lesson: { ...lesson, own: { ...lesson.own, saved: work, project } } })
  else store.set({ saved: work, project })
}

export function addInputs(entries: readonly InputEntry[]): void {
  if (entries.length > 0) edit((work) => ({ ...work, inputs: [...work.inputs, ...entries] }))
}

/** Removes inputs, and what was decided about captures in them. */
export function removeInputs(ids: ReadonlySet<string>): void {
  edit((work) => {
    const inputs = work.inputs.filter(({ id }) => !ids.has(id))
    if (inputs.length === work.inputs.length) return work
    const names = new Set(inputs.map(({ name }) => name))
    return { ...work, inputs, hosts: ofInputs(work.hosts, names), commands: ofInputs(work.commands, names) }
  })
}

/** Asks for a path; the view of paths shows the answer from its first step. */
export function askPath(question: Question, choice = 0): void {
  edit((work) => ({ ...work, path: { question, choice } }))
  store.set({ step: 1, selection: null, view: 'path', drawer: { open: true, tab: 'path' } })
}

/** Gives captures a host by hand; an empty name takes the decision back. */
export function nameHost(captures: readonly string[], host: string): void {
  edit((work) => ({ ...work, hosts: withValues(work.hosts, captures, host.trim()) }))
}

/** Picks the command of a capture whose output fits several; an empty title takes the pick back. */
export function pickCommand(capture: string, title: string): void {
  edit((work) => ({ ...work, commands: withValues(work.commands, [capture], title) }))
}

/** Keeps things where the user put them. */
export function pin(view: ViewId, moved: { readonly [node: string]: Point }): void {
  edit((work) => ({ ...work, pins: { ...work.pins, [view]: { ...work.pins[view], ...moved } } }))
}

/** Lets the layout place everything of one view again. */
export function unpinAll(view: ViewId): void {
  edit((work) => (work.pins[view] === undefined ? work : { ...work, pins: { ...work.pins, [view]: {} } }))
}

/** Narrows the picture to what is chosen, or lets it be wider again. */
export function setFilter(facet: keyof Filters, value: string, chosen: boolean): void {
  edit((work) => {
    const others = work.filters[facet].filter((other) => other !== value)
    return { ...work, filters: { ...work.filters, [facet]: chosen ? [...others, value] : others } }
  })
}

export function clearFilters(): void {
  edit((work) => ({ ...work, filters: NO_FILTERS }))
}

/** Opens what is folded, folds what was opened. */
export function toggleFold(id: string): void {
  edit((work) => {
    const opened = work.expanded.includes(id)
    const expanded = opened ? work.expanded.filter((other) => other !== id) : [...work.expanded, id]
    return { ...work, expanded }
  })
}

export function setTunnels(tunnels: Work['tunnels']): void {
  edit((work) => ({ ...work, tunnels }))
}

function withValues(
  record: { readonly [key: string]: string },
  keys: readonly string[],
  value: string
): { [key: string]: string } {
  const entries = new Map(Object.entries(record))
  for (const key of keys) {
    if (value === '') entries.delete(key)
    else entries.set(key, value)
  }
  return Object.fromEntries(entries)
}

function ofInputs(
  record: { readonly [capture: string]: string },
  names: ReadonlySet<string>
): { [key: string]: string } {
  return Object.fromEntries(Object.entries(record).filter(([key]) => names.has(key.slice(0, key.lastIndexOf(':')))))
}
