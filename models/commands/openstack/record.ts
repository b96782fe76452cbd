import type { Json } from '../../topology/vocabulary.ts'
import type { OpenStackCommandLine } from './command-line.ts'
import type { Fields } from './fields.ts'
import type { Resource } from './resource.ts'

/** One table of the output, whatever the format it was printed in. */
export interface OpenStackTable {
  /** headings as printed; `Field`, `Value` for a `show`; undefined where nothing tells them */
  columns: string[] | undefined
  /** rows of a list; the one thing of a `show` */
  rows: Fields[]
  show: boolean
  /** lines of the body as printed, in tables with borders */
  physicalRows: number
  /** nothing is missing at the end */
  closed: boolean
  /** what this can be: one when it is told, several when the columns fit several, none when it is nothing known */
  resources: Resource[]
}

/** What an output of an OpenStack client said. */
export interface OpenStackRecord {
  commandLine: OpenStackCommandLine | undefined
  tables: OpenStackTable[]
  /** messages printed instead of the output */
  errors: number
  /** lines of text that are no table and are not meant to be one */
  textLines: number
}

/** A row of a list, or the whole of a `show`. */
export interface GridRow {
  /** rows of one table share the array */
  headings: readonly string[]
  cells: readonly Json[]
  /** ledger index to name as evidence */
  line: number
}

/** Headings and rows before their meaning is known: what the readers of the formats return. */
export interface Grid {
  columns: string[] | undefined
  rows: GridRow[]
  show: boolean
  physicalRows: number
  closed: boolean
}
