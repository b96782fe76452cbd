import { readJsonObjects, type JsonObject, type JsonOutput } from '../../text/json-objects.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { readYamlItems } from '../../text/yaml-items.ts'
import type { OpenStackCommandLine } from './command-line.ts'
import { fieldKey } from './fields.ts'
import type { Grid } from './record.ts'

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
  const rows = objects.map((object) => ({ cells: Object.entries(object.value), line: evidenceLine(object, ledger) }))
  const columns = list
    ? [...new Set(rows.flatMap(({ cells }) => cells.map(([heading]) => heading)))]
    : ['Field', 'Value']
  const described = rows.some(({ cells }) => cells.some(([heading]) => fieldKey(heading) === 'field'))
  if (list && described) return [fieldsAsOne(output, ledger)]
  return [{ columns, rows, show: !list && rows.length > 0, physicalRows: objects.length, closed }]
}

/** Some clients print a `show` as a list of `{"Field": …, "Value": …}`. */
function fieldsAsOne({ objects, closed }: JsonOutput, ledger: LineLedger): Grid {
  const cells = objects.flatMap(({ value }) => {
    const name = value['Field'] ?? value['field'] ?? value['Property']
    return typeof name === 'string' ? [[name, value['Value'] ?? value['value'] ?? null] as const] : []
  })
  const line = objects[0] ? evidenceLine(objects[0], ledger) : 0
  return { columns: ['Field', 'Value'], rows: [{ cells, line }], show: true, physicalRows: objects.length, closed }
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
