import { isTunnelType } from '../text/tunnel-types.ts'
import type { Json, TopologyNode } from '../topology/vocabulary.ts'

/** Reading a document's attributes, whose shape only the tool that printed them promised. */

export type Fields = { readonly [key: string]: Json }

/** The attribute as an object; empty when it is none. */
export function fields(value: Json | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

/** The attribute as a list of objects; undefined when it is no list. */
export function rows(value: Json | undefined): Fields[] | undefined {
  return Array.isArray(value) ? value.map(fields) : undefined
}

/** The value as text; undefined when absent, empty or no scalar. */
export function text(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Bridge mappings of a host: OVN keeps them with the chassis, the agent of ML2/OVS in its own configuration. */
export function bridgeMappingsOf(host: TopologyNode): ReadonlyMap<string, string> | undefined {
  const own = fields(host.attributes['chassis'])['bridgeMappings'] ?? host.attributes['bridgeMappings']
  if (own === undefined) return undefined
  return new Map(
    Object.entries(fields(own)).flatMap(([name, bridge]) => (typeof bridge === 'string' ? [[name, bridge]] : []))
  )
}

/** True for an interface that leads to another host, or whose options only such a one has. */
export function isTunnel({ type, options }: Fields): boolean {
  return isTunnelType(text(type)) || (type === undefined && fields(options)['remote_ip'] !== undefined)
}

/** True for a patch interface, or one with options that only a patch has. */
export function isPatch({ type, options }: Fields): boolean {
  return type === 'patch' || (type === undefined && fields(options)['peer'] !== undefined)
}
