/**
 * `ovs-dpctl show` and `ovs-appctl dpctl/show`, Open vSwitch 1.10 to 3.x: datapaths with their ports. Bridges are none of a
 * datapath's business, and its tunnel ports are shared by all tunnels of a type.
 *
 *     system@ovs-system:
 *       lookups: hit:5256 missed:118 lost:0
 *       flows: 12
 *       port 0: ovs-system (internal)
 *       port 3: genev_sys_6081 (geneve: packet_type=ptap)
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { refs } from '../topology/ids.ts'

interface DpctlShow {
  datapaths: {
    name: string
    hit: number | undefined
    missed: number | undefined
    lost: number | undefined
    ports: { number: number; name: string; type: string | undefined; line: number }[]
  }[]
  failed: boolean
}

const DATAPATH = /^\s*([\w-]+@[\w.-]+):\s*$/
const LOOKUPS = /^\s*lookups: hit:(\d+) missed:(\d+)(?: lost:(\d+))?\s*$/
/** of the datapath, and with `-s` of each port */
const STATISTICS = /^\s*(?:flows|masks|caches?|[\w-]+-cache|RX packets|TX packets|collisions|RX bytes)\s?:/
const PORT = /^\s*port (\d+): (\S+)(?: \(([\w-]+)(?:: .*)?\))?\s*$/

export const ovsDpctlShow = defineCommand<DpctlShow>({
  id: 'ovs-dpctl-show',
  title: 'ovs-dpctl show',
  scope: 'host',
  matches(commandLine) {
    const typed = parseOvsCommandLine(commandLine, ['ovs-dpctl', 'ovs-appctl'])
    return typed?.command === (typed?.tool === 'ovs-dpctl' ? 'show' : 'dpctl/show')
  },
  looksLike(output) {
    const head = output.slice(0, 8).filter((line) => line.trim() !== '')
    return DATAPATH.test(head[0] ?? '') && head.some((line) => LOOKUPS.test(line) || PORT.test(line))
  },
  read(ledger) {
    const datapaths: DpctlShow['datapaths'] = []
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const name = DATAPATH.exec(line)?.[1]
      const lookups = LOOKUPS.exec(line)
      const port = PORT.exec(line)
      const open = datapaths.at(-1)
      if (name !== undefined) datapaths.push({ name, hit: undefined, missed: undefined, lost: undefined, ports: [] })
      else if (lookups && open) {
        open.hit = Number(lookups[1])
        open.missed = Number(lookups[2])
        if (lookups[3] !== undefined) open.lost = Number(lookups[3])
      } else if (port && open) {
        open.ports.push({ number: Number(port[1]), name: port[2]!, type: port[3], line: index })
      } else {
        if (STATISTICS.test(line)) ledger.ignore(index, 'statistics')
        else if (isElision(line)) {
          ledger.ignore(index, 'left out by whoever pasted')
          ledger.markIncomplete()
        }
        continue
      }
      ledger.take(index)
    }
    return { datapaths, failed: readToolErrors(ledger) }
  },
  // A datapath's port need not be an interface of the database: it only completes one that is.
  contribute({ datapaths }, { host }, facts) {
    if (!host) return
    for (const { ports } of datapaths) {
      for (const { number, name, line } of ports) {
        facts.node(refs.ovsInterface(host, name), { attributes: { datapathPort: number }, weak: true }, line)
      }
    }
  },
  isError: ({ datapaths, failed }) => failed && datapaths.length === 0,
  isEmpty: ({ datapaths }) => datapaths.length === 0
})
