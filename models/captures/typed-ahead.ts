import type { Command } from '../commands/command.ts'
import { LineLedger } from '../text/line-ledger.ts'
import type { RawCapture } from './capture.ts'
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
  return lines.every((line) => line.trim() === '')
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
  const outputs = segmentBare(unnamed, commands)
  const fits = asked.length === outputs.length && asked.every((one, at) => prints(one, outputs[at]!))
  if (!fits) return run
  const above = asked[0]!.raw.firstLine
  const given = asked.map(({ raw }, at) => {
    const { firstLine, lastLine, outputLine, lines } = outputs[at]!.capture
    return { ...raw, firstLine: at === 0 ? above : firstLine, lastLine, outputLine, lines }
  })
  return [...run.filter((_raw, at) => !readers[at]), ...given]
}

function prints({ raw, reader }: { raw: RawCapture; reader: Command }, { capture, fitting }: Segment): boolean {
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
