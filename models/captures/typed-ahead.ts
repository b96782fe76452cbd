import type { Command } from '../commands/command.ts'
import { LineLedger } from '../text/line-ledger.ts'
import type { RawCapture } from './capture.ts'
import { headsOf } from './chain-alike.ts'
import { segmentBare, type Segment } from './segment.ts'

/**
 * Commands that were typed, or pasted into a terminal, before the first of them had printed: their prompts stand in a block, and
 * below it their outputs in the same order. Each gets its own where there are as many outputs as commands and every one looks
 * like what the command in its place prints; else all is left as it stood.
 */
export function untangled(raws: RawCapture[], commands: readonly Command[]): RawCapture[] {
  const out: RawCapture[] = []
  for (const raw of raws) {
    out.push(raw)
    if (raw.commandLine === undefined || isSilent(raw)) continue
    const ahead = runAbove(out)
    if (ahead > 1) out.splice(out.length - ahead, ahead, ...dealt(out.slice(-ahead), commands))
  }
  return out
}

function isSilent({ lines }: RawCapture): boolean {
  return lines.every(isBlank)
}

/** How many of the last captures are one block of prompts: all but the last printed nothing, and nothing stands between them. */
function runAbove(raws: readonly RawCapture[]): number {
  let count = 1
  for (let at = raws.length - 2; at >= 0; at--) {
    const raw = raws[at]!
    if (raw.commandLine === undefined || raw.commandFrom === 'file-name' || !isSilent(raw)) break
    count++
  }
  return count
}

/** Commands that nothing here reads (`source rc`, `sudo -i`) are none of those that printed. */
function dealt(run: RawCapture[], commands: readonly Command[]): RawCapture[] {
  const readers = run.map(({ commandLine }) => commands.find((command) => command.matches(commandLine!)))
  const asked = run.flatMap((raw, at) => (readers[at] ? [{ raw, reader: readers[at] }] : []))
  const last = run.at(-1)!
  if (asked.length < 2 || !readers.at(-1)) return run
  const { commandLine: _, commandFrom: _from, ...unnamed } = last
  const outputs = outputsOf(asked, segmentBare(unnamed, commands))
  if (!outputs) return run
  const above = asked[0]!.raw.firstLine
  const given = asked.map(({ raw }, at) => {
    const { outputLine, lines } = outputs[at]!
    const lastLine = outputLine + lines.length - 1
    return { ...raw, firstLine: at === 0 ? above : outputLine, lastLine, outputLine, lines }
  })
  return [...run.filter((_raw, at) => !readers[at]), ...given]
}

interface Asked {
  raw: RawCapture
  reader: Command
}
type Output = Pick<RawCapture, 'lines' | 'outputLine'>

/** An output for each command, in their order; undefined where it is open which belongs to which. */
function outputsOf(asked: readonly Asked[], segments: readonly Segment[]): Output[] | undefined {
  if (asked.length === segments.length && asked.every((one, at) => prints(one, segments[at]!)))
    return segments.map(({ capture }) => capture)
  // Outputs alike, one below the other, are one segment.
  const outputs: Output[] = []
  for (const segment of segments) {
    const from = outputs.length
    let to = from
    while (to < asked.length && prints(asked[to]!, segment)) to++
    const parts = partsOf(segment.capture, asked.slice(from, to))
    if (!parts) return undefined
    outputs.push(...parts)
  }
  return outputs.length === asked.length ? outputs : undefined
}

function partsOf({ lines, outputLine }: RawCapture, asked: readonly Asked[]): Output[] | undefined {
  const starts = asked.length === 1 ? [0] : beginnings(lines, asked)
  return starts?.map((from, at) => {
    let to = starts[at + 1] ?? lines.length
    while (to > from + 1 && lines[to - 1]!.trim() === '') to--
    return { lines: lines.slice(from, to), outputLine: outputLine + from }
  })
}

/** Heads that are printed even where nothing is below them. */
const HEAD = /reply \(|^ ?port +VLAN/i
/** Tools whose outputs have no blank lines in them. */
const WITHOUT_BLANKS = /^(?:ip|bridge) /

/**
 * Where each output begins, when as many were printed as commands were typed. One of the commands may have printed nothing: what
 * an output of several parts shows between them says nothing.
 */
function beginnings(lines: readonly string[], asked: readonly Asked[]): number[] | undefined {
  const count = asked.length
  const first = lines.find((line) => !isBlank(line)) ?? ''
  const heads = HEAD.test(first) ? headsOf(lines, count) : undefined
  if (count === 0 || heads) return heads
  const tables: number[] = []
  const blocks: number[] = []
  lines.forEach((line, at) => {
    const above = lines[at - 1]
    if (isBlank(line)) return
    if (isBlank(above)) blocks.push(at)
    if (isBorder(line) && (isBlank(above) || isBorder(above)) && !isBorder(lines[at + 1])) tables.push(at)
  })
  if (tables.length > 0) return tables.length === count ? tables : undefined
  const solid = asked.every(({ raw }) => WITHOUT_BLANKS.test(raw.commandLine!))
  return solid && blocks.length === count ? blocks : undefined
}

function isBorder(line: string | undefined): boolean {
  return line !== undefined && /^\+[-=+]+\+\s*$/.test(line)
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

function prints({ raw, reader }: Asked, { capture, fitting }: Segment): boolean {
  if (!fitting.includes(reader)) return false
  const read = (commandLine: string, lines: readonly string[]): string[] => {
    const record: unknown = reader.read(new LineLedger(lines), commandLine)
    const several = commandLine === '' ? (reader.ambiguous?.(record) ?? []) : []
    return several.length > 0 ? several : [reader.canonical?.(commandLine, record) ?? reader.title]
  }
  const [typed = ''] = read(raw.commandLine!, [])
  return read('', capture.lines).some((title) => isOfTitle(typed, title))
}

/** `openstack router list --long` is of the title `openstack router list`; another tool of old spells it in its own way. */
function isOfTitle(typed: string, title: string): boolean {
  const words = title.split(' ')
  const own = typed.split(' ')
  return own[0] !== words[0] || words.slice(0, -1).every((word, at) => word === own[at])
}
