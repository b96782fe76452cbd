import type { YamlNode } from '../yaml-tree.ts'

/** Reading values out of a tree of YAML: whatever is of another type is absent. */

/** The line a thing begins on, from 0. */
export function lineOf(node: YamlNode): number {
  return (node.key ?? node.place).line
}

export function at(node: YamlNode | undefined, ...path: string[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((found, key) => found?.map?.get(key), node)
}

/** A scalar as text; empty where nothing was written. */
export function textAt(node: YamlNode | undefined, ...path: string[]): string | undefined {
  const value = at(node, ...path)?.scalar
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** A number, quoted or not. */
export function numberAt(node: YamlNode | undefined, ...path: string[]): number | undefined {
  const value = at(node, ...path)?.scalar
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined
}

export function flagAt(node: YamlNode | undefined, ...path: string[]): boolean | undefined {
  const value = at(node, ...path)?.scalar
  if (typeof value === 'boolean') return value
  return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined
}

/** The entries of a list, or none. */
export function items(node: YamlNode | undefined, ...path: string[]): YamlNode[] {
  return at(node, ...path)?.list ?? []
}

/** Name and value of each entry of a mapping, or none. */
export function entries(node: YamlNode | undefined, ...path: string[]): [name: string, value: YamlNode][] {
  return [...(at(node, ...path)?.map ?? [])]
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
