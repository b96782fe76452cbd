import { fieldKey } from './fields.ts'
import type { Resource } from './resource.ts'
import { RESOURCES } from './resources.ts'

/** What is known of a resource's columns, made once. */
interface Known {
  resource: Resource
  signs: readonly string[][]
  /** every key its lists and its `show` print */
  keys: ReadonlySet<string>
}

const KNOWN: readonly Known[] = RESOURCES.map((resource) => {
  const lists = (resource.lists ?? []).map((list) => list.map(fieldKey))
  return {
    resource,
    signs: resource.signs ?? [],
    keys: new Set([...lists.flat(), ...(resource.fields ?? '').trim().split(/\s+/).map(fieldKey)])
  }
})

/** by the sorted keys of a default list in one string */
const BY_LIST = new Map<string, Resource[]>()
for (const resource of RESOURCES) {
  for (const key of new Set((resource.lists ?? []).map((list) => setKey(list.map(fieldKey))))) {
    BY_LIST.set(key, [...(BY_LIST.get(key) ?? []), resource])
  }
}

const BY_WORDS = new Map<string, Resource>(
  RESOURCES.flatMap((resource) =>
    [resource.words, ...(resource.alias ?? [])].map((words) => [words, resource] as const)
  )
)
const FIELD_NAMES = new Set(KNOWN.flatMap(({ keys }) => [...keys]))

/** The resource that a command line names. */
export function resourceOf(words: string): Resource | undefined {
  return BY_WORDS.get(words)
}

/** True for the whole name of a field that some resource's `show` prints. */
export function isFieldName(name: string): boolean {
  return FIELD_NAMES.has(fieldKey(name))
}

/** True for what the name of a field may begin with, where a narrow column broke it. */
export function startsFieldName(text: string): boolean {
  const key = fieldKey(text)
  for (const name of FIELD_NAMES) if (name.startsWith(key)) return true
  return false
}

/**
 * The resources whose `list` prints exactly these columns; if there is none, those that alone print some of them together;
 * if there is none either, the few whose list has all of these.
 * Several when the columns cannot tell; none when nothing here prints them.
 */
export function listCandidates(headings: readonly string[]): readonly Resource[] {
  const keys = headings.map(fieldKey)
  const exact = BY_LIST.get(setKey(keys))
  if (exact) return exact
  const signed = bySigns(keys, 0.6)
  return (signed.length > 0 ? signed : byPart(headings)).map(({ resource }) => resource)
}

/** Some columns of a list (`-c`), spelled as the list does, that few lists have together. */
function byPart(headings: readonly string[]): Known[] {
  if (headings.length < 2) return []
  const fitting = KNOWN.filter(({ resource: { lists = [], contribute } }) => {
    return contribute !== undefined && lists.some((list) => headings.every((heading) => list.includes(heading)))
  })
  return fitting.length <= MOST_PARTS ? fitting : []
}

/** columns that more resources print tell nothing */
const MOST_PARTS = 3

/** The resources whose `show` prints these fields. Releases add fields, so not all need be known. */
export function showCandidates(fields: readonly string[]): Resource[] {
  return bySigns(fields.map(fieldKey), 0.5).map(({ resource }) => resource)
}

function bySigns(keys: readonly string[], share: number): Known[] {
  const printed = new Set(keys)
  const fitting = KNOWN.filter(({ signs, keys: own }) => {
    if (!signs.some((sign) => sign.every((key) => printed.has(key)))) return false
    return keys.filter((key) => own.has(key)).length > keys.length * share
  })
  const best = Math.max(0, ...fitting.map((known) => keys.filter((key) => known.keys.has(key)).length))
  return fitting.filter((known) => keys.filter((key) => known.keys.has(key)).length === best)
}

function setKey(keys: readonly string[]): string {
  return [...new Set(keys)].sort().join(' ')
}
