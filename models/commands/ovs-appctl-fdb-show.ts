/**
 * `ovs-appctl fdb/show BRIDGE`, all versions (`static` entries since Open vSwitch 2.16): where a bridge has learned which MAC.
 *
 *      port  VLAN  MAC                Age
 *         4     0  fa:16:3e:e7:71:15   29
 *     LOCAL   104  52:54:00:0a:00:01  static
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { bridgeTyped } from '../text/openflow/bridge-typed.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { refs } from '../topology/ids.ts'

interface FdbShow {
  bridge: string | undefined
  /** `age` in seconds; absent for an entry that somebody set */
  entries: { port: number | string; vlan: number; mac: string; age: number | undefined; line: number }[]
  failed: boolean
  /** the title line was there: no rows then means an empty table */
  titled: boolean
}

const TITLE = /^\s*port\s+VLAN\s+MAC\s+Age\s*$/
// People mask addresses with letters that no number has.
const ENTRY = /^\s*(\d+|[A-Za-z][\w.-]*)\s+(\d{1,4})\s+([0-9a-z*]{2}(?::[0-9a-z*]{2}){5})\s+(\d+|static|\?)\s*$/i

export const ovsAppctlFdbShow = defineCommand<FdbShow>({
  id: 'ovs-appctl-fdb-show',
  title: 'ovs-appctl fdb/show',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-appctl'])?.command === 'fdb/show',
  looksLike: (output) => output.slice(0, 5).some((line) => TITLE.test(line)),
  read(ledger, commandLine) {
    const entries: FdbShow['entries'] = []
    let titled = false
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const entry = ENTRY.exec(line)
      if (entry) {
        const [, port = '', vlan = '', mac = '', age = ''] = entry
        const number = /^\d+$/.test(port) ? Number(port) : port
        const seconds = /^\d+$/.test(age) ? Number(age) : undefined
        entries.push({ port: number, vlan: Number(vlan), mac: mac.toLowerCase(), age: seconds, line: index })
        ledger.take(index)
      } else if (TITLE.test(line)) {
        titled = true
        ledger.ignore(index, 'titles')
      } else if (isElision(line)) {
        ledger.ignore(index, 'left out by whoever pasted')
        ledger.markIncomplete()
      }
    }
    const bridge = bridgeTyped(parseOvsCommandLine(commandLine, ['ovs-appctl'])?.args[0])
    return { bridge, entries, titled, failed: readToolErrors(ledger) }
  },
  // Ages are left out: they only say when somebody looked.
  contribute({ bridge, entries }, { host }, facts) {
    if (!host || bridge === undefined) return
    const ref = refs.bridge(host, bridge)
    for (const { port, vlan, mac, line } of entries) {
      const attributes = { learnedMacs: { [vlan]: { [mac]: port } } }
      facts.node(ref, { name: bridge, parent: host, attributes }, line)
    }
  },
  canonical: (_commandLine, { bridge }) =>
    bridge === undefined ? 'ovs-appctl fdb/show' : `ovs-appctl fdb/show ${bridge}`,
  isError: ({ entries, titled, failed }) => failed && entries.length === 0 && !titled,
  isEmpty: ({ entries }) => entries.length === 0
})
