import type { Json, SourceLine, TopologyNode } from '../../topology/vocabulary.ts'
import { uniteSources } from '../../topology/draft.ts'

/** Reading attributes whose shape no type can promise: they were printed by somebody's tool. */

export function isRecord(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The attribute as text; `undefined` when absent, empty or no scalar. */
export function textOf(node: TopologyNode, attribute: string): string | undefined {
  return asText(node.attributes[attribute])
}

export function asText(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The attribute as a list of texts; a single text is a list of one. */
export function textsOf(node: TopologyNode, attribute: string): string[] {
  const value = node.attributes[attribute]
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string')
  return typeof value === 'string' && value !== '' ? [value] : []
}

/** The attribute as an object; empty when it is none. */
export function recordOf(node: TopologyNode, attribute: string): { [key: string]: Json } {
  const value = node.attributes[attribute]
  return isRecord(value) ? value : {}
}

/** The attribute as a list of objects; what else stands in it is left out. */
export function recordsOf(node: TopologyNode, attribute: string): { [key: string]: Json }[] {
  const value = node.attributes[attribute]
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** Lines that prove something about any of these nodes. */
export function evidence(...nodes: readonly (TopologyNode | undefined)[]): SourceLine[] {
  let lines: SourceLine[] = []
  for (const node of nodes) if (node) lines = uniteSources(lines, node.sources)
  return lines
}
