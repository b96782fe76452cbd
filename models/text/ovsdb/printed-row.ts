import type { OvsdbValue } from './values.ts'

/** One row of a table: the columns that were printed. */
export interface OvsdbRow {
  /** where the row begins */
  line: number
  columns: Map<string, OvsdbValue>
}

/** What the command line says about the shape of its output. */
export interface RowOptions {
  format: string | undefined
  /** `--data=bare` prints values without quotes and brackets */
  bare: boolean
  /** `--columns=a,b`, in order */
  columns: string[] | undefined
  headings: boolean
}
