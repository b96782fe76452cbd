/**
 * Outputs that stand in one line of the source: a result of a play as JSON, `ansible -o`, a page whose lines end in `<br>`.
 * They are written out as if they had been printed so; every line of theirs knows the line of the source it stands in.
 */
import { parseObject, resultsIn } from './play-results.ts'

/** A text whose lines are those that were printed. */
export interface Unfolded {
  text: string
  /** the line of the source (1-based, as what it is given) where a line of `text` stands; undefined where nothing was unfolded */
  lineOf?: (line: number) => number
}

const RESULT =
  /^(?:\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z? \| )? {0,8}(?:(?:ok|changed|failed|fatal): \[([\w.-]{1,200})(?: -> [^\]]{1,200})?\](?::.{1,20})?(?: \(item=.{0,2000}\))? => |([\w.-]{1,200}) \| (?:SUCCESS|CHANGED|FAILED!?)(?: \| rc=-?\d{1,9})? => )\{/
const ONELINE =
  /^([\w.-]{1,200}) \| (?:SUCCESS|CHANGED|FAILED!?)(?: \| rc=-?\d{1,9})? \| \(stdout\) (.*?)(?: \(stderr\) .*)?$/
/** `"out.stdout": "a\nb"`: the text alone, where the list of its lines does not follow. */
const TEXT = /^\s{1,40}"(?:[\w.[\]'-]{0,80}[.\]])?(?:stdout|msg)": ("(?:[^"\\]|\\.)*"),?\s*$/
const BREAK = /<(?:br ?\/?|\/p> ?<p\b[^<>]{0,300}|\/div> ?<div\b[^<>]{0,300})>/gi
/** What tells that there may be any of these. A whole text is searched for them: they begin as few other things do. */
const PLAYED = ['=> {"', '(stdout) ', 'stdout": "', 'msg": "']
const MAY_BREAK = /<(?:br|BR|\/p> ?<|\/P> ?<|\/div> ?<)/

/** A break with something to read behind it. */
const BROKEN = /<(?:br ?\/?|\/p> ?<p\b[^<>]{0,300}|\/div> ?<div\b[^<>]{0,300})>(?=[^<]|<[^/b])/i

/** Writes out what stands in one line. Linear; the same text where nothing does. */
export function unfolded(text: string): Unfolded {
  const plays = PLAYED.some((sign) => text.includes(sign))
  const breaks = text.includes('<') && MAY_BREAK.test(text)
  if (!plays && !breaks) return { text }
  const source = text.split('\n')
  const out: string[] = []
  const lines: number[] = []
  for (let index = 0; index < source.length; index++) {
    const line = source[index]!
    const parts = (plays ? printedBy(line, source[index + 1]) : undefined) ?? (breaks ? brokenAt(line) : undefined)
    for (const part of parts ?? [line]) {
      out.push(part)
      lines.push(index + 1)
    }
  }
  if (out.length === source.length) return { text }
  return { text: out.join('\n'), lineOf: (line) => lines[line - 1] ?? source.length }
}

/** The result of a play in the lines it takes when it is printed for people. */
function printedBy(line: string, next: string | undefined): string[] | undefined {
  if (line.includes(' => {"')) return written(line)
  if (line.includes(' | (stdout) ')) {
    const oneline = ONELINE.exec(line.trimEnd())
    return oneline ? [`${oneline[1]!} | CHANGED | rc=0 >>`, ...linesOf(oneline[2]!.replaceAll('\\n', '\n'))] : undefined
  }
  const found = line.includes('\\n') && line.includes('": "') ? TEXT.exec(line) : null
  if (!found || next?.includes('stdout_lines": [') === true) return undefined
  const value = parseObject(`{"text":${found[1]!}}`)?.['text']
  return typeof value === 'string' ? listed(/^\s*/.exec(line)![0], linesOf(value)) : undefined
}

function written(line: string): string[] | undefined {
  const head = RESULT.exec(line)
  if (!head) return undefined
  const host = head[1] ?? head[2]!
  const value = parseObject(line.slice(head[0].length - 1).trimEnd())
  if (!value) return undefined
  const out: string[] = []
  for (const { command, lines } of resultsIn(value)) {
    out.push(`ok: [${host}] => {`)
    if (command !== undefined) out.push(`    "cmd": ${JSON.stringify(command)},`)
    out.push(...listed('    ', lines), '}')
  }
  return out.length > 0 ? out : undefined
}

function listed(margin: string, lines: readonly string[]): string[] {
  const strings = lines.map((line, at) => `${margin}    ${JSON.stringify(line)}${at + 1 < lines.length ? ',' : ''}`)
  return [`${margin}"stdout_lines": [`, ...strings, `${margin}]`]
}

function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/)
}

/** A table's row keeps the breaks in its cells. The others keep one at their end: it tells that this is a page. */
function brokenAt(line: string): string[] | undefined {
  if (!line.includes('<') || line.trimStart().startsWith('|') || !BROKEN.test(line)) return undefined
  return line.split(BREAK).map((part) => (part.trim() === '' ? '' : `${part}<br>`))
}
