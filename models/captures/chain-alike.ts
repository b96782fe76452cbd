import type { ChainedCommand } from './capture.ts'

/** The words that all of these commands have in the same place: what one was asked and the other was not is open. */
export function commonWords(chain: readonly ChainedCommand[]): string {
  const [first = [], ...others] = chain.map(({ commandLine }) => commandLine.split(/\s+/))
  const width = Math.max(first.length, ...others.map(({ length }) => length))
  const same = others.every(({ length }) => length === width) && first.length === width
  return first.filter((word, at) => (same || at < 2) && others.every((words) => words[at] === word)).join(' ')
}

/**
 * Where the outputs of commands alike begin, when the line that heads the first heads as many as were typed: ` port  VLAN  MAC`,
 * `OFPST_PORT reply (xid=0x2): 3 ports`. Undefined where nothing parts them.
 */
export function headsOf(lines: readonly string[], count: number): number[] | undefined {
  const first = lines.findIndex((line) => line.trim() !== '')
  const shape = first < 0 ? '' : shapeOf(lines[first]!)
  if (count < 2 || !/[a-z]{2}/i.test(shape) || !/\S\s\S/.test(shape.trim().replace(/\s{2,}/g, ' '))) return undefined
  const heads: number[] = []
  for (let index = first; index < lines.length; index++)
    if (lines[index]!.length < 1000 && shapeOf(lines[index]!) === shape) heads.push(index)
  return heads.length === count ? heads : undefined
}

/** A line with its numbers left open. */
function shapeOf(line: string): string {
  return line.slice(0, 200).replace(/\b[0-9a-fx]+\b/gi, (word) => (/\d/.test(word) ? '0' : word))
}
