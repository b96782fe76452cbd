import { COLLECT_ROLES, collectScript } from '../models/collect/script.ts'
import { oneOf, parse } from './arguments.ts'
import { writeResult } from './output.ts'
import { UsageError } from './usage-error.ts'

/** `tripleo-atlas collect`: prints the script that asks a host what Atlas wants to know. */
export function collect(args: string[]): number {
  const { values, positionals } = parse(args, {
    role: { type: 'string', default: 'node' },
    output: { type: 'string', short: 'o' }
  })
  if (positionals.length > 0) throw new UsageError(`collect takes no INPUT: ${positionals[0]!}`)
  writeResult(collectScript(oneOf('--role', values.role, COLLECT_ROLES)), values.output)
  return 0
}
