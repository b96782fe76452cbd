import { describe, expect, it } from 'vitest'
import { importSource } from '../../scripts/lib/from-source.mjs'
import { corpus, type Sample } from '../fuzz/corpus.ts'
import { GROWN } from './grown.ts'
import { fastest, report } from './measure.ts'

const shipped: unknown = await importSource('tests/bench/readers.ts')
const { COMMANDS, runCommand, checkBlueprint, plainSpeed } = (shipped as typeof import('./readers.ts')).readers

/** Characters of the text whose speed is told: as long as large captures are. The one that growth is measured with is eight times as long. */
const SMALL = 250_000
/** Files of a plan have a few hundred lines, and no more than a million or two characters of them are read. */
const SMALL_PLAN = 100_000
const SMALL_BLUEPRINT = 20_000
/** How often a text is read: the first times are slower, and an import reads many captures. */
const OFTEN = 12
const MOST_GROWTH = 28
/** Shorter times are noise: growth is counted from here. */
const LEAST_MS = 20

/**
 * Floors, as parts of `plainSpeed`, which is 80 to 90 MB/s where the budgets are 10 MB/s, and 20 for `ovs-vsctl show`: an eighth
 * and a quarter. A reader fails here that needs twice its budget; on a busy machine one measurement may be off by nearly that much.
 * The report tells the rest.
 */
const LEAST = 0.06
const LEAST_OF: { readonly [command: string]: number } = {
  'ovs-vsctl-show': 0.2,
  // Each of its lines plans a server with its ports, flows and processes; how fast it is read is measured apart.
  blueprint: 0.005
}
const PLANS = new Set([
  ...['roles-data', 'network-data', 'vip-data', 'baremetal-deploy', 'os-net-config', 'instackenv', 'heat-environment'],
  ...['ansible-inventory', 'ansible-inventory-ini', 'undercloud-conf', 'blueprint']
])

/** One long line is JSON that was cut: it is given up at once, and tells nothing of the reader's speed. */
const worth = ({ text }: Sample): number => (text.includes('\n') ? text.length : 0)

/** The longest output known of each command: what is repeated to a text worth measuring. Some are grown otherwise. */
function longest(): Sample[] {
  const byCommand = new Map<string, Sample>()
  for (const sample of corpus()) {
    const known = byCommand.get(sample.command)
    if (!known || worth(sample) > worth(known)) byCommand.set(sample.command, sample)
  }
  for (const command of Object.keys(GROWN)) byCommand.set(command, { command, commandLine: '', text: '' })
  return [...byCommand.values()]
}

/** One capture that goes on and on; headings and all, as a paste of many would. A list of YAML stays one document. */
function repeated({ text, command }: Sample, length: number): string {
  return GROWN[command]?.(length) ?? `${text.replace(/^---\n/, '')}\n`.repeat(Math.ceil(length / (text.length + 1)))
}

const samples = longest()

describe('every command', () => {
  it('is measured', () => {
    expect(COMMANDS.map(({ id }) => id).filter((id) => !samples.some(({ command }) => command === id))).toEqual([])
  })

  it.each(samples.map((sample) => [sample.command, sample] as const))('%s reads in linear time', (id, sample) => {
    const command = COMMANDS.find((each) => each.id === id)!
    const { commandLine } = sample
    const length = id === 'blueprint' ? SMALL_BLUEPRINT : PLANS.has(id) ? SMALL_PLAN : SMALL
    const [small, large] = [repeated(sample, length), repeated(sample, 8 * length)]
    const read = (text: string) => () => void runCommand(command, text, { commandLine })
    const before = plainSpeed()
    const ms = fastest(OFTEN, read(small))
    const speed = small.length / 1e3 / ms
    const part = speed / Math.min(before, plainSpeed())
    report(`${id}, read and claimed (${part.toFixed(3)} of a plain reader)`, speed, 'MB/s')
    expect(part, `${speed.toFixed(1)} MB/s`).toBeGreaterThan(LEAST_OF[id] ?? LEAST)
    const longer = fastest(3, read(large))
    const growth = longer / Math.max(ms, LEAST_MS)
    expect(growth, `${Math.round(longer)} ms for ${large.length} characters`).toBeLessThan(MOST_GROWTH)
  })

  it('reads and checks a blueprint, before anything is planned, at the speed of the others', () => {
    const text = GROWN['blueprint']!(SMALL_PLAN)
    const ms = fastest(OFTEN, () => checkBlueprint(text))
    const speed = text.length / 1e3 / ms
    const part = speed / plainSpeed()
    report(`blueprint, read and checked alone (${part.toFixed(3)} of a plain reader)`, speed, 'MB/s')
    expect(part, `${speed.toFixed(1)} MB/s`).toBeGreaterThan(LEAST)
  })
})
