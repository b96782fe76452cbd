import { CORE_SCHEMA, load } from 'js-yaml'
import type { Json } from '../topology/vocabulary.ts'
import type { JsonDict, JsonObject, JsonOutput } from './json-objects.ts'
import type { LineLedger } from './line-ledger.ts'
import { setOwn } from './own-property.ts'
import { parsePlainYaml } from './yaml-plain.ts'

const ITEM = /^- /
const KEY = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"[\]{}|>*&!%@`-][^:]*(?::\S[^:]*)*):(?:\s|$)/

/** True where a YAML list of mappings, or a mapping, begins at this line. Sentences with a colon are none. */
export function isYamlStart(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (/^(?:\[\]|\{\})\s*$/.test(line)) return true
  if (line.length > 2000 || !SIMPLE_KEY.test(line)) return false
  return line.startsWith('- ') || GOES_ON.test(lines[index + 1] ?? '')
}

const SIMPLE_KEY = /^(?:- )?[A-Za-z_][\w:.()/ -]{0,60}:(?: |$)/
/** a further key, something below the first, or nothing more */
const GOES_ON = /^(?:[A-Za-z_][\w:.()/-]{0,60}:(?: |$)|\s*- |\s+\S|$)/

/**
 * Reads a YAML list of mappings, or one mapping, as the clients print it, from line `start` on. Every item is read by itself, so
 * that damage to one costs only that one. Dates stay text. Takes the lines it reads.
 */
export function readYamlItems(ledger: LineLedger, start: number): JsonOutput {
  const first = ledger.at(start)
  const list = first.startsWith('- ') || first.trim() === '[]'
  const output: JsonOutput = { objects: [], list, closed: true }
  if (/^\s*(?:\[\]|\{\})\s*$/.test(first)) {
    ledger.take(start)
    return output
  }
  const end = endOf(ledger, start, list)
  const items = list ? itemsOf(ledger, start, end) : [start]
  let whole: Json | undefined
  items.forEach((line, at) => {
    const lastLine = (items[at + 1] ?? end) - 1
    const lines = ledger.lines.slice(line, lastLine + 1)
    const plain = parsePlainYaml(lines)
    let value = plain === undefined ? loadDict(lines.join('\n'), list) : list ? dictAt(plain, 0) : asDict(plain)
    if (value === undefined && list && hasAlias(ledger, line, lastLine)) {
      whole ??= loadJson(ledger.lines.slice(start, end).join('\n')) ?? null
      value = dictAt(whole, at)
    }
    for (let index = line; index <= lastLine; index++) ledger.take(index)
    if (value) output.objects.push({ value, line, lastLine })
    else reportDamage(output, ledger, line, lastLine)
  })
  return output
}

/** Item by item, the keys that stand alone on their line can still be told. */
function reportDamage(output: JsonOutput, ledger: LineLedger, line: number, lastLine: number): void {
  const kept: JsonDict = {}
  for (let index = line; index <= lastLine; index++) {
    const text = ledger.at(index).replace(/^- /, '  ')
    const key = /^ {0,2}(?=\S)/.test(text) && KEY.test(text.trimStart()) ? loadDict(text.trim(), false) : undefined
    if (key && Object.values(key)[0] !== null)
      for (const [name, value] of Object.entries(key)) setOwn(kept, name, value)
  }
  ledger.report(line, 'this item is damaged; check the paste')
  output.closed = false
  ledger.markIncomplete()
  if (Object.keys(kept).length > 0) output.objects.push({ value: kept, line, lastLine } satisfies JsonObject)
}

/** The output ends where a line is neither indented nor a further item or key. */
function endOf(ledger: LineLedger, start: number, list: boolean): number {
  for (let index = start + 1; index < ledger.length; index++) {
    const line = ledger.at(index)
    const goesOn =
      line === '' || /^\s/.test(line) || (list ? /^-(?: |$)/.test(line) : KEY.test(line) || ITEM.test(line))
    if (!goesOn) return index
  }
  return ledger.length
}

function itemsOf(ledger: LineLedger, start: number, end: number): number[] {
  const items: number[] = []
  for (let index = start; index < end; index++) if (ITEM.test(ledger.at(index))) items.push(index)
  return items
}

function loadDict(text: string, inList: boolean): JsonDict | undefined {
  const value = loadJson(text)
  return inList ? dictAt(value, 0) : asDict(value)
}

function dictAt(value: Json | undefined, at: number): JsonDict | undefined {
  return Array.isArray(value) ? asDict(value[at]) : undefined
}

function asDict(value: Json | undefined): JsonDict | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

function hasAlias(ledger: LineLedger, from: number, to: number): boolean {
  for (let index = from; index <= to; index++) if (/[:-] \*\w/.test(ledger.at(index))) return true
  return false
}

function loadJson(text: string): Json | undefined {
  try {
    return toJson(load(text, { schema: CORE_SCHEMA }), 0, { left: MOST_VALUES })
  } catch {
    return undefined
  }
}

/** Aliases can make a short text stand for more than memory holds. */
const MOST_VALUES = 200_000
const DEEPEST = 60

function toJson(value: unknown, depth: number, budget: { left: number }): Json {
  if (budget.left-- <= 0 || depth > DEEPEST) return null
  if (Array.isArray(value)) return value.map((entry) => toJson(entry, depth + 1, budget))
  if (typeof value === 'object' && value !== null) {
    const out: JsonDict = {}
    for (const [key, entry] of Object.entries(value)) setOwn(out, key, toJson(entry, depth + 1, budget))
    return out
  }
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) ? (value as Json) : null
}
