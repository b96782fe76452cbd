import { useMemo } from 'react'
import { partOf } from '../../models/lessons/part.ts'
import type { ViewOptions } from '../../models/views/scene.ts'
import { openLesson, useLesson, type OpenLesson } from './lesson.ts'
import { useStore, type State } from './store.ts'
import { viewOptions } from './work.ts'

const NOTHING: readonly string[] = []

/** What the user asks of the view on screen, and what was looked for in it. */
export function wholeOptions({ work, view, sought }: Pick<State, 'work' | 'view' | 'sought'>): ViewOptions {
  return { ...viewOptions(work, view), ...(sought.length > 0 && { show: [...sought] }) }
}

/** What is asked of the view on screen; beside a lesson there is room for the messages around its step, or for a path alone. */
export function shownOptions({
  work,
  view,
  lesson,
  step,
  sought
}: Pick<State, 'work' | 'view' | 'lesson' | 'step' | 'sought'>): ViewOptions {
  const options = wholeOptions({ work, view, sought })
  const path = lesson ? openLesson(lesson)?.step.path : undefined
  if (!lesson || !options.path) return options
  if (options.path.question.flow === undefined) return { ...options, path: { ...options.path, compact: true } }
  const steps = options.path.question.flow === path?.question.flow ? partOf(path, step) : undefined
  return steps ? { ...options, path: { ...options.path, steps } } : options
}

export function useShownOptions(): ViewOptions {
  const work = useStore((state) => state.work)
  const view = useStore((state) => state.view)
  const lesson = useStore((state) => state.lesson)
  const step = useStore((state) => (state.lesson ? state.step : 1))
  const sought = useStore((state) => state.sought)
  return useMemo(() => shownOptions({ work, view, lesson, step, sought }), [work, view, lesson, step, sought])
}

/** Words that would answer the open question: they are read nowhere until it is answered. */
export function hiddenWords(open: OpenLesson | null): readonly string[] {
  return open && !open.answered ? (open.step.hide ?? NOTHING) : NOTHING
}

export function useHidden(): readonly string[] {
  return hiddenWords(useLesson())
}
