import { draw } from './draw.ts'
import { importCommand } from './import.ts'
import { UsageError } from './usage-error.ts'

/** One entry a command: gets its arguments, returns the exit code. */
export const COMMANDS: ReadonlyMap<string, (args: string[]) => number> = new Map([
  ['import', importCommand],
  ['draw', draw],
  ['path', notBuilt('path')],
  ['check', notBuilt('check')],
  ['diff', notBuilt('diff')]
])

function notBuilt(name: string): (args: string[]) => number {
  return () => {
    throw new UsageError(`${name}: not built yet`)
  }
}
