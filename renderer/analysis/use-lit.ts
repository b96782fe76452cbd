import { useMemo } from 'react'
import { maskScene } from '../../models/lessons/mask.ts'
import type { PlacedScene } from '../../models/views/scene.ts'
import { useLesson } from '../state/lesson.ts'
import { useHidden } from '../state/shown.ts'
import { useAnswer, useReading } from './use-analysis.ts'

const NOTHING: readonly string[] = []

/** Ids of what the open lesson wants lit, or only in sight; stale while they are being looked up. */
export function useLit(): { subjects: readonly string[]; veiled: boolean; stale: boolean } {
  const step = useLesson()?.step
  const references = step?.highlight ?? step?.focus ?? NOTHING
  const veiled = step?.focus === undefined
  const phase = useReading('phase')
  const { answer, stale } = useAnswer('resolve', references.length > 0 ? { references } : null)
  return useMemo(
    () => ({ subjects: answer?.flat() ?? NOTHING, veiled, stale: stale || phase === 'reading' }),
    [answer, veiled, stale, phase]
  )
}

/** The picture, without the words that would answer the open question. */
export function useMasked(scene: PlacedScene | null): PlacedScene | null {
  const words = useHidden()
  return useMemo(() => scene && maskScene(scene, words), [scene, words])
}
