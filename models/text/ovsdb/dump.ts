import { LineLedger } from '../line-ledger.ts'
import { parseOvsCommandLine } from './command-line.ts'
import { PLAIN_ROWS } from './list-command.ts'
import type { OvsdbRow } from './printed-row.ts'
import { readOvsdbRows } from './rows.ts'
import { tableNamed, type OvsdbDatabase, type OvsdbTableName } from './tables.ts'

/**
 * `ovsdb-client dump`: all tables of a database, each below its heading (`Bridge table`), as records (`-f list`) or as tables.
 * Sosreports hold it.
 */

const HEADING = /^([A-Za-z]\w{1,60}) table$/

/** The database that a command line dumps, or undefined when it dumps none. Without a name it is Open vSwitch's. */
export function dumpedDatabase(commandLine: string): OvsdbDatabase | undefined {
  const typed = parseOvsCommandLine(commandLine, ['ovsdb-client'])
  if (typed?.command !== 'dump') return undefined
  const words = typed.args.join(' ')
  if (/OVN_Northbound|ovnnb_db|ovn_nb|:6641\b/.test(words)) return 'OVN_Northbound'
  return /OVN_Southbound|ovnsb_db|ovn_sb|:6642\b/.test(words) ? 'OVN_Southbound' : 'Open_vSwitch'
}

/** The first line of a dump names a table of one of these databases. */
export function beginsAsDump(lines: readonly string[], databases: readonly OvsdbDatabase[]): boolean {
  const first = lines.slice(0, 5).find((line) => line.trim() !== '') ?? ''
  const name = HEADING.exec(first.trim())?.[1]
  return name !== undefined && databases.some((database) => isTable(database, name))
}

function isTable(database: OvsdbDatabase, name: string): boolean {
  return tableNamed(database, name)?.name === name
}

/** Rows of each table, in the order they stand. Lines are taken in `ledger`; rows count in it. */
export function readDump(
  ledger: LineLedger,
  databases: readonly OvsdbDatabase[]
): { table: OvsdbTableName; rows: OvsdbRow[] }[] {
  const tables: { table: OvsdbTableName; rows: OvsdbRow[] }[] = []
  const heads: { line: number; name: string }[] = []
  for (let index = 0; index < ledger.length; index++) {
    const name = HEADING.exec(ledger.at(index).trim())?.[1]
    if (name === undefined) continue
    heads.push({ line: index, name })
    ledger.take(index)
  }
  // Tables of one name stand in several databases: the one that has most of them is dumped.
  const database = databases.toSorted((a, b) => known(heads, b) - known(heads, a))[0]!
  heads.forEach(({ line, name }, index) => {
    const from = line + 1
    const part = new LineLedger(ledger.lines.slice(from, heads[index + 1]?.line ?? ledger.length))
    const rows = readOvsdbRows(part, PLAIN_ROWS).map((row) => ({ ...row, line: from + row.line }))
    for (let at = 0; at < part.length; at++) if (part.isRead(at)) ledger.take(from + at)
    if (rows.length > 0) tables.push({ table: tableNamed(database, name) ?? { name, database }, rows })
  })
  return tables
}

function known(heads: readonly { name: string }[], database: OvsdbDatabase): number {
  return heads.filter(({ name }) => isTable(database, name)).length
}
