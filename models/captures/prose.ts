import { isSessionNoise } from './marks.ts'
import { PROSE_WORDS } from './programs.ts'

/**
 * True for a paragraph that a person wrote: its first line starts at the margin and reads as a sentence. Tool output that
 * happens to be a sentence (an error message) is only asked about when something else stands before it.
 */
export function isProse(lines: readonly string[], from: number, to: number): boolean {
  if (BROKER.test(lines[from]!)) return false
  if (isTitle(lines[from]!) && from + 1 < to && /^\s/.test(lines[from + 1]!)) return false
  const { words, plain, telling, ends, stops } = wordsOf(lines, from, to)
  return words >= 3 && plain * 10 >= words * 6 && (telling > 0 || (ends && words >= 5) || stops)
}

/** How a broker tells that its nodes lost each other. */
const BROKER = /^Node [^\s@]+@\S+ cannot communicate with /

/** `Location Constraints:`, as tools print above indented rows. */
function isTitle(line: string): boolean {
  return line.length < 60 && /^[A-Z]\w+ [A-Z]\w+:\s*$/.test(line)
}

/** Where mails and trackers begin what they put around a message. */
const FRAME =
  /^(?:\*\* (?:Affects|Also affects|Attachment|Bug watch|Changed in|Description changed|Information type|Merge|Package changed|Patch|Project changed|Summary changed|Tags)\b|-- ?$|_{20,}$|Public bug reported:$|(?:Description of problem|Version-Release number of [^:]{1,60}|How reproducible|Steps to [Rr]eproduce|Actual results?|Expected results?|Additional info(?:rmation)?):|--- Additional comment from |You received this|To manage notifications|(?:To )?[Uu]nsubscribe|Title:$|Status in [^:]{1,60}:$|Bug description:$|On .{5,120} wrote:$|(?:Best |Kind |With )?[Rr]egards\b|Thanks\b|Thank you\b|Cheers\b|감사합니다)/

/**
 * True for a paragraph that a person, a mail program or a tracker put below an output: prose, the frame of a message, or one line that
 * leads to what comes next.
 */
export function isAfterword(lines: readonly string[], from: number, to: number): boolean {
  return isProse(lines, from, to) || FRAME.test(lines[from]!.trim()) || leadsOn(lines, from, to)
}

/** `And on the other node:`, `Any idea?`; a title with nothing below it is nobody's output. */
function leadsOn(lines: readonly string[], from: number, to: number): boolean {
  if (to - from > 1 || !/^[\p{L}].{3,100}[:?!]$/u.test(lines[from]!)) return false
  const words = lines[from]!.trim().split(/\s+/)
  return words.length >= 2 && words.every((word) => /^["'(]?\p{L}[\p{L}\p{M}\d'’._,:;?!)"-]*$/u.test(word))
}

/** True when every paragraph is prose, or a heading or label of a few words: nothing that a command printed. */
export function isRemark(lines: readonly string[]): boolean {
  let from = 0
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && lines[index]!.trim() !== '') continue
    if (index > from && !isRemarked(lines, from, index)) return false
    from = index + 1
  }
  return true
}

/** Trackers and mails move whole messages in. */
function isRemarked(lines: readonly string[], from: number, to: number): boolean {
  if (FRAME.test(lines[from]!.trim()) || isNoise(lines, from, to) || isLogged(lines, from, to)) return true
  if (to - from === 1 && /^\d+ [a-z ]{3,40} listed\.$/.test(lines[from]!)) return true
  if (to - from < 6 && lines.slice(from, to).every((line) => SHELL.test(line))) return true
  const moved = lines.slice(from, to).map((line) => line.replace(NOTE, ''))
  return isProse(moved, 0, moved.length) || isLabel(moved, 0, moved.length)
}

/** The white space, and the sign of a comment, in front of what somebody noted. */
const NOTE = /^ {1,8}(?=\S)|^ {0,8}(?:#{1,3}|--|\/\/) +(?:\d{1,2}[.)] +)?(?=\p{L})/u
/** Typed without a prompt, and silent. */
const SHELL = /^\s*(?:\.|source|cd) [\w./~-]{1,80}\s*$/

/** What Open vSwitch's tools tell of themselves beside their output. */
function isLogged(lines: readonly string[], from: number, to: number): boolean {
  return lines
    .slice(from, to)
    .every((line) => /^\d{4}-\d\d-\d\dT[\d:.]{8,16}Z?\|\d+\|\S+\|(?:DBG|INFO|WARN)\|/.test(line))
}

/** True for the frame of a message: what a mail program or a tracker puts around it. */
export function isMessageFrame(line: string): boolean {
  return FRAME.test(line.trim())
}

/** `Script started on …` of a recording that goes on with a prompt. */
function isNoise(lines: readonly string[], from: number, to: number): boolean {
  return to - from < 4 && lines.slice(from, to).every(isSessionNoise)
}

function isLabel(lines: readonly string[], from: number, to: number): boolean {
  const { words, plain } = wordsOf(lines, from, to)
  return words > 0 && words < 12 && to - from < 3 && plain * 2 >= words
}

interface WordCount {
  words: number
  /** made of letters only */
  plain: number
  /** that only sentences have, Markdown's heading sign included */
  telling: number
  /** the last line ends as a sentence does */
  ends: boolean
  /** with a full stop, a question or an exclamation mark */
  stops: boolean
}

const START = /^(?:[-*•>] +|\d+[.)] +|#{1,6} +[\d.]*)?\s?[\p{L}"'“(*_`]/u

/** No paragraph is longer; what goes on is a file that nobody printed line by line. */
const MOST_LINES = 200

function wordsOf(lines: readonly string[], from: number, to: number): WordCount {
  const none = { words: 0, plain: 0, telling: 0, ends: false, stops: false }
  const first = lines[from]!
  if (first.length > 2000 || !START.test(first)) return none
  let words = 0
  let plain = 0
  let telling = /^#{1,6} /.test(first) ? 1 : 0
  for (let index = from; index < Math.min(to, from + MOST_LINES); index++) {
    const line = lines[index]!
    if (
      line.length > 2000 ||
      /[|{}\t]|\S {3,}\S|^ +(?:->|>>) |^\w+: [^\s,]+, \w+: /.test(line) ||
      /^[\w ]{1,40}:\s+\S+$/.test(line)
    )
      return none
    for (const word of line.trim().split(/\s+/)) {
      words++
      if (/^[("'“*_`]*\p{L}[\p{L}\p{M})"'’”*_`.,;:!?，。：；？！、-]*$/u.test(word)) plain++
      if (PROSE_WORDS.has(word.toLowerCase()) || /[가-힣](?:다|요|니다|세요|은|는|을|를|에서)[.,]?$/.test(word))
        telling++
    }
  }
  const last = lines[to - 1]!.trimEnd()
  return { words, plain, telling, ends: /[.!?:;)…]$/.test(last), stops: /[\p{L})][.!?]$/u.test(last) }
}
