import { setOwn } from '../../text/own-property.ts'
import type { Claim } from './claim.ts'
import { cutValues } from './cut-values.ts'
import type { FactValue, Ref } from '../facts.ts'
import { isNodeValue } from '../facts.ts'
import { compareSources } from '../draft.ts'
import type { Attributes, Conflict, Json, SourceLine } from '../vocabulary.ts'
import { CERTAINTIES } from '../vocabulary.ts'

/** Id of the node a pointer names, if it exists. */
export type Resolve = (ref: Ref) => string | undefined

/** Lists that several captures complete: shown as the union, in value order. */
const UNITED = new Set(['addresses', 'aliases', 'trunks', 'controllers', 'hosts'])

/** Fields by which entries of a list of objects are the same entry. */
const ENTRY_KEYS = ['name', 'host', 'ip', 'target', 'uuid']

/** Maps of which each entry is a rule of its own: where it leaves room for `sources`, the lines that print it stand there. */
const RULES = new Set(['localVlans', 'tunnelMacs', 'tunnelFloods', 'arpAnswers'])

/** Counters that move by themselves, wherever they stand: of two captures the larger number is shown, and nobody disagrees. */
const COUNTERS = new Set([
  'packets',
  'bytes',
  'flows',
  'memory',
  'reductions',
  'receivePackets',
  'receiveErrors',
  'receiveDrops',
  'transmitPackets',
  'transmitErrors',
  'transmitDrops'
])

interface Opinion {
  value: Json
  source: SourceLine
  certainty: number
  detail: number
}

export interface MergedAttributes {
  attributes: Attributes
  conflicts: Conflict[]
  inferred: { [attribute: string]: string }
}

/** Merges what all claims say. Per attribute: best certainty, then most detail, then value order; what disagrees is kept. */
export function mergeAttributes(claims: readonly Claim[], resolve: Resolve): MergedAttributes {
  if (claims.length === 1) return onlyOpinion(claims[0]!, resolve)
  const opinions = new Map<string, Opinion[]>()
  const reasons = new Map<string, string>()
  for (const claim of claims) {
    const { attributes, certainty = 'seen', inferred } = claim.props
    const detail = detailOf(claim)
    for (const key of Object.keys(attributes ?? {})) {
      const value = told(key, claim, resolve)
      if (value === undefined) continue
      const why = inferred?.[key]
      if (why !== undefined) reasons.set(key, smaller(reasons.get(key), why))
      const rank = Math.max(
        CERTAINTIES.indexOf(why === undefined ? certainty : 'inferred'),
        isDangling(attributes![key], resolve) ? INFERRED : 0
      )
      const opinion: Opinion = { value, source: claim.source, certainty: rank, detail }
      const list = opinions.get(key)
      if (list) list.push(opinion)
      else opinions.set(key, [opinion])
    }
  }
  const result: MergedAttributes = { attributes: {}, conflicts: [], inferred: {} }
  for (const key of [...opinions.keys()].sort()) {
    const list = opinions.get(key)!
    setOwn(result.attributes, key, settle(key, list, result.conflicts))
    const reason = reasons.get(key)
    if (reason !== undefined && list.every(({ certainty }) => certainty >= INFERRED))
      setOwn(result.inferred, key, reason)
  }
  return result
}

/** How much the record told: more attributes, more detail. */
export function detailOf({ detail, props }: Claim): number {
  return detail ?? Object.keys(props.attributes ?? {}).length
}

/** Most things are told of once: nothing to weigh. */
function onlyOpinion(claim: Claim, resolve: Resolve): MergedAttributes {
  const { props } = claim
  const result: MergedAttributes = { attributes: {}, conflicts: [], inferred: {} }
  for (const key of Object.keys(props.attributes ?? {}).sort()) {
    const value = told(key, claim, resolve)
    if (value === undefined) continue
    setOwn(result.attributes, key, alone(key, value))
    const why = props.inferred?.[key]
    if (why !== undefined) setOwn(result.inferred, key, why)
  }
  return result
}

/** What a claim says of an attribute, rules with their line. */
function told(key: string, { props, source }: Claim, resolve: Resolve): Json | undefined {
  const value = plain(props.attributes![key], resolve)
  if (!RULES.has(key) || value === undefined || !isObject(value)) return value
  const sources = [{ capture: source.capture, line: source.line }]
  const rules: { [key: string]: Json } = {}
  for (const [name, rule] of Object.entries(value))
    setOwn(rules, name, isObject(rule) && 'sources' in rule ? { ...rule, sources } : rule)
  return rules
}

const INFERRED = CERTAINTIES.indexOf('inferred')

/** A row id that leads nowhere says less than the node another capture names: it gives way without a quarrel. */
function isDangling(value: FactValue, resolve: Resolve): boolean {
  return isNodeValue(value) && resolve(value.ref) === undefined
}

function settle(attribute: string, opinions: Opinion[], conflicts: Conflict[]): Json {
  const first = opinions[0]!.value
  if (opinions.length === 1) return alone(attribute, first)
  if (typeof first !== 'object' && opinions.every(({ value }) => value === first)) return first
  const numbers = isCounter(attribute)
    ? opinions.map(({ value }) => value).filter((value) => typeof value === 'number')
    : []
  if (numbers.length === opinions.length) return Math.max(...numbers)
  const united = UNITED.has(attribute) || attribute.endsWith('.sources')
  if (united && opinions.every(({ value }) => Array.isArray(value)))
    return unite(opinions.map(({ value }) => value as Json[]))
  if (opinions.every(({ value }) => isEntryList(value))) return mergeEntries(attribute, opinions, conflicts)
  if (opinions.every(({ value }) => isObject(value))) return mergeObjects(attribute, opinions, conflicts)
  return choose(attribute, opinions, conflicts)
}

/** What nobody else speaks of. */
function alone(attribute: string, value: Json): Json {
  return Array.isArray(value) && value.length > 1 && UNITED.has(attribute) ? unite([value]) : value
}

function isCounter(attribute: string): boolean {
  return COUNTERS.has(attribute.slice(attribute.lastIndexOf('.') + 1))
}

function choose(attribute: string, opinions: Opinion[], conflicts: Conflict[]): Json {
  const byValue = new Map<string, Opinion[]>()
  for (const opinion of opinions) {
    const text = canonical(opinion.value)
    const list = byValue.get(text)
    if (list) list.push(opinion)
    else byValue.set(text, [opinion])
  }
  if (byValue.size > 1)
    for (const cut of cutValues([...byValue.values()].map(([first]) => first!.value)))
      byValue.delete(canonical(cut as Json))
  const ranked = [...byValue].map(([text, list]) => ({
    text,
    list,
    certainty: Math.min(...list.map(({ certainty }) => certainty)),
    detail: Math.max(...list.map(({ detail }) => detail))
  }))
  ranked.sort((a, b) => a.certainty - b.certainty || b.detail - a.detail || (a.text < b.text ? -1 : 1))
  const best = ranked[0]!
  // What was only inferred gives way to what was printed, without a quarrel.
  const disputed = ranked.filter(({ certainty }) => certainty < INFERRED || best.certainty >= INFERRED)
  const planned = ranked.filter(({ certainty }) => certainty === CERTAINTIES.indexOf('planned') && best.certainty === 0)
  const kept = [...new Set([...disputed, ...planned])]
  if (kept.length > 1) {
    conflicts.push({
      attribute,
      values: kept
        .map(({ list }) => ({ value: shown(list), sources: list.map(({ source }) => source).sort(compareSources) }))
        .sort((a, b) => (canonical(a.value) < canonical(b.value) ? -1 : 1))
    })
  }
  return shown(best.list)
}

/** Among spellings of one value (list orders) the first in value order. */
function shown(list: Opinion[]): Json {
  return list.map(({ value }) => value).reduce((a, b) => (JSON.stringify(b) < JSON.stringify(a) ? b : a))
}

function unite(lists: readonly Json[][]): Json {
  const values = new Map<string, Json>()
  for (const list of lists) for (const entry of list) values.set(canonical(entry), entry)
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

function mergeObjects(attribute: string, opinions: Opinion[], conflicts: Conflict[]): Json {
  const keys = new Set(opinions.flatMap(({ value }) => Object.keys(value as object)))
  const merged: { [key: string]: Json } = {}
  for (const key of [...keys].sort()) {
    const parts = opinions
      .filter(({ value }) => Object.hasOwn(value as object, key))
      .map((opinion) => ({ ...opinion, value: (opinion.value as { [key: string]: Json })[key]! }))
    setOwn(merged, key, settle(`${attribute}.${key}`, parts, conflicts))
  }
  return merged
}

/** Lists of objects: entries of the same name are one entry, told by several. */
function mergeEntries(attribute: string, opinions: Opinion[], conflicts: Conflict[]): Json {
  const entries = new Map<string, Opinion[]>()
  for (const opinion of opinions) {
    for (const entry of opinion.value as { [key: string]: Json }[]) {
      const name = entryKey(entry)
      const part = { ...opinion, value: entry }
      const list = entries.get(name)
      if (list) list.push(part)
      else entries.set(name, [part])
    }
  }
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, parts]) => mergeObjects(`${attribute}[${name}]`, parts, conflicts))
}

function entryKey(entry: { [key: string]: Json }): string {
  for (const key of ENTRY_KEYS) {
    if (typeof entry[key] !== 'string') continue
    // One address may end tunnels of several types.
    return key === 'ip' && typeof entry['type'] === 'string' ? `${entry['type']} ${entry[key]}` : entry[key]
  }
  return canonical(entry)
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEntryList(value: Json): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((entry) => isObject(entry) && ENTRY_KEYS.some((key) => typeof entry[key] === 'string'))
  )
}

/** JSON with sorted keys; lists of scalars count as sets. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) {
    const parts = value.map(canonical)
    return `[${value.every((entry) => typeof entry !== 'object') ? parts.sort().join() : parts.join()}]`
  }
  if (isObject(value)) {
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`)
      .join()}}`
  }
  return JSON.stringify(value)
}

/** Facts as plain JSON: pointers become ids, what is unknown disappears. */
export function plain(value: FactValue, resolve: Resolve): Json | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'object') return typeof value === 'number' && !Number.isFinite(value) ? undefined : value
  if (isNodeValue(value)) return resolve(value.ref) ?? value.text
  if (Array.isArray(value)) {
    const entries = value.map((entry) => plain(entry, resolve))
    return entries.includes(undefined) ? entries.filter((entry) => entry !== undefined) : (entries as Json[])
  }
  const out: { [key: string]: Json } = {}
  for (const key of Object.keys(value)) {
    const inner = plain((value as { [key: string]: FactValue })[key], resolve)
    if (inner !== undefined) setOwn(out, key, inner)
  }
  return out
}

function smaller(a: string | undefined, b: string): string {
  return a !== undefined && a < b ? a : b
}
