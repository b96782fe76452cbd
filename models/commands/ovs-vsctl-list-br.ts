/**
 * `ovs-vsctl list-br`, all versions; also under the name people type, `br-list`. One bridge a line:
 *
 *     br-ex
 *     br-int
 *     br-tenant
 */
import { defineCommand } from './command.ts'
import { readNames, type NamesRecord } from '../text/names.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { firstRows } from '../text/first-rows.ts'
import { refs } from '../topology/ids.ts'

const BRIDGE = /^(?:br|ovs|ovsbr)[-_]?[\w.-]{0,14}$/
/** No list of anything else holds one of these. */
const USUAL = new Set(['br-int', 'br-ex', 'br-tun'])

export const ovsVsctlListBr = defineCommand<NamesRecord>({
  id: 'ovs-vsctl-list-br',
  title: 'ovs-vsctl list-br',
  scope: 'host',
  matches(commandLine) {
    const typed = parseOvsCommandLine(commandLine, ['ovs-vsctl', 'br-list'])
    return typed?.tool === 'br-list' || typed?.command === 'list-br' || typed?.command === 'br-list'
  },
  looksLike(output) {
    if (!firstRows(output, 4).every((row) => BRIDGE.test(row.trim()))) return false
    const names = output.map((line) => line.trim()).filter((line) => line !== '')
    return names.length > 0 && names.every((name) => BRIDGE.test(name)) && names.some((name) => USUAL.has(name))
  },
  read: (ledger) => ({ names: readNames(ledger), failed: readToolErrors(ledger) }),
  contribute({ names }, { host }, facts) {
    if (!host) return
    for (const { name, line } of names) facts.node(refs.bridge(host, name), { name, parent: host }, line)
  },
  isError: ({ names, failed }) => failed && names.length === 0,
  isEmpty: ({ names }) => names.length === 0
})
