import type { Topology } from '../models/topology/vocabulary.ts'
import { oneOf, parse } from './arguments.ts'
import { writeResult } from './output.ts'
import { asJson, asYaml } from './print-topology.ts'
import { redacted } from './redacted.ts'
import { summarise } from './summary.ts'
import { readTopology } from './topology.ts'

const FORMATS = ['json', 'yaml', 'summary'] as const

/** `tripleo-atlas import`: prints the topology document of the INPUTs. */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'json' },
    redact: { type: 'boolean', default: false },
    output: { type: 'string', short: 'o' }
  })
  const format = oneOf('--format', values.format, FORMATS)
  const { loaded, topology } = await readTopology(positionals)
  writeResult(print(values.redact ? redacted(loaded, topology).topology : topology, format), values.output)
  return 0
}

function print(topology: Topology, format: (typeof FORMATS)[number]): Iterable<string> {
  if (format === 'json') return asJson(topology)
  if (format === 'yaml') return asYaml(topology)
  return [summarise(topology)]
}
