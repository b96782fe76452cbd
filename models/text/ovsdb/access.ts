import { setOwn } from '../own-property.ts'
import type { OvsdbAtom, OvsdbValue } from './values.ts'

/** How an OVSDB value is used. Unknown and empty (an unset optional column, `""`) are all `undefined`. */

export function textOf(value: OvsdbValue | undefined): string | undefined {
  const atom = atomOf(value)
  return atom === undefined || atom === '' ? undefined : String(atom)
}

export function numberOf(value: OvsdbValue | undefined): number | undefined {
  const atom = atomOf(value)
  if (typeof atom === 'number') return atom
  return typeof atom === 'string' && /^-?\d{1,15}$/.test(atom) ? Number(atom) : undefined
}

export function booleanOf(value: OvsdbValue | undefined): boolean | undefined {
  const atom = atomOf(value)
  if (typeof atom === 'boolean') return atom
  return atom === 'true' ? true : atom === 'false' ? false : undefined
}

/** The members of a set; a set of one is printed without brackets. */
export function listOf(value: OvsdbValue | undefined): OvsdbAtom[] {
  if (value === undefined || value instanceof Map) return []
  return Array.isArray(value) ? value : value === '' ? [] : [value]
}

/** Like `listOf`, as text. */
export function textsOf(value: OvsdbValue | undefined): string[] {
  return listOf(value).map(String)
}

/** A map's entry as text; `undefined` when absent or empty. */
export function entryOf(value: OvsdbValue | undefined, key: string): string | undefined {
  return value instanceof Map ? textOf(value.get(key)) : undefined
}

/** A map with all values as text, safe for any key; `undefined` when empty. */
export function textMapOf(value: OvsdbValue | undefined): { [key: string]: string } | undefined {
  if (!(value instanceof Map) || value.size === 0) return undefined
  const out: { [key: string]: string } = {}
  for (const [key, atom] of value) setOwn(out, key, String(atom))
  return out
}

function atomOf(value: OvsdbValue | undefined): OvsdbAtom | undefined {
  if (value === undefined || value instanceof Map) return undefined
  return Array.isArray(value) ? (value.length === 1 ? value[0] : undefined) : value
}
