import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../models/reading.ts'
import { FIXTURES } from './load-folder.ts'

/** One terminal of `tests/fixtures/containers` as inputs, one a command, each with its prompt; any may be left out. */
export function containerCaptures(name: string): Input[] {
  const text = readFileSync(join(FIXTURES, 'containers', `${name}.txt`), 'utf8')
  const starts = [...text.matchAll(/^(?:\[\w+@\w+ ~\][#$]|\w+@\w+:~#) /gm)].map(({ index }) => index)
  return starts.map((start, order) => {
    const own = text.slice(start, starts[order + 1])
    return { name: `${name}/${order} ${own.slice(own.indexOf(' ', 12) + 1, own.indexOf('\n'))}`, text: own }
  })
}
