/**
 * `ovs-vsctl list-ports BRIDGE`, all versions. One port a line, without the bridge's own:
 *
 *     ovn-91c0d1-0
 *     patch-br-int-to-provnet-76fb9602-aa34-422a-8326-be5f0647d326
 *     tap1f71b772-80
 */
import { defineCommand } from './command.ts'
import { readNames, type NamesRecord } from '../text/names.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { firstRows } from '../text/first-rows.ts'
import type { Source } from './command.ts'
import type { Ref } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'

/** Ports that OVN's and Neutron's agents name. */
const USUAL = [
  /^(?:tap|qvo|vhu)[0-9a-f]{8}-[0-9a-f]{1,2}$/,
  /^(?:qr|qg|sg|ha|fg)-[0-9a-f]{8}-[0-9a-f]{1,2}$/,
  /^ovn-[0-9a-f]{6}-\d+$/,
  /^(?:vxlan|gre|geneve)-[0-9a-f]{8}$/,
  /^patch-(?:int|tun|br-int-to-\S+|\S+-to-br-int)$/,
  /^(?:int|phy)-br-[\w-]+$/
]

const NAME = /^[A-Za-z][\w.-]*$/

export const ovsVsctlListPorts = defineCommand<NamesRecord>({
  id: 'ovs-vsctl-list-ports',
  title: 'ovs-vsctl list-ports',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-vsctl'])?.command === 'list-ports',
  looksLike(output) {
    if (!firstRows(output, 4).every((row) => NAME.test(row.trim()))) return false
    const names = output.map((line) => line.trim()).filter((line) => line !== '')
    const usual = names.filter((name) => USUAL.some((form) => form.test(name)))
    return usual.length > 0 && usual.length >= names.length / 2 && names.every((name) => NAME.test(name))
  },
  read: (ledger) => ({ names: readNames(ledger), failed: readToolErrors(ledger) }),
  contribute({ names }, source, facts) {
    const { host } = source
    if (!host) return
    const bridge = bridgeOf(source, host)
    for (const { name, line } of names) facts.node(refs.ovsPort(host, name), { name, parent: bridge }, line)
    const [first] = names
    if (bridge && first) facts.node(bridge, { name: bridgeName(source.commandLine), parent: host }, first.line)
  },
  canonical(commandLine) {
    const bridge = bridgeName(commandLine)
    return bridge === undefined ? 'ovs-vsctl list-ports' : `ovs-vsctl list-ports ${bridge}`
  },
  isError: ({ names, failed }) => failed && names.length === 0,
  isEmpty: ({ names }) => names.length === 0
})

function bridgeName(commandLine: string): string | undefined {
  return parseOvsCommandLine(commandLine, ['ovs-vsctl'])?.args[0]
}

function bridgeOf({ commandLine }: Source, host: Ref): Ref | undefined {
  const name = bridgeName(commandLine)
  return name === undefined ? undefined : refs.bridge(host, name)
}
