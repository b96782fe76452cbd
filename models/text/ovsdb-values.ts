/**
 * Values as the OVSDB tools print them in text: atoms (`system`, `"tap0"`, `5`, `true`, a uuid), sets (`[1, 2]`) and maps
 * (`{key=value, …}`). What is quoted is a string, whatever it looks like.
 */
export type OvsdbAtom = string | number | boolean
export type OvsdbMap = Map<string, OvsdbAtom>
export type OvsdbValue = OvsdbAtom | OvsdbAtom[] | OvsdbMap

const OPEN_SET = 0x5b
const CLOSE_SET = 0x5d
const OPEN_MAP = 0x7b
const CLOSE_MAP = 0x7d
const EQUALS = 0x3d

/** Reads one value. Damage is survived: what stands before it is kept; see `isComplete`. */
export function parseOvsdbValue(text: string): OvsdbValue {
  const trimmed = text.trim()
  const first = trimmed.charCodeAt(0)
  if (first === OPEN_SET) return readSet(trimmed)
  if (first === OPEN_MAP) return readMap(trimmed)
  if (isQuote(first)) return readQuoted(trimmed, 0).value
  return bareAtom(trimmed)
}

/** False when a set, map or quoted string is still open at the end: the paste broke the line, or cut it. */
export function isComplete(text: string): boolean {
  const trimmed = text.trim()
  const first = trimmed.charCodeAt(0)
  const last = trimmed.charCodeAt(trimmed.length - 1)
  if (first === OPEN_SET) return last === CLOSE_SET
  if (first === OPEN_MAP) return last === CLOSE_MAP
  return !isQuote(first) || readQuoted(trimmed, 0).closed
}

/** The name in a heading (`Port "tap0"`, `Port tap0`): the quoted string or the first word. */
export function parseOvsdbName(text: string): string {
  const trimmed = text.trim()
  if (isQuote(trimmed.charCodeAt(0))) return readQuoted(trimmed, 0).value
  const blank = trimmed.search(/\s/)
  return blank < 0 ? trimmed : trimmed.slice(0, blank)
}

function readSet(text: string): OvsdbAtom[] {
  const set: OvsdbAtom[] = []
  let at = skipSeparators(text, 1)
  while (at < text.length && text.charCodeAt(at) !== CLOSE_SET) {
    const item = readAtom(text, at, CLOSE_SET)
    set.push(item.value)
    at = skipSeparators(text, Math.max(item.end, at + 1))
  }
  return set
}

function readMap(text: string): OvsdbMap {
  const map: OvsdbMap = new Map()
  let at = skipSeparators(text, 1)
  while (at < text.length && text.charCodeAt(at) !== CLOSE_MAP) {
    const key = readAtom(text, at, CLOSE_MAP)
    at = Math.max(key.end, at + 1)
    if (text.charCodeAt(key.end) === EQUALS) {
      const value = readAtom(text, key.end + 1, CLOSE_MAP)
      map.set(String(key.value), value.value)
      at = Math.max(value.end, key.end + 1)
    }
    at = skipSeparators(text, at)
  }
  return map
}

/** An atom inside a set or map: quoted, or bare up to a comma, the closing bracket, or `=` after a key. */
function readAtom(text: string, start: number, close: number): { value: OvsdbAtom; end: number } {
  if (isQuote(text.charCodeAt(start))) return readQuoted(text, start)
  let end = start
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === 0x2c || code === close || code === EQUALS) break
    end++
  }
  return { value: bareAtom(text.slice(start, end).trim()), end }
}

/** A JSON string, also one whose quotes a word processor made curly. */
function readQuoted(text: string, start: number): { value: string; end: number; closed: boolean } {
  let end = start + 1
  let escaped = false
  while (end < text.length && !isQuote(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 0x5c) {
      escaped = true
      end++
    }
    end++
  }
  const inner = text.slice(start + 1, Math.min(end, text.length))
  return { value: escaped ? unescape(inner) : inner, end: end + 1, closed: end < text.length }
}

function unescape(inner: string): string {
  try {
    return JSON.parse(`"${inner}"`) as string
  } catch {
    return inner
  }
}

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/

/** `5` and `0.5` are numbers, but a version such as `3.10` keeps its last digit. */
function bareAtom(text: string): OvsdbAtom {
  if (text === 'true') return true
  if (text === 'false') return false
  if (!NUMBER.test(text)) return text
  const number = Number(text)
  return String(number) === text ? number : text
}

function skipSeparators(text: string, at: number): number {
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code !== 0x2c && code !== 0x20 && code !== 0x09) break
    at++
  }
  return at
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x201d
}
