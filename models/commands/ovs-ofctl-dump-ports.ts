/**
 * `ovs-ofctl [-O VERSION] dump-ports BRIDGE [PORT]`, Open vSwitch 1.4 to 3.x: what each port counted. Since 2.8 ports may be called
 * by name; what a port does not count is printed as `?`.
 *
 *     OFPST_PORT reply (xid=0x2): 2 ports
 *       port LOCAL: rx pkts=12, bytes=936, drop=0, errs=0, frame=0, over=0, crc=0
 *                tx pkts=40, bytes=2816, drop=3, errs=0, coll=0
 *       port  tap139c6998-17: rx pkts=77, bytes=7242, drop=0, errs=0, frame=?, over=?, crc=?
 *                tx pkts=85, bytes=7890, drop=0, errs=0, coll=?
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { bridgeTyped } from '../text/openflow/bridge-typed.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { refs } from '../topology/ids.ts'

interface PortCounters {
  /** as printed: a number, `LOCAL`, or a name */
  port: string
  counters: { [name: string]: number }
  line: number
}

interface DumpPorts {
  bridge: string | undefined
  ports: PortCounters[]
  titled: boolean
  failed: boolean
}

const TITLE = /^\s*OFPST_PORT reply\b/
const PORT = /^\s*port\s+(?:"[^"]+"|[^\s:"]+): rx pkts=/
/** One port's counters may follow another's in one line where a web page lost the line ends. */
const TOKENS = /\bport\s+("[^"]+"|[^\s:"]+):|\b(rx|tx)(?=\s)|\b([a-z]+)=(\d+|\?)/g
const COUNTERS = /^\s*(?:rx |tx )?(?:pkts|bytes|drop|errs|frame|over|crc|coll|duration)=/
/** of newer OpenFlow versions, and of cards */
const OTHER = /^\s*(?:CUSTOM Statistics|(?:rx|tx) rfc2819 |\w+=\d+,)/

const NAMES = new Map([
  ['rx pkts', 'receivePackets'],
  ['rx drop', 'receiveDrops'],
  ['rx errs', 'receiveErrors'],
  ['tx pkts', 'transmitPackets'],
  ['tx drop', 'transmitDrops'],
  ['tx errs', 'transmitErrors']
])

export const ovsOfctlDumpPorts = defineCommand<DumpPorts>({
  id: 'ovs-ofctl-dump-ports',
  title: 'ovs-ofctl dump-ports',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-ofctl'])?.command === 'dump-ports',
  looksLike: (output) => firstRows(output, 1).some((line) => TITLE.test(line) || PORT.test(line)),
  read(ledger, commandLine) {
    const bridge = bridgeTyped(parseOvsCommandLine(commandLine, ['ovs-ofctl'])?.args[0])
    return { bridge, ...readPorts(ledger), failed: readToolErrors(ledger) }
  },
  // A number says which port it is only together with the bridge: a linker finds whose it is.
  contribute({ bridge, ports }, { host }, facts) {
    if (!host) return
    const ref = bridge === undefined ? undefined : refs.bridge(host, bridge)
    for (const { port, counters, line } of ports) {
      const named = !/^(?:\d+|LOCAL)$/.test(port)
      const name = port === 'LOCAL' ? bridge : port
      if (ref) facts.node(ref, { name: bridge, parent: host }, line)
      if (ref && /^\d+$/.test(port)) facts.node(ref, { attributes: { portCounters: { [port]: counters } } }, line)
      else if (name !== undefined && (named || ref))
        facts.node(refs.ovsInterface(host, name), { name, parent: ref ?? host, attributes: counters }, line)
    }
  },
  canonical: (_commandLine, { bridge }) => `ovs-ofctl dump-ports${bridge === undefined ? '' : ` ${bridge}`}`,
  isError: ({ ports, titled, failed }) => failed && ports.length === 0 && !titled,
  isEmpty: ({ ports }) => ports.length === 0
})

function readPorts(ledger: LineLedger): Pick<DumpPorts, 'ports' | 'titled'> {
  const ports: PortCounters[] = []
  let titled = false
  let way = ''
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (TITLE.test(line)) {
      titled = true
      ledger.take(index)
    } else if (PORT.test(line) || (ports.length > 0 && COUNTERS.test(line))) {
      way = readCounters(line, ports, way, index)
      ledger.take(index)
    } else if (ports.length > 0 && OTHER.test(line)) ledger.ignore(index, 'other statistics')
    else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    }
  }
  return { ports, titled }
}

/** Adds what the line counts to the last port; answers the way that is being counted at its end. */
function readCounters(line: string, ports: PortCounters[], before: string, index: number): string {
  let way = before
  for (const [, port, turn, key = '', count = ''] of line.matchAll(TOKENS)) {
    if (port !== undefined) ports.push({ port: port.replaceAll('"', ''), counters: {}, line: index })
    else if (turn !== undefined) way = turn
    const name = NAMES.get(`${way} ${key}`)
    const open = ports.at(-1)
    if (name === undefined || !open || count === '?') continue
    // Without errors and drops there is nothing to tell of them.
    if (name.endsWith('Packets') || Number(count) > 0) open.counters[name] = Number(count)
  }
  return way
}
