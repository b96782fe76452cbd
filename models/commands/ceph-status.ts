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
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export const cephStatus = defineCommand<CephStatus & { failed: boolean }>({
  id: 'ceph-status',
  title: 'ceph -s',
  scope: 'cloud',
  matches: (commandLine) => cephCommand(commandLine) === 'status',
  looksLike(output) {
    const lines = output.slice(0, 4).filter((line) => line.trim() !== '')
    const [first = '', second = ''] = lines
    if (/^\s*cluster:\s*$/.test(first)) return /^\s*id:\s+[0-9a-f-]{36}/.test(second)
    if (/^\s*cluster [0-9a-f-]{36}\s*$/.test(first)) return /^\s*health HEALTH_/.test(second)
    return /^\s*\{/.test(first) && /"fsid":/.test(lines.join('')) && /"health":/.test(lines.join(''))
  },
  read: (ledger) => ({ failed: readCephErrors(ledger), ...readCephStatus(ledger) }),
  contribute({ health, fsid, mons, mgrs, osds, line }, _, facts) {
    const cluster = known({ health, fsid, ...osds })
    for (const { name, address, inQuorum, at } of mons)
      facts.node(
        refs.byName('ceph-mon', `mon.${name}`),
        { name: `mon.${name}`, attributes: known({ address, inQuorum, fsid }) },
        at
      )
    for (const { name, active, at } of mgrs)
      facts.node(
        refs.byName('service', `mgr.${name}`),
        { name: `mgr.${name}`, attributes: { binary: 'ceph-mgr', state: active ? 'active' : 'standby' } },
        at
      )
    if (fsid !== undefined)
      facts.node(
        refs.byName('service', `ceph@${fsid}`),
        { name: 'ceph', attributes: { binary: 'ceph', ...cluster } },
        line
      )
  },
  isError: ({ failed, fsid }) => failed && fsid === undefined,
  isEmpty: ({ health, mons }) => health === undefined && mons.length === 0
})
