/**
 * `ovs-vsctl list TABLE`, `find TABLE …` and `get TABLE RECORD COLUMN…`, all versions and formats (list, table, json, csv), and
 * `ovsdb-client dump`, which prints all tables:
 *
 *     _uuid               : 7d9ccf2c-099c-4769-b2e8-2bbc159ede8c
 *     datapath_type       : ""
 *     external_ids        : {}
 *     name                : br-ex
 *     ports               : [72dbb94c-21b7-40ee-9545-44bb5377c76b, 777f568f-4f5e-4868-b779-75c383be23c8]
 */
import { defineCommand } from './command.ts'
import { readBridges } from './ovs-vsctl-list/bridge.ts'
import { readInterfaces } from './ovs-vsctl-list/interface.ts'
import { readOpenVswitch } from './ovs-vsctl-list/open-vswitch.ts'
import { readPorts } from './ovs-vsctl-list/port.ts'
import { dumpedDatabase } from '../text/ovsdb/dump.ts'
import { parseListCommand } from '../text/ovsdb/list-command.ts'
import { canonicalList, looksLikeList, readList } from '../text/ovsdb/read-list.ts'
import type { ListRecord } from '../text/ovsdb/read-list.ts'
import type { Row } from '../text/ovsdb/row.ts'
import type { FactSink, Ref } from '../topology/facts.ts'

type TableReader = (rows: readonly Row[], host: Ref, facts: FactSink) => void

/** Tables that say something about the topology; rows of the others are read and say nothing. */
const READERS: ReadonlyMap<string, TableReader> = new Map<string, TableReader>([
  ['Open_vSwitch', readOpenVswitch],
  ['Bridge', readBridges],
  ['Port', readPorts],
  ['Interface', readInterfaces]
])

export const ovsVsctlList = defineCommand<ListRecord>({
  id: 'ovs-vsctl-list',
  title: 'ovs-vsctl list',
  scope: 'host',
  matches: (commandLine) =>
    parseListCommand(commandLine, ['ovs-vsctl']) !== undefined || dumpedDatabase(commandLine) === 'Open_vSwitch',
  looksLike: (output) => looksLikeList(output, ['Open_vSwitch']),
  read: (lines, commandLine) => readList(lines, commandLine, ['ovs-vsctl'], ['Open_vSwitch']),
  contribute(record, { host }, facts) {
    if (!host) return
    for (const { table, rows } of record.tables) READERS.get(table.name)?.(rows, host, facts)
  },
  canonical: (_commandLine, record) => canonicalList(record, 'ovs-vsctl list'),
  isFiltered: (record) => record.command?.verb === 'find',
  isError: (record) => record.failed && record.tables.length === 0,
  isEmpty: (record) => record.tables.length === 0
})
