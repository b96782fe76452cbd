import { analyse } from '../models/analyse.ts'
import { runChecks } from '../models/checks/run-checks.ts'
import { redactInputs } from '../models/export/redact/redact-inputs.ts'
import type { Topology } from '../models/topology/vocabulary.ts'
import type { Loaded } from './inputs.ts'

/** The topology with pseudonyms in place of what identifies, and what does the same to a name that was typed. */
export interface Redacted {
  topology: Topology
  redact(text: string): string
}

/** Redacts what the INPUTs say, which is `topology`: texts are redacted and read again, a document is redacted as it stands. */
export function redacted(loaded: Loaded, topology: Topology): Redacted {
  if ('inputs' in loaded) {
    const { inputs, redactor } = redactInputs(loaded.inputs, topology)
    return { topology: analyse(inputs), redact: (text) => redactor.text(text) }
  }
  const { inputs, redactor } = redactInputs([{ name: '', text: JSON.stringify(topology) }], topology)
  const document = JSON.parse(inputs[0]!.text) as Topology
  document.nodes.sort(byId)
  document.links.sort(byId)
  return { topology: { ...document, ...runChecks(document) }, redact: (text) => redactor.text(text) }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
