import { useMemo } from 'react'
import { LESSONS } from '../../models/lessons/registry.ts'
import type { Lesson, Row, Step } from '../../models/lessons/lesson.ts'
import { writePreferences } from './preferences.ts'
import { store, useStore, type LessonSession, type Own, type State } from './store.ts'
import { EMPTY_WORK, NO_FILTERS, type InputEntry, type Work } from './work.ts'

/** The lesson on screen, with the step it is at. */
export interface OpenLesson {
  lesson: Lesson
  step: Step
  at: number
  /** the step has no question, or it was answered rightly or given up */
  answered: boolean
  given: LessonSession['given'][string] | undefined
}

/** What is open of the course; null outside of lessons. */
export function useLesson(): OpenLesson | null {
  const session = useStore((state) => state.lesson)
  return useMemo(() => (session ? openLesson(session) : null), [session])
}

/** Opens a lesson on the inputs of its samples; what the user works on is put aside the first time. */
export function enterLesson(lesson: Lesson, inputs: LessonSession['inputs']): void {
  const state = store.get()
  const session: LessonSession = { row: lesson.row, at: 0, inputs, given: {}, own: state.lesson?.own ?? keep(state) }
  show(session, lesson)
}

/** Goes to another step of the lesson. */
export function goToStep(at: number): void {
  const state = store.get()
  const lesson = state.lesson && lessonOf(state.lesson.row)
  if (state.lesson && lesson?.steps[at]) show({ ...state.lesson, at }, lesson)
}

/** Puts back what the user worked on, as it was. */
export function leaveLesson(): void {
  const { lesson } = store.get()
  if (lesson) store.set({ ...lesson.own, lesson: null, presenting: false })
}

/** Keeps an answer to the question on screen. */
export function keepAnswer(step: string, given: LessonSession['given'][string]): void {
  const { lesson } = store.get()
  if (lesson) store.set({ lesson: { ...lesson, given: { ...lesson.given, [step]: given } } })
}

/** Remembers that a lesson was taken to its end. */
export function markDone(row: Row): void {
  const { lessonsDone } = store.get()
  if (lessonsDone.includes(row)) return
  store.set({ lessonsDone: [...lessonsDone, row] })
  writePreferences(store.get())
}

/** The lesson of a session, with the step it is at. */
export function openLesson({ row, at, given }: LessonSession): OpenLesson | null {
  const lesson = lessonOf(row)
  const step = lesson?.steps[at]
  if (!lesson || !step) return null
  const answer = given[step.id]
  return {
    lesson,
    step,
    at,
    given: answer,
    answered: !step.question || answer?.right === true || answer?.shown === true
  }
}

function lessonOf(row: Row): Lesson | undefined {
  return LESSONS.find((lesson) => lesson.row === row)
}

function show(session: LessonSession, lesson: Lesson): void {
  const step = lesson.steps[session.at]
  if (!step) return
  const work = workOf(step, session.inputs.get(step.sample ?? lesson.sample) ?? [])
  store.set({
    lesson: session,
    work,
    saved: work,
    past: [],
    future: [],
    project: null,
    view: step.view,
    selection: null,
    step: step.path?.step ?? 1,
    quoted: null,
    drawer: { ...store.get().drawer, open: false },
    rightOpen: true
  })
}

function workOf({ options = {}, path }: Step, inputs: readonly InputEntry[]): Work {
  const {
    hosts = [],
    roles = [],
    networks = [],
    kinds = [],
    expanded = [],
    collapsed = [],
    tunnels = 'folded'
  } = options
  return {
    ...EMPTY_WORK,
    inputs,
    filters: { ...NO_FILTERS, hosts, roles, networks, kinds },
    expanded,
    collapsed,
    tunnels,
    path: path ? { question: path.question, choice: path.choice ?? 0 } : null
  }
}

function keep(state: State): Own {
  const { work, saved, past, future, project, view, selection, step, quoted, drawer, rightOpen } = state
  return { work, saved, past, future, project, view, selection, step, quoted, drawer, rightOpen }
}
