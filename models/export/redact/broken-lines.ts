import { hidden, type Replacement } from './wrapped-cells.ts'

/** No terminal is narrower; shorter lines were not broken by one. */
const NARROWEST = 40
/** The longest id. */
const LONGEST = 36
const ID_END = /[0-9a-f:-]$/i
const ID_START = /^[0-9a-f:-]/i

/**
 * Ids that a terminal (tmux, a serial console) broke at its last column: the end of a line and the beginning of the next are looked
 * at as one. Replacements must be as long as what they replace; they are broken where it was, and hidden from later ones.
 */
export function replaceBroken(text: string, find: (joined: string) => Replacement[]): string {
  const lines = text.split('\n')
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!
    const next = lines[index + 1]!
    if (line.length < NARROWEST || !ID_END.test(line) || !ID_START.test(next)) continue
    const tail = line.slice(-LONGEST - 1)
    const joined = tail + next.slice(0, LONGEST + 1)
    const broken = find(joined).find(({ from, to }) => from < tail.length && to > tail.length)
    if (!broken || broken.by.length !== broken.to - broken.from) continue
    const by = hidden(broken.by)
    const own = tail.length - broken.from
    lines[index] = line.slice(0, line.length - own) + by.slice(0, own)
    lines[index + 1] = by.slice(own) + next.slice(by.length - own)
  }
  return lines.join('\n')
}
