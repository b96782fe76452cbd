import { describe, expect, it } from 'vitest'
import { cephOsdDump } from '../../../models/commands/ceph-osd-dump.ts'
import { runCommand } from '../../support/run-command.ts'

const DUMP = `epoch 70
fsid 5d1d0a60-45c5-4c2d-9a25-0d5c1f0f7d01
created 2026-01-02T03:04:05.000000+0000
modified 2026-01-03T03:04:05.000000+0000
flags sortbitwise
pool 3 'vms' replicated size 3 min_size 2 crush_rule 0 object_hash rjenkins pg_num 64 pgp_num 64 last_change 9 application rbd
max_osd 2
osd.0 up   in  weight 1 up_from 5 up_thru 62 down_at 0 last_clean_interval [0,0) [v2:172.18.0.20:6800/7,v1:172.18.0.20:6801/7] [v2:172.18.0.20:6802/7] exists,up 1f3c5a1e-62b4-4a0e-8f0a-6d4b7b0e9a11
osd.1 down out weight 0.5 up_from 9 up_thru 62 down_at 70 last_clean_interval [5,8) 172.18.0.21:6800/9 172.18.0.21:6801/9 exists`

describe('ceph osd dump', () => {
  it('reads state, place in the data and address of OSDs, and the pools', () => {
    const { record, ledger } = runCommand(cephOsdDump, DUMP)
    expect(ledger.leftover()).toEqual([])
    expect(record.osds.map((osd) => [osd.id, osd.up, osd.in, osd.reweight, osd.address])).toEqual([
      [0, true, true, 1, '172.18.0.20'],
      [1, false, false, 0.5, '172.18.0.21']
    ])
    expect(record.pools.map(({ name, id, size, pgs, application }) => [name, id, size, pgs, application])).toEqual([
      ['vms', 3, 3, 64, 'rbd']
    ])
    expect(cephOsdDump.looksLike(DUMP.split('\n'))).toBe(true)
  })

  it('reads JSON', () => {
    const value = {
      ...{ epoch: 7, fsid: 'x', created: 'y', modified: 'z', last_up_change: 'w', flags: '' },
      pools: [{ pool: 3, pool_name: 'vms', size: 3, pg_num: 64, application_metadata: { rbd: {} } }],
      osds: [{ osd: 4, up: 0, in: 1, weight: 1, public_addr: '172.18.0.24:6801/9' }]
    }
    const text = JSON.stringify(value, null, 4)
    const { facts, ledger } = runCommand(cephOsdDump, text)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ ref, props }) => [ref.kind, props.name, props.attributes])).toEqual([
      ['ceph-osd', 'osd.4', { id: 4, state: 'down', in: true, reweight: 1, address: '172.18.0.24' }],
      ['ceph-pool', 'vms', { id: 3, pgs: 64, size: 3, application: 'rbd' }]
    ])
    expect(cephOsdDump.looksLike(text.split('\n'))).toBe(true)
  })

  it('keeps what stands before the cut', () => {
    const { record } = runCommand(cephOsdDump, DUMP.slice(0, DUMP.indexOf('osd.1') + 9))
    expect(record.osds.map(({ id }) => id)).toEqual([0])
  })
})
