/**
 * `ceph orch ps`, `ceph orch host ls`, also `--format json` (cephadm, Octopus to Reef): which daemon runs on which host.
 *
 *     NAME                     HOST          PORTS   STATUS         REFRESHED  AGE  MEM USE  MEM LIM  VERSION   IMAGE ID      CONTAINER ID
 *     mon.controller-0         controller-0          running (21h)     4m ago  21h     451M    2048M  16.2.10   3fd1aafc6c5a  5b9a3d3c1f0e
 *     osd.3                    ceph-1                running (20h)     4m ago  20h     911M    4096M  16.2.10   3fd1aafc6c5a  0f6c2a7d9b11
 *     HOST          ADDR         LABELS       STATUS
 *     ceph-1        172.18.0.21  osd _no_autotune_memory
 */
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { monitorRef } from '../text/ceph/refs.ts'
import { firstRows } from '../text/first-rows.ts'
import { isElision } from '../text/elision.ts'
import { parseIp } from '../text/ip-address.ts'
import { word } from '../text/json-lookup.ts'
import { readJsonObjects, type JsonDict } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { known, type FactSink } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface Daemon {
  /** `osd.3`, `mgr.controller-0.xkqzpe` */
  name: string
  host: string
  state: string
  version: string | undefined
  line: number
}
interface Orchestrated {
  daemons: Daemon[]
  hosts: { name: string; address: string | undefined; line: number }[]
  failed: boolean
}

const VERB = /^orch (?:ps(?: \S+)?|host ls)$/
const DAEMONS = /^NAME\s+HOST\s+(?:PORTS\s+)?STATUS\s+REFRESHED\b/
const HOSTS = /^HOST\s+ADDR\s+LABELS\s+STATUS\s*$/
const STATE = /^(?:running|stopped|starting|error|unknown)$/

export const cephOrch = defineCommand<Orchestrated>({
  id: 'ceph-orch',
  title: 'ceph orch ps',
  scope: 'cloud',
  matches: (commandLine) => VERB.test(cephCommand(commandLine) ?? ''),
  canonical: (commandLine) => (/\borch host ls\b/.test(commandLine) ? 'ceph orch host ls' : 'ceph orch ps'),
  looksLike(output) {
    const rows = firstRows(output, 6).map((line) => line.slice(0, 400))
    if (rows.slice(0, 2).some((line) => DAEMONS.test(line) || HOSTS.test(line))) return true
    const start = rows.join('')
    return /^\s*\[\s*\{/.test(start) && start.includes('"daemon_type":') && start.includes('"hostname":')
  },
  read(ledger) {
    const out: Orchestrated = { daemons: [], hosts: [], failed: readCephErrors(ledger) }
    const start = ledger.lines.findIndex((line, index) => line.trim() !== '' && !ledger.isRead(index))
    if (start >= 0 && /^\s*\[/.test(ledger.at(start))) {
      for (const { value, line } of readJsonObjects(ledger, start).objects) readEntry(value, line, out)
      return out
    }
    readTable(ledger, out)
    return out
  },
  contribute({ daemons, hosts }, _, facts) {
    for (const { name, address, line } of hosts) {
      const keys = [...refs.host(name).keys, ...(address === undefined ? [] : refs.hostAddress(address).keys)]
      facts.node({ kind: 'host', keys }, { name }, line)
    }
    for (const daemon of daemons) contributeDaemon(daemon, facts)
  },
  isError: ({ failed, daemons, hosts }) => failed && daemons.length + hosts.length === 0,
  isEmpty: ({ daemons, hosts }) => daemons.length + hosts.length === 0
})

function readTable(ledger: LineLedger, out: Orchestrated): void {
  let table: 'daemons' | 'hosts' | undefined
  for (let line = 0; line < ledger.length; line++) {
    const text = ledger.at(line).trim()
    if (ledger.isRead(line) || text === '') continue
    if (isElision(text)) ledger.markIncomplete()
    else if (DAEMONS.test(text)) table = 'daemons'
    else if (HOSTS.test(text)) table = 'hosts'
    else if (/^\d+ hosts in cluster/.test(text)) ledger.ignore(line, 'a count')
    else if (table === 'daemons') {
      const daemon = daemonOf(text, line)
      if (!daemon) continue
      out.daemons.push(daemon)
    } else if (table === 'hosts') {
      const [name = '', address = ''] = text.split(/\s+/)
      out.hosts.push({ name, address: parseIp(address) ? address : undefined, line })
    } else continue
    if (!ledger.isRead(line)) ledger.take(line)
  }
}

/** Ports may be missing; the state is the first word that is one. */
function daemonOf(text: string, line: number): Daemon | undefined {
  const words = text.split(/\s+/)
  const [name, host] = words
  const state = words.slice(2, 5).find((each) => STATE.test(each))
  if (name === undefined || host === undefined || state === undefined || !/^[a-z][\w-]*(?:\.|$)/.test(name))
    return undefined
  return { name, host, state, version: words.slice(3).find((each) => /^\d+\.\d+\.\d+/.test(each)), line }
}

function readEntry(value: JsonDict, line: number, out: Orchestrated): void {
  const host = word(value['hostname'])
  const type = word(value['daemon_type'])
  if (host === undefined) return
  if (type === undefined) {
    const address = word(value['addr'])
    out.hosts.push({ name: host, address: address !== undefined && parseIp(address) ? address : undefined, line })
    return
  }
  const id = word(value['daemon_id'])
  const state = word(value['status_desc']) ?? 'unknown'
  out.daemons.push({
    name: id === undefined ? type : `${type}.${id}`,
    host,
    state,
    version: word(value['version']),
    line
  })
}

function contributeDaemon({ name, host: printed, state, version, line }: Daemon, facts: FactSink): void {
  const parent = facts.node(refs.host(printed), { name: printed }, line)
  const [type = '', id = ''] = [name.split('.')[0], name.slice(name.indexOf('.') + 1)]
  if (type === 'mon') {
    facts.node(monitorRef(id), { name, parent, attributes: known({ version }) }, line)
  } else if (/^osd\.\d{1,9}$/.test(name)) {
    // A daemon that does not run is no OSD that is up; one that runs may be down all the same.
    const down = state === 'running' ? undefined : 'down'
    const attributes = known({ id: Number(id), state: down, version })
    facts.node(refs.byName('ceph-osd', name), { name, parent, attributes }, line)
  } else {
    const attributes = known({ binary: `ceph-${type}`, version, ...(type === 'mgr' ? {} : { state }) })
    facts.node(refs.byName('service', name), { name, parent, attributes }, line)
  }
}
