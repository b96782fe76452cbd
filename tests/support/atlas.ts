import { execFile } from 'node:child_process'
import { bundled } from '../../scripts/lib/from-source.mjs'

/** What a command line ended with and printed. */
export interface Run {
  code: number
  out: string
  err: string
}

let program: Promise<string> | undefined

/** Runs the command line as people call it, in a process of its own. */
export async function atlas(...args: string[]): Promise<Run> {
  const main = await (program ??= bundled('cli/main.ts'))
  return new Promise((done) => {
    execFile(process.execPath, [main, ...args], { maxBuffer: 1 << 26 }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    )
  })
}
