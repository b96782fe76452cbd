import type { Step } from './lesson.ts'

/** A few messages before and after the one that a step speaks of: enough to see it in its place, and legible beside the text. */
const AROUND = { before: 2, after: 3 }

/**
 * The messages of a flow that the picture of a step shows, from which to which, from 1; `at` is the one that is looked at, which
 * the reader may walk on from. Undefined where the path is one of packets: it is drawn whole.
 */
export function partOf(path: Step['path'], at: number): readonly [number, number] | undefined {
  if (path?.question.flow === undefined) return undefined
  const { step = 1, part } = path
  const [first, last] = part ?? [Math.max(1, step - AROUND.before), step + AROUND.after]
  return [Math.min(first, at), Math.max(last, at)]
}
