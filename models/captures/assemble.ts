import type { ChainedCommand, RawCapture } from './capture.ts'
import type { Remark, TypedCommand } from './command-line.ts'
import { withoutEntities, withoutIndent } from './markup.ts'
import { withoutMarks } from './marks.ts'
import { byHostPrefix } from './prefixes.ts'
import { isAfterword, isMessageFrame } from './prose.ts'
import { withoutVariables } from './remarks.ts'

/** Lines between two prompts, banners or fences, and what stood above them. Indexes count from 0. */
export interface Block {
  /** the prompt's or header's line; that of the output when nothing stood above it */
  first: number
  output: number
  from: 'prompt' | 'header' | 'file-name' | 'bare'
  commands: readonly TypedCommand[]
  /** the place of commands that do not say themselves where they ran */
  host?: string | undefined
  hostFrom?: RawCapture['hostFrom']
  terminal?: string | undefined
  container?: string | undefined
  namespace?: string | undefined
  indent: string
  time?: string | undefined
  /** its commands print lines that name hosts between outputs */
  says: boolean
  /** what `echo` prints between them */
  remarks?: readonly Remark[] | undefined
  /** banners inside took its output over */
  divided: boolean
  /** a command that prints nothing was typed; what stands here is its error message */
  typed?: string | undefined
}

/** Each prints exactly one line, whatever stands around it in `date; ovs-vsctl show`. */
const ONE_LINERS = new Set(['date', 'hostname', 'whoami', 'pwd', 'uname', 'uptime', 'echo', 'printf', 'id'])

/** Makes captures of a block that ends before `end`: usually one, none when it is empty, several when hosts or prose divide it. */
export function assemble(input: string, all: readonly string[], block: Block, end: number): RawCapture[] {
  const { output, stop } = extent(all, block, end)
  const plain = withoutEntities(withoutIndent(all.slice(output, stop), block.indent))
  const { lines, omitted } = withoutMarks(plain)
  const blank = lines.every((line) => line.trim() === '')
  if (blank && (block.commands.length === 0 || block.from !== 'prompt' || block.divided)) return []
  const base: RawCapture = {
    input,
    firstLine: (block.from === 'bare' ? output : block.first) + 1,
    lastLine: Math.max(stop, block.from === 'bare' ? output + 1 : block.output),
    outputLine: output + 1,
    lines: blank ? [] : lines,
    filtered: false,
    omitted,
    ...(block.from === 'bare' ? {} : { commandFrom: block.from }),
    ...(block.time === undefined ? {} : { time: block.time })
  }
  if (block.commands.length === 0) {
    const told = block.typed === undefined ? base : { ...base, commandLine: block.typed }
    return [{ ...told, ...placeOf(block, undefined) }]
  }
  const byHost = byHostPrefix(
    base.lines,
    block.commands.some(({ elsewhere, host }) => elsewhere === true && host === undefined)
  )
  if (byHost) {
    return byHost.map(({ host, first, lines: own }, index): RawCapture => ({
      ...named(base, block),
      host,
      hostFrom: 'banner' as const,
      firstLine: index === 0 ? base.firstLine : base.outputLine + first,
      outputLine: base.outputLine + first,
      lastLine: base.outputLine + first + own.length - 1,
      lines: own
    }))
  }
  return withoutProse(oneLiners(base, block))
}

/** The output without blank and remark lines at its end; bare output without blank lines at its start, too. */
function extent(all: readonly string[], block: Block, end: number): { output: number; stop: number } {
  let stop = end
  const isEnd = (line: string): boolean => line.trim() === '' || (block.from === 'prompt' && /^# .*\s/.test(line))
  while (stop > block.output && isEnd(all[stop - 1]!)) stop--
  let output = block.output
  if (block.from === 'bare') while (output < stop && all[output]!.trim() === '') output++
  return { output, stop }
}

function placeOf(
  block: Block,
  command: TypedCommand | undefined
): Pick<RawCapture, 'host' | 'hostFrom' | 'terminal' | 'container' | 'namespace'> {
  const own = command?.elsewhere === true
  const host = own ? (command.host ?? (block.hostFrom === 'banner' ? block.host : undefined)) : block.host
  const from = own && command.host !== undefined ? 'ssh' : block.hostFrom
  const container = command?.container ?? (own ? undefined : block.container)
  const namespace = command?.namespace ?? (own ? undefined : block.namespace)
  // A loop's variable names no namespace, and what is in one is not the host's.
  if (namespace?.startsWith('$') === true) return {}
  return {
    ...(host === undefined ? {} : { host, hostFrom: from }),
    ...(own || host !== undefined || block.terminal === undefined ? {} : { terminal: block.terminal }),
    ...(container === undefined ? {} : { container }),
    ...(namespace === undefined ? {} : { namespace })
  }
}

/** Puts the command in; where several share the output, they go along as a chain. */
function named(base: RawCapture, block: Block): RawCapture {
  const [only, ...more] = block.commands
  if (more.length === 0) {
    return {
      ...base,
      commandLine: withoutVariables(only!.commandLine),
      filtered: only!.filtered,
      lines: only!.filtered && !TREES.test(only!.commandLine) ? withoutSeparators(base.lines) : base.lines,
      ...placeOf(block, only)
    }
  }
  const chain = block.commands.map((command): ChainedCommand => ({
    commandLine: withoutVariables(command.commandLine),
    filtered: command.filtered,
    ...placeOf(block, command)
  }))
  const { host, hostFrom } = chain[0]!
  const terminal = block.host === undefined && block.commands.every(isHere) ? block.terminal : undefined
  const shared = host !== undefined && chain.every((command) => command.host === host)
  return { ...base, chain, ...(shared ? { host, hostFrom } : {}), ...(terminal === undefined ? {} : { terminal }) }
}

/** What reads their trees gives nothing across the gap, and has to see it. */
const TREES = /\bov[ns]-/

/** `grep -A 3` prints `--` where it left lines out. */
function withoutSeparators(lines: string[]): string[] {
  return lines.includes('--') ? lines.map((line) => (line === '--' ? '' : line)) : lines
}

/** It ran on the host of its prompt, in no namespace that only a variable names. */
function isHere({ elsewhere, namespace }: TypedCommand): boolean {
  return elsewhere !== true && namespace?.startsWith('$') !== true
}

/** Gives `date` and `hostname` their line when only one other command shares the output with them. */
function oneLiners(base: RawCapture, block: Block): RawCapture[] {
  const at = block.commands.findIndex(({ program }) => !ONE_LINERS.has(program))
  const single = block.commands.filter(({ program }) => !ONE_LINERS.has(program)).length === 1
  if (block.commands.length === 1 || !single || base.lines.length < block.commands.length) return [named(base, block)]
  const after = block.commands.length - 1 - at
  const cut = (from: number, to: number, index: number): RawCapture =>
    named(
      {
        ...base,
        firstLine: from === 0 ? base.firstLine : base.outputLine + from,
        outputLine: base.outputLine + from,
        lastLine: base.outputLine + to - 1,
        lines: base.lines.slice(from, to)
      },
      { ...block, commands: [block.commands[index]!] }
    )
  const captures: RawCapture[] = []
  for (let index = 0; index < at; index++) captures.push(cut(index, index + 1, index))
  const last = base.lines.length - after
  captures.push(cut(at, last, at))
  for (let index = 0; index < after; index++) captures.push(cut(last + index, last + index + 1, at + 1 + index))
  return captures
}

/** Cuts off what a person wrote below the last output before the next prompt. */
function withoutProse(captures: RawCapture[]): RawCapture[] {
  const last = captures.at(-1)!
  const { lines } = last
  let stop = lines.length
  for (let index = lines.length - 1; index > 0; index--) {
    if (lines[index - 1]!.trim() !== '' || lines[index]!.trim() === '') continue
    if (!isAfterword(lines, index, trimmed(lines, stop))) break
    stop = index
  }
  // Whatever stands below the first field of a tracker's form was written by a person.
  const form = lines.findIndex((line, index) => index > 0 && lines[index - 1]!.trim() === '' && isMessageFrame(line))
  if (form > 0 && form < stop) stop = form
  const first = lines.findIndex((line) => line.trim() !== '')
  if (stop === lines.length || first < 0 || first >= stop) return captures
  const { input, outputLine } = last
  const end = trimmed(lines, stop)
  return [
    ...captures.slice(0, -1),
    { ...last, lines: lines.slice(0, end), lastLine: outputLine + end - 1 },
    {
      input,
      firstLine: outputLine + stop,
      outputLine: outputLine + stop,
      lastLine: last.lastLine,
      lines: lines.slice(stop),
      filtered: false,
      omitted: false
    }
  ]
}

function trimmed(lines: readonly string[], stop: number): number {
  let end = stop
  while (end > 0 && lines[end - 1]!.trim() === '') end--
  return end
}
