import { askPath } from '../state/edit.ts'
import { store } from '../state/store.ts'
import { showStep } from '../state/window.ts'

/** How many steps the path on screen has; set by what shows them. */
let steps = 0

/** The list of steps says how many there are, so that keys cannot walk past the end. */
export function tellSteps(count: number): void {
  steps = count
}

/** Walks along the path. Returns false at its ends. */
export function stepBy(by: number): boolean {
  const { step } = store.get()
  const next = Math.min(Math.max(step + by, 1), Math.max(steps, 1))
  if (next === step) return false
  showStep(next)
  return true
}

/** One end of a path is chosen on the canvas; with both, the question is asked. */
export function pathEnd(side: 'from' | 'to', id: string): void {
  const asked = store.get().work.path?.question
  // a packet is meant: flows and traces have no such ends
  const question = asked?.flow === undefined && asked?.trace === undefined ? asked : undefined
  askPath({ ...question, from: question?.from ?? '', to: question?.to ?? '', [side]: id })
}

/** Asks the way back: what was reached sends, what sent is reached. */
export function turnPath(): void {
  const path = store.get().work.path
  if (path && path.question.flow === undefined && path.question.trace === undefined)
    askPath({ ...path.question, from: path.question.to, to: path.question.from })
}
