import type { FactSink } from '../../topology/facts.ts'
import type { Fields } from './fields.ts'

/** What a resource's module is told about the output that a row stands in. */
export interface Context {
  facts: FactSink
  /** a filter of the command line (`--network private`) or its first argument (`''`); absent without a command line */
  filter(option: string): string | undefined
  /** all rows of the table */
  rows: readonly Fields[]
}

/** A family of things that `openstack` lists and shows: how its output is recognised, and what a row means. */
export interface Resource {
  /** words after `openstack`: `floating ip` */
  words: string
  /** other spellings of the words */
  alias?: string[]
  /** default headings of `list`, release by release, with and without `--long`; they name columns that were printed without */
  lists?: string[][]
  /** sets of field keys that only this resource prints together, in lists and in `show` */
  signs?: string[][]
  /** field names of `show`, with blanks between */
  fields?: string
  /** Tells by its cells that a row, whose columns others print too, is none of this resource. */
  fits?(row: Fields): boolean
  /** Hands over what one row says. Absent where nothing of it has a place in the topology. */
  contribute?(row: Fields, context: Context): void
}

/** Headings as the client prints them, from one line: `ID | Name | MAC Address`. */
export function headings(line: string): string[] {
  return line.split(' | ')
}
