/**
 * What terminals, editors and web pages put into text that the tool did not print. Lines stay where they are: a line of the
 * result is the line of the same number in the source.
 */

/** Anything that may need cleaning; most captures have none and are only cut into lines. */
const UNCLEAN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00a0\u00ad\u2000-\u200f\u2018-\u201f\u2028-\u202f\u2060\u2066-\u2069\ufeff]/
const ESCAPES =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\|$)|[PX^_][^\x1b]*(?:\x1b\\|$)|[ -/]+[0-~]|[0-~])|\x9b[0-?]*[ -/]*[@-~]/g
/** Colours whose escape character got lost on the way (`[0m`, `^[[01;31m`). */
const COLOURS =
  /(?:\^\[)?\[(?:[0134578]|[01]\d|2[1-9]|3\d|4\d|9\d|10[0-7])(?:;\d{1,3})*m(?:(?:\^\[)?\[K)?|(?:\^\[)?\[m(?:\^\[)?\[K/g
const NO_WIDTH = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const CONTROLS = /[\0-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f]/g
/** An arrow from what somebody wrote beside a line back to it; no tool prints one there. */
const BESIDE = /\S\s{1,400}(?:[←⇐⟵]|<[-=]{2,200})(?:\s|$)/
const SPACES = /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f]/g

/** Cuts text into clean lines. A final line break makes no extra line; a text of bare CRs is cut there. */
export function cleanLines(text: string): string[] {
  const body = !text.includes('\n') && text.includes('\r') ? text.replaceAll('\r', '\n') : text
  const lines = body.split('\n')
  if (lines.at(-1) === '') lines.pop()
  withoutRemarks(lines, body)
  const coloured = /\[0m|\[m(?:\^\[)?\[K|\^\[\[/.test(body)
  if (!coloured && !UNCLEAN.test(body)) return lines
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const ended = line.endsWith('\r') ? line.slice(0, -1) : line
    const unclean = UNCLEAN.test(ended) || (coloured && ended.includes('['))
    lines[index] = unclean ? cleanLine(ended, coloured) : ended
  }
  return lines
}

/** Takes off what stands behind a line: carriage returns that were made visible, and what somebody wrote beside it. */
function withoutRemarks(lines: string[], body: string): void {
  const visible = body.includes('^M')
  const remarks = /[←⇐⟵]|<--|<==/.test(body)
  if (!visible && !remarks) return
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (visible) lines[index] = withoutReturns(line)
    const found = remarks && line.length < LONGEST_REMARKED ? BESIDE.exec(lines[index]!) : null
    if (found) lines[index] = lines[index]!.slice(0, found.index + 1)
  }
}

function withoutReturns(line: string): string {
  let end = line.length
  while (line.endsWith('^M', end)) end -= 2
  return line.slice(0, end)
}

/** people write beside rows that a screen shows */
const LONGEST_REMARKED = 2000

/** One line as it looked on the screen, with plain spaces and quotes. Tabs stay. */
export function cleanLine(line: string, coloured = false): string {
  let text = /[\x1b\x9b]/.test(line) ? line.replace(ESCAPES, '') : line
  if (coloured) text = text.replace(COLOURS, '')
  if (text.includes('\r')) text = overwritten(text)
  if (text.includes('\b')) text = erased(text)
  text = text.replace(NO_WIDTH, '').replace(CONTROLS, '').replace(SPACES, ' ')
  if (text.includes('\u200c') || text.includes('\u200d')) text = text.replace(/(^|[\0-\x7f])[\u200c\u200d]+/g, '$1')
  return straightQuotes(text)
}

/** A progress line: what was printed last stands, as far as it reaches over what was there. */
function overwritten(line: string): string {
  const parts = line.split('\r').filter((part) => part.trim() !== '')
  return parts.at(-1) ?? ''
}

function erased(line: string): string {
  const out: string[] = []
  for (const char of line) {
    if (char === '\b') out.pop()
    else out.push(char)
  }
  return out.join('')
}

/**
 * Curly quotes where tools print straight ones: around a value that is followed by nothing, `,`, `]`, `}` or `)`, or comes
 * after `=`, `:`, `[`, `{`, `(`. Elsewhere (a name someone gave) they stay.
 */
function straightQuotes(line: string): string {
  if (!/[\u2018-\u201f]/.test(line)) return line
  return line
    .replace(/[\u201c-\u201f]([^\u201c-\u201f"]*)[\u201c-\u201f]/g, (all: string, inner: string, at: number) =>
      isValue(line, at, all.length) ? `"${inner}"` : all
    )
    .replace(/[\u2018-\u201b]([^\u2018-\u201b']*)[\u2018-\u201b]/g, (all: string, inner: string, at: number) =>
      isValue(line, at, all.length) ? `'${inner}'` : all
    )
}

function isValue(line: string, at: number, length: number): boolean {
  const before = line.slice(Math.max(0, at - 2), at).trimEnd()
  const after = line.slice(at + length, at + length + 2).trimStart()
  return /[=:[{(]$/.test(before) || /^$|^[\],})]/.test(after)
}
