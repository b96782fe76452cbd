import type { Json } from '../../topology/vocabulary.ts'
import { readJsonObjects, type JsonDict } from '../json-objects.ts'
import type { LineLedger } from '../line-ledger.ts'

/** What `ceph status` says of a cluster. */
export interface CephStatus {
  health?: string
  fsid?: string
  mons: { name: string; address?: string; inQuorum?: boolean; at: number }[]
  mgrs: { name: string; active: boolean; at: number }[]
  osds: { osds?: number; osdsUp?: number; osdsIn?: number; pools?: number; pgs?: number }
  checks: string[]
  /** ledger index of the cluster's id */
  line: number
}

/** Reads both the layout in sections (Luminous on) and the older one, one item a line, or JSON. */
export function readCephStatus(ledger: LineLedger): CephStatus {
  const out: CephStatus = { mons: [], mgrs: [], osds: {}, checks: [], line: 0 }
  for (let index = 0; index < ledger.length; index++) {
    if (ledger.isRead(index)) continue
    const text = ledger.at(index).trim().replace(/\s+/g, ' ')
    if (text === '') continue
    if (text.startsWith('{')) {
      for (const { value, line } of readJsonObjects(ledger, index).objects) readJson(value, line, out)
      return out
    }
    if (readLine(text, index, out) || SECTION.test(text) || DETAIL.test(text)) ledger.take(index)
    else if (out.health !== undefined && out.health !== 'HEALTH_OK' && out.mons.length === 0) {
      out.checks.push(text)
      ledger.take(index)
    }
  }
  return out
}

const SECTION = /^(?:cluster|services|data|io|task status|progress|events|scrub status):$/
const DETAIL =
  /^(?:(?:mds|mdsmap|fsmap|mgrmap|rbd-mirror|cephfs-mirror|iscsi|nfs|tcmu-runner|crash|volumes|pools|objects|usage|pgs|client|recovery|cache|election epoch|flags|pgmap|monmap|osdmap|scrub status|mds\.\S+|rgw)\b|[\d.]+[kMGTP]? (?:[kKMGTP]?i?B|bytes) (?:used|data)|[\d.]+ ?(?:[kMGTP]i?)?B (?:used|data)|\d+ [a-z_+]+$|\d+\/\d+ objects|\[[=.>]+\]|[\d.]+% pgs|\d{4}-\d\d-\d\d[ T][\d:.]+ .*\[(?:INF|WRN|ERR|DBG|SEC)\] |(?:Global Recovery|Rebalancing|PG autoscaler).*|\(age .*)/

function readLine(text: string, line: number, out: CephStatus): boolean {
  const fsid = /^(?:id:|cluster)\s+([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(text)?.[1]
  const [, health, reasons = ''] = /^health:?\s+(HEALTH_\w+)(?: (\S.*))?$/.exec(text) ?? []
  const quorum = /(?:^mon: .*|election epoch \d+, )quorum (?:[\d,]+ )?([^\s(]+)/.exec(text)?.[1]
  const monmap = /^monmap e\d+: \d+ mons at \{(.*)\}/.exec(text)?.[1]
  const mgr = /^mgr(?:: (?=\S)| active: )(.*)$/.exec(text)?.[1]
  const osds = /^(?:osd: |osdmap e\d+: )?(\d+) osds: (\d+) up.*?, (\d+) in/.exec(text)
  const pools = /(?<!\d)(\d+) pgs, (\d+) pools|(?<!\d)(\d+) pools, (\d+) pgs/.exec(text)
  if (fsid !== undefined) Object.assign(out, { fsid, line })
  if (health !== undefined) out.health = health
  out.checks.push(...reasonsOf(reasons))
  if (monmap !== undefined)
    for (const { name, address } of monitorsOf(monmap)) monitor(out, name, line).address = address
  for (const name of quorum?.split(',') ?? []) if (name !== '') monitor(out, name, line).inQuorum = true
  const down = /out of quorum: ([^\s(]+)/.exec(text)?.[1]
  for (const name of down?.split(',') ?? []) monitor(out, name, line).inQuorum = false
  if (mgr !== undefined) readManagers(mgr, line, out)
  if (osds) Object.assign(out.osds, { osds: Number(osds[1]), osdsUp: Number(osds[2]), osdsIn: Number(osds[3]) })
  if (pools) Object.assign(out.osds, { pools: Number(pools[2] ?? pools[3]), pgs: Number(pools[1] ?? pools[4]) })
  return [fsid, health, quorum, monmap, mgr].some((found) => found !== undefined) || osds !== null
}

/** What older releases say behind the word: `recovery 2/20 objects degraded; 1 osds down`. */
export function reasonsOf(text: string): string[] {
  return text.split(/;\s+/).filter((reason) => reason !== '')
}

function readManagers(text: string, at: number, out: CephStatus): void {
  const active = /^([^\s(,]+)(?:\s*\(active| standbys: |$)/.exec(text)?.[1]
  if (active !== undefined) out.mgrs.push({ name: active, active: true, at })
  for (const name of /standbys: (.*)$/.exec(text)?.[1]?.split(/,\s*/) ?? [])
    if (name !== '') out.mgrs.push({ name, active: false, at })
}

function monitor(out: CephStatus, name: string, at: number): CephStatus['mons'][number] {
  const known = out.mons.find((mon) => mon.name === name)
  if (known) return known
  const mon = { name, at }
  out.mons.push(mon)
  return mon
}

function readJson(value: JsonDict, line: number, out: CephStatus): void {
  const { fsid } = value
  if (typeof fsid === 'string') Object.assign(out, { fsid, line })
  const health = dict(value['health'])
  const status = health['status'] ?? health['overall_status']
  if (typeof status === 'string') out.health = status
  for (const name of Array.isArray(value['quorum_names']) ? value['quorum_names'] : [])
    if (typeof name === 'string') monitor(out, name, line).inQuorum = true
  const outer = dict(value['osdmap'])
  // `ceph osd stat` prints the counts alone.
  const osdmap = 'num_osds' in value ? value : dict(outer['osdmap'] ?? outer)
  for (const [key, as] of OSDMAP) if (typeof osdmap[key] === 'number') out.osds[as] = osdmap[key]
  const pgmap = dict(value['pgmap'])
  if (typeof pgmap['num_pgs'] === 'number') out.osds.pgs = pgmap['num_pgs']
  if (typeof pgmap['num_pools'] === 'number') out.osds.pools = pgmap['num_pools']
  for (const check of Object.values(dict(health['checks']))) {
    const message = dict(dict(check)['summary'])['message']
    if (typeof message === 'string') out.checks.push(message)
  }
  for (const each of [value['monmap'], value].flatMap((map) => listOf(dict(map)['mons']))) {
    const { name, public_addr: address } = each
    if (typeof name !== 'string' || name === '') continue
    const mon = monitor(out, name, line)
    if (typeof address === 'string') mon.address = withoutPort(address)
    mon.inQuorum ??= false
  }
  const mgrmap = dict(value['mgrmap'])
  const active = mgrmap['active_name']
  if (typeof active === 'string' && active !== '') out.mgrs.push({ name: active, active: true, at: line })
  for (const { name } of listOf(mgrmap['standbys']))
    if (typeof name === 'string') out.mgrs.push({ name, active: false, at: line })
}

function listOf(value: Json | undefined): { [key: string]: Json }[] {
  return Array.isArray(value) ? value.map((each) => dict(each)) : []
}

/** `c0=172.18.0.1:6789/0,c1=[v2:…,v1:…]` → name and address of each. */
export function monitorsOf(monmap: string): { name: string; address: string }[] {
  return monmap.split(/,(?=[^,=[\]]+=)/).flatMap((entry) => {
    const [name = '', address = ''] = entry.split('=')
    return name === '' || address === '' ? [] : [{ name, address: withoutPort(address) }]
  })
}

/** `[v2:172.18.0.1:3300/0,v1:172.18.0.1:6789/0]`, `172.18.0.1:6789/0` → the address. */
export function withoutPort(text: string): string {
  const first = text.replace(/^\[(?=v\d:)/, '').split(',')[0]!
  return first
    .replace(/^v\d:/, '')
    .replace(/\/\d+\]?$/, '')
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
}

const OSDMAP = [
  ['num_osds', 'osds'],
  ['num_up_osds', 'osdsUp'],
  ['num_in_osds', 'osdsIn']
] as const

function dict(value: Json | undefined): { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
