import type { Command } from '../commands/command.ts'
import type { RawCapture } from './capture.ts'
import { withoutIndent } from './markup.ts'
import { outputBlocks, recordFields, sameTable, type OutputBlock } from './outputs.ts'
import { isProse } from './prose.ts'

/** A stretch of text without prompts: one output that commands claim by its shape, or text that none claims. */
export interface Segment {
  capture: RawCapture
  /** commands that claim it by shape; empty for the rest */
  fitting: readonly Command<any>[]
}

interface Open {
  from: number
  to: number
  fitting: readonly Command<any>[]
  fields: Set<string> | undefined
  indent: string
}

/**
 * Finds the outputs in text that came without prompts: several pasted one below the other, or one in the middle of prose.
 * Blocks are asked about one by one (so the work is linear); neighbours that the same command claims stay one output until a
 * line comes that only stands at a head. What no command claims goes to the output above it, unless it reads as prose.
 */
export function segmentBare(capture: RawCapture, commands: readonly Command<any>[]): Segment[] {
  const { lines } = capture
  const found: Open[] = []
  let open: Open | undefined
  for (const block of outputBlocks(lines)) {
    const fields = recordFields(lines, block.from, block.to)
    if (open && continues(open, block, fields)) {
      open.to = block.to
      continue
    }
    const claimed = claim(lines, block, commands)
    if (!open || open.fitting.length === 0 || claimed.fitting.length > 0) {
      const shared = open && !block.head ? both(open.fitting, claimed.fitting) : []
      const joined =
        open &&
        (open.fitting.length === 0 ? claimed.fitting.length === 0 : shared.length > 0 && !differ(open.fields, fields))
      if (open && joined) {
        open.to = block.to
        open.fitting = shared
        continue
      }
    } else if (!claimed.prose && goesOn(lines, open, block)) {
      open.to = block.to
      continue
    }
    open = { ...block, ...claimed, fields }
    found.push(open)
  }
  return found.map((segment, index) => ({ capture: cut(capture, segment, index === 0), fitting: segment.fitting }))
}

/** A further record of the same table needs no question. */
function continues(open: Open, block: OutputBlock, fields: Set<string> | undefined): boolean {
  return (
    !block.head &&
    open.fitting.length > 0 &&
    fields !== undefined &&
    open.fields !== undefined &&
    sameTable(open.fields, fields)
  )
}

/** An unclaimed block belongs to the output above it when it would still be that output with nothing in between. */
function goesOn(lines: readonly string[], open: Open, { from, to }: OutputBlock): boolean {
  if (/^\s*\+[-=]/.test(lines[open.from]!)) return /^\s*[|+]/.test(lines[from]!)
  const joined = [...lines.slice(open.from, Math.min(open.to, open.from + 3)), ...lines.slice(from, to)]
  return open.fitting.some((command) => command.looksLike(joined))
}

function differ(one: Set<string> | undefined, other: Set<string> | undefined): boolean {
  return one !== undefined && other !== undefined && !sameTable(one, other)
}

function both(one: readonly Command<any>[], other: readonly Command<any>[]): readonly Command<any>[] {
  return one.filter((command) => other.includes(command))
}

function claim(
  lines: readonly string[],
  { from, to }: OutputBlock,
  commands: readonly Command<any>[]
): { fitting: readonly Command<any>[]; indent: string; prose: boolean } {
  const prose = isProse(lines, from, to)
  if (prose) return { fitting: [], indent: '', prose }
  const block = lines.slice(from, to)
  const fitting = commands.filter((command) => command.looksLike(block))
  if (fitting.length > 0) return { fitting, indent: '', prose }
  const indent = /^[ \t]*/.exec(block[0]!)![0]
  if (indent === '') return { fitting, indent: '', prose }
  const moved = withoutIndent(block, indent)
  return { fitting: moved === block ? [] : commands.filter((command) => command.looksLike(moved)), indent, prose }
}

function cut(capture: RawCapture, { from, to, indent, fitting }: Open, first: boolean): RawCapture {
  const lines = capture.lines.slice(from, to)
  const outputLine = capture.outputLine + from
  return {
    ...capture,
    firstLine: first ? Math.max(capture.firstLine, Math.min(capture.firstLine, outputLine)) : outputLine,
    lastLine: outputLine + lines.length - 1,
    outputLine,
    lines: fitting.length > 0 ? withoutIndent(lines, indent) : lines
  }
}
