import { isSessionNoise } from './marks.ts'
import { PROSE_WORDS } from './programs.ts'

/**
 * True for a paragraph that a person wrote: its first line starts at the margin and reads as a sentence. Tool output that
 * happens to be a sentence (an error message) is only asked about when something else stands before it.
 */
export function isProse(lines: readonly string[], from: number, to: number): boolean {
  if (isTitle(lines[from]!) && from + 1 < to && /^\s/.test(lines[from + 1]!)) return false
  const { words, plain, telling, ends, stops } = wordsOf(lines, from, to)
  return words >= 3 && plain * 10 >= words * 6 && (telling > 0 || (ends && words >= 5) || stops)
}

/** `Location Constraints:`, as tools print above indented rows. */
function isTitle(line: string): boolean {
  return line.length < 60 && /^[A-Z]\w+ [A-Z]\w+:\s*$/.test(line)
}

/** True when every paragraph is prose, or a heading or label of a few words: nothing that a command printed. */
export function isRemark(lines: readonly string[]): boolean {
  let from = 0
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && lines[index]!.trim() !== '') continue
    if (index > from && !isProse(lines, from, index) && !isLabel(lines, from, index) && !isNoise(lines, from, index))
      return false
    from = index + 1
  }
  return true
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
      if (/^[("'“*_`]*\p{L}[\p{L}\p{M})"'’”*_`.,;:!?-]*$/u.test(word)) plain++
      if (PROSE_WORDS.has(word.toLowerCase()) || /[가-힣](?:다|요|니다|세요|은|는|을|를|에서)[.,]?$/.test(word))
        telling++
    }
  }
  const last = lines[to - 1]!.trimEnd()
  return { words, plain, telling, ends: /[.!?:;)…]$/.test(last), stops: /[\p{L})][.!?]$/u.test(last) }
}
