import { dump } from 'js-yaml'
import type { Topology } from '../models/topology/vocabulary.ts'

/**
 * The topology document as indented JSON, in portions: of a thousand hosts it is longer than a JavaScript string may be. Put
 * together it is what `JSON.stringify(topology, null, 2)` gives, and a line end.
 */
export function* asJson(topology: Topology): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(topology) as [string, unknown][]) {
    yield `${before}\n  ${JSON.stringify(key)}: `
    before = ','
    if (Array.isArray(value) && value.length > 0) {
      for (let at = 0; at < value.length; at++) yield `${at === 0 ? '[' : ','}\n    ${indented(value[at], '    ')}`
      yield '\n  ]'
    } else yield indented(value, '  ')
  }
  yield '\n}\n'
}

/** The same as YAML: what js-yaml's `dump` gives for the whole. */
export function* asYaml(topology: Topology): Generator<string> {
  for (const [key, value] of Object.entries(topology) as [string, unknown][]) {
    if (Array.isArray(value) && value.length > 0) {
      yield `${key}:\n`
      for (const element of value) yield dumped(key, [element]).slice(key.length + 2)
    } else yield dumped(key, value)
  }
}

/** Line ends stand between the parts of JSON only; those in strings are escaped. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}

function dumped(key: string, value: unknown): string {
  return dump({ [key]: value }, { noRefs: true, lineWidth: -1 })
}
