import { readPrompt } from './prompt.ts'

/** What loggers, CI systems, `ts` and terminals that keep time print in front of every line, and how many such lines are a habit. */
const FORMS: readonly { stamp: RegExp; least: number }[] = [
  { stamp: /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d+)?Z? \| ?/, least: 2 },
  { stamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d) ?/, least: 3 },
  { stamp: /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d+)? /, least: 3 },
  { stamp: /^\[(?:\d{4}[-/]\d\d[-/]\d\d[ T])?\d\d:\d\d:\d\d(?:[.,]\d+)?Z?\] ?/, least: 2 },
  { stamp: /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /, least: 3 }
]
/** A log's own line, which means nothing without its time: `compute-0 systemd[1]: Started …`. */
const LOGGED = /^\S+ [\w./@-]+(?:\[\d+\])?: /

/**
 * Takes the times off that every line of a block bears in front. A prompt that is known with its time keeps it. Changes the array's
 * strings, never their number.
 */
export function withoutStamps(lines: string[]): string[] {
  let at = 0
  while (at < lines.length) {
    const form = formOf(lines[at]!)
    let end = at + 1
    if (form) {
      while (end < lines.length && bears(lines[end]!, form.stamp)) end++
      if (end - at >= form.least) takeOff(lines, at, end, form.stamp)
    }
    at = end
  }
  return lines
}

function formOf(line: string): (typeof FORMS)[number] | undefined {
  // Most lines are told by a letter or two.
  const day = line[4] === '-' && line[7] === '-'
  const bracketed = line[0] === '[' && (line[3] === ':' || line[5] === '-' || line[5] === '/')
  const month = line[3] === ' ' && line[6] === ' ' && line[9] === ':'
  if (!day && !bracketed && !month) return undefined
  return FORMS.find(({ stamp }) => bears(line, stamp))
}

/** A blank line may have lost the space behind its time. */
function bears(line: string, stamp: RegExp): boolean {
  const found = stamp.exec(line.length < 40 ? `${line} ` : line)
  return found !== null && !LOGGED.test(line.slice(found[0].length, found[0].length + 200))
}

function takeOff(lines: string[], from: number, to: number, stamp: RegExp): void {
  for (let index = from; index < to; index++) {
    const line = lines[index]!
    if (readPrompt(line)?.time === undefined) lines[index] = `${line} `.replace(stamp, '').trimEnd()
  }
}
