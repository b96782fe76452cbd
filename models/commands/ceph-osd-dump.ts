/**
 * `ceph osd dump [-f json]` (Hammer to Reef): every OSD with its state and address, and the pools.
 *
 *     epoch 67
 *     fsid 96157d2f-395f-4a54-8a19-b6042465100d
 *     pool 2 'images' replicated size 3 min_size 2 crush_rule 0 object_hash rjenkins pg_num 32 pgp_num 32 application rbd
 *     osd.0 up   in  weight 1 up_from 5 up_thru 62 down_at 0 last_clean_interval [0,0) [v2:172.18.0.20:6800/7,v1:…] exists,up
 *     osd.1 down out weight 0 up_from 9 up_thru 62 down_at 70 last_clean_interval [0,0) 172.18.0.21:6800/9 exists
 */
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { poolFromJson, readPools, type Pool } from '../text/ceph/pools.ts'
import { withoutPort } from '../text/ceph/status.ts'
import { firstRows } from '../text/first-rows.ts'
import { dict, word } from '../text/json-lookup.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface Osd {
  id: number
  up: boolean
  in: boolean
  reweight: number | undefined
  address: string | undefined
  line: number
}
interface OsdMap {
  osds: Osd[]
  pools: Pool[]
  failed: boolean
}

const OSD =
  /^osd\.(\d{1,9}) (up|down) +(in|out) +weight ([\d.]+) .*?(?:\) | )(\[?(?:v\d:)?\[?[\da-f.:]+\]?:\d+\/\d+\S*)/

export const cephOsdDump = defineCommand<OsdMap>({
  id: 'ceph-osd-dump',
  title: 'ceph osd dump',
  scope: 'cloud',
  matches: (commandLine) => /^osd dump(?: \d+)?$/.test(cephCommand(commandLine) ?? ''),
  looksLike(output) {
    const rows = firstRows(output, 6).map((line) => line.slice(0, 300))
    if (/^\s*\{/.test(rows[0] ?? ''))
      return /^\s*\{\s*"epoch":\s*\d+,\s*"fsid":\s*"[^"]*",\s*"created":\s*"[^"]*",\s*"modified":.*"(?:flags|last_up_change)"/.test(
        rows.join('')
      )
    return /^epoch \d+$/.test(rows[0] ?? '') && rows.some((line) => /^modified /.test(line))
  },
  read(ledger) {
    const failed = readCephErrors(ledger)
    const start = ledger.lines.findIndex((line, index) => line.trim() !== '' && !ledger.isRead(index))
    if (start >= 0 && /^\s*\{/.test(ledger.at(start))) return { ...readJson(ledger, start), failed }
    const osds: Osd[] = []
    for (let line = 0; line < ledger.length; line++) {
      const [, id, up, where, weight, address] = OSD.exec(ledger.at(line).slice(0, 2000)) ?? []
      if (id === undefined || ledger.isRead(line)) continue
      const told = { up: up === 'up', in: where === 'in', reweight: Number(weight) }
      osds.push({ id: Number(id), ...told, address: withoutPort(address ?? '') || undefined, line })
      ledger.take(line)
    }
    return { osds, pools: readPools(ledger, false), failed }
  },
  contribute({ osds, pools }, _, facts) {
    for (const { id, up, in: isIn, reweight, address, line } of osds) {
      const name = `osd.${id}`
      const attributes = known({ id, state: up ? 'up' : 'down', in: isIn, reweight, address })
      facts.node(refs.byName('ceph-osd', name), { name, attributes }, line)
    }
    for (const { name, line, ...told } of pools)
      facts.node(refs.byName('ceph-pool', name), { name, attributes: known(told) }, line)
  },
  isError: ({ failed, osds, pools }) => failed && osds.length + pools.length === 0,
  isEmpty: ({ osds, pools }) => osds.length + pools.length === 0
})

function readJson(ledger: LineLedger, start: number): { osds: Osd[]; pools: Pool[] } {
  const osds: Osd[] = []
  const pools: Pool[] = []
  for (const { value, line } of readJsonObjects(ledger, start).objects) {
    for (const each of Array.isArray(value['osds']) ? value['osds'] : []) {
      const { osd, up, in: isIn, weight, public_addr: address } = dict(each)
      if (typeof osd !== 'number') continue
      const reweight = typeof weight === 'number' ? weight : undefined
      const plain = withoutPort(word(address) ?? '')
      osds.push({ id: osd, up: up === 1, in: isIn === 1, reweight, address: plain === '' ? undefined : plain, line })
    }
    for (const each of Array.isArray(value['pools']) ? value['pools'] : []) {
      const pool = poolFromJson(each, line)
      if (pool) pools.push(pool)
    }
  }
  return { osds, pools }
}
