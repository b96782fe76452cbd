import { useMemo } from 'react'
import type { ViewId } from '../../models/desktop-api.ts'
import type { Frame } from './camera.ts'
import { useLesson } from '../state/lesson.ts'
import { useStore } from '../state/store.ts'

/** Small pictures may grow this much beyond life size, beside the text of a lesson and on a large screen; a path keeps its surroundings. */
const MOST = { lesson: 1.25, presenting: 2, path: 0.9 }

/** What a presentation speaks of is no smaller where it can be this large. */
const LIFE_SIZE = 1

/** A path that is smaller as a whole is shown hop by hop. */
const LEGIBLE = 0.74

/**
 * What each step of a lesson, of a presentation and of a path is shown in; null where the user alone decides what is in sight. A
 * path leaves the picture to who moved it.
 */
export function useFrame(view: ViewId): Frame | null {
  const lesson = useLesson()
  const presenting = useStore((state) => state.presenting)
  const step = useStore((state) => (state.view === 'path' ? state.step : 0))
  // another question is another picture, whatever was moved before
  const asked = useStore((state) => (state.view === 'path' ? state.work.path : null))
  const path = view === 'path'
  const place = lesson ? `${lesson.lesson.row}/${lesson.step.id}` : presenting || path ? `step ${step}` : null
  const kind = presenting ? 'presenting' : lesson ? 'lesson' : 'path'
  return useMemo(() => {
    if (place === null) return null
    const frame = { key: `${place} ${view} ${kind}`, most: MOST[kind], ...(presenting ? { chosen: LIFE_SIZE } : {}) }
    return kind === 'path' && asked ? { ...frame, legible: LEGIBLE, yields: asked } : frame
  }, [place, view, kind, asked, presenting])
}
