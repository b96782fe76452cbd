import { readJsonObjects, type JsonDict, type JsonObject, type JsonOutput } from '../../text/json-objects.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { readYamlItems } from '../../text/yaml-items.ts'
import type { OpenStackCommandLine } from './command-line.ts'
import type { Grid, GridRow } from './record.ts'

/** Reads `-f json` from line `start` on. */
export function readJsonFormat(
  ledger: LineLedger,
  start: number,
  commandLine: OpenStackCommandLine | undefined
): Grid[] {
  return toGrids(readJsonObjects(ledger, start), ledger, commandLine)
}

/** Reads `-f yaml` from line `start` on. */
export function readYamlFormat(
  ledger: LineLedger,
  start: number,
  commandLine: OpenStackCommandLine | undefined
): Grid[] {
  return toGrids(readYamlItems(ledger, start), ledger, commandLine)
}

function toGrids(output: JsonOutput, ledger: LineLedger, commandLine: OpenStackCommandLine | undefined): Grid[] {
  const { objects, closed } = output
  const list = output.list || objects.length > 1 || commandLine?.verb === 'list'
  const rows: GridRow[] = []
  const columns = new Set<string>()
  for (const object of objects) {
    const headings = sharedKeys(object.value, rows.at(-1)?.headings)
    if (headings !== rows.at(-1)?.headings) for (const heading of headings) columns.add(heading)
    rows.push({ headings, cells: Object.values(object.value), line: evidenceLine(object, ledger) })
  }
  if (list && columns.size === 2 && (columns.has('Field') || columns.has('Property')))
    return [fieldsAsOne(rows, closed)]
  const shown = list ? [...columns] : ['Field', 'Value']
  return [{ columns: shown, rows, show: !list && rows.length > 0, physicalRows: objects.length, closed }]
}

/** The object's keys; the same array as the row before has, where they are the same. */
function sharedKeys(value: JsonDict, before: readonly string[] | undefined): readonly string[] {
  const keys = Object.keys(value)
  return before?.length === keys.length && keys.every((key, at) => key === before[at]) ? before : keys
}

/** Some clients print a `show` as a list of `{"Field": …, "Value": …}`. */
function fieldsAsOne(rows: readonly GridRow[], closed: boolean): Grid {
  const headings = rows.map(({ cells }) => String(cells[0]))
  const cells = rows.map((row) => row.cells[1] ?? null)
  const line = rows[0]?.line ?? 0
  return {
    columns: ['Field', 'Value'],
    rows: [{ headings, cells, line }],
    show: true,
    physicalRows: rows.length,
    closed
  }
}

const ID = /^[\s[{-]*"?(?:id|uuid)"?:/i

/** The line where the thing's id stands among its own keys; else its first line. */
function evidenceLine({ line, lastLine }: JsonObject, ledger: LineLedger): number {
  let indent: number | undefined
  for (let index = line; index <= lastLine; index++) {
    const at = ledger.at(index).search(/[^\s{[-]/)
    if (at < 0) continue
    indent ??= at
    if (at <= indent && ID.test(ledger.at(index))) return index
  }
  return line
}
