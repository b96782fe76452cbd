import { useMemo } from 'react'
import { maskScene } from '../../models/lessons/mask.ts'
import type { PlacedScene } from '../../models/views/scene.ts'
import { useLesson } from '../state/lesson.ts'
import { useAnswer, useSummary } from './use-analysis.ts'

const NOTHING: readonly string[] = []

/** Topology ids of what the open lesson wants lit. */
export function useLit(): readonly string[] {
  const references = useLesson()?.step.highlight ?? NOTHING
  const summary = useSummary()
  const { answer, stale } = useAnswer('resolve', summary && references.length > 0 ? { references } : null)
  return useMemo(() => (answer && !stale ? answer.flat() : NOTHING), [answer, stale])
}

/** The picture, without the words that would answer the open question. */
export function useMasked(scene: PlacedScene | null): PlacedScene | null {
  const lesson = useLesson()
  const words = lesson && !lesson.answered ? (lesson.step.hide ?? NOTHING) : NOTHING
  return useMemo(() => scene && maskScene(scene, words), [scene, words])
}
