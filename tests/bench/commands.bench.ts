import { describe, expect, it } from 'vitest'
import { importSource } from '../../scripts/lib/from-source.mjs'
import { corpus, type Sample } from '../fuzz/corpus.ts'
import { fastest, report } from './measure.ts'

const shipped: unknown = await importSource('tests/bench/readers.ts')
const { COMMANDS, runCommand, plainSpeed } = (shipped as typeof import('./readers.ts')).readers

/** Characters of the text whose speed is told: as long as large captures are. The one that growth is measured with is eight times as long. */
const SMALL = 250_000
/** How often a text is read: the first times are slower, and an import reads many captures. */
const OFTEN = 12
const MOST_GROWTH = 28
/** Shorter times are noise: growth is counted from here. */
const LEAST_MS = 20

/**
 * Floors, as parts of `plainSpeed`. They catch a reader that became several times slower, no more: the budget is 10 MB/s on a quiet
 * machine, 20 for `ovs-vsctl show`, which is about a quarter and a half of a plain reader (an estimate: the two were measured at
 * different times), and on a busy machine one measurement may be off by a factor of two. The report tells the rest.
 */
const LEAST = 0.06
const LEAST_OF: { readonly [command: string]: number } = { 'ovs-vsctl-show': 0.2 }
/** Files of a plan: read by the whole of YAML, which is slow. They have a few hundred lines, and a cloud has one of each. */
const PLANS = new Set([
  ...['roles-data', 'network-data', 'vip-data', 'baremetal-deploy', 'os-net-config', 'instackenv', 'heat-environment'],
  'blueprint'
])
const LEAST_OF_PLANS = 0.004

/** One long line is JSON that was cut: it is given up at once, and tells nothing of the reader's speed. */
const worth = ({ text }: Sample): number => (text.includes('\n') ? text.length : 0)

/** The longest output known of each command: what is repeated to a text worth measuring. */
function longest(): Sample[] {
  const byCommand = new Map<string, Sample>()
  for (const sample of corpus()) {
    const known = byCommand.get(sample.command)
    if (!known || worth(sample) > worth(known)) byCommand.set(sample.command, sample)
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
    const before = plainSpeed()
    const ms = fastest(OFTEN, read(small))
    const speed = small.length / 1e3 / ms
    const part = speed / Math.min(before, plainSpeed())
    report(`${id}, read and claimed (${part.toFixed(3)} of a plain reader)`, speed, 'MB/s')
    expect(part, `${speed.toFixed(1)} MB/s`).toBeGreaterThan(PLANS.has(id) ? LEAST_OF_PLANS : (LEAST_OF[id] ?? LEAST))
    const longer = fastest(3, read(large))
    const growth = longer / Math.max(ms, LEAST_MS)
    expect(growth, `${Math.round(longer)} ms for ${large.length} characters`).toBeLessThan(MOST_GROWTH)
  })
})
