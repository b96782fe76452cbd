import { collect } from './collect.ts'
import { checkCommand } from './check.ts'
import { draw } from './draw.ts'
import { importCommand } from './import.ts'
import { pathCommand } from './path.ts'
import { UsageError } from './usage-error.ts'

/** Gets a command's arguments, returns the exit code. */
type Run = (args: string[]) => number | Promise<number>

/** One entry a command. */
export const COMMANDS: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['import', importCommand],
  ['collect', collect],
  ['draw', draw],
  ['path', pathCommand],
  ['check', checkCommand],
  ['diff', notBuilt('diff')]
])

function notBuilt(name: string): Run {
  return () => {
    throw new UsageError(`${name}: not built yet`)
  }
}
