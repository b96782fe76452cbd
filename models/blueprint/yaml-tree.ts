import { constructFromEvents, EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event } from 'js-yaml'
import { YamlNode, type Place } from './yaml-node.ts'
import { readUsualYaml } from './yaml-usual.ts'

/** Deeper than any blueprint; what is deeper is somebody trying. */
const MAX_DEPTH = 16

const SEVERAL = 'more than one document'
const TOO_MUCH = 'aliases make too much of it'

export type YamlResult = { tree: YamlNode } | { error: Place & { message: string } }

/** What aliases may make of a file: so many of them, so many values, so deep. */
const MOST_ALIASES = 1000
const MOST_VALUES = 100_000
const DEEPEST = 64

/**
 * Reads one YAML document of plain values: no tags, and no aliases unless `aliases` (a short text can make an endless one of them).
 * Never throws.
 */
export function parseYaml(text: string, { aliases = false } = {}): YamlResult {
  const usual = readUsualYaml(text)
  return usual ? { tree: usual } : parseWhole(text, { aliases })
}

/** By the whole language, which knows what is wrong, and where. */
export function parseWhole(text: string, { aliases = false } = {}): YamlResult {
  const places = new LineIndex(text)
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH })
    const documents = constructFromEvents(events, { source: text, maxAliases: aliases ? MOST_ALIASES : 0 })
    if (documents.length === 0) throw new YAMLException('expected a document, but the input is empty')
    if (documents.length > 1) throw new YAMLException(SEVERAL)
    return { tree: new TreeBuilder(text, events, places).read(documents[0], new YamlNode()) }
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined
    const reason = error instanceof YAMLException ? error.reason : String(error)
    return { error: { line: mark?.line ?? 0, column: (mark?.column ?? 0) + 1, message: plainReason(reason) } }
  }
}

function plainReason(reason: string): string {
  if (reason.includes('maxAliases')) return 'anchors and aliases (&x, *x) are not allowed; write the value out'
  if (reason.startsWith('unknown') && reason.includes('tag')) return 'tags (!x) are not allowed; write a plain value'
  if (reason === SEVERAL) return 'a blueprint is one YAML document; a second one begins behind ---'
  if (reason === TOO_MUCH) return 'its anchors and aliases (&x, *x) make too much of it; write the values out'
  return `this is no YAML: ${reason}`
}

/** Walks the parser's events beside the loaded value, which has the types. */
class TreeBuilder {
  readonly #text: string
  readonly #events: readonly Event[]
  readonly #places: LineIndex
  #at = 0
  #copied = 0

  constructor(text: string, events: readonly Event[], places: LineIndex) {
    this.#text = text
    this.#events = events
    this.#places = places
    while (this.#events[this.#at]?.type === EVENT_ID.DOCUMENT) this.#at++
  }

  /** The value at hand, into its node. */
  read(value: unknown, node: YamlNode): YamlNode {
    const event = this.#events[this.#at++]
    const offset = event === undefined ? -1 : startOf(event)
    if (offset >= 0) Object.assign(node, this.#places.at(offset))
    else node.standAtKey()
    if (event?.type === EVENT_ID.SEQUENCE) node.list = this.#items(value, node)
    else if (event?.type === EVENT_ID.MAPPING) node.map = this.#entries(value, node)
    else if (event?.type === EVENT_ID.ALIAS) this.#copy(value, node, 0)
    else node.scalar = value
    return node
  }

  /** What an alias stands for, as if it were written out there; where it stands is where the alias does. */
  #copy(value: unknown, node: YamlNode, depth: number): YamlNode {
    if (++this.#copied > MOST_VALUES || depth > DEEPEST) throw new YAMLException(TOO_MUCH)
    const inner = (entry: unknown, step: string | number): YamlNode => {
      const made =
        typeof step === 'number' ? new YamlNode(node, step) : new YamlNode(node, step, node.line, node.column)
      Object.assign(made, node.place)
      return this.#copy(entry, made, depth + 1)
    }
    if (Array.isArray(value)) node.list = value.map(inner)
    else if (typeof value === 'object' && value !== null) {
      node.map = new Map(Object.entries(value).map(([key, entry]) => [key, inner(entry, key)]))
      merge(node.map)
    } else node.scalar = value
    return node
  }

  #items(value: unknown, owner: YamlNode): YamlNode[] {
    const items: YamlNode[] = []
    while (this.#at < this.#events.length && this.#events[this.#at]!.type !== EVENT_ID.POP) {
      const index = items.length
      items.push(this.read(Array.isArray(value) ? value[index] : undefined, new YamlNode(owner, index)))
    }
    this.#at++
    return items
  }

  #entries(value: unknown, owner: YamlNode): Map<string, YamlNode> {
    const entries = new Map<string, YamlNode>()
    while (this.#at < this.#events.length && this.#events[this.#at]!.type !== EVENT_ID.POP) {
      const event = this.#events[this.#at]!
      const name = event.type === EVENT_ID.SCALAR ? getScalarValue(this.#text, event) : ''
      const { line, column } = this.read(name, new YamlNode())
      const loaded = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      const inner = loaded ? (value as { [key: string]: unknown })[name] : undefined
      entries.set(name, this.read(inner, new YamlNode(owner, name, line, column)))
    }
    this.#at++
    merge(entries)
    return entries
  }
}

/** Where the value begins, as an offset; -1 for what has no place of its own. */
function startOf(event: Event): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
  return 'start' in event ? event.start : 'valueStart' in event ? event.valueStart : -1
}

/** `<<: *common` puts the entries of another mapping in, or of several; the mapping's own entries win, and the first of several. */
function merge(entries: Map<string, YamlNode>): void {
  const common = entries.get('<<')
  const given = common?.list ?? (common ? [common] : [])
  if (!common || given.some(({ map }) => map === undefined)) return
  entries.delete('<<')
  for (const { map } of given) for (const [key, value] of map!) if (!entries.has(key)) entries.set(key, value)
}

/** Offsets to lines and columns. */
class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  at(offset: number): Place {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low, column: offset - this.#starts[low]! + 1 }
  }
}
