/**
 * Who is at the other end of the cable: `lldpctl`, `lldpcli show neighbors` (lldpd 0.7 to 1.0; text, `-f keyvalue`, `-f json`),
 * `lldptool -t -n -i IFACE` (lldpad 1.0) and `networkctl lldp` (systemd 219 to 257).
 *
 *     Interface:    eno1, via: LLDP, RID: 1, Time: 0 day, 00:01:04
 *       Chassis:
 *         SysName:      leaf-1.example.com
 *       Port:
 *         PortID:       ifname Ethernet12
 */
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'
import { isNetworkctlTitle, readNetworkctl } from './lldp/networkctl.ts'
import { readNeighbors, type LldpNeighbors } from './lldp/read.ts'

const NEIGHBORS = /^(?:lldpctl(?:\s|$)|lldpcli\s(?:.*\s)?sh\w*\s+ne\w*(?:\s|$))/
/** With `-n` it is the neighbour's word, without the host's own. */
const TOOL = /^lldptool\s(?=.*(?:-t|get-tlv)\b)(?=.*-\w*n)/
const NETWORKCTL = /^networkctl\s(?:.*\s)?lldp(?:\s|$)/

export const lldp = defineCommand<LldpNeighbors>({
  id: 'lldp',
  title: 'lldpctl',
  scope: 'host',
  matches(commandLine) {
    const line = commandLine.trim().slice(0, 1000)
    return (NEIGHBORS.test(line) || TOOL.test(line) || NETWORKCTL.test(line)) && !/\s-f\s*xml\b/.test(line)
  },
  canonical(commandLine, { tool }) {
    if (tool === 'networkctl') return 'networkctl lldp'
    return /^lldptool\s/.test(commandLine.trim()) ? 'lldptool -t -n' : 'lldpctl'
  },
  looksLike(output) {
    const rows = firstRows(output, 4)
    const [first = ''] = rows
    if (isNetworkctlTitle(first)) return true
    if (/^-{20,}$/.test(first)) return rows[1] === 'LLDP neighbors:'
    if (/^lldp\.[\w.@-]+\.(?:via|rid)=/.test(first)) return true
    if (first === 'Chassis ID TLV') return rows.includes('Port ID TLV')
    if (first.trim() === '{' || first.startsWith('{"lldp"')) return /^\{\s*"lldp"\s*:/.test(rows.join('').slice(0, 200))
    return /^Interface: +\S+, via: \w+, RID: \d+/.test(first)
  },
  read(ledger, commandLine) {
    const tabular =
      NETWORKCTL.test(commandLine.trim().slice(0, 1000)) || firstRows(ledger.lines, 1).some(isNetworkctlTitle)
    return tabular ? { ...readNetworkctl(ledger), tool: 'networkctl' } : readNeighbors(ledger, commandLine)
  },
  contribute({ neighbors }, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    const told = new Map<string, { line: number; lldpNeighbors: { [key: string]: string }[] }>()
    for (const { device, line, ...neighbor } of neighbors) {
      if (device === undefined || Object.values(neighbor).every((value) => value === undefined)) continue
      const own = told.get(device) ?? { line, lldpNeighbors: [] }
      own.lldpNeighbors.push(known(neighbor) as { [key: string]: string })
      told.set(device, own)
    }
    for (const [name, { line, lldpNeighbors }] of told)
      facts.node(refs.device(scope.within, name), { name, parent: scope.within, attributes: { lldpNeighbors } }, line)
  },
  isError: ({ neighbors, failed }) => failed && neighbors.length === 0,
  isEmpty: ({ neighbors }) => neighbors.length === 0
})
