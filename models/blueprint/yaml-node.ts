import { setOwn } from '../text/own-property.ts'

/** Where something stands in the YAML: line from 0, column from 1. */
export interface Place {
  line: number
  column: number
}

/** A YAML value that knows where it stands. Few are asked where, so that is put together when they are. */
export class YamlNode {
  scalar: unknown = undefined
  list: YamlNode[] | undefined = undefined
  map: Map<string, YamlNode> | undefined = undefined
  /** something was taken out of it */
  pruned = false
  line = 0
  column = 1

  constructor(
    /** what it is part of, and which part: an index or a key */
    private readonly owner?: YamlNode,
    private readonly step: string | number = '',
    /** where its key stands; -1 for what has none */
    private readonly keyLine = -1,
    private readonly keyColumn = 1
  ) {}

  get place(): Place {
    return { line: this.line, column: this.column }
  }

  /** Where its key stands, in a mapping. */
  get key(): Place | undefined {
    return this.keyLine < 0 ? undefined : { line: this.keyLine, column: this.keyColumn }
  }

  /** The line it begins on, with its key. */
  get firstLine(): number {
    return this.keyLine < 0 ? this.line : this.keyLine
  }

  /** `roles[0].count`, as people write it. */
  get label(): string {
    const above = this.owner?.label ?? ''
    if (typeof this.step === 'number') return `${above}[${this.step}]`
    return above === '' ? this.step : `${above}.${this.step}`
  }

  /** Puts it where its key stands: nothing else does, where it is empty. */
  standAtKey(): void {
    this.line = Math.max(this.keyLine, 0)
    this.column = this.keyColumn
  }
}

export type YamlPath = readonly (string | number)[]

/** The line a mapping begins on, put among its keys so that it survives checking. No name in a blueprint begins so. */
export const LINE_KEY = '$line'

/** The tree as plain values; every mapping carries its line under `LINE_KEY`. */
export function toPlain(node: YamlNode): unknown {
  if (node.list) return node.list.map(toPlain)
  if (!node.map) return node.scalar
  const out: { [key: string]: unknown } = {}
  for (const [key, child] of node.map) setOwn(out, key, toPlain(child))
  out[LINE_KEY] = node.firstLine
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
