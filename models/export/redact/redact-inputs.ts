import type { Topology } from '../../topology/vocabulary.ts'
import { keyOf } from './keyed.ts'
import { Redactor } from './redactor.ts'

interface Text {
  name: string
  text: string
}

/** The inputs with pseudonyms for everything that identifies, their names included, and what does the same to other text. */
export function redactInputs<T extends Text>(
  inputs: readonly T[],
  topology: Topology,
  key: string = keyOf(inputs.map(({ text }) => text))
): { inputs: T[]; redactor: Redactor } {
  const redactor = new Redactor(
    inputs.flatMap(({ name, text }) => [name, text]),
    topology,
    key
  )
  const redacted = inputs.map((input) => ({
    ...input,
    name: redactor.text(input.name),
    text: redactor.text(input.text)
  }))
  return { inputs: redacted, redactor }
}
