import { hidden, type Replacement } from './wrapped-cells.ts'

/** No terminal is narrower; shorter lines were not broken by one. */
const NARROWEST = 40
/** Longer than any id, and than most names. */
const LONGEST = 64
const PART_END = /[\p{L}\p{N}.:_-]$/u
const PART_START = /^[\p{L}\p{N}.:_-]/u

/**
 * Ids, addresses and names that a terminal (tmux, a serial console) broke at its last column: the end of a line and the beginning
 * of the next are looked at as one. What takes their place is broken where they were, and hidden from later replacements.
 */
export function replaceBroken(text: string, find: (joined: string) => Replacement[]): string {
  const lines = text.split('\n')
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!
    const next = lines[index + 1]!
    if (line.length < NARROWEST || !PART_END.test(line) || !PART_START.test(next)) continue
    const tail = line.slice(-LONGEST - 1)
    const joined = tail + next.slice(0, LONGEST + 1)
    const broken = find(joined).find(({ from, to }) => from < tail.length && to > tail.length)
    if (!broken) continue
    const by = hidden(broken.by)
    const own = tail.length - broken.from
    lines[index] = line.slice(0, line.length - own) + by.slice(0, own)
    lines[index + 1] = by.slice(own) + next.slice(broken.to - tail.length)
  }
  return lines.join('\n')
}
