/**
 * `openstack … list`, `show`, `create` and their kin in every format (`-f table|json|yaml|csv|value|shell`), clients of Queens to
 * the newest, and the older `neutron`, `nova`, `cinder`, `glance`, `heat`, `ironic`, `keystone` clients, which print the same tables.
 *
 *     +--------------------------------------+---------+--------------------------------------+
 *     | ID                                   | Name    | Subnets                              |
 *     +--------------------------------------+---------+--------------------------------------+
 *     | 0613f08b-9cfb-4736-aafd-4d81e6f75844 | private | bf32564b-0d04-43c8-8667-66931fa9875b |
 *     +--------------------------------------+---------+--------------------------------------+
 */
import { defineCommand } from './command.ts'
import { parseOpenStackCommandLine } from './openstack/command-line.ts'
import { contributeOpenStack } from './openstack/contribute.ts'
import { mayHoldTable } from './openstack/may-hold-table.ts'
import { readOpenStack } from './openstack/read.ts'
import { resourceOf } from './openstack/recognise.ts'
import type { OpenStackRecord } from './openstack/record.ts'
import { titleOf, titlesOf } from './openstack/titles.ts'
import { LineLedger } from '../text/line-ledger.ts'

/** These tell at length what they do, where others list, show or say what is wrong. */
const TALKS = /^(?:overcloud|undercloud|tripleo|complete|help|server ssh)\b/

/** Enough for the heading and the first row of the widest table, broken by a narrow terminal. */
const LINES_LOOKED_AT = 200

export const openstack = defineCommand<OpenStackRecord>({
  id: 'openstack',
  title: 'openstack',
  scope: 'cloud',
  matches(commandLine) {
    const parsed = parseOpenStackCommandLine(commandLine)
    if (!parsed) return false
    return parsed.verb !== undefined || resourceOf(parsed.resource) !== undefined || !TALKS.test(parsed.resource)
  },
  looksLike(output) {
    const top = output.slice(0, LINES_LOOKED_AT)
    if (!mayHoldTable(top)) return false
    const { tables } = readOpenStack(new LineLedger(top), '')
    return tables.some(({ resources }) => resources.length > 0)
  },
  read: readOpenStack,
  contribute: (record, _source, facts) => contributeOpenStack(record, facts),
  canonical: (_commandLine, record) => titleOf(record),
  ambiguous: titlesOf,
  isError: (record) => record.errors > 0 && record.tables.length === 0,
  isEmpty: ({ errors, textLines, tables }) =>
    errors + textLines === 0 && tables.every(({ rows, physicalRows }) => rows.length + physicalRows === 0)
})
