import fc from 'fast-check'
import { analyse } from '../../models/analyse.ts'
import type { Command } from '../../models/commands/command.ts'
import { COMMANDS } from '../../models/commands/registry.ts'
import type { Topology } from '../../models/topology/vocabulary.ts'
import { runCommand } from '../support/run-command.ts'
import { corpus } from './corpus.ts'
import { mutated, type Mutated } from './mutations.ts'

const SAMPLES = corpus()
const INPUTS = mutated(SAMPLES)
const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]))

/** The input of one run: the same for the same seed and number, on every machine. */
export function inputOf(seed: number, run: number): Mutated {
  return fc.sample(INPUTS, { seed: (Math.imul(seed, 0x9e3779b1) ^ run) | 0, numRuns: 1 })[0]!
}

/** How many commands the runs start from. */
export const commandCount = new Set(SAMPLES.map(({ command }) => command)).size

/**
 * Reads one mutated input in every way that a paste can be read. Returns what is wrong: something threw, took more than `mostMs`
 * milliseconds of processor time, or lost a good capture beside it.
 */
export function faultOf({ sample, text }: Mutated, run: number, mostMs: number): string | undefined {
  try {
    const command = BY_ID.get(sample.command)!
    const lines = text.split('\n')
    const time = processorTime(mostMs, () => {
      readWith(command, sample.commandLine, text)
      const stranger = COMMANDS[run % COMMANDS.length]!
      readWith(stranger, stranger.title, text)
      for (const each of COMMANDS) {
        each.matches(lines[0] ?? '')
        each.looksLike(lines)
      }
    })
    if (time > mostMs) return `took ${Math.round(time)} ms of processor time`
    return run % 8 === 0 ? lostBeside(sample.commandLine, text) : undefined
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

function readWith(command: Command, commandLine: string, text: string): void {
  const { ledger, record } = runCommand(command, text, { commandLine })
  command.canonical?.(commandLine, record)
  command.ambiguous?.(record)
  command.isEmpty?.(record)
  command.isError?.(record)
  command.isFiltered?.(record)
  ledger.leftover()
}

/**
 * Asking for processor time is slow itself: only where the clock says long, and then the smallest of several counts. Processor
 * time is that of every thread, the clock also counts waiting: each is too much at most, so the lesser of the two is nearer.
 */
function processorTime(mostMs: number, work: () => void): number {
  const started = performance.now()
  work()
  if (performance.now() - started <= mostMs) return 0
  let least = Infinity
  for (let attempt = 0; attempt < 8 && least > mostMs; attempt++) {
    const before = process.cpuUsage()
    const again = performance.now()
    work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000, performance.now() - again)
  }
  return least
}

const good = (host: string, uuid: string): string => `[root@${host} ~]# ovs-vsctl show
${uuid}
    Bridge br-${host}
        fail_mode: secure
        Port tap-${host}
            Interface tap-${host}
    ovs_version: "2.17.0"
`
const FIRST = good('left', '11111111-aaaa-4aaa-8aaa-111111111111')
const LAST = good('right', '22222222-bbbb-4bbb-8bbb-222222222222')
const ALONE = goodNodes(analyse([{ name: 'paste', text: FIRST + LAST }]))

/** What stands before and after the damage in one paste is read as if the damage were not there. */
function lostBeside(commandLine: string, text: string): string | undefined {
  const paste = `${FIRST}[root@middle ~]# ${commandLine}\n${text}\n${LAST}`
  const topology = analyse([{ name: 'paste', text: paste }])
  const reader = topology.captures
    .flatMap(({ problems }) => problems)
    .find(({ text: key }) => key?.key === 'problem.reader')
  if (reader) return reader.message
  const found = goodNodes(topology)
  const lost = [...ALONE].filter(([id, attributes]) => found.get(id) !== attributes)
  return lost.length > 0 ? `lost beside the damage: ${lost.map(([id]) => id).join(', ')}` : undefined
}

function goodNodes({ nodes }: Topology): Map<string, string> {
  const own = nodes.filter(({ id }) => /^(?:ovs-bridge|ovs-port):(?:left|right)\//.test(id))
  return new Map(own.map(({ id, name, attributes }) => [id, `${name} ${JSON.stringify(attributes)}`]))
}
