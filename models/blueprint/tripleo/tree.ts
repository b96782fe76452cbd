import type { YamlNode } from '../yaml-node.ts'

/** Reading values out of a tree of YAML: whatever is of another type is absent. */

/** The line a thing begins on, from 0. */
export function lineOf(node: YamlNode): number {
  return node.firstLine
}

/** What stands below a key, or below a key of what stands there. */
export function at(node: YamlNode | undefined, key?: string, inner?: string): YamlNode | undefined {
  const found = key === undefined ? node : node?.map?.get(key)
  return inner === undefined ? found : found?.map?.get(inner)
}

/** A scalar as text; empty where nothing was written. */
export function textAt(node: YamlNode | undefined, key?: string, inner?: string): string | undefined {
  const value = at(node, key, inner)?.scalar
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** A number, quoted or not. */
export function numberAt(node: YamlNode | undefined, key?: string, inner?: string): number | undefined {
  const value = at(node, key, inner)?.scalar
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined
}

export function flagAt(node: YamlNode | undefined, key?: string, inner?: string): boolean | undefined {
  const value = at(node, key, inner)?.scalar
  if (typeof value === 'boolean') return value
  return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined
}

/** The entries of a list, or none. */
export function items(node: YamlNode | undefined, key?: string, inner?: string): YamlNode[] {
  return at(node, key, inner)?.list ?? []
}

/** Name and value of each entry of a mapping, or none. */
export function entries(node: YamlNode | undefined, key?: string, inner?: string): [name: string, value: YamlNode][] {
  return [...(at(node, key, inner)?.map ?? [])]
}

/** A list of words: a YAML list of scalars, or one text with commas. */
export function words(node: YamlNode | undefined): string[] {
  if (node?.list) return node.list.flatMap((entry) => textAt(entry) ?? [])
  const text = textAt(node)
  return text === undefined
    ? []
    : text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '')
}
