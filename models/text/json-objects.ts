import type { Json } from '../topology/vocabulary.ts'
import type { LineLedger } from './line-ledger.ts'
import { parseLiteral } from './python-literal.ts'

export type JsonDict = { [key: string]: Json }

/** One object of a JSON output, and the ledger index of its first line. */
export interface JsonObject {
  value: JsonDict
  /** ledger indexes, inclusive */
  line: number
  lastLine: number
}

export interface JsonOutput {
  objects: JsonObject[]
  /** the output is a list, even when it has no entry or one */
  list: boolean
  /** every bracket that was opened is closed */
  closed: boolean
}

/**
 * Reads a JSON list of objects, or objects one after another, from line `start` on, each object by itself, so that damage to one
 * costs only that one. Line breaks inside strings, which a narrow terminal made, are undone. Takes the lines it reads; stops at
 * the first line after the end.
 */
export function readJsonObjects(ledger: LineLedger, start: number): JsonOutput {
  return new JsonScanner(ledger).scan(start)
}

class JsonScanner {
  readonly #output: JsonOutput = { objects: [], list: false, closed: false }
  /** the brackets that are open, outermost first */
  #open: number[] = []
  #inString = false
  /** the object being read: where it began, and its text so far */
  #first = -1
  #base = 0
  /** the line that opened the first object, and how deep it stands */
  #opening: { line: string | undefined; depth: number; indent: number } | undefined
  #text = ''

  constructor(private readonly ledger: LineLedger) {}

  scan(start: number): JsonOutput {
    let index = start
    for (; index < this.ledger.length; index++) {
      const line = this.ledger.at(index)
      if (this.#open.length === 0 && line.trim() !== '' && !/^\s*[[{\]]/.test(line)) break
      this.#resume(line, index)
      this.#line(line, index)
      this.ledger.take(index)
    }
    this.#output.closed = this.#open.length === 0
    if (this.#first >= 0) this.#close(index - 1, true)
    if (!this.#output.closed) this.ledger.markIncomplete()
    return this.#output
  }

  /** Printed with indentation, all objects of a list begin alike: one that begins inside another ends what was damaged. */
  #resume(line: string, index: number): void {
    if (this.#opening?.line !== line) return
    if (this.#first >= 0) this.#close(index - 1, true)
    this.#open.length = Math.min(this.#open.length, this.#opening.depth)
    while (this.#open.length < this.#opening.depth) this.#open.push(OPEN_LIST)
    this.#inString = false
  }

  #line(line: string, index: number): void {
    let from = 0
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at)
      if (this.#inString) {
        if (code === BACKSLASH) at++
        else if (code === QUOTE) this.#inString = false
      } else if (code === QUOTE) {
        // Most of JSON stands in strings: one without a backslash before its end is passed at once.
        const end = line.indexOf('"', at + 1)
        if (end >= 0 && line.charCodeAt(end - 1) !== BACKSLASH) at = end
        else this.#inString = true
      } else if (code === OPEN_DICT || code === OPEN_LIST) {
        if (this.#first < 0 && code === OPEN_DICT) {
          this.#first = index
          const alone = line.trim() === '{' ? line : undefined
          this.#opening ??= { line: alone, depth: this.#open.length, indent: line.search(/\S/) }
          this.#base = this.#open.length
          from = at
        } else if (this.#open.length === 0) {
          this.#output.list = true
        }
        this.#open.push(code)
      } else if (code === CLOSE_DICT || code === CLOSE_LIST) {
        this.#shut(code, line)
        if (this.#first >= 0 && this.#open.length <= this.#base) {
          this.#text += line.slice(from, at + 1)
          this.#close(index, false)
        }
      }
    }
    if (this.#first < 0) return
    this.#text += from === 0 ? line : line.slice(from)
    if (!this.#inString) this.#text += '\n'
  }

  /** A dict that ends takes with it the lists left open inside; a stray `]` inside a dict is damage, not an end. */
  #shut(code: number, line: string): void {
    const opened = code === CLOSE_DICT ? OPEN_DICT : OPEN_LIST
    const inDict = this.#open.at(-1) === OPEN_DICT
    if (code === CLOSE_LIST && inDict && line !== ']') return
    const to = this.#open.lastIndexOf(opened)
    if (to >= 0 && !(this.#isInside(line) && to < this.#opening!.depth)) this.#open.length = to
  }

  /** Printed with indentation, nothing as deep as the objects of a list can end that list. */
  #isInside(line: string): boolean {
    const opening = this.#opening
    return opening?.line !== undefined && opening.indent > 0 && line.search(/\S/) >= opening.indent
  }

  #close(index: number, cut: boolean): void {
    const text = this.#text
    const line = this.#first
    this.#text = ''
    this.#first = -1
    const value = cut ? undefined : parseDict(text)
    if (value) {
      this.#output.objects.push({ value, line, lastLine: index })
      return
    }
    const rest = salvage(text)
    this.ledger.report(
      line,
      cut ? 'this object is not complete; paste its end' : 'this object is damaged; check the paste'
    )
    if (rest) this.#output.objects.push({ value: rest, line, lastLine: index })
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_DICT = 0x7b
const CLOSE_DICT = 0x7d
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d

function parseDict(text: string): JsonDict | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonDict) : undefined
  } catch {
    return undefined
  }
}

/** What stands before the damage; the last entry may be cut and is not trusted. */
function salvage(text: string): JsonDict | undefined {
  const value = parseLiteral(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const keys = Object.keys(value)
  const last = keys.at(-1)
  if (last !== undefined) delete value[last]
  return keys.length > 1 ? value : undefined
}
