import { create } from 'zustand'
import type { Language } from '../../models/desktop-api.ts'
import type { Row } from '../../models/lessons/lesson.ts'
import type { ViewId } from '../../models/desktop-api.ts'
import type { Theme } from '../../models/theme/tokens.ts'
import type { AwaitedArchive } from '../analysis/awaited-archive.ts'
import type { Key } from '../messages/translate.ts'
import { readPreferences } from './preferences.ts'
import { EMPTY_WORK, type InputEntry, type Work } from './work.ts'

export type DrawerTab = 'path' | 'problems' | 'findings' | 'source' | 'table'

/** A sentence for the user, until it is closed: catalogue key and values, because the language may change under it. */
export interface Notice {
  id: number
  severity: 'info' | 'warning' | 'error'
  key: Key
  values?: { [name: string]: string | number }
  /** archives that the user may look for, from the notice */
  locate?: readonly AwaitedArchive[]
}

/** What is the user's own: put aside whole while a lesson is open, and given back when it is left. */
export type Own = Pick<
  State,
  'work' | 'saved' | 'past' | 'future' | 'project' | 'view' | 'selection' | 'step' | 'quoted' | 'drawer' | 'rightOpen'
>

/** A lesson that is open. */
export interface LessonSession {
  row: Row
  /** the step on screen, from 0 */
  at: number
  /** what each sample of the lesson came in as */
  inputs: ReadonlyMap<string, readonly InputEntry[]>
  /** what was answered, by step id; `shown` where the user asked for the answer, `thing` where one was clicked */
  given: {
    readonly [step: string]: {
      answer: readonly string[]
      right: boolean
      shown?: true
      thing?: { name: string; kind: string }
    }
  }
  own: Own
}

/** What the user did. Nothing here can be computed from anything else here. */
export interface State {
  work: Work
  /** as last saved or opened; `work !== saved` means unsaved */
  saved: Work
  past: readonly Work[]
  future: readonly Work[]
  /** the project file, once there is one */
  project: { name: string; handle?: string } | null
  view: ViewId
  /** topology id of what is selected */
  selection: string | null
  /** what was looked for where it is folded, by all its names, the last at the end: it is drawn by itself */
  sought: readonly string[]
  /** the step of the path that is looked at, from 1 */
  step: number
  /** the line that the source drawer shows and marks, and what in it */
  quoted: { input: string; line: number; find: string } | null
  drawer: { open: boolean; tab: DrawerTab }
  /** left panel by view, where the user opened or folded it */
  left: { readonly [view in ViewId]?: boolean }
  rightOpen: boolean
  paletteOpen: boolean
  /** what the selection is connected to is lit */
  neighbours: boolean
  theme: Theme
  language: Language
  /** exports and saved projects hold pseudonyms, made from the key */
  redact: boolean
  redactKey: string
  notices: readonly Notice[]
  lesson: LessonSession | null
  /** the left panel lists the lessons instead of what came in */
  lessonList: boolean
  /** rows of the course that were taken to their end */
  lessonsDone: readonly Row[]
  /** the picture alone fills the screen */
  presenting: boolean
}

const preferences = readPreferences()

export const useStore = create<State>()(() => ({
  work: EMPTY_WORK,
  saved: EMPTY_WORK,
  past: [],
  future: [],
  project: null,
  view: 'deployment',
  selection: null,
  sought: [],
  step: 1,
  quoted: null,
  drawer: { open: false, tab: 'problems' },
  left: {},
  rightOpen: true,
  paletteOpen: false,
  neighbours: false,
  ...preferences,
  notices: [],
  lesson: null,
  lessonList: false,
  presenting: false
}))

/** Pictures that need the width start with the left panel folded. */
const WIDE: ReadonlySet<ViewId> = new Set<ViewId>(['host-network', 'messaging', 'path'])

export function isLeftOpen({ left, view, work, lessonList }: State): boolean {
  if (lessonList) return true
  return left[view] ?? (!WIDE.has(view) || work.inputs.length === 0)
}

/** What the user works on, also while a lesson stands before it. */
export function ownOf(state: State): Own {
  return state.lesson?.own ?? state
}

/** The state outside of React: actions read and write it here. */
export const store = {
  get: (): State => useStore.getState(),
  set: (change: Partial<State>): void => useStore.setState(change),
  subscribe: useStore.subscribe
}
