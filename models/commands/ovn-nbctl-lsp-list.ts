/**
 * `ovn-nbctl lsp-list SWITCH`, all versions: the ports of a logical switch, by row and name:
 *
 *     03f98768-d788-4c12-a9aa-0a6102ce1980 (c265e80e-d611-43a3-9205-d175fa55b230)
 *     a15b86a6-e4ff-4654-bb9e-4693e793707f (provnet-e7ae09c4-d837-4550-9b25-2e3d614def56)
 */
import { defineCommand } from './command.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { areRowNames, readRowNames, type RowNames } from '../text/row-names.ts'
import { known } from '../topology/facts.ts'
import { isUuid } from '../topology/ids.ts'
import { neutronPortId, ovnRefs } from '../topology/ovn-refs.ts'
import { claimTyped } from '../topology/ovn-typed.ts'

export const ovnNbctlLspList = defineCommand<RowNames>({
  id: 'ovn-nbctl-lsp-list',
  title: 'ovn-nbctl lsp-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'lsp-list',
  looksLike: (output) => areRowNames(output, (name) => isUuid(name) || name.startsWith('provnet-')),
  read(ledger, commandLine) {
    const of = parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.args[0]
    return { of, rows: readRowNames(ledger), failed: readToolErrors(ledger) }
  },
  contribute({ of, rows }, _source, facts) {
    const network = claimTyped('network', of, rows[0]?.line, facts)
    for (const { row, name = row, line } of rows) {
      const port = neutronPortId(name)
      const shown = port === undefined ? name : undefined
      const props = { name: shown, parent: network, attributes: known({ uuid: port }) }
      facts.node(ovnRefs.switchPort(name, row), props, line)
    }
  },
  canonical: (_commandLine, { of }) => (of === undefined ? 'ovn-nbctl lsp-list' : `ovn-nbctl lsp-list ${of}`),
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})
