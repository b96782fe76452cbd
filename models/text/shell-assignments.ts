import type { LineLedger } from './line-ledger.ts'

/** `name="value"`, and the ledger index of its line. */
export interface ShellAssignment {
  name: string
  value: string
  line: number
}

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w{0,200})=(.*)$/s
/** a value longer than this is a quotation that was never closed */
const MOST_LINES = 500

/** True for the first line of a `name="value"`. */
export function isShellAssignment(line: string): boolean {
  return /^\s*[A-Za-z_]\w{0,200}="/.test(line)
}

/** Reads the lines that assign shell variables, values over several lines included; takes them, and leaves the others. */
export function readShellAssignments(ledger: LineLedger, start: number): ShellAssignment[] {
  const found: ShellAssignment[] = []
  for (let index = start; index < ledger.length; index++) {
    const [, name, first] = ASSIGNMENT.exec(ledger.at(index)) ?? []
    if (name === undefined || first === undefined) continue
    let text = first
    let last = index
    if (text.startsWith('"')) {
      while (
        !isClosed(text) &&
        last + 1 < ledger.length &&
        last - index < MOST_LINES &&
        !isShellAssignment(ledger.at(last + 1))
      ) {
        text += `\n${ledger.at(++last)}`
      }
      if (!isClosed(text)) {
        ledger.report(index, 'the quotation of this value never ends; paste the whole output')
        ledger.markIncomplete()
        continue
      }
      text = text
        .trimEnd()
        .slice(1, -1)
        .replace(/\\(["\\$`])/g, '$1')
    }
    found.push({ name, value: text, line: index })
    for (let at = index; at <= last; at++) ledger.take(at)
    index = last
  }
  return found
}

function isClosed(text: string): boolean {
  const trimmed = text.trimEnd()
  if (trimmed.length < 2 || !trimmed.endsWith('"')) return false
  let backslashes = 0
  while (trimmed[trimmed.length - 2 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 0
}
