/**
 * `ovn-nbctl lsp-get-type PORT`, `-options`, `-addresses`, `-port-security`, `-up`, `-enabled`, `-tag`, `-parent`, all versions:
 * one value of a logical switch port, or one a line. Only the command line tells what it is.
 *
 *     fa:16:3e:5b:bd:35 192.168.10.11
 */
import { defineCommand } from './command.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { setOwn } from '../text/own-property.ts'
import { readOvnAddresses } from '../text/ovn-addresses.ts'
import type { FactValue } from '../topology/facts.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { neutronPortId, ovnRefs } from '../topology/ovn-refs.ts'

interface LspGet {
  /** `type`, `options` … */
  what: string
  port: string | undefined
  values: string[]
  line: number
  failed: boolean
}

const VERB = /^lsp-get-(type|options|addresses|port-security|up|enabled|tag|parent|dhcpv4-options|dhcpv6-options|ls)$/
const TOOL_SAYS = /^(?:ovn-nbctl: |\S*\|\d+\|)/

export const ovnNbctlLspGet = defineCommand<LspGet>({
  id: 'ovn-nbctl-lsp-get',
  title: 'ovn-nbctl lsp-get',
  scope: 'cloud',
  matches: (commandLine) => VERB.test(parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command ?? ''),
  // A word alone is of no shape.
  looksLike: () => false,
  read(ledger, commandLine) {
    const typed = parseOvsCommandLine(commandLine, ['ovn-nbctl'])
    const record: LspGet = {
      what: VERB.exec(typed?.command ?? '')?.[1] ?? '',
      port: typed?.args[0],
      values: [],
      line: 0,
      failed: false
    }
    for (let index = 0; index < ledger.length; index++) {
      const text = ledger.at(index).trim()
      if (text === '' || TOOL_SAYS.test(text)) continue
      if (record.values.length === 0) record.line = index
      record.values.push(text)
      ledger.take(index)
    }
    record.failed = readToolErrors(ledger)
    return record
  },
  contribute({ what, port, values, line }, _source, facts) {
    if (port === undefined || values.length === 0) return
    const attributes = known({ uuid: neutronPortId(port), ...attributesOf(what, values) })
    const name = neutronPortId(port) === undefined ? port : undefined
    const network = what === 'ls' ? switchOf(values[0]!) : undefined
    facts.node(ovnRefs.switchPort(port), { name, parent: network, attributes }, line)
  },
  canonical: (_commandLine, { what, port }) =>
    port === undefined ? `ovn-nbctl lsp-get-${what}` : `ovn-nbctl lsp-get-${what} ${port}`,
  isError: ({ values, failed }) => failed && values.length === 0,
  isEmpty: ({ values }) => values.length === 0
})

function attributesOf(what: string, values: readonly string[]): { [attribute: string]: FactValue } {
  const [first = ''] = values
  if (what === 'type') return { type: first }
  if (what === 'up') return { up: first === 'up' }
  if (what === 'enabled') return { adminUp: first === 'enabled' }
  if (what === 'tag') return /^\d{1,4}$/.test(first) ? { tag: Number(first) } : {}
  if (what === 'parent') return { parentPort: nodeValue(ovnRefs.switchPort(first), first) }
  if (what === 'port-security') return { portSecurity: [...values] }
  if (what === 'addresses') {
    const { macs, addresses, unknown } = readOvnAddresses(values)
    return {
      mac: macs[0],
      addresses: addresses.length > 0 ? addresses : undefined,
      unknownAddress: unknown ? true : undefined
    }
  }
  if (what === 'options') return optionsOf(values)
  const row = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i.exec(first)?.[1]
  if (row === undefined || !what.startsWith('dhcp')) return {}
  const options = nodeValue(ovnRefs.row('dhcp-options', row), row)
  return what === 'dhcpv4-options' ? { dhcpv4Options: options } : { dhcpv6Options: options }
}

function optionsOf(values: readonly string[]): { [attribute: string]: FactValue } {
  const options: { [key: string]: string } = {}
  for (const value of values) {
    const equals = value.indexOf('=')
    if (equals > 0) setOwn(options, value.slice(0, equals), value.slice(equals + 1))
  }
  return { options, physicalNetwork: Object.hasOwn(options, 'network_name') ? options['network_name'] : undefined }
}

/** `<row> (<name>)`, as `lsp-get-ls` prints it. */
function switchOf(text: string): ReturnType<typeof ovnRefs.network> | undefined {
  const [, row, name] = /^([0-9a-f-]{36}) \((.*)\)$/i.exec(text) ?? []
  return row === undefined || name === undefined ? undefined : ovnRefs.network(name, row)
}
