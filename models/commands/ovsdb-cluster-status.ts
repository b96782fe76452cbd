/**
 * `ovs-appctl -t …/ovnsb_db.ctl cluster/status OVN_Southbound` (Open vSwitch 2.9 to 3.x, OVN 20 on; `ovn-appctl`, too): a server's
 * place in its database's cluster, and `ovsdb-server/sync-status` where one server copies another.
 *
 *     Name: OVN_Southbound
 *     Address: ssl:172.17.1.20:6644
 *     Role: leader
 *     Servers:
 *         1f4d (1f4d at ssl:172.17.1.20:6644) (self) next_index=3 match_index=1999
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface ClusterStatus {
  /** the tool's words in lower case → what it says */
  fields: Map<string, string>
  servers: { name: string; address: string; self: boolean }[]
  /** of `sync-status`: the databases it copies */
  databases: string[]
  line: number
  failed: boolean
}

const FIELD =
  /^(Name|Cluster ID|Server ID|Address|Status|Role|Term|Leader|Vote|Adding|state|connecting|replicating|database):(.*)$/
const REST =
  /^(?:Last Election|Election timer|Log:|Entries not|Connections:|Disconnections:|Remotes|Joining|Leaving|Servers:$|Vote:|Last restart|[0-9a-f]{4}$)/
const SERVER = /^([0-9a-f]{4}) \([0-9a-f]{4} at ([^)]{1,80})\)( \(self\))?/
const VERBS = new Set(['cluster/status', 'ovsdb-server/sync-status'])
const TOOLS = ['ovs-appctl', 'ovn-appctl']

export const ovsdbClusterStatus = defineCommand<ClusterStatus>({
  id: 'ovsdb-cluster-status',
  title: 'ovs-appctl cluster/status',
  scope: 'host',
  matches: (commandLine) => VERBS.has(parseOvsCommandLine(commandLine, TOOLS)?.command ?? ''),
  canonical: (commandLine) => `ovs-appctl ${parseOvsCommandLine(commandLine, TOOLS)?.command ?? 'cluster/status'}`,
  looksLike(output) {
    const rows = firstRows(output, 4)
    if (/^state: (?:active|backup)$/.test(rows[0] ?? '')) return rows.slice(1).every((row) => FIELD.test(row))
    const at = /^[0-9a-f]{4}$/.test(rows[0] ?? '') ? 1 : 0
    return /^Name: \S+$/.test(rows[at] ?? '') && /^Cluster ID: /.test(rows[at + 1] ?? '')
  },
  read: (ledger, commandLine) => readStatus(ledger, commandLine),
  contribute({ fields, servers, databases, line }, { host }, facts) {
    const { name, ...told } = toldBy(fields)
    const named = name === undefined ? databases : [name]
    if (!host || Object.keys(told).length === 0) return
    const server = known({ ...told, servers: servers.length > 0 ? servers.map((each) => ({ ...each })) : undefined })
    const ovsdb = Object.fromEntries(named.map((database) => [database, server]))
    if (named.length > 0) facts.node(host, { attributes: { ovsdb } }, line)
  },
  isError: ({ fields, failed }) => failed && fields.size === 0,
  isEmpty: ({ fields }) => fields.size === 0
})

function readStatus(ledger: LineLedger, commandLine: string): ClusterStatus {
  const record: ClusterStatus = {
    fields: new Map(),
    servers: [],
    databases: [],
    line: 0,
    failed: readToolErrors(ledger)
  }
  const asked = /\s(?:-t|--target)[= ]?\S*ovn([ns])b/.exec(commandLine)?.[1]
  for (let index = 0; index < ledger.length; index++) {
    const text = ledger.at(index).trim().slice(0, 500)
    if (text === '' || ledger.isRead(index)) continue
    const [, key, value = ''] = FIELD.exec(text) ?? []
    const [, name, address = '', self] = SERVER.exec(text) ?? []
    if (key === 'database') record.databases.push(value.trim())
    else if (key !== undefined) {
      if (record.fields.size === 0) record.line = index
      record.fields.set(key.toLowerCase(), value.trim())
    } else if (name !== undefined) record.servers.push({ name, address: hostIn(address), self: self !== undefined })
    else if (isElision(text)) ledger.markIncomplete()
    else if (!REST.test(text)) continue
    ledger.take(index)
  }
  // An active server copies nothing, so that only its socket tells whose it is.
  if (record.databases.length === 0 && asked !== undefined)
    record.databases.push(asked === 'n' ? 'OVN_Northbound' : 'OVN_Southbound')
  return record
}

function toldBy(fields: ReadonlyMap<string, string>): { name?: string; [attribute: string]: string | number } {
  const term = fields.get('term')
  const address = fields.get('address')
  return known({
    ...{ name: fields.get('name'), role: fields.get('role'), state: fields.get('state'), status: fields.get('status') },
    ...{ term: term !== undefined && /^\d{1,12}$/.test(term) ? Number(term) : undefined },
    leader: fields.get('leader'),
    address: address === undefined ? undefined : hostIn(address),
    copies: fields.get('replicating') ?? fields.get('connecting')
  }) as { name?: string; [attribute: string]: string | number }
}

/** `ssl:[fd00::10]:6644` → `fd00::10` */
function hostIn(remote: string): string {
  return /^\w+:\[?([^\]]+?)\]?:\d+$/.exec(remote)?.[1] ?? remote
}
