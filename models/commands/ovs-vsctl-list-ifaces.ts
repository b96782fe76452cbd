/**
 * `ovs-vsctl list-ifaces BRIDGE`, all versions. One interface a line, without the bridge's own; the members of a bond one by one:
 *
 *     eno2
 *     eno3
 *     patch-br-ex-to-br-int
 */
import { defineCommand } from './command.ts'
import { readNames, type NamesRecord } from '../text/names.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { refs } from '../topology/ids.ts'

export const ovsVsctlListIfaces = defineCommand<NamesRecord>({
  id: 'ovs-vsctl-list-ifaces',
  title: 'ovs-vsctl list-ifaces',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-vsctl'])?.command === 'list-ifaces',
  // Without its command line it could as well be `list-ports`, which says more.
  looksLike: () => false,
  read: (ledger) => ({ names: readNames(ledger), failed: readToolErrors(ledger) }),
  contribute({ names }, { host, commandLine }, facts) {
    if (!host) return
    const name = bridgeName(commandLine)
    const bridge = name === undefined ? undefined : refs.bridge(host, name)
    if (bridge && names[0]) facts.node(bridge, { name, parent: host }, names[0].line)
    for (const { name: own, line } of names)
      facts.node(refs.ovsInterface(host, own), { name: own, parent: bridge ?? host }, line)
  },
  canonical(commandLine) {
    const bridge = bridgeName(commandLine)
    return bridge === undefined ? 'ovs-vsctl list-ifaces' : `ovs-vsctl list-ifaces ${bridge}`
  },
  isError: ({ names, failed }) => failed && names.length === 0,
  isEmpty: ({ names }) => names.length === 0
})

function bridgeName(commandLine: string): string | undefined {
  return parseOvsCommandLine(commandLine, ['ovs-vsctl'])?.args[0]
}
