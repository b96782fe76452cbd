/**
 * `ovn-nbctl lr-list`, all versions: all logical routers, by row and name:
 *
 *     45874422-1a2b-4550-a52f-9b906c4516e4 (neutron-ef5af5b0-be4e-4fae-bab7-4a0fb53c1e95)
 *     6c78686c-6410-4e13-bf83-4fd6a8bcbde6 (neutron-289ddff5-75cc-496e-aec0-f6fa983ee52e)
 */
import { defineCommand } from './command.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { areRowNames, readRowNames, type RowNames } from '../text/row-names.ts'
import { known } from '../topology/facts.ts'
import { neutronId, ovnRefs } from '../topology/ovn-refs.ts'

export const ovnNbctlLrList = defineCommand<RowNames>({
  id: 'ovn-nbctl-lr-list',
  title: 'ovn-nbctl lr-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'lr-list',
  // Switches and routers of Neutron are named alike: other facts tell which these are.
  looksLike: (output) => areRowNames(output, (name) => neutronId(name) !== undefined),
  read: (ledger) => ({ of: undefined, rows: readRowNames(ledger), failed: readToolErrors(ledger) }),
  contribute({ rows }, _source, facts) {
    for (const { row, name = row, line } of rows) {
      const uuid = neutronId(name)
      const shown = uuid === undefined ? name : undefined
      facts.node(ovnRefs.router(name, row), { name: shown, attributes: known({ uuid }) }, line)
    }
  },
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})
