/**
 * `ceph osd tree`, `ceph osd crush tree`, `ceph osd df [tree]`, also `-f json`, and `ceph osd status` (Hammer to Reef): the OSDs
 * below the hosts of the CRUSH tree, or on the hosts they run on.
 *
 *     ID CLASS WEIGHT  TYPE NAME            STATUS REWEIGHT PRI-AFF
 *     -1       0.29279 root default
 *     -3       0.09760     host ceph-0
 *      0   hdd 0.09760         osd.0            up  1.00000 1.00000
 */
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { readOsdTable, type OsdTable } from '../text/ceph/osd-table.ts'
import { OSD_STATUS, readOsdStatus } from '../text/ceph/osd-status.ts'
import { readOsdJson } from '../text/ceph/osd-json.ts'
import { firstRows } from '../text/first-rows.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

const HEADING = /^\s*ID\s+(?:CLASS\s+)?WEIGHT\s+(?:REWEIGHT\s+SIZE\s|TYPE\s+NAME\b)/
const VERB =
  /^osd (?:tree(?:-from \S+)?(?: (?:up|down|in|out|destroyed))*|crush tree|df(?: tree| plain)?(?: (?:class|name) \S+)?|status(?: \S+)?)$/
/** Some of the OSDs only. */
const PART = /^osd (?:tree-from |tree .|df .*(?:class|name) |status .)/

export const cephOsdTree = defineCommand<OsdTable & { failed: boolean; filtered: boolean }>({
  id: 'ceph-osd-tree',
  title: 'ceph osd tree',
  scope: 'cloud',
  matches: (commandLine) => VERB.test(cephCommand(commandLine) ?? ''),
  canonical: (commandLine) => `ceph ${VERB.exec(cephCommand(commandLine) ?? '')?.[0] ?? 'osd tree'}`,
  looksLike(output) {
    const lines = firstRows(output, 12).map((line) => line.slice(0, 1000))
    if (lines.slice(0, 4).some((line) => HEADING.test(line) || OSD_STATUS.test(line))) return true
    const start = lines.join('')
    return /^\s*\{\s*"nodes":\s*\[/.test(start) && start.includes('"type_id":')
  },
  read(ledger, commandLine) {
    const failed = readCephErrors(ledger)
    const start = ledger.lines.findIndex((line, index) => line.trim() !== '' && !ledger.isRead(index))
    const isJson = start >= 0 && /^\s*\{/.test(ledger.at(start))
    const filtered = PART.test(cephCommand(commandLine) ?? '')
    if (ledger.lines.some((line) => OSD_STATUS.test(line))) return { ...readOsdStatus(ledger), failed, filtered }
    return { ...(isJson ? readOsdJson(ledger, start) : readOsdTable(ledger)), failed, filtered }
  },
  contribute({ osds, hosts }, _, facts) {
    for (const { name, line } of hosts) facts.node(refs.host(name), { name }, line)
    for (const { id, host, line, ...told } of osds) {
      const name = `osd.${id}`
      const parent = host === undefined ? {} : { parent: refs.host(host) }
      facts.node(refs.byName('ceph-osd', name), { name, ...parent, attributes: known({ id, ...told }) }, line)
    }
  },
  isError: ({ failed, osds }) => failed && osds.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ osds, hosts }) => osds.length + hosts.length === 0
})
