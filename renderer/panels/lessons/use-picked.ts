import { fitting, pickable } from '../../../models/lessons/answers.ts'
import type { PickQuestion } from '../../../models/lessons/lesson.ts'
import { useAnswer } from '../../analysis/use-analysis.ts'
import { useSelectedRecord } from '../../analysis/use-selection.ts'
import { useStore } from '../../state/store.ts'

/** One and the same thing in Open vSwitch and in Neutron. */
const TWINS: ReadonlySet<string> = new Set(['ovs-port', 'port'])

interface Picked {
  /** references of the question that the click fits; the thing's own id where it fits none */
  answer: readonly string[]
  /** what was clicked, for the sentence that says so */
  thing?: { thing: { name: string; kind: string } }
}

/** What is selected in the picture, as an answer. */
export function usePicked(question: PickQuestion | null): Picked {
  const selection = useStore((state) => state.selection)
  const { record, stale } = useSelectedRecord()
  const references = question ? pickable(question) : []
  const { answer: resolved } = useAnswer('resolve', references.length > 0 ? { references } : null)
  if (!question || selection === null || !record || stale || !resolved) return { answer: [] }
  const twins = TWINS.has(record.kind) ? record.join.filter(({ kind }) => TWINS.has(kind)).map(({ id }) => id) : []
  const within = record.path.map(({ id }) => id).reverse()
  const fits = fitting(question, resolved, { own: [selection, record.id, ...twins], within })
  return { answer: fits.length > 0 ? fits : [selection], thing: { thing: { name: record.name, kind: record.kind } } }
}
