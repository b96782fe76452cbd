import type { FactValue, Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'

/** A pointer to a cloud object by what was printed of it: its id, or a name that others may bear too. */
export function pointer(kind: NodeKind, printed: string): Ref {
  return isUuid(printed) || /^[0-9a-f]{32}$/.test(printed)
    ? refs.byUuid(kind, printed)
    : { kind, keys: [`called:${printed}`] }
}

/** An attribute that names another cloud object by id or name. */
export function pointerValue(kind: NodeKind, printed: string | undefined): FactValue {
  return printed === undefined ? undefined : nodeValue(pointer(kind, printed), printed)
}

/** The identity of a row: its id, else its name. `undefined` when neither was printed. */
export function identity(kind: NodeKind, uuid: string | undefined, name: string | undefined): Ref | undefined {
  if (uuid !== undefined) return refs.byUuid(kind, uuid)
  return name === undefined ? undefined : { kind, keys: [`called:${name}`] }
}
