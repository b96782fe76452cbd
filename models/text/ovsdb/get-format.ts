import type { LineLedger } from '../line-ledger.ts'
import type { ListCommand } from './list-command.ts'
import type { OvsdbRow } from './printed-row.ts'
import { parseOvsdbValue, type OvsdbMap, type OvsdbValue } from './values.ts'

/** Columns by which a record can be named on the command line; the only record of a database is `.`. */
const NAME_COLUMN: { [table: string]: string } = { Port_Binding: 'logical_port', NAT: 'external_ip', Encap: 'ip' }
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** `get TABLE RECORD COLUMN[:KEY]…` prints one value a line, in the order asked for; without columns it prints nothing. */
export function readGetFormat(ledger: LineLedger, { table, limits }: ListCommand): OvsdbRow | undefined {
  const [record, ...columns] = limits
  const row: OvsdbRow = { line: 0, columns: new Map() }
  let next = 0
  for (let index = 0; index < ledger.length && next < columns.length; index++) {
    const text = ledger.at(index).trim()
    if (text === '' || /^(?:ovs-vsctl|ovn-[ns]bctl): /.test(text)) continue
    if (next === 0) row.line = index
    addColumn(row.columns, columns[next]!, parseOvsdbValue(text))
    ledger.take(index)
    next++
  }
  if (next === 0 || record === undefined) return undefined
  if (record !== '.') row.columns.set(UUID.test(record) ? '_uuid' : (NAME_COLUMN[table?.name ?? ''] ?? 'name'), record)
  return row
}

/** Columns that people shorten; the tools take any prefix that only one column of the table has, and `-` for `_`. */
const SHORTENED = ['external_ids', 'other_config', 'options', 'mac_in_use', 'link_state', 'admin_state', 'bfd_status']

function columnNamed(asked: string): string {
  const name = asked.toLowerCase().replaceAll('-', '_')
  const fitting = name.length < 3 ? [] : SHORTENED.filter((column) => column.startsWith(name))
  return fitting.length === 1 ? fitting[0]! : name
}

function addColumn(columns: OvsdbRow['columns'], asked: string, value: OvsdbValue): void {
  const colon = asked.indexOf(':')
  if (colon < 0) {
    columns.set(columnNamed(asked), value)
    return
  }
  const column = columnNamed(asked.slice(0, colon))
  if (value instanceof Map || Array.isArray(value)) return
  const known = columns.get(column)
  const map: OvsdbMap = known instanceof Map ? known : new Map()
  map.set(asked.slice(colon + 1).replaceAll('"', ''), value)
  columns.set(column, map)
}
