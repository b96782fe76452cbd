import { LineLedger } from '../line-ledger.ts'
import { canonicalListCommand, parseListCommand, PLAIN_ROWS } from './list-command.ts'
import type { ListCommand } from './list-command.ts'
import { Row } from './row.ts'
import { readGetFormat } from './get-format.ts'
import { formatOf, readOvsdbRows } from './rows.ts'
import { beginsAsDump, dumpedDatabase, readDump } from './dump.ts'
import type { OvsdbRow } from './printed-row.ts'
import { isSigned, tableOfRow } from './tables.ts'
import type { OvsdbDatabase, OvsdbTableName } from './tables.ts'
import { readToolErrors } from './tool-errors.ts'
import { parseOvsdbValue } from './values.ts'
import { firstRows } from '../first-rows.ts'

/** Rows of one table, in the order they were printed. */
export interface TableRows {
  table: OvsdbTableName
  rows: Row[]
}

/** What `list` or `find` printed: usually one table, more when several outputs were pasted as one. */
export interface ListRecord {
  command: ListCommand | undefined
  tables: TableRows[]
  /** `ovsdb-client dump` printed it */
  dump?: boolean
  failed: boolean
}

/** Reads rows and tells their table: the one the command line names, unless the columns are certainly another's. */
export function readList(
  ledger: LineLedger,
  commandLine: string,
  tools: readonly string[],
  databases: readonly OvsdbDatabase[]
): ListRecord {
  const alone = databases.includes('Open_vSwitch') && isSettings(ledger.lines)
  const command = parseListCommand(commandLine, tools) ?? (alone ? parseListCommand(SETTINGS, tools) : undefined)
  if (command?.verb === 'get') return { command, ...readGet(ledger, command), failed: readToolErrors(ledger) }
  const dumped = dumpedDatabase(commandLine)
  if (dumped !== undefined || (!command && beginsAsDump(ledger.lines, databases))) {
    const tables = readDump(ledger, dumped === undefined ? databases : [dumped])
    const found = tables.map(({ table, rows }) => ({ table, rows: rows.map((row) => new Row(row)) }))
    return { command, tables: found, dump: true, failed: readToolErrors(ledger) }
  }
  const rows = readOvsdbRows(ledger, command ?? PLAIN_ROWS)
  const tables: TableRows[] = []
  let unknown = false
  for (const row of rows) {
    const table = command ? tableFor(row, command) : tableOfRow(row, databases)
    const last = tables.at(-1)
    if (!table) {
      if (!unknown) ledger.report(row.line, 'these columns tell no table: paste the command line with its output')
      unknown = true
    } else if (last?.table.name === table.name && last.table.database === table.database) last.rows.push(new Row(row))
    else tables.push({ table, rows: [new Row(row)] })
  }
  return { command, tables, failed: readToolErrors(ledger) }
}

/** The one row that `get` prints values of; the record named on the command line says which. */
function readGet(ledger: LineLedger, command: ListCommand): Pick<ListRecord, 'tables'> {
  const row = readGetFormat(ledger, command)
  return { tables: row && command.table ? [{ table: command.table, rows: [new Row(row)] }] : [] }
}

const SETTINGS = 'ovs-vsctl get Open_vSwitch . external_ids'

/** `get Open_vSwitch . external_ids` pasted alone: one map, with the keys ovn-controller is configured by. */
function isSettings(lines: readonly string[]): boolean {
  const [only, ...more] = firstRows(lines, 2)
  if (only === undefined || more.length > 0 || !/^\s*\{[^"].*\}\s*$/.test(only)) return false
  const map = parseOvsdbValue(only)
  return map instanceof Map && ['system-id', 'ovn-remote', 'ovn-encap-ip'].some((key) => map.has(key))
}

function tableFor(row: OvsdbRow, { table, typed, columns, database }: ListCommand): OvsdbTableName {
  const sure = table && (columns !== undefined || isSigned(table, row))
  if (sure) return table
  // A table of versions to come, or one whose rows look like no other's, is what the command line calls it.
  return tableOfRow(row, [database]) ?? table ?? { name: typed, database }
}

/** The command as `captures[].command` has it; without a command line the one that prints such a table. */
export function canonicalList({ command, tables, dump }: ListRecord, fallback: string): string {
  if (dump) return `ovsdb-client dump ${tables[0]?.table.database ?? ''}`.trim()
  if (command) return canonicalListCommand(command)
  const [first] = tables
  if (!first) return fallback
  const tool = { Open_vSwitch: 'ovs-vsctl', OVN_Northbound: 'ovn-nbctl', OVN_Southbound: 'ovn-sbctl' }
  return `${tool[first.table.database]} list ${first.table.name}`
}

const LOOKED_AT = 200

/** True when the output has the shape `list` prints, and its first row the columns of a table of these databases. */
export function looksLikeList(output: readonly string[], databases: readonly OvsdbDatabase[]): boolean {
  if (beginsAsDump(output, databases)) return output.slice(0, LOOKED_AT).some((line) => /^_uuid\b/.test(line))
  if (isSettings(output)) return databases.includes('Open_vSwitch')
  const format = formatOf(output)
  if (format === undefined || (format === 'list' && !beginsAsRecord(output))) return false
  const lines = format === 'json' ? output : output.slice(0, LOOKED_AT)
  const [first] = readOvsdbRows(new LineLedger(lines), PLAIN_ROWS)
  const table = first && tableOfRow(first, ['Open_vSwitch', 'OVN_Northbound', 'OVN_Southbound'])
  return table !== undefined && databases.includes(table.database)
}

/** Columns are printed unindented and padded to 20 letters; `show` and YAML are not. */
function beginsAsRecord(output: readonly string[]): boolean {
  const head = output.find((line) => line.trim() !== '') ?? ''
  const colon = head.indexOf(':')
  return /^_uuid\s*:/.test(head) || (colon >= 20 && /^\w+ *$/.test(head.slice(0, colon)))
}
