import type { OpenStackCommandLine } from './command-line.ts'
import { fieldKey } from './fields.ts'
import { isWholeId } from '../../text/table/wrapped-cell.ts'
import { resourceOf } from './recognise.ts'

/**
 * The headings of columns that were printed without any (`-f value`, `| grep`): the ones asked for with `-c`, or the
 * resource's own, if one of its releases prints that many and the first row has an id where they have one.
 */
export function namelessColumns(
  rows: readonly (readonly string[])[],
  commandLine: OpenStackCommandLine | undefined
): string[] | undefined {
  const count = rows[0]?.length
  if (!commandLine || count === undefined) return undefined
  return possibleColumns(commandLine).find(
    (columns) => columns.length === count && rows.every((row) => fits(row, columns))
  )
}

/** Every set of headings that the command line may have printed, most likely first. */
export function possibleColumns(commandLine: OpenStackCommandLine): string[][] {
  const { legacy, resource, long, columns, verb } = commandLine
  if (verb !== 'list') return columns.length > 0 ? [[...columns].sort()] : []
  const own = resourceOf(resource)?.lists ?? []
  const modern = own.filter((list) => !/^[a-z]|^Id$/.test(list[0]!))
  const lists = legacy || modern.length === 0 ? own : modern
  const wanted = new Set(columns.map(fieldKey))
  const ordered = long ? [...lists].sort((a, b) => b.length - a.length) : [...lists].sort((a, b) => a.length - b.length)
  if (wanted.size === 0) return ordered
  const chosen = ordered.map((list) => list.filter((heading) => wanted.has(fieldKey(heading))))
  const found = chosen.filter((list) => new Set(list).size === wanted.size)
  if (found.length === 0) return [columns]
  // Some commands print the columns in their own order, others in the order they were asked for.
  const asked = columns.map((column) => found[0]!.find((heading) => fieldKey(heading) === fieldKey(column)) ?? column)
  return [...found, [...new Set(asked)]]
}

function fits(row: readonly string[], columns: readonly string[]): boolean {
  return columns.every(
    (column, at) => !/^(?:id|uuid)$/i.test(column) || isWholeId(row[at] ?? '') || !/\s/.test(row[at] ?? '')
  )
}
