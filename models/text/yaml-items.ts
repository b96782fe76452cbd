import { CORE_SCHEMA, load } from 'js-yaml'
import type { Json } from '../topology/vocabulary.ts'
import type { JsonDict, JsonOutput } from './json-objects.ts'
import type { LineLedger } from './line-ledger.ts'
import { setOwn } from './own-property.ts'
import { yamlChunks, type YamlChunk } from './yaml-chunks.ts'
import { parsePlainYaml } from './yaml-plain.ts'

/** True where a YAML list of mappings, or a mapping, begins at this line. Sentences with a colon are none. */
export function isYamlStart(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (/^(?:\[\]|\{\})\s*$/.test(line)) return true
  if (line.length > 2000 || !SIMPLE_KEY.test(line)) return false
  const next = lines[index + 1] ?? ''
  if (HEADING.test(line) && NO_YAML.test(next.trim())) return false
  return line.startsWith('- ') || GOES_ON.test(next)
}

/** words that lead to an output, `Sample output:`, have nothing beside them, and a gap or JSON below */
const HEADING = /^[^:]*:\s*$/
const NO_YAML = /^[[{]?$/

const SIMPLE_KEY = /^(?:- )?[A-Za-z_][\w:.()/ -]{0,60}:(?: |$)/
/** a further key, something below the first, or nothing more */
const GOES_ON = /^(?:[A-Za-z_][\w:.()/-]{0,60}:(?: |$)|\s*- |\s+\S|$)/

/**
 * Reads a YAML list of mappings, or one mapping, as the clients print it, from line `start` on, `end` not included. Every item is
 * read by itself, so that damage to one costs only that one. Dates stay text. Takes the lines it reads.
 */
export function readYamlItems(ledger: LineLedger, start: number, end = ledger.length): JsonOutput {
  const first = ledger.at(start)
  const list = first.startsWith('- ') || first.trim() === '[]'
  const output: JsonOutput = { objects: [], list, closed: true }
  if (/^\s*(?:\[\]|\{\})\s*$/.test(first)) {
    ledger.take(start)
    return output
  }
  const chunks = yamlChunks(ledger, start, list, end)
  const whole = list ? lazyWhole(chunks) : () => undefined
  chunks.forEach((chunk, at) => {
    for (const index of chunk.indexes) ledger.take(index)
    const line = chunk.indexes[0]!
    const read = loadDict(chunk.lines) ?? (chunk.lines.some(hasAlias) ? whole(at) : undefined)
    if (!read || chunk.headless) {
      ledger.report(line, 'this item is damaged; check the paste')
      ledger.markIncomplete()
      output.closed = false
    }
    const value = read ?? keyByKey(chunk)
    if (Object.keys(value).length > 0) output.objects.push({ value, line, lastLine: chunk.indexes.at(-1)! })
  })
  return output
}

/** Python names an object it printed before by an alias; then the items make sense together only. */
function lazyWhole(chunks: readonly YamlChunk[]): (at: number) => JsonDict | undefined {
  let items: Json | undefined
  return (at) => {
    items ??=
      loadJson(chunks.flatMap(({ lines }) => lines.map((line, n) => (n === 0 ? `- ${line}` : `  ${line}`)))) ?? null
    return Array.isArray(items) ? asDict(items[at]) : undefined
  }
}

/** What of a damaged item can still be told: every key that makes sense by itself. */
function keyByKey({ lines, keys }: YamlChunk): JsonDict {
  const kept: JsonDict = {}
  keys.forEach((start, at) => {
    const read = loadDict(lines.slice(start, keys[at + 1] ?? lines.length))
    for (const [name, value] of Object.entries(read ?? {})) if (!Object.hasOwn(kept, name)) setOwn(kept, name, value)
  })
  return kept
}

function loadDict(lines: readonly string[]): JsonDict | undefined {
  return asDict(parsePlainYaml(lines) ?? loadJson(lines))
}

function asDict(value: Json | undefined): JsonDict | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

function hasAlias(line: string): boolean {
  return /[:-] \*\w/.test(line)
}

function loadJson(lines: readonly string[]): Json | undefined {
  try {
    return toJson(load(lines.join('\n'), { schema: CORE_SCHEMA }), 0, { left: MOST_VALUES })
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
