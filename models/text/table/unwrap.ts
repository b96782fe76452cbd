import { displayWidth } from '../display-width.ts'
import { isBorderRest, tableLine } from './table-line.ts'

/** One line of a table as the tool printed it, put together from the `count` lines of the paste that begin at `index`. */
export interface PrintedLine {
  text: string
  index: number
  count: number
}

/** How a terminal broke a table: every printed line of `total` columns stands on `count` lines of `width` columns. */
interface Break {
  prefix: string
  width: number
  total: number
  count: number
}

/**
 * Undoes the line breaks of a terminal that was narrower than the table. The borders tell the widths, so rows are joined
 * exactly; blanks that got lost at the breaks are put back. Tables that fit are returned line by line.
 */
export function unwrapTables(lines: readonly string[]): PrintedLine[] {
  let broken = firstBreak(lines)
  if (!broken) return lines.map((text, index) => ({ text, index, count: 1 }))
  const printed: PrintedLine[] = []
  for (let index = 0; index < lines.length;) {
    const here = breakAt(lines, index)
    if (here) broken = here
    const text = here ? borderText(lines, index, here) : broken && joinRow(lines, index, broken)
    const count = text === undefined ? 1 : broken!.count
    printed.push({ text: text ?? lines[index]!, index, count })
    if (text === undefined && isWholeBorder(lines[index]!)) broken = undefined
    index += count
  }
  return printed
}

/**
 * Where a table that a terminal broke ends (exclusive), when its first border begins at `start`; undefined when none does. Its rows
 * are told by their number of lines, whatever these hold.
 */
export function brokenTableEnd(lines: readonly string[], start: number): number | undefined {
  const broken = breakAt(lines, start)
  if (!broken) return undefined
  const { prefix, count } = broken
  let borders = 1
  let at = start + count
  while (at < lines.length && borders < 3) {
    if (breakAt(lines, at)?.count === count) borders++
    else if (!withoutPrefix(lines[at]!, prefix).startsWith('|')) break
    at += count
  }
  return borders > 1 ? Math.min(at, lines.length) : undefined
}

function firstBreak(lines: readonly string[]): Break | undefined {
  for (let index = 1; index < lines.length; index++) {
    if (!isBorderRest(lines[index]!)) continue
    const found = breakAt(lines, index - 1)
    if (found) return found
  }
  return undefined
}

/** a table as wide as this many terminals is none */
const MOST_PARTS = 100

/** The break that a border beginning at `start` shows, if a terminal broke it. */
function breakAt(lines: readonly string[], start: number): Break | undefined {
  if (start + 1 >= lines.length || !isBorderRest(lines[start + 1]!)) return undefined
  const first = tableLine(lines[start]!)
  if (first.kind !== 'border') return undefined
  const width = first.text.length
  let last = first.text
  let total = width
  let at = start + 1
  for (; at < lines.length && at - start < MOST_PARTS && isBorderRest(lines[at]!); at++) {
    const next = withoutPrefix(lines[at]!, first.prefix).trimEnd()
    if (last.endsWith('+') && next.startsWith('+')) break
    if (last.length !== width || next.length > width) break
    total += next.length
    last = next
    if (next.length < width) {
      at++
      break
    }
  }
  const count = at - start
  return count > 1 && last.endsWith('+') ? { prefix: first.prefix, width, total, count } : undefined
}

function borderText(lines: readonly string[], start: number, { prefix, count }: Break): string {
  let text = prefix
  for (let at = start; at < start + count; at++) text += withoutPrefix(lines[at]!, prefix).trimEnd()
  return text
}

function joinRow(lines: readonly string[], start: number, broken: Break): string | undefined {
  const { prefix, width, total, count } = broken
  if (start + count > lines.length || !withoutPrefix(lines[start]!, prefix).startsWith('|')) return undefined
  const parts: string[] = []
  for (let at = start; at < start + count; at++) {
    const part = withoutPrefix(lines[at]!, prefix)
    if (displayWidth(part) > width) return undefined
    parts.push(part)
  }
  const last = parts.pop()!.trimEnd()
  if (!last.endsWith('|')) return undefined
  const padded = parts.map((part) => part + ' '.repeat(width - displayWidth(part)))
  const text = padded.join('') + last
  if (displayWidth(text) === total) return prefix + text
  // A wide character that did not fit in the last column begins the next line, and leaves a blank that was never printed.
  const whole = [...parts, last].map((part, at, all) => {
    const next = all[at + 1]
    if (next === undefined) return part
    const spare = width - displayWidth(part)
    return spare === 1 && displayWidth([...next][0] ?? '') === 2 ? part : part + ' '.repeat(spare)
  })
  const squeezed = whole.join('')
  return displayWidth(squeezed) === total ? prefix + squeezed : undefined
}

function withoutPrefix(line: string, prefix: string): string {
  return line.startsWith(prefix) ? line.slice(prefix.length) : line
}

function isWholeBorder(line: string): boolean {
  const read = tableLine(line)
  return read.kind === 'border' && read.text.endsWith('+')
}
