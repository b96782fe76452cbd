import type { TextWindow } from './answers.ts'

const LONGEST_LINE = 2000
const UNPRINTABLE = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f]/g

/** Finds lines in a text of any size: offsets once, then each line on demand. Lines are 1-based, as everywhere. */
export class TextLines {
  readonly #starts: number[] = [0]

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
    if (this.#starts.length > 1 && this.#starts.at(-1) === text.length) this.#starts.pop()
  }

  get total(): number {
    return this.#starts.length
  }

  /** A line as a person can read it: no colour codes, cut where no screen is wide enough. */
  line(number: number): string {
    const start = this.#starts[number - 1]
    if (start === undefined) return ''
    const end = this.#starts[number] ?? this.text.length + 1
    const whole = this.text.slice(start, Math.min(end - 1, start + LONGEST_LINE))
    return whole.replace(UNPRINTABLE, '') + (end - 1 - start > LONGEST_LINE ? ' …' : '')
  }

  /** At most `count` lines from `first` on, inside the text. */
  window(first: number, count: number): TextWindow {
    const from = Math.max(1, Math.min(first, this.total))
    const to = Math.min(this.total, from + Math.max(0, count) - 1)
    const lines: string[] = []
    for (let number = from; number <= to; number++) lines.push(this.line(number))
    return { first: from, lines, total: this.total }
  }
}
