/**
 * `ovn-nbctl lrp-list ROUTER`, all versions: the ports of a logical router, by row and name:
 *
 *     0b91d1c3-0eee-4513-87fe-3a26240adfe0 (lrp-795c5456-5152-46f1-8b9e-ae2ec37debd4)
 *     1b91d1c3-0eee-4513-87fe-3a26240adfe1 (lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4)
 */
import { defineCommand } from './command.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { areRowNames, readRowNames, type RowNames } from '../text/row-names.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { neutronPortId, ovnRefs } from '../topology/ovn-refs.ts'
import { claimTyped } from '../topology/ovn-typed.ts'

export const ovnNbctlLrpList = defineCommand<RowNames>({
  id: 'ovn-nbctl-lrp-list',
  title: 'ovn-nbctl lrp-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'lrp-list',
  looksLike: (output) => areRowNames(output, (name) => name.startsWith('lrp-') && neutronPortId(name) !== undefined),
  read(ledger, commandLine) {
    const of = parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.args[0]
    return { of, rows: readRowNames(ledger), failed: readToolErrors(ledger) }
  },
  contribute({ of, rows }, _source, facts) {
    const router = claimTyped('router', of, rows[0]?.line, facts)
    for (const { row, name = row, line } of rows) {
      const attributes = known({
        uuid: neutronPortId(name),
        type: 'router',
        router: router && nodeValue(router, of!)
      })
      facts.node(ovnRefs.routerPort(name, row), { attributes }, line)
    }
  },
  canonical: (_commandLine, { of }) => (of === undefined ? 'ovn-nbctl lrp-list' : `ovn-nbctl lrp-list ${of}`),
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})
