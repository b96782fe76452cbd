import type { Topology } from './vocabulary.ts'

/** True when a text begins as a topology document does. Looks at its first characters only. */
export function isDocument(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"tripleo-atlas\/topology"/.test(text.slice(0, 200))
}

/** The topology document that a text holds. Throws a sentence that says what is wrong with it. */
export function readDocument(text: string): Topology {
  const value = JSON.parse(text) as Partial<Topology>
  if (value.version !== 1) throw new Error(`its version is ${String(value.version)}, this program reads version 1`)
  for (const list of ['captures', 'nodes', 'links', 'findings', 'notEvaluated'] as const) {
    if (!Array.isArray(value[list])) throw new Error(`it has no list "${list}"`)
  }
  return value as Topology
}
