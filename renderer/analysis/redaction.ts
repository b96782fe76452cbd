import { analyse } from '../../models/analyse.ts'
import { runChecks } from '../../models/checks/run-checks.ts'
import { redactInputs } from '../../models/export/redact/redact-inputs.ts'
import type { Input, UserChoices } from '../../models/reading.ts'
import type { Topology } from '../../models/topology/vocabulary.ts'

/** What is open, with pseudonyms in place of what identifies. */
export interface Redaction {
  inputs: Input[]
  /** read from those inputs; made when it is asked for */
  topology(): Topology
  /** the same pseudonyms in anything that names things: what the user chose, filtered and moved */
  value<T>(value: T): T
}

/** Redacts inputs and what was decided about them; `topology` is what they say, the key is the person's own. */
export function redaction(inputs: readonly Input[], choices: UserChoices, topology: Topology, key: string): Redaction {
  const isDocument = inputs.length === 1 && topology.captures.every(({ source }) => source.name !== inputs[0]!.name)
  const texts =
    isDocument && topology.nodes.length > 0 ? [{ name: inputs[0]!.name, text: JSON.stringify(topology) }] : inputs
  const { inputs: redacted, redactor } = redactInputs(texts, topology, key)
  const value = <T>(given: T): T => JSON.parse(redactor.text(JSON.stringify(given))) as T
  const read = (): Topology => {
    if (texts === inputs) return analyse(redacted, value(choices))
    const document = value(topology)
    document.nodes.sort(byId)
    document.links.sort(byId)
    return { ...document, ...runChecks(document) }
  }
  let made: Topology | undefined
  return { inputs: redacted, topology: () => (made ??= read()), value }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
