import { useStore } from '../state/store.ts'
import type { PathAnswer, PathRow } from './answers.ts'
import { useAnswer, useSummary } from './use-analysis.ts'

export interface AskedPath {
  answer: PathAnswer | null
  /** the one that is shown, of those the answer has */
  path: PathRow | null
  stale: boolean
}

/** The answer to the path that the user asked for; null while there is none. */
export function usePath(): AskedPath {
  const asked = useStore((state) => state.work.path)
  const summary = useSummary()
  const { answer, stale } = useAnswer('path', asked && summary ? { question: asked.question } : null)
  const paths = answer && 'paths' in answer ? answer.paths : []
  return { answer, path: paths[asked?.choice ?? 0] ?? paths[0] ?? null, stale }
}
