import type { NodeProps, Ref } from '../facts.ts'
import type { NodeKind, SourceLine } from '../vocabulary.ts'
import { DEVICE_KINDS } from '../vocabulary.ts'

/** One statement about a node, by one line of one capture. */
export interface Claim {
  ref: Ref
  props: NodeProps
  source: SourceLine
  /** how much the record told, where that is not the number of its attributes */
  detail?: number
}

const DEVICES: ReadonlySet<NodeKind> = new Set<NodeKind>(DEVICE_KINDS)

/** Kinds that share one identity space: what one command calls a nic, another knows to be a bond. */
export function spaceOf(kind: NodeKind): string {
  return DEVICES.has(kind) ? 'device' : kind
}

/** `compute-0.localdomain` → `compute-0` */
export function shortName(fqdn: string): string {
  const dot = fqdn.indexOf('.')
  return dot < 0 ? fqdn : fqdn.slice(0, dot)
}

/** Adds to a list in a map. */
export function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
