/**
 * `ovs-ofctl [-O VERSION] show BRIDGE` and `dump-ports-desc BRIDGE`, Open vSwitch 2.3 to 3.x: the ports as OpenFlow numbers them.
 *
 *     OFPT_FEATURES_REPLY (xid=0x2): dpid:0000aa1f4fdff841
 *     n_tables:254, n_buffers:0
 *      5(tap139c6998-17): addr:aa:55:aa:55:00:15
 *          config:     PORT_DOWN
 *          state:      LINK_DOWN
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { bridgeTyped } from '../text/openflow/bridge-typed.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import type { FactSink, Ref } from '../topology/facts.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'

interface OpenflowPort {
  number: number
  /** OpenFlow keeps 15 characters of a name */
  name: string
  mac: string
  /** flags; absent where the line was lost */
  config: string[] | undefined
  state: string[] | undefined
  /** megabits a second; absent where the port knows none */
  speed: number | undefined
  line: number
}

interface OfctlShow {
  bridge: string | undefined
  datapathId: string | undefined
  datapathLine: number
  ports: OpenflowPort[]
  failed: boolean
}

const VERBS = new Set(['show', 'dump-ports-desc'])
const FEATURES = /^\s*OFPT_FEATURES_REPLY .*dpid:([0-9a-f]{16})\s*$/i
const PORT = /^\s*(\d{1,10}|LOCAL)\(("?)(.*)\2\): addr:([0-9a-f]{2}(?::[0-9a-f]{2}){5})\s*$/i
const HEADER = /^\s*(?:OFPT_FEATURES_REPLY|OFPST_PORT_DESC reply|OFPT_GET_CONFIG_REPLY)\b/
const HEAD = /^\s*(?:n_tables:\d|capabilities:|actions:)/
const FIELD = /^\s+(config|state|current|advertised|supported|peer|speed):(.*)$/
/** OpenFlow's own number of the port that the bridge itself is */
const LOCAL = 65534

export const ovsOfctlShow = defineCommand<OfctlShow>({
  id: 'ovs-ofctl-show',
  title: 'ovs-ofctl show',
  scope: 'host',
  matches: (commandLine) => VERBS.has(parseOvsCommandLine(commandLine, ['ovs-ofctl'])?.command ?? ''),
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 6).filter((line) => line.trim() !== '')
    return HEADER.test(first) || (PORT.test(first) && FIELD.test(second))
  },
  read(ledger, commandLine) {
    const typed = bridgeTyped(parseOvsCommandLine(commandLine, ['ovs-ofctl'])?.args[0])
    const read = readPorts(ledger)
    const local = read.ports.find(({ number }) => number === LOCAL)?.name
    return { ...read, bridge: typed ?? local, failed: readToolErrors(ledger) }
  },
  contribute(record, { host }, facts) {
    if (!host) return
    const bridge = record.bridge === undefined ? undefined : refs.bridge(host, record.bridge)
    if (bridge) {
      const attributes = known({ datapathId: record.datapathId })
      facts.node(bridge, { name: record.bridge, parent: host, attributes }, record.datapathLine)
    }
    for (const port of record.ports) contributePort(port, record.bridge, bridge, host, facts)
  },
  canonical(commandLine, { bridge }) {
    const verb = parseOvsCommandLine(commandLine, ['ovs-ofctl'])?.command ?? 'show'
    return bridge === undefined ? `ovs-ofctl ${verb}` : `ovs-ofctl ${verb} ${bridge}`
  },
  isError: ({ ports, datapathId, failed }) => failed && ports.length === 0 && datapathId === undefined,
  isEmpty: ({ ports, datapathId }) => ports.length === 0 && datapathId === undefined
})

function readPorts(ledger: LineLedger): Pick<OfctlShow, 'datapathId' | 'datapathLine' | 'ports'> {
  const ports: OpenflowPort[] = []
  let datapathId: string | undefined
  let datapathLine = 0
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const port = PORT.exec(line)
    const field = FIELD.exec(line)
    const open = ports.at(-1)
    if (port) {
      ports.push(portOf(port, index))
      ledger.take(index)
    } else if (field && open) {
      readField(open, field[1]!, field[2]!.trim())
      ledger.take(index)
    } else if (HEADER.test(line)) {
      const id = FEATURES.exec(line)?.[1]?.toLowerCase()
      if (id !== undefined) {
        datapathId = id
        datapathLine = index
      }
      ledger.take(index)
    } else if (HEAD.test(line)) ledger.ignore(index, 'what the switch can do')
    else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    }
  }
  return { datapathId, datapathLine: datapathId === undefined ? (ports[0]?.line ?? 0) : datapathLine, ports }
}

function portOf([, number = '', , name = '', mac = '']: RegExpExecArray, line: number): OpenflowPort {
  const numbered = number === 'LOCAL' ? LOCAL : Number(number)
  return { number: numbered, name, mac: mac.toLowerCase(), config: undefined, state: undefined, speed: undefined, line }
}

function readField(port: OpenflowPort, name: string, text: string): void {
  const flags = text === '0' ? [] : text.split(/\s+/).filter((flag) => flag !== '')
  if (name === 'config') port.config = flags
  else if (name === 'state') port.state = flags
  else if (name === 'speed') {
    const now = Number(/^(\d{1,9}) Mbps now/.exec(text)?.[1] ?? 0)
    if (now > 0) port.speed = now
  }
}

const KEPT_LETTERS = 15

function contributePort(
  port: OpenflowPort,
  bridgeName: string | undefined,
  bridge: Ref | undefined,
  host: Ref,
  facts: FactSink
): void {
  const { name, number, mac, config, state, speed, line } = port
  const cut = name.length >= KEPT_LETTERS
  // Without a bridge a number says nothing, and half a name names nobody.
  if (name === '' || (cut && bridgeName === undefined)) return
  const keys = cut ? [`openflow:${bridgeName}/${number}`] : [`name:${name}`]
  // A device that was moved into a network namespace shows no address, and nobody here knows its state.
  const away = /^[0:]+$/.test(mac)
  const attributes = known({
    ofport: number,
    mac: away ? undefined : mac,
    openflowConfig: config && config.length > 0 ? config : undefined,
    openflowState: state && state.length > 0 ? state : undefined,
    // The switch takes both from the device, as the database does.
    adminState: away ? undefined : config && (config.includes('PORT_DOWN') ? 'down' : 'up'),
    state: away ? undefined : state && (state.includes('LINK_DOWN') ? 'down' : 'up'),
    linkSpeed: speed === undefined ? undefined : speed * 1_000_000,
    cutName: cut ? true : undefined
  })
  facts.node({ kind: 'ovs-interface', keys, within: host }, { name, parent: bridge ?? host, attributes }, line)
}
