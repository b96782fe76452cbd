/**
 * `ceph osd tree [-f json]` (Hammer to Reef): the OSDs below the hosts of the CRUSH tree.
 *
 *     ID CLASS WEIGHT  TYPE NAME            STATUS REWEIGHT PRI-AFF
 *     -1       0.29279 root default
 *     -3       0.09760     host ceph-0
 *      0   hdd 0.09760         osd.0            up  1.00000 1.00000
 */
import { readJsonObjects, type JsonDict } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { defineCommand } from './command.ts'

interface Osd {
  id: number
  host: string | undefined
  deviceClass: string | undefined
  crushWeight: number | undefined
  state: string | undefined
  reweight: number | undefined
  line: number
}
interface OsdTree {
  osds: Osd[]
  hosts: { name: string; line: number }[]
  failed: boolean
}

const HEADING = /^\s*ID\s+(?:CLASS\s+)?WEIGHT\s+TYPE\s+NAME\s+(?:STATUS|UP\/DOWN)/
const OSD = /^\s*(\d+)\s+(?:([a-z][\w-]*)\s+)?([\d.]+)\s+osd\.(\d+)\s+(\S+)(?:\s+([\d.]+))?/
const BUCKET = /^\s*(-\d+)\s+(?:[a-z][\w~-]*\s+)?([\d.]+)\s+([a-z][\w-]*)\s+(\S+)/

export const cephOsdTree = defineCommand<OsdTree>({
  id: 'ceph-osd-tree',
  title: 'ceph osd tree',
  scope: 'cloud',
  matches: (commandLine) => /^osd (?:df )?tree\b/.test(cephCommand(commandLine) ?? ''),
  looksLike: (output) =>
    output.slice(0, 4).some((line) => HEADING.test(line)) ||
    (/^\s*\{/.test(output.find((line) => line.trim() !== '') ?? '') &&
      /"nodes":\s*\[/.test(output.slice(0, 3).join('')) &&
      /"type_id":/.test(output.slice(0, 12).join(''))),
  read(ledger) {
    const record: OsdTree = { osds: [], hosts: [], failed: readCephErrors(ledger) }
    let host: { name: string; depth: number } | undefined
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      if (ledger.isRead(index) || line.trim() === '') continue
      if (/^\s*\{/.test(line)) {
        readJsonTree(ledger, index, record)
        break
      }
      const osd = OSD.exec(line)
      const bucket = BUCKET.exec(line)
      if (HEADING.test(line)) ledger.take(index)
      else if (osd) {
        const [, , deviceClass, weight, id, state, reweight] = osd
        const told = { id: Number(id), deviceClass, crushWeight: Number(weight), state: state!.toLowerCase() }
        // An OSD that stands no deeper than the host is not in it.
        const inside = host !== undefined && line.indexOf('osd.') > host.depth ? host.name : undefined
        record.osds.push({ ...told, host: inside, reweight: numberOf(reweight), line: index })
        ledger.take(index)
      } else if (bucket) {
        const [, , , type = '', name = ''] = bucket
        const depth = line.lastIndexOf(`${type} ${name}`)
        host = type === 'host' ? { name, depth } : undefined
        if (type === 'host') record.hosts.push({ name, line: index })
        ledger.take(index)
      }
    }
    return record
  },
  contribute({ osds, hosts }, _, facts) {
    for (const { name, line } of hosts) facts.node(refs.host(name), { name }, line)
    for (const { id, host, line, ...told } of osds) {
      const parent = host === undefined ? undefined : refs.host(host)
      facts.node(
        refs.byName('ceph-osd', `osd.${id}`),
        { name: `osd.${id}`, ...(parent ? { parent } : {}), attributes: known({ id, ...told }) },
        line
      )
    }
  },
  isError: ({ failed, osds }) => failed && osds.length === 0,
  isEmpty: ({ osds, hosts }) => osds.length + hosts.length === 0
})

function readJsonTree(ledger: LineLedger, start: number, record: OsdTree): void {
  for (const { value, line } of readJsonObjects(ledger, start).objects) {
    const nodes = Array.isArray(value['nodes'])
      ? (value['nodes'] as JsonDict[]).filter((node) => node && typeof node === 'object')
      : []
    const hostOf = new Map<number, string>()
    for (const node of nodes) {
      if (node['type'] !== 'host' || typeof node['name'] !== 'string') continue
      record.hosts.push({ name: node['name'], line })
      for (const child of Array.isArray(node['children']) ? node['children'] : [])
        hostOf.set(Number(child), node['name'])
    }
    for (const node of nodes) {
      const id = node['id']
      if (node['type'] !== 'osd' || typeof id !== 'number') continue
      record.osds.push({
        ...{ id, line, host: hostOf.get(id), deviceClass: textOf(node['device_class']), state: textOf(node['status']) },
        ...{ crushWeight: numberOf(node['crush_weight']), reweight: numberOf(node['reweight']) }
      })
    }
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}
