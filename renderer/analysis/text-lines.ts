import type { TextWindow } from './answers.ts'

const LONGEST_LINE = 4000
const UNPRINTABLE = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f]/g

/** Finds lines in a text of any size: offsets once, then each line on demand. Lines are 1-based, as everywhere. */
export class TextLines {
  readonly #starts: number[] = [0]

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
    // A line break ends a line; nothing after the last one is no line. The entry past the end tells where the last line ends.
    if (this.#starts.length === 1 || this.#starts.at(-1) !== text.length) this.#starts.push(text.length + 1)
  }

  get total(): number {
    return this.#starts.length - 1
  }

  /** A line as a person can read it: no colour codes, and at most so long, around `find` where that is in it. */
  line(number: number, find = '', longest = LONGEST_LINE): string {
    const start = this.#starts[number - 1]
    const next = this.#starts[number]
    if (start === undefined || next === undefined) return ''
    const end = next - 1
    const length = end - start
    const found = find === '' || length <= longest ? -1 : this.text.slice(start, end).indexOf(find)
    const from = found < 0 ? 0 : Math.max(0, Math.min(found - Math.floor(longest / 4), length - longest))
    const part = this.text.slice(start + from, Math.min(end, start + from + longest)).replace(UNPRINTABLE, '')
    return `${from > 0 ? '… ' : ''}${part}${from + longest < length ? ' …' : ''}`
  }

  /** The line above that this one belongs to: the nearest that is indented less. Undefined where it stands by itself. */
  headOf(number: number, least: number): number | undefined {
    const indent = this.#indent(number)
    if (indent === 0) return undefined
    for (let above = number - 1; above >= least; above--) {
      const other = this.#indent(above)
      if (other < indent) return above
    }
    return undefined
  }

  /** At most `count` lines from `first` on, inside the text; `find` is where to cut lines that are too long. */
  window(first: number, count: number, find: string): TextWindow {
    const from = Math.max(1, Math.min(first, this.total))
    const to = Math.min(this.total, from + Math.max(0, count) - 1)
    const lines: string[] = []
    for (let number = from; number <= to; number++) lines.push(this.line(number, find))
    return { first: from, lines, total: this.total }
  }

  /** Blank lines belong to nothing and head nothing. */
  #indent(number: number): number {
    const start = this.#starts[number - 1] ?? 0
    const end = Math.min(this.#starts[number] ?? 0, this.text.length)
    let at = start
    while (at < end && (this.text[at] === ' ' || this.text[at] === '\t')) at++
    return at >= end || this.text[at] === '\n' || this.text[at] === '\r' ? Infinity : at - start
  }
}
