import type { FactValue, Ref } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'
import type { Fields } from './fields.ts'
import { identity, pointer } from './refs.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** A thing whose columns say all there is to say: each becomes an attribute under its own name. */
export interface EntitySpec extends Omit<Resource, 'lists' | 'contribute'> {
  kind: NodeKind
  /** headings of `list` as printed, release by release */
  lists: string[]
  /** columns with the identifier and the name, the first that tells something; default `id`, `uuid` and `name` */
  ids?: string[]
  names?: string[]
  /** kind of what holds it, and the columns that name that */
  parent?: [kind: NodeKind, ...columns: string[]]
  /** what needs more than its column's name: attributes that replace the columns they read */
  attributes?(row: Fields, context: Context): { [key: string]: FactValue }
  /** facts about others */
  also?(row: Fields, ref: Ref, context: Context): void
}

/** A resource that is one node a row. */
export function entity(spec: EntitySpec): Resource {
  const { kind, lists, ids = ['id', 'uuid'], names = ['name'], parent, attributes, also, ...resource } = spec
  return {
    ...resource,
    lists: lists.map(headings),
    contribute(row, context) {
      const uuid = idOf(row.text(...ids))
      const name = row.name(...names)
      const ref = identity(kind, uuid, name, row, context)
      if (!ref) return
      const holder = parent && row.text(...parent.slice(1))
      const own = known(attributes?.(row, context) ?? {})
      context.facts.node(
        ref,
        {
          name,
          parent: parent && holder !== undefined ? pointer(parent[0], holder) : undefined,
          attributes: withRest(row, { ...known({ uuid }), ...own })
        },
        row.line
      )
      also?.(row, ref, context)
    }
  }
}

/** An id of which somebody left out a part is nobody's. */
function idOf(printed: string | undefined): string | undefined {
  return printed?.includes('...') ? undefined : printed
}
