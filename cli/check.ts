import { runChecks } from '../models/checks/run-checks.ts'
import type { Severity } from '../models/topology/vocabulary.ts'
import { oneOf, parse } from './arguments.ts'
import { checkText } from './check-text.ts'
import { writeResult } from './output.ts'
import { readTopology } from './topology.ts'

const FORMATS = ['json', 'text'] as const
const FAIL_ON = ['error', 'warning'] as const

/** `tripleo-atlas check`: what is wrong in the cloud, and what could not be judged. Exits 1 where `--fail-on` finds something. */
export async function checkCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'json' },
    'fail-on': { type: 'string' },
    all: { type: 'boolean' },
    output: { type: 'string', short: 'o' }
  })
  const format = oneOf('--format', values.format, FORMATS)
  const failOn = values['fail-on'] === undefined ? undefined : oneOf('--fail-on', values['fail-on'], FAIL_ON)
  const { loaded, topology } = await readTopology(positionals)
  // A document may come from a version with other rules: they are asked again.
  const verdict = 'document' in loaded ? runChecks(topology) : topology
  const { findings, notEvaluated } = verdict
  const texts =
    'inputs' in loaded ? new Map(loaded.inputs.map(({ name, text }) => [name, text])) : new Map<string, string>()
  const result =
    format === 'json'
      ? `${JSON.stringify({ findings, notEvaluated }, null, 2)}\n`
      : checkText({ ...topology, findings, notEvaluated }, texts, { all: values.all === true })
  writeResult(result, values.output)
  const fatal: readonly Severity[] = failOn === undefined ? [] : failOn === 'error' ? ['error'] : ['error', 'warning']
  return findings.some(({ severity }) => fatal.includes(severity)) ? 1 : 0
}
