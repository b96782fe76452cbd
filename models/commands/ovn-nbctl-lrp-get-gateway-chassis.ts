/**
 * `ovn-nbctl lrp-get-gateway-chassis PORT`, OVN 2.9 to 25.x: where a router port may be, highest priority first. Neutron parts port
 * and chassis by `_`, `lrp-set-gateway-chassis` by `-`:
 *
 *     lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4_6dc98890-03e2-42b6-86b2-f11112354dbf     3
 *     lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4_8d1f9db9-3dee-4e04-a88e-0deed7d99b0e     2
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { nodeValue } from '../topology/facts.ts'
import { ovnRefs } from '../topology/ovn-refs.ts'

interface GatewayChassis {
  /** as typed */
  port: string | undefined
  rows: { port: string; chassis: string; priority: number; line: number }[]
  failed: boolean
}

const ROW = /^\s*(\S+)\s+(\d{1,5})\s*$/
const NEUTRON = /^(lrp-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[_-](\S+)$/i

export const ovnNbctlLrpGetGatewayChassis = defineCommand<GatewayChassis>({
  id: 'ovn-nbctl-lrp-get-gateway-chassis',
  title: 'ovn-nbctl lrp-get-gateway-chassis',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'lrp-get-gateway-chassis',
  looksLike(output) {
    const lines = output.slice(0, 20).filter((line) => line.trim() !== '')
    return lines.length > 0 && lines.every((line) => NEUTRON.test(ROW.exec(line)?.[1] ?? ''))
  },
  read(ledger, commandLine) {
    const rows: GatewayChassis['rows'] = []
    const port = parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.args[0]
    for (let index = 0; index < ledger.length; index++) {
      const found = ROW.exec(ledger.at(index))
      const parts = found && partsOf(found[1]!, port)
      if (found && parts) {
        rows.push({ ...parts, priority: Number(found[2]), line: index })
        ledger.take(index)
      } else if (isElision(ledger.at(index))) {
        ledger.ignore(index, 'left out by whoever pasted')
        ledger.markIncomplete()
      }
    }
    return { port, rows, failed: readToolErrors(ledger) }
  },
  contribute({ rows }, _source, facts) {
    for (const { port, chassis, priority, line } of rows) {
      const host = nodeValue(ovnRefs.chassis(chassis), chassis)
      facts.node(ovnRefs.routerPort(port), { attributes: { gatewayChassis: [{ host, priority }] } }, line)
    }
  },
  canonical: (_commandLine, { port }) =>
    port === undefined ? 'ovn-nbctl lrp-get-gateway-chassis' : `ovn-nbctl lrp-get-gateway-chassis ${port}`,
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

/** The router port and the chassis in the name of a row; only what was typed tells where a port of any name ends. */
function partsOf(name: string, typed: string | undefined): { port: string; chassis: string } | undefined {
  if (
    typed !== undefined &&
    name.length > typed.length + 1 &&
    name.startsWith(typed) &&
    /[_-]/.test(name[typed.length]!)
  )
    return { port: typed, chassis: name.slice(typed.length + 1) }
  const [, port, chassis] = NEUTRON.exec(name) ?? []
  return port === undefined || chassis === undefined ? undefined : { port, chassis }
}
