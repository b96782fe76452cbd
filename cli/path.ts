import { RELEASES } from '../models/catalogue/service.ts'
import { ask } from '../models/paths/ask.ts'
import type { EndProblem } from '../models/paths/ends.ts'
import { FLOWS, flowOf } from '../models/paths/flows/registry.ts'
import { wordsOf } from '../models/paths/flows/sentences.ts'
import type { Disposition } from '../models/paths/path.ts'
import { PROTOCOLS, type Question } from '../models/paths/question.ts'
import { parseIp } from '../models/text/ip-address.ts'
import { Lookup } from '../models/topology/lookup.ts'
import { oneOf, parse } from './arguments.ts'
import { impactCommand } from './impact.ts'
import { writeResult } from './output.ts'
import { pathText } from './path-text.ts'
import { readTopology } from './topology.ts'
import { UsageError } from './usage-error.ts'

const FORMATS = ['json', 'text'] as const
const EXIT: { readonly [disposition in Disposition]: number } = {
  delivered: 0,
  provider: 0,
  answered: 0,
  dropped: 1,
  unknown: 3
}

/** `tripleo-atlas path`: how a packet gets from one END to another, or where it stops. */
export async function pathCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args.map(bareTrace), {
    trace: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    protocol: { type: 'string' },
    port: { type: 'string' },
    'from-address': { type: 'string' },
    'to-mac': { type: 'string' },
    flow: { type: 'string' },
    impact: { type: 'string' },
    release: { type: 'string' },
    format: { type: 'string', default: 'json' },
    output: { type: 'string', short: 'o' }
  })
  const format = oneOf('--format', values.format, FORMATS)
  if (values.impact !== undefined) {
    for (const asked of [
      'trace',
      'from',
      'to',
      'protocol',
      'port',
      'from-address',
      'to-mac',
      'flow',
      'release'
    ] as const) {
      if (values[asked] !== undefined) throw new UsageError(`--${asked}: --impact asks its own questions`)
    }
    return impactCommand(values.impact, positionals, format, values.output)
  }
  if (values.flow === 'list') return listFlows(values.output)
  if (values.flow !== undefined) {
    if (!flowOf(values.flow)) throw new UsageError(`--flow ${values.flow}: there are ${flowIds().join(', ')}`)
    for (const packet of ['to', 'protocol', 'port', 'from-address', 'to-mac'] as const) {
      if (values[packet] !== undefined) throw new UsageError(`--${packet} is for packets, not with --flow`)
    }
    const release = values.release === undefined ? undefined : oneOf('--release', values.release, RELEASES)
    const from = values.from ?? ''
    const flow = { from, to: '', flow: values.flow, ...(release === undefined ? {} : { release }) }
    return answer(flow, positionals, format, values.output)
  }
  if (values.trace !== undefined) {
    for (const asked of ['from', 'to', 'protocol', 'port', 'from-address', 'to-mac', 'release'] as const) {
      if (values[asked] !== undefined) throw new UsageError(`--${asked}: the trace says it, not with --trace`)
    }
    return answer({ from: '', to: '', trace: values.trace }, positionals, format, values.output)
  }
  if (values.release !== undefined) throw new UsageError('--release is for flows: give --flow too')
  if (values.from === undefined) throw new UsageError('--from END is missing')
  if (values.to === undefined) throw new UsageError('--to END is missing')
  const protocol = values.protocol === undefined ? undefined : oneOf('--protocol', values.protocol, PROTOCOLS)
  const fromAddress = checked(
    '--from-address',
    values['from-address'],
    (text) => parseIp(text) !== undefined,
    'an IP address'
  )
  const toMac = checked('--to-mac', values['to-mac'], isMac, 'a MAC address')
  const port = values.port === undefined ? undefined : portNumber(values.port)
  const question: Question = {
    from: values.from,
    to: values.to,
    ...(protocol === undefined ? {} : { protocol }),
    ...(port === undefined ? {} : { port }),
    ...(fromAddress === undefined ? {} : { fromAddress }),
    ...(toMac === undefined ? {} : { toMac })
  }
  return answer(question, positionals, format, values.output)
}

async function answer(
  question: Question,
  inputs: string[],
  format: (typeof FORMATS)[number],
  output: string | undefined
): Promise<number> {
  const { topology } = await readTopology(inputs)
  const lookup = new Lookup(topology)
  const found = ask(lookup, question)
  if ('trouble' in found) throw new UsageError(explain(`--${found.side}`, found.trouble))
  const [best] = found.paths
  if (!best && question.trace !== undefined) throw new UsageError(noTrace(question.trace))
  if (!best) throw new UsageError(`--to ${question.to}: it has no port or address to send to`)
  writeResult(
    format === 'json' ? `${JSON.stringify({ paths: found.paths }, null, 2)}\n` : pathText(lookup, found.paths),
    output
  )
  return EXIT[best.disposition]
}

/** `--trace` alone is every trace of the inputs; `--trace c12` or `--trace=c12` that of one capture. */
function bareTrace(argument: string, index: number, all: readonly string[]): string {
  return argument === '--trace' && !/^c\d+$/.test(all[index + 1] ?? '') ? '--trace=' : argument
}

function noTrace(capture: string): string {
  const where = capture === '' ? 'the inputs' : `capture ${capture}`
  return `--trace: ${where} hold no output of ovn-trace or ovs-appctl ofproto/trace`
}

function flowIds(): string[] {
  return FLOWS.map(({ id }) => id)
}

/** Every flow and what it is called, one a line. */
function listFlows(output: string | undefined): number {
  const width = Math.max(...flowIds().map(({ length }) => length))
  writeResult(FLOWS.map(({ id }) => `${id.padEnd(width)}  ${wordsOf(id).english}\n`).join(''), output)
  return 0
}

function explain(option: string, { problem, typed, fits }: EndProblem): string {
  const list = fits.map(({ id, name }) => (name === '' || id.endsWith(`:${name}`) ? id : `${id} (${name})`)).join(', ')
  if (problem === 'several') return `${option} ${typed}: fits several: ${list}`
  if (problem === 'wrong-kind') return `${option} ${typed}: no packet can start or end there: ${list}`
  const names = fits.map(({ id, name }) => name || id).join(', ')
  return `${option} ${typed}: nothing fits${names === '' ? '' : `; there are ${names}`}`
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new UsageError(`--port ${text}: must be a number from 0 to 65535`)
  return port
}

function checked(
  option: string,
  text: string | undefined,
  holds: (text: string) => boolean,
  what: string
): string | undefined {
  if (text !== undefined && !holds(text)) throw new UsageError(`${option} ${text}: must be ${what}`)
  return text?.toLowerCase()
}

function isMac(text: string): boolean {
  return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text)
}
