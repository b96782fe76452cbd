import { constructFromEvents, EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event } from 'js-yaml'

/** Where something stands in the YAML: line from 0, column from 1. */
export interface Place {
  line: number
  column: number
}

/** A YAML value that knows where it stands. */
export interface YamlNode {
  place: Place
  /** where its key stands, in a mapping */
  key?: Place
  /** `roles[0].count`, as people write it */
  label: string
  /** something was taken out of it */
  pruned?: boolean
  scalar?: unknown
  list?: YamlNode[]
  map?: Map<string, YamlNode>
}

export type YamlPath = readonly (string | number)[]

/** The line a mapping begins on, put among its keys so that it survives checking. No name in a blueprint begins so. */
export const LINE_KEY = '$line'

/** Deeper than any blueprint; what is deeper is somebody trying. */
const MAX_DEPTH = 16

const SEVERAL = 'more than one document'

export type YamlResult = { tree: YamlNode } | { error: Place & { message: string } }

/** Reads one YAML document of plain values: no tags, no anchors (a short text can make an endless one of them). Never throws. */
export function parseYaml(text: string): YamlResult {
  const places = new LineIndex(text)
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH })
    const documents = constructFromEvents(events, { source: text, maxAliases: 0 })
    if (documents.length === 0) throw new YAMLException('expected a document, but the input is empty')
    if (documents.length > 1) throw new YAMLException(SEVERAL)
    return { tree: new TreeBuilder(text, events, places).read(documents[0], '') }
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined
    const reason = error instanceof YAMLException ? error.reason : String(error)
    return { error: { line: mark?.line ?? 0, column: (mark?.column ?? 0) + 1, message: plainReason(reason) } }
  }
}

/** The tree as plain values; every mapping carries its line under `LINE_KEY`. */
export function toPlain(node: YamlNode): unknown {
  if (node.list) return node.list.map(toPlain)
  if (!node.map) return node.scalar
  const out: { [key: string]: unknown } = {}
  for (const [key, child] of node.map) {
    Object.defineProperty(out, key, { value: toPlain(child), enumerable: true, configurable: true, writable: true })
  }
  out[LINE_KEY] = (node.key ?? node.place).line
  return out
}

/** The node at a path, or the nearest one above it that exists. */
export function nodeAt(tree: YamlNode, path: YamlPath): YamlNode {
  let node = tree
  for (const step of path) {
    const next = child(node, step)
    if (!next) return node
    node = next
  }
  return node
}

/** Takes the node at a path out of the tree. False when there is none. */
export function removeAt(tree: YamlNode, path: YamlPath): boolean {
  const step = path.at(-1)
  const parent = nodeAt(tree, path.slice(0, -1))
  if (step === undefined || !child(parent, step)) return false
  parent.pruned = true
  if (parent.list) parent.list.splice(Number(step), 1)
  else parent.map!.delete(String(step))
  return true
}

function child(node: YamlNode, step: string | number): YamlNode | undefined {
  return node.list ? node.list[Number(step)] : node.map?.get(String(step))
}

function plainReason(reason: string): string {
  if (reason.includes('maxAliases')) return 'anchors and aliases (&x, *x) are not allowed; write the value out'
  if (reason.startsWith('unknown') && reason.includes('tag')) return 'tags (!x) are not allowed; write a plain value'
  if (reason === SEVERAL) return 'a blueprint is one YAML document; a second one begins behind ---'
  return `this is no YAML: ${reason}`
}

/** Walks the parser's events beside the loaded value, which has the types. */
class TreeBuilder {
  readonly #text: string
  readonly #events: readonly Event[]
  readonly #places: LineIndex
  #at = 0

  constructor(text: string, events: readonly Event[], places: LineIndex) {
    this.#text = text
    this.#events = events
    this.#places = places
    while (this.#events[this.#at]?.type === EVENT_ID.DOCUMENT) this.#at++
  }

  read(value: unknown, label: string, key?: Place): YamlNode {
    const event = this.#events[this.#at++]
    const offset = event && 'start' in event ? event.start : event && 'valueStart' in event ? event.valueStart : -1
    const node: YamlNode = { place: offset >= 0 ? this.#places.at(offset) : (key ?? { line: 0, column: 1 }), label }
    if (key) node.key = key
    if (event?.type === EVENT_ID.SEQUENCE) node.list = this.#items(value, label)
    else if (event?.type === EVENT_ID.MAPPING) node.map = this.#entries(value, label)
    else node.scalar = value
    return node
  }

  #items(value: unknown, label: string): YamlNode[] {
    const items: YamlNode[] = []
    while (this.#at < this.#events.length && this.#events[this.#at]!.type !== EVENT_ID.POP) {
      const index = items.length
      items.push(this.read(Array.isArray(value) ? value[index] : undefined, `${label}[${index}]`))
    }
    this.#at++
    return items
  }

  #entries(value: unknown, label: string): Map<string, YamlNode> {
    const entries = new Map<string, YamlNode>()
    while (this.#at < this.#events.length && this.#events[this.#at]!.type !== EVENT_ID.POP) {
      const event = this.#events[this.#at]!
      const name = event.type === EVENT_ID.SCALAR ? getScalarValue(this.#text, event) : ''
      const place = this.read(name, label).place
      const loaded = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      const inner = loaded ? (value as { [key: string]: unknown })[name] : undefined
      entries.set(name, this.read(inner, label === '' ? name : `${label}.${name}`, place))
    }
    this.#at++
    return entries
  }
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
