import { digestOf } from '../text/digest.ts'
import type { FactSink, Ref } from './facts.ts'
import type { Json } from './vocabulary.ts'

/** Longer ones are of loops; what comes after says nothing new. */
const MOST_STEPS = 5000

/** A step of a trace as it is kept: its line counts from the trace's first, and what was not printed is absent. */
export function keptSteps<Step extends { line: number }>(
  steps: readonly Step[],
  first: number,
  keep: (step: Step) => { [key: string]: Json | undefined }
): Json[] {
  return steps.slice(0, MOST_STEPS).map((step) => {
    const kept: { [key: string]: Json } = { line: step.line - first }
    const told = keep(step)
    for (const key of Object.keys(told)) if (told[key] !== undefined) kept[key] = told[key]
    return kept
  })
}

/** Claims one trace: pasted twice it is one, whatever it is called. */
export function claimTrace(
  facts: FactSink,
  { host, attributes, line }: { host?: Ref | undefined; attributes: { [key: string]: Json }; line: number }
): void {
  const ref: Ref = { kind: 'trace', keys: [`name:${digestOf(JSON.stringify(attributes))}`] }
  if (host) ref.within = host
  facts.node(ref, { name: '', ...(host ? { parent: host } : {}), attributes }, line)
}
