import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../models/commands/registry.ts'
import { corpus, type Sample } from '../fuzz/corpus.ts'
import { runCommand } from '../support/run-command.ts'
import { fastest, report } from './measure.ts'

/** Characters of the smaller text; the larger one is eight times as long. */
const SMALL = 250_000
const MOST_GROWTH = 28
/** Shorter times are noise: growth is counted from here. */
const LEAST_MS = 20

/** The longest output known of each command: what is repeated to a text worth measuring. */
function longest(): Sample[] {
  const byCommand = new Map<string, Sample>()
  for (const sample of corpus()) {
    const known = byCommand.get(sample.command)
    if (!known || sample.text.length > known.text.length) byCommand.set(sample.command, sample)
  }
  return [...byCommand.values()]
}

/** One capture that goes on and on; headings and all, as a paste of many would. */
function repeated({ text }: Sample, length: number): string {
  return `${text}\n`.repeat(Math.ceil(length / (text.length + 1)))
}

describe('every command', () => {
  it.each(longest().map((sample) => [sample.command, sample] as const))('%s reads in linear time', (id, sample) => {
    const command = COMMANDS.find((each) => each.id === id)!
    const { commandLine } = sample
    const [small, large] = [repeated(sample, SMALL), repeated(sample, 8 * SMALL)]
    const read = (text: string) => () => void runCommand(command, text, { commandLine })
    read(small)()
    const ms = fastest(3, read(large))
    report(`${id}, read and claimed`, large.length / 1e3 / ms, 'MB/s')
    const growth = ms / Math.max(fastest(3, read(small)), LEAST_MS)
    expect(growth, `${Math.round(ms)} ms for ${large.length} characters`).toBeLessThan(MOST_GROWTH)
  })
})
