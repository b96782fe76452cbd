import type { Language } from '../../models/desktop-api.ts'
import type { ViewId } from '../../models/desktop-api.ts'
import { isLeftOpen, store, type DrawerTab, type Notice } from './store.ts'
import type { Theme } from '../../models/theme/tokens.ts'
import { writePreferences } from './preferences.ts'

const MOST_SOUGHT = 60

/** What the window shows: none of it is undone, and none of it makes a project unsaved. */
export function showView(view: ViewId): void {
  store.set({ view })
}

/** Looks at a step of the path; what was selected gives way to it. */
export function showStep(step: number): void {
  store.set({ step, selection: null, rightOpen: true })
}

export function select(id: string | null): void {
  store.set(id === null ? { selection: null } : { selection: id, rightOpen: true })
}

/** Has things drawn by themselves that were looked for where they are folded; the last ones, so that a picture stays small. */
export function seek(names: readonly string[]): void {
  const { sought } = store.get()
  if (names.every((name) => sought.includes(name))) return
  store.set({ sought: [...sought.filter((name) => !names.includes(name)), ...names].slice(-MOST_SOUGHT) })
}

/** Shows a line of an input in the drawer, marked; `find` is what in the line it is about. */
export function quote(input: string, line: number, find = ''): void {
  store.set({ quoted: { input, line, find }, drawer: { open: true, tab: 'source' } })
}

export function showDrawer(tab: DrawerTab): void {
  const { drawer } = store.get()
  store.set({ drawer: { tab, open: !(drawer.open && drawer.tab === tab) } })
}

export function closeDrawer(): void {
  store.set({ drawer: { ...store.get().drawer, open: false } })
}

export function toggleLeft(): void {
  const state = store.get()
  store.set({ left: { ...state.left, [state.view]: !isLeftOpen(state) } })
}

export function toggleRight(): void {
  store.set({ rightOpen: !store.get().rightOpen })
}

/** Lights what the selection is connected to, or stops. */
export function toggleNeighbours(): void {
  store.set({ neighbours: !store.get().neighbours })
}

export function setPalette(open: boolean): void {
  store.set({ paletteOpen: open })
}

export function setTheme(theme: Theme): void {
  store.set({ theme })
  writePreferences(store.get())
}

export function setLanguage(language: Language): void {
  store.set({ language })
  writePreferences(store.get())
}

/** Whether exports and saved projects hold pseudonyms; says what that means. */
export function setRedact(redact: boolean): void {
  store.set({ redact })
  writePreferences(store.get())
  notify('info', redact ? 'redact.on' : 'redact.off')
}

let nextNotice = 1

/** Tells the user something; the same sentence is not told twice at a time. */
export function notify(
  severity: Notice['severity'],
  key: Notice['key'],
  values?: Notice['values'],
  locate?: Notice['locate']
): void {
  const { notices } = store.get()
  const same = (notice: Notice): boolean =>
    notice.key === key && JSON.stringify(notice.values) === JSON.stringify(values)
  const notice: Notice = { id: nextNotice++, severity, key, ...(values && { values }), ...(locate && { locate }) }
  store.set({ notices: [...notices.filter((other) => !same(other)), notice].slice(-4) })
}

export function dismiss(id: number): void {
  store.set({ notices: store.get().notices.filter((notice) => notice.id !== id) })
}
