import { quotedScalar } from './yaml-scalar.ts'
import { APOSTROPHE, BACKSLASH, COLON, DASH, DOT, HASH, isFlow, NEWLINE, QUOTE, SPACE, SPECIAL } from './yaml-marks.ts'
import type { YamlNode } from './yaml-node.ts'

/** Thrown where only the whole language knows how to go on, or that something is wrong. */
export const GIVE_UP = new Error('not usual')

export function giveUp(): never {
  throw GIVE_UP
}

const DOUBLE_QUOTED = /"(?:[^"\\\n]|\\.)*"/y

/** A place in a YAML text that moves on; what it passes is taken for usual YAML. */
export class YamlCursor {
  /** what is read next */
  at = 0
  /** how far right the content at hand stands; -1 behind the last line */
  column = 0
  /** a comment stands before the content at hand */
  remarked = false
  /** this line: its number, where it begins and where it ends */
  #line = -1
  #start = 0
  #end = -1

  constructor(readonly text: string) {}

  get code(): number {
    return this.text.charCodeAt(this.at)
  }

  /** the number of this line */
  get line(): number {
    return this.#line
  }

  /** how far right it stands */
  get inset(): number {
    return this.at - this.#start
  }

  /** A value begins here. */
  mark(node: YamlNode): void {
    node.line = this.#line
    node.column = this.at - this.#start + 1
  }

  /** Goes to the next line that holds more than a comment. */
  nextLine(isHead = false): void {
    const { text } = this
    this.remarked = false
    for (;;) {
      this.#start = this.#end + 1
      this.#line++
      if (this.#start >= text.length) break
      this.#end = this.#lineEnd(this.#start)
      this.at = this.#pastSpaces(this.#start)
      if (this.at === this.#end) continue
      if (this.code !== HASH) {
        this.column = this.at - this.#start
        if (this.column === 0) this.#forbidMark(isHead)
        return
      }
      this.remarked = true
    }
    this.at = this.#end = text.length
    this.column = -1
  }

  /** Documents end with these, and others begin. */
  #forbidMark(isHead: boolean): void {
    if (
      this.code === DASH
        ? !isHead && this.text.startsWith('---', this.at)
        : this.code === DOT && this.text.startsWith('...', this.at)
    )
      giveUp()
  }

  /** Goes on to the next content; only a comment may stand behind what was read. */
  endLine(): void {
    if (!this.isRestEmpty()) giveUp()
    const isRemarked = this.at < this.#end
    this.nextLine()
    this.remarked ||= isRemarked
  }

  /** Passes spaces; true when nothing or a comment is left of the line. */
  isRestEmpty(): boolean {
    this.at = this.#pastSpaces(this.at)
    return this.at === this.#end || (this.code === HASH && this.text.charCodeAt(this.at - 1) === SPACE)
  }

  /** Content begins here that is an item of a list of lines. */
  isItem(): boolean {
    return this.code === DASH && this.#isGap(this.at + 1)
  }

  /** Makes what stands behind the dash of an item, or below it, the content at hand. */
  enterItem(): void {
    this.at++
    if (this.isRestEmpty()) this.nextLine()
    else this.column = this.at - this.#start
  }

  take(code: number): boolean {
    if (this.code !== code) return false
    this.at++
    return true
  }

  /** Passes what may stand between the parts of a list or mapping in brackets, whose lines stand deeper than `parent`. */
  gap(parent: number): void {
    for (;;) {
      this.at = this.#pastSpaces(this.at)
      if (this.code === HASH) giveUp()
      if (this.at < this.#end) return
      this.nextLine()
      if (this.column <= parent) giveUp()
    }
  }

  /** Where the colon of the key stands that begins here; -1 when none does. */
  colon(): number {
    const { at, code } = this
    if (code === QUOTE || code === APOSTROPHE) {
      this.quoted()
      this.at = this.#pastSpaces(this.at)
    } else if (!SPECIAL.has(code)) this.plain(false)
    const colon = this.at
    this.at = at
    return colon > at && this.text.charCodeAt(colon) === COLON && this.#isGap(colon + 1) ? colon : -1
  }

  /** Passes a text in quotes. */
  quoted(): string {
    const { text, at } = this
    const end = this.code === QUOTE ? this.#quoteEnd() : this.#apostropheEnd()
    if (end < 0 || end > this.#end) giveUp()
    this.at = end + 1
    return quotedScalar(text.slice(at, end + 1)) ?? giveUp()
  }

  #quoteEnd(): number {
    const { text, at } = this
    const end = text.indexOf('"', at + 1)
    if (text.charCodeAt(end - 1) !== BACKSLASH) return end
    DOUBLE_QUOTED.lastIndex = at
    return DOUBLE_QUOTED.test(text) ? DOUBLE_QUOTED.lastIndex - 1 : -1
  }

  /** One that stands twice is part of the text. */
  #apostropheEnd(): number {
    const { text, at } = this
    let end = text.indexOf("'", at + 1)
    while (end > 0 && text.charCodeAt(end + 1) === APOSTROPHE) end = text.indexOf("'", end + 2)
    return end
  }

  /** Passes a text without quotes that begins here, and tells where it ends, which is before spaces and comments. */
  plain(inFlow: boolean): number {
    if (
      SPECIAL.has(this.code) ||
      (this.code === DASH && (this.#isGap(this.at + 1) || isFlow(this.text.charCodeAt(this.at + 1))))
    )
      giveUp()
    const from = this.at
    const to = this.plainRest(inFlow)
    return to > from ? to : giveUp()
  }

  /** The same for a line that goes on with such a text. */
  plainRest(inFlow: boolean): number {
    const { text } = this
    const end = this.#end
    let at = this.at
    let to = at
    for (; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === SPACE) continue
      if (code === COLON && (this.#isGap(at + 1) || (inFlow && isFlow(text.charCodeAt(at + 1))))) break
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) break
      if (inFlow && isFlow(code)) break
      to = at + 1
    }
    this.at = at
    return to
  }

  /** Passes the lines of a block below this one, which stand deeper than `parent`; tells where they are, and how deep. */
  block(parent: number): { start: number; end: number; indent: number } {
    const { text } = this
    const start = this.#end + 1
    let indent = -1
    let at = start
    while (at < text.length) {
      const end = this.#lineEnd(at)
      const content = this.#pastSpaces(at)
      const own = content - at
      if (content === end) {
        if (own > 0 && (indent < 0 || end === text.length)) giveUp()
      } else {
        if (indent < 0 && own > parent) indent = own
        if (indent < 0 || own < indent) break
      }
      this.#line++
      at = end + 1
    }
    if (indent < 0) giveUp()
    this.#end = at - 1
    this.nextLine()
    return { start, end: Math.min(at, text.length), indent }
  }

  /** Where the text ends that stands before `at`. */
  before(at: number): number {
    let end = at
    while (this.text.charCodeAt(end - 1) === SPACE) end--
    return end
  }

  #isGap(at: number): boolean {
    const code = this.text.charCodeAt(at)
    return code === SPACE || code === NEWLINE || at >= this.text.length
  }

  #lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at)
    return end < 0 ? this.text.length : end
  }

  #pastSpaces(from: number): number {
    let at = from
    while (this.text.charCodeAt(at) === SPACE) at++
    return at
  }
}
