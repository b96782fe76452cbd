/**
 * `ceph -s`, `ceph status [-f json]` (Jewel to Reef): health, monitors in quorum, counts of OSDs and pools.
 *
 *     cluster:
 *       id:     96157d2f-395f-4a54-8a19-b6042465100d
 *       health: HEALTH_OK
 *     services:
 *       mon: 3 daemons, quorum controller-0,controller-1,controller-2 (age 2h)
 *       osd: 6 osds: 6 up (since 2h), 6 in (since 3y)
 */
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { readCephStatus, type CephStatus } from '../text/ceph/status.ts'
import { clusterRef, monitorProps, monitorRef } from '../text/ceph/refs.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export const cephStatus = defineCommand<CephStatus & { failed: boolean }>({
  id: 'ceph-status',
  title: 'ceph -s',
  scope: 'cloud',
  matches: (commandLine) => /^(?:status|osd stat)$/.test(cephCommand(commandLine) ?? ''),
  canonical: (commandLine) => (cephCommand(commandLine) === 'osd stat' ? 'ceph osd stat' : 'ceph -s'),
  looksLike(output) {
    const lines = output.slice(0, 5).filter((line) => line.trim() !== '')
    const [first = '', second = ''] = lines
    if (/^\s*cluster:\s*$/.test(first)) return /^\s*id:\s+[0-9a-f-]{36}/.test(second)
    if (/^\s*cluster [0-9a-f-]{36}\s*$/.test(first)) return /^\s*health HEALTH_/.test(second)
    if (/^\s*\d+ osds: \d+ up[ ,]/.test(first)) return true
    const start = lines.map((line) => line.slice(0, 1000)).join('')
    return /^\s*\{/.test(first) && start.includes('"fsid":') && start.includes('"health":')
  },
  read: (ledger) => ({ failed: readCephErrors(ledger), ...readCephStatus(ledger) }),
  contribute({ health, fsid, mons, mgrs, osds, checks, line }, _, facts) {
    for (const mon of mons) facts.node(monitorRef(mon.name), monitorProps(mon, fsid), mon.at)
    for (const { name, active, at } of mgrs) {
      const attributes = { binary: 'ceph-mgr', state: active ? 'active' : 'standby' }
      // cephadm puts a random ending behind the host's name.
      const parent = refs.host(name.split('.')[0]!)
      facts.node(refs.byName('service', `mgr.${name}`), { name: `mgr.${name}`, parent, attributes }, at)
    }
    const cluster = known({ health, fsid, ...osds, messages: checks.length > 0 ? checks : undefined })
    if (Object.keys(cluster).length > 0)
      facts.node(clusterRef(fsid), { name: 'ceph', attributes: { binary: 'ceph', ...cluster } }, line)
  },
  isError: ({ failed, fsid, osds }) => failed && fsid === undefined && osds.osds === undefined,
  isEmpty: ({ health, mons, osds }) => health === undefined && mons.length === 0 && osds.osds === undefined
})
