import { lowerCamel } from '../lower-camel.ts'
import { booleanOf, entryOf, listOf, numberOf, textMapOf, textOf, textsOf } from './access.ts'
import type { OvsdbRow } from './printed-row.ts'
import type { OvsdbAtom, OvsdbValue } from './values.ts'

type Field = OvsdbAtom | OvsdbAtom[] | { [key: string]: string }

/** A row as its readers ask for it. What was not printed and what is not set are both `undefined`, see `has`. */
export class Row {
  readonly line: number
  readonly #columns: ReadonlyMap<string, OvsdbValue>

  constructor(row: OvsdbRow) {
    this.line = row.line
    this.#columns = row.columns
  }

  get uuid(): string | undefined {
    return this.text('_uuid')
  }

  /** Was the column printed, whatever it holds? */
  has(column: string): boolean {
    return this.#columns.has(column)
  }

  text(column: string): string | undefined {
    return textOf(this.#columns.get(column))
  }

  number(column: string): number | undefined {
    return numberOf(this.#columns.get(column))
  }

  boolean(column: string): boolean | undefined {
    return booleanOf(this.#columns.get(column))
  }

  /** Members of a set, as text. */
  texts(column: string): string[] {
    return textsOf(this.#columns.get(column))
  }

  /** The whole map; undefined when empty. */
  map(column: string): { [key: string]: string } | undefined {
    return textMapOf(this.#columns.get(column))
  }

  /** One entry of a map; undefined when absent or empty. */
  entry(column: string, key: string): string | undefined {
    return entryOf(this.#columns.get(column), key)
  }

  /** Every column that is set, under its name in lowerCamelCase, except `_uuid` and the ones given. */
  fields(except: readonly string[] = []): { [attribute: string]: Field } {
    const out: { [attribute: string]: Field } = {}
    for (const [column, value] of this.#columns) {
      if (column.startsWith('_') || except.includes(column)) continue
      const field = value instanceof Map ? textMapOf(value) : Array.isArray(value) ? listOf(value) : value
      if (field === undefined || field === '' || (Array.isArray(field) && field.length === 0)) continue
      out[lowerCamel(column)] = field
    }
    return out
  }
}
