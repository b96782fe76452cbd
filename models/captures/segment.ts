import type { Command } from '../commands/command.ts'
import type { RawCapture } from './capture.ts'
import { withoutIndent } from './markup.ts'
import { isTableName, outputBlocks, recordFields, sameTable, type OutputBlock } from './outputs.ts'
import { isMessageFrame, isProse } from './prose.ts'
import { claims } from './recognise.ts'

/** A stretch of text: one output that commands claim, or text that none claims. */
export interface Segment {
  capture: RawCapture
  /** commands that claim it; empty for the rest */
  fitting: readonly Command[]
}

interface Open {
  from: number
  to: number
  fitting: readonly Command[]
  fields: Set<string> | undefined
  indent: string
  /** a line that only stands at the head of an output was seen in it */
  headed: boolean
  /** begins as a YAML mapping: the mapping's other keys belong to it, sentences in their values included */
  mapping: boolean
}

interface Claim {
  fitting: readonly Command[]
  /** what every line bears in front and the command does not print */
  indent: string
  prose: boolean
}

/**
 * Finds the outputs in text that came without prompts: several pasted one below the other, or one in the middle of prose.
 * Blocks are asked about one by one (so the work is linear); neighbours that the same command claims stay one output until a
 * line comes that only stands at a head. What no command claims goes to the output above it, unless it reads as prose.
 */
export function segmentBare(capture: RawCapture, commands: readonly Command[]): Segment[] {
  const { lines } = capture
  const found: Open[] = []
  let open: Open | undefined
  for (const block of outputBlocks(lines)) {
    const fields = recordFields(lines, block.from, block.to)
    if (open && (sameRecords(open, block, fields) || isOfDump(lines, open, block, fields))) {
      open.to = block.to
      continue
    }
    const claim = claimOf(lines, block, commands)
    const shared = open && joins(lines, open, block, claim, fields)
    if (open && shared) extend(open, block, shared)
    else {
      const below = claim.fitting.length === 0 ? belowIntroduction(lines, block, commands) : undefined
      if (below) found.push(opened(lines, { ...block, to: below.block.from }, claim, undefined))
      found.push((open = opened(lines, below?.block ?? block, below?.claim ?? claim, fields)))
    }
  }
  return found.map((segment, index) => ({ capture: cut(capture, segment, index === 0), fitting: segment.fitting }))
}

function opened(lines: readonly string[], block: OutputBlock, claim: Claim, fields: Set<string> | undefined): Open {
  return { ...block, ...claim, fields, headed: block.head, mapping: isMapping(lines, block.from, block.to) }
}

/** A prompt like no other, an alias, or a client's warning, right above an output. */
const INTRODUCTION =
  /^(?:[^|+{}"]{0,60}[$#%>❯](?:\*\*|`)? ?[a-z./]|(?:sudo )?[a-z][\w./-]{0,40}(?: [\w@./=:,%+*'"-]{1,80}){0,12}$|\W{0,3}(?:warning|deprecat|note)|.{0,120}\b(?:deprecated|DeprecationWarning)\b)/i

/** The output that begins in the second line of a block whose first is none; undefined when there is none. */
function belowIntroduction(
  lines: readonly string[],
  block: OutputBlock,
  commands: readonly Command[]
): { block: OutputBlock; claim: Claim } | undefined {
  const first = lines[block.from]!
  if (block.head || block.to - block.from < 2 || first.length > 400 || !INTRODUCTION.test(first)) return undefined
  const rest = { ...block, from: block.from + 1 }
  const claim = claimOf(lines, rest, commands)
  return claim.fitting.length > 0 ? { block: rest, claim } : undefined
}

/**
 * Cuts off what was pasted below a typed command's own output: a second head that some command claims, or after a blank line an output that `own`
 * does not print and another command does. The first segment is the command's own.
 */
export function segmentTyped(capture: RawCapture, commands: readonly Command[], own: Command): Segment[] {
  const { lines } = capture
  const mine: Open = {
    from: 0,
    to: lines.length,
    fitting: [own],
    fields: undefined,
    indent: '',
    headed: false,
    mapping: false
  }
  for (const block of outputBlocks(lines)) {
    const fields = recordFields(lines, block.from, block.to)
    const apart = block.head
      ? mine.headed && isClaimed(lines, block, commands)
      : block.apart && !sameRecords(mine, block, fields) && isForeign(lines, block, commands, own)
    if (apart) {
      const rest = lines.slice(block.from)
      const outputLine = capture.outputLine + block.from
      const { input, lastLine, omitted } = capture
      const bare = { input, firstLine: outputLine, outputLine, lastLine, lines: rest, filtered: false, omitted }
      return [{ capture: cut(capture, mine, true), fitting: [own] }, ...segmentBare(bare, commands)]
    }
    mine.to = block.to
    mine.fields ??= fields
    mine.headed ||= block.head
  }
  return [{ capture, fitting: [own] }]
}

/** A line that stands at the head of an output may also be one value of many. */
function isClaimed(lines: readonly string[], block: OutputBlock, commands: readonly Command[]): boolean {
  const text = lines.slice(block.from, block.to)
  return commands.some((command) => claims(command, text))
}

function isForeign(lines: readonly string[], block: OutputBlock, commands: readonly Command[], own: Command): boolean {
  if (block.from === 0) return false
  const text = lines.slice(block.from, block.to)
  // Single words may be anybody's values: the typed command's own, more likely.
  if (text.every((line) => !/\S\s+\S/.test(line))) return false
  return !claims(own, text) && commands.some((command) => command !== own && claims(command, text))
}

/** A further record of the same table needs no question. */
function sameRecords(open: Open, block: OutputBlock, fields: Set<string> | undefined): boolean {
  if (block.head || open.fitting.length === 0 || !fields || !open.fields) return false
  return sameTable(open.fields, fields)
}

/** A table or record of the database whose dump is open. */
function isOfDump(lines: readonly string[], open: Open, block: OutputBlock, fields: Set<string> | undefined): boolean {
  if (block.head || open.fitting.length === 0 || !isTableName(lines[open.from]!)) return false
  return fields !== undefined || isTableName(lines[block.from]!)
}

/** Records of one table, or no records either of them. A record whose first line got lost is still one. */
function sameKind(
  lines: readonly string[],
  open: Set<string> | undefined,
  fields: Set<string> | undefined,
  from: number
): boolean {
  if (open && fields) return sameTable(open, fields)
  return open ? /^\w+\s*:/.test(lines[from]!) : fields === undefined
}

/** The commands that claim both, when the block belongs to what is open; undefined when it begins something else. */
function joins(
  lines: readonly string[],
  open: Open,
  block: OutputBlock,
  claim: Claim,
  fields: Set<string> | undefined
): readonly Command[] | undefined {
  if (open.fitting.length === 0) return claim.fitting.length === 0 ? [] : undefined
  if (claim.fitting.length === 0) {
    const goes =
      (open.mapping && isMapping(lines, block.from, block.to)) || (!claim.prose && goesOn(lines, open, block))
    return goes ? open.fitting : undefined
  }
  // A JSON document has an end.
  if (/^[{[]/.test(lines[open.from]!)) return undefined
  if (block.head || !sameKind(lines, open.fields, fields, block.from)) return undefined
  const shared = open.fitting.filter((command) => claim.fitting.includes(command))
  return shared.length > 0 ? shared : undefined
}

function extend(open: Open, block: OutputBlock, fitting: readonly Command[]): void {
  open.to = block.to
  open.fitting = fitting
}

/** By so many of its first lines an output is known. */
const MOST_HEAD = 6

/** An unclaimed block belongs to the output above it when it would still be that output with nothing in between. */
function goesOn(lines: readonly string[], open: Open, { from, to }: OutputBlock): boolean {
  if (/^\s*\+[-=]/.test(lines[open.from]!)) return /^\s*[|+]/.test(lines[from]!)
  const joined = [...lines.slice(open.from, Math.min(open.to, open.from + MOST_HEAD)), ...lines.slice(from, to)]
  return open.fitting.some((command) => claims(command, joined))
}

/** Part of one YAML mapping: at the margin only keys, list items of theirs and remarks. */
function isMapping(lines: readonly string[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const line = lines[index]!
    if (/^\S/.test(line) && !/^(?:[A-Za-z_][\w.-]*:(?:\s|$)|- |#|[}\]])/.test(line)) return false
  }
  return true
}

function claimOf(lines: readonly string[], { from, to, head }: OutputBlock, commands: readonly Command[]): Claim {
  if (!head && (isProse(lines, from, to) || isMessageFrame(lines[from]!)))
    return { fitting: [], indent: '', prose: true }
  const block = lines.slice(from, to)
  const fitting = commands.filter((command) => claims(command, block))
  const indent = /^[ \t]*/.exec(block[0]!)![0]
  if (fitting.length > 0 || indent === '') return { fitting, indent: '', prose: false }
  const moved = withoutIndent(block, indent)
  return {
    fitting: moved === block ? [] : commands.filter((command) => claims(command, moved)),
    indent,
    prose: false
  }
}

function cut(capture: RawCapture, { from, to, indent, fitting }: Open, first: boolean): RawCapture {
  const lines = capture.lines.slice(from, to)
  const outputLine = capture.outputLine + from
  return {
    ...capture,
    firstLine: first ? capture.firstLine : outputLine,
    lastLine: outputLine + lines.length - 1,
    outputLine,
    lines: fitting.length > 0 ? withoutIndent(lines, indent) : lines
  }
}
