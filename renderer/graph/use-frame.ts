import { useMemo } from 'react'
import type { ViewId } from '../../models/desktop-api.ts'
import type { Frame } from './camera.ts'
import { useLesson } from '../state/lesson.ts'
import { useStore } from '../state/store.ts'

/** Small pictures may grow this much beyond life size, beside the text of a lesson and on a large screen. */
const MOST = { lesson: 1.25, presenting: 2 }

/** What each step of a lesson and of a presentation is shown in; null where the user alone decides what is in sight. */
export function useFrame(view: ViewId): Frame | null {
  const lesson = useLesson()
  const presenting = useStore((state) => state.presenting)
  const step = useStore((state) => (state.view === 'path' ? state.step : 0))
  const place = lesson ? `${lesson.lesson.row}/${lesson.step.id}` : presenting ? `step ${step}` : null
  return useMemo(() => {
    if (place === null) return null
    const most = presenting ? MOST.presenting : MOST.lesson
    return { key: `${place} ${view} ${presenting}`, most }
  }, [place, view, presenting])
}
