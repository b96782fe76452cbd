/**
 * `ovn-nbctl dhcp-options-list`, all versions: what subnets answer to DHCP, by row and CIDR:
 *
 *     4b516925-8d43-4fbf-9ae4-e3287f2cc04e (192.168.10.0/24)
 *     e65541f6-b677-4639-8560-eaca61781d1f (fd00:20::/64)
 *
 * Versions differ in whether the CIDR is printed.
 */
import { defineCommand } from './command.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { areRowNames, readRowNames, type RowName, type RowNames } from '../text/row-names.ts'
import { known } from '../topology/facts.ts'
import { isUuid } from '../topology/ids.ts'
import { ovnRefs } from '../topology/ovn-refs.ts'

const CIDR = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*)\/\d{1,3}$/i

export const ovnNbctlDhcpOptionsList = defineCommand<RowNames>({
  id: 'ovn-nbctl-dhcp-options-list',
  title: 'ovn-nbctl dhcp-options-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'dhcp-options-list',
  looksLike: (output) => areRowNames(output, (name) => CIDR.test(name)),
  read(ledger) {
    const rows: RowName[] = readRowNames(ledger)
    for (let line = 0; line < ledger.length; line++) {
      const row = ledger.at(line).trim().toLowerCase()
      if (ledger.isRead(line) || !isUuid(row)) continue
      rows.push({ row, line })
      ledger.take(line)
    }
    return { of: undefined, rows, failed: readToolErrors(ledger) }
  },
  contribute({ rows }, _source, facts) {
    for (const { row, name, line } of rows) {
      const attributes = known({ cidr: name?.toLowerCase() })
      facts.node(ovnRefs.row('dhcp-options', row), { name: '', attributes }, line)
    }
  },
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})
