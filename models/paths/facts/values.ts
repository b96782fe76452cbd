import type { Json, TopologyNode } from '../../topology/vocabulary.ts'

/** Reading attributes whose shape no type can promise. */

export type JsonObject = { [key: string]: Json }

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function stringIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function stringOf(node: TopologyNode, attribute: string): string | undefined {
  return stringIn(node.attributes[attribute])
}

export function numberIn(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

export function numberOf(node: TopologyNode, attribute: string): number | undefined {
  return numberIn(node.attributes[attribute])
}

export function flagOf(node: TopologyNode, attribute: string): boolean | undefined {
  const value = node.attributes[attribute]
  return typeof value === 'boolean' ? value : undefined
}

/** The attribute as texts; a single text is a list of one. */
export function stringsOf(node: TopologyNode, attribute: string): string[] {
  const value = node.attributes[attribute]
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string')
  return typeof value === 'string' && value !== '' ? [value] : []
}

export function objectOf(node: TopologyNode, attribute: string): JsonObject {
  const value = node.attributes[attribute]
  return isObject(value) ? value : {}
}

export function objectsOf(node: TopologyNode, attribute: string): JsonObject[] {
  const value = node.attributes[attribute]
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** One entry of a map attribute, such as `options`. */
export function entryOf(node: TopologyNode, attribute: string, key: string): string | undefined {
  const map = objectOf(node, attribute)
  return Object.hasOwn(map, key) ? stringIn(map[key]) : undefined
}
