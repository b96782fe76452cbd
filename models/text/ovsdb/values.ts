import { setOwn } from '../own-property.ts'

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
  if (first === OPEN_SET) return (JSON_VALUE.test(trimmed) ? readJson(trimmed) : undefined) ?? readSet(trimmed)
  if (first === OPEN_MAP) return readMap(trimmed)
  if (isQuote(first)) return readQuoted(trimmed, 0).value
  return bareAtom(trimmed)
}

/** A value of `--data=bare`: no quotes, no brackets; maps are words with `=`, sets are words, and a lone word is itself. */
export function parseBareValue(text: string): OvsdbValue {
  const trimmed = text.trim()
  const words = trimmed.split(/\s+/)
  if (words.every((word) => /^[\w.:-]+=/.test(word))) {
    return new Map(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]))
  }
  return trimmed === '' ? [] : bareAtom(trimmed)
}

/** A value as JSON has it: `["uuid", x]`, `["set", […]]`, `["map", [[k, v]]]`, or an atom. */
export function parseJsonValue(value: unknown): OvsdbValue | undefined {
  if (!Array.isArray(value)) return isAtom(value) ? value : undefined
  const [kind, content] = value as unknown[]
  if (kind === 'set' && Array.isArray(content)) {
    return content.map((entry) => parseJsonValue(entry)).filter((entry) => isAtom(entry))
  }
  if (kind === 'map' && Array.isArray(content)) {
    const map: OvsdbMap = new Map()
    for (const pair of content) {
      const [key, entry] = Array.isArray(pair) ? pair.map((part) => parseJsonValue(part)) : []
      if (isAtom(key) && isAtom(entry)) map.set(String(key), entry)
    }
    return map
  }
  return (kind === 'uuid' || kind === 'named-uuid') && typeof content === 'string' ? content : undefined
}

function isAtom(value: unknown): value is OvsdbAtom {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** False when a set, map or quoted string is still open at the end: the paste broke the line, or cut it. */
export function isComplete(text: string): boolean {
  const trimmed = text.trim()
  const first = trimmed.charCodeAt(0)
  if (isQuote(first)) return readQuoted(trimmed, 0).closed
  if (first !== OPEN_SET && first !== OPEN_MAP) return true
  const close = first === OPEN_SET ? CLOSE_SET : CLOSE_MAP
  for (let at = 1; at < trimmed.length; at++) {
    const code = trimmed.charCodeAt(at)
    if (code === close) return true
    if (isQuote(code)) at = readQuoted(trimmed, at).end - 1
  }
  return false
}

/** The values of a line one after another, as `--format=table` prints a row: only what is quoted or in brackets holds blanks. */
export function splitOvsdbValues(line: string): string[] {
  const values: string[] = []
  let at = skipBlanks(line, 0)
  while (at < line.length) {
    const end = endOfValue(line, at)
    values.push(line.slice(at, end))
    at = skipBlanks(line, end)
  }
  return values
}

function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start)
  if (isQuote(first)) return Math.min(readQuoted(text, start).end, text.length)
  let at = start + 1
  if (first === OPEN_SET || first === OPEN_MAP) {
    const close = first === OPEN_SET ? CLOSE_SET : CLOSE_MAP
    while (at < text.length && text.charCodeAt(at) !== close) {
      at = isQuote(text.charCodeAt(at)) ? readQuoted(text, at).end : at + 1
    }
    return Math.min(at + 1, text.length)
  }
  while (at < text.length && text.charCodeAt(at) !== 0x20 && text.charCodeAt(at) !== 0x09) at++
  return at
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++
  return at
}

/** The name in a heading (`Port "tap0"`, `Port tap0`): the quoted string or the first word. */
export function parseOvsdbName(text: string): string {
  const trimmed = text.trim()
  if (isQuote(trimmed.charCodeAt(0))) return readQuoted(trimmed, 0).value
  const blank = trimmed.indexOf(' ')
  return blank < 0 ? trimmed : trimmed.slice(0, blank)
}

/** `--data=json` prints cells as JSON. */
const JSON_VALUE = /^\["(?:set|map|uuid)",/

function readJson(text: string): OvsdbValue | undefined {
  try {
    return parseJsonValue(JSON.parse(text))
  } catch {
    return undefined
  }
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
  readEntries(text, (key, value) => map.set(key, value))
  return map
}

/** A map with its values as text, straight from what was printed; undefined when it is empty or no map. */
export function parseTextMap(text: string): { [key: string]: string } | undefined {
  if (text.charCodeAt(0) !== OPEN_MAP) return undefined
  const map: { [key: string]: string } = {}
  let count = 0
  readEntries(text, (key, value) => {
    setOwn(map, key, String(value))
    count++
  })
  return count > 0 ? map : undefined
}

function readEntries(text: string, add: (key: string, value: OvsdbAtom) => void): void {
  let at = skipSeparators(text, 1)
  while (at < text.length && text.charCodeAt(at) !== CLOSE_MAP) {
    const key = readAtom(text, at, CLOSE_MAP)
    at = Math.max(key.end, at + 1)
    if (text.charCodeAt(key.end) === EQUALS) {
      const value = readAtom(text, key.end + 1, CLOSE_MAP)
      add(String(key.value), value.value)
      at = Math.max(value.end, key.end + 1)
    }
    at = skipSeparators(text, at)
  }
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
  const first = text.charCodeAt(0)
  if ((first > 0x39 || first < 0x30) && first !== 0x2d) return text
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
