/**
 * `ovn-appctl [-t ovn-controller] connection-status`, `ovs-appctl -t ovn-controller connection-status` (OVN 2.11 to 24): whether the
 * controller of this host reaches the southbound database, one word.
 *
 *     connected
 */
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { defineCommand } from './command.ts'

interface Connection {
  /** `connected`, `not connected` */
  state: string | undefined
  line: number
  failed: boolean
}

export const ovnAppctlConnectionStatus = defineCommand<Connection>({
  id: 'ovn-appctl-connection-status',
  title: 'ovn-appctl connection-status',
  scope: 'host',
  // northd has one, too, of which nothing is drawn.
  matches: (commandLine) =>
    parseOvsCommandLine(commandLine, ['ovn-appctl', 'ovs-appctl'])?.command === 'connection-status' &&
    !/northd/.test(commandLine),
  // One word that anybody may print.
  looksLike: () => false,
  read(ledger) {
    let state: string | undefined
    let line = 0
    for (let index = 0; index < ledger.length; index++) {
      if (state !== undefined || !/^(?:not )?connected$/.test(ledger.at(index).trim())) continue
      state = ledger.at(index).trim()
      line = index
      ledger.take(index)
    }
    return { state, line, failed: readToolErrors(ledger) }
  },
  contribute({ state, line }, { host }, facts) {
    if (host && state !== undefined) facts.node(host, { attributes: { southbound: state } }, line)
  },
  isError: ({ state, failed }) => failed && state === undefined,
  isEmpty: ({ state }) => state === undefined
})
