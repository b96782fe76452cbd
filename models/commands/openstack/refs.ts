import type { FactValue, Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'
import type { Fields } from './fields.ts'
import type { Context } from './resource.ts'

/** A pointer to a cloud object by what was printed of it: its id, or a name that others may bear too. */
export function pointer(kind: NodeKind, printed: string): Ref {
  const isId = isUuid(printed) || /^[0-9a-f]{32}$/.test(printed) || (kind === 'domain' && printed === 'default')
  return isId ? refs.byUuid(kind, printed) : { kind, keys: [`called:${printed}`] }
}

/** An attribute that names another cloud object by id or name. */
export function pointerValue(kind: NodeKind, printed: string | undefined): FactValue {
  return printed === undefined ? undefined : nodeValue(pointer(kind, printed), printed)
}

/**
 * The identity of a row: its id, else its name. Names that stand in the table more than once are told apart by their order, so
 * that two things of one name stay two. `undefined` when neither was printed.
 */
export function identity(
  kind: NodeKind,
  uuid: string | undefined,
  name: string | undefined,
  row: Fields,
  { rows }: Context
): Ref | undefined {
  if (uuid !== undefined) return refs.byUuid(kind, uuid)
  if (name === undefined) return undefined
  const namesakes = namesakesIn(rows).get(name)
  if (namesakes === undefined || namesakes.size < 2) return { kind, keys: [`called:${name}`] }
  return { kind, keys: [`name:${name}~${namesakes.get(row) ?? 0}`] }
}

/** name → its bearers in a table, each with its place among them */
type Namesakes = Map<string, Map<Fields, number>>

const NAMESAKES = new WeakMap<readonly Fields[], Namesakes>()

function namesakesIn(rows: readonly Fields[]): Namesakes {
  const known = NAMESAKES.get(rows)
  if (known) return known
  const byName: Namesakes = new Map()
  for (const row of rows) {
    const name = row.name('name', 'display_name', 'stack_name')
    if (name === undefined) continue
    let bearers = byName.get(name)
    if (!bearers) byName.set(name, (bearers = new Map()))
    bearers.set(row, bearers.size + 1)
  }
  NAMESAKES.set(rows, byName)
  return byName
}
