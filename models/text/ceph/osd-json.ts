import type { Json } from '../../topology/vocabulary.ts'
import { dict, word } from '../json-lookup.ts'
import { readJsonObjects } from '../json-objects.ts'
import type { LineLedger } from '../line-ledger.ts'
import { cephNumber } from './cells.ts'
import type { OsdTable } from './osd-table.ts'

/** Reads `ceph osd tree -f json` and `ceph osd df [tree] -f json`; an OSD out of the tree stands among the strays. */
export function readOsdJson(ledger: LineLedger, start: number): OsdTable {
  const table: OsdTable = { osds: [], hosts: [] }
  for (const { value, line } of readJsonObjects(ledger, start).objects) {
    const nodes = listOf(value['nodes'])
    const hostOf = new Map<number, string>()
    for (const node of nodes) {
      const name = word(node['name'])
      if (node['type'] !== 'host' || name === undefined) continue
      table.hosts.push({ name, line })
      for (const child of Array.isArray(node['children']) ? node['children'] : []) hostOf.set(Number(child), name)
    }
    for (const node of [...nodes, ...listOf(value['stray'])]) {
      const id = node['id']
      if (node['type'] !== 'osd' || typeof id !== 'number' || id < 0) continue
      table.osds.push({
        ...{ id, line, host: hostOf.get(id), deviceClass: word(node['device_class']), state: word(node['status']) },
        ...{ crushWeight: cephNumber(node['crush_weight']), reweight: cephNumber(node['reweight']) },
        ...{ pgs: cephNumber(node['pgs']), percentUsed: cephNumber(node['utilization']) }
      })
    }
  }
  return table
}

function listOf(value: Json | undefined): { [key: string]: Json }[] {
  return Array.isArray(value) ? value.map((each) => dict(each)) : []
}
