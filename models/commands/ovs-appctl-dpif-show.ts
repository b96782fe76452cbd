/**
 * `ovs-appctl dpif/show`, Open vSwitch 1.10 to 3.x: bridges with their ports, OpenFlow and datapath numbers.
 *
 *     system@ovs-system: hit:5256 missed:118
 *       br-int:
 *         br-int 65534/5: (internal)
 *         ovn-02484b-0 5/6081: (geneve: csum=true, key=flow, remote_ip=172.17.2.121)
 *         patch-tun 1/none: (patch: peer=patch-int)
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { setOwn } from '../text/own-property.ts'
import { isTunnelType } from '../text/tunnel-types.ts'
import type { FactSink, Ref } from '../topology/facts.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { TunnelClues } from '../topology/tunnel-clues.ts'

interface DpifPort {
  name: string
  ofport: number
  /** absent where the datapath has no port of its own: patches */
  datapathPort: number | undefined
  type: string
  options: { [key: string]: string } | undefined
  line: number
}

interface DpifBridge {
  name: string
  /** `system`, `netdev` */
  datapathType: string | undefined
  ports: DpifPort[]
  line: number
}

interface DpifShow {
  bridges: DpifBridge[]
  failed: boolean
}

const DATAPATH = /^\s*([\w-]+)@[\w.-]+:\s*(?:hit:\d+ missed:\d+)?$/
const BRIDGE = /^\s+(\S+):$/
const PORT = /^\s+(\S+) (\d+)\/(\d+|none): \(([\w-]+)(?:: (.*))?\)$/
const STATISTICS = /^\s*(?:flows|overall avg|hourly avg|daily avg|lookups|masks|cache)\b/

export const ovsAppctlDpifShow = defineCommand<DpifShow>({
  id: 'ovs-appctl-dpif-show',
  title: 'ovs-appctl dpif/show',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-appctl'])?.command === 'dpif/show',
  looksLike(output) {
    const head = output.slice(0, 12)
    return head.some((line) => DATAPATH.test(line)) && head.some((line) => PORT.test(line.trimEnd()))
  },
  read: (ledger) => ({ bridges: readBridges(ledger), failed: readToolErrors(ledger) }),
  contribute({ bridges }, { host }, facts) {
    if (!host) return
    const clues = new TunnelClues(host, facts)
    for (const { name, datapathType, ports, line } of bridges) {
      const bridge = refs.bridge(host, name)
      facts.node(bridge, { name, parent: host, attributes: known({ datapathType }) }, line)
      for (const port of ports) contributePort(port, bridge, host, facts, clues)
    }
  },
  isError: ({ bridges, failed }) => failed && bridges.length === 0,
  isEmpty: ({ bridges }) => bridges.length === 0
})

function readBridges(ledger: LineLedger): DpifBridge[] {
  const bridges: DpifBridge[] = []
  let datapathType: string | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index).trimEnd()
    const datapath = DATAPATH.exec(line)
    const port = PORT.exec(line)
    const bridge = port ? null : BRIDGE.exec(line)
    if (datapath) {
      datapathType = datapath[1]
      ledger.take(index)
    } else if (bridge) {
      bridges.push({ name: bridge[1]!, datapathType, ports: [], line: index })
      ledger.take(index)
    } else if (port && bridges.length > 0) {
      bridges.at(-1)!.ports.push(portOf(port, index))
      ledger.take(index)
    } else if (STATISTICS.test(line)) ledger.ignore(index, 'statistics')
    else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    }
  }
  return bridges
}

function portOf([, name = '', ofport, number, type = '', options]: RegExpExecArray, line: number): DpifPort {
  return {
    name,
    ofport: Number(ofport),
    datapathPort: number === 'none' ? undefined : Number(number),
    type,
    options: options === undefined ? undefined : readOptions(options),
    line
  }
}

function readOptions(text: string): { [key: string]: string } {
  const options: { [key: string]: string } = {}
  for (const part of text.split(', ')) {
    const equals = part.indexOf('=')
    if (equals > 0) setOwn(options, part.slice(0, equals).trim(), part.slice(equals + 1))
  }
  return options
}

function contributePort(port: DpifPort, bridge: Ref, host: Ref, facts: FactSink, clues: TunnelClues): void {
  const { name, ofport, datapathPort, type, options, line } = port
  // What else stands here is how the datapath makes the port (`tap` for internal ones), not what the database calls it.
  const joins = type === 'patch' || isTunnelType(type)
  const named = joins || type === 'internal' || /^(?:dpdk|afxdp)/.test(type)
  const attributes = known({
    ofport,
    datapathPort,
    type: named ? type : undefined,
    options: joins ? options : undefined
  })
  facts.node(refs.ovsInterface(host, name), { name, parent: bridge, attributes }, line)
  if (joins) clues.add(type, options?.['remote_ip'], options?.['local_ip'], line)
}
