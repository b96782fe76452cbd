import { useMemo } from 'react'
import { useStore } from '../state/store.ts'
import type { Record } from './answers.ts'
import { useAnswer, useSummary } from './use-analysis.ts'

/** What is known of the selection; null while nothing is selected or it is being asked for. */
export function useSelectedRecord(): { record: Record | null; stale: boolean } {
  const selection = useStore((state) => state.selection)
  const summary = useSummary()
  const { answer, stale } = useAnswer('record', selection !== null && summary ? { id: selection } : null)
  return { record: answer, stale }
}

/** The selection by all its names, for pictures that draw only some: itself, the things it is one with, what it is in. */
export function useSelection(): readonly string[] {
  const selection = useStore((state) => state.selection)
  const { record, stale } = useSelectedRecord()
  return useMemo(() => {
    if (selection === null) return []
    if (!record || stale) return [selection]
    const joined = record.join.filter(({ kind }) => kind !== 'host').map(({ id }) => id)
    return [selection, record.id, ...joined, ...record.path.map(({ id }) => id).reverse()]
  }, [selection, record, stale])
}
