import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { cephDf } from '../../../models/commands/ceph-df.ts'
import { cephHealth } from '../../../models/commands/ceph-health.ts'
import { cephMon } from '../../../models/commands/ceph-mon.ts'
import { cephOsdTree } from '../../../models/commands/ceph-osd-tree.ts'
import { cephStatus } from '../../../models/commands/ceph-status.ts'
import { runCommand } from '../../support/run-command.ts'

const FSID = '5f1c6d1e-0000-4000-8000-00000000c0de'

describe('ceph -s', () => {
  it('reads columns as wide as the longest service, and what is wrong', () => {
    const { record, facts, ledger } = runCommand(
      cephStatus,
      `  cluster:
    id:     ${FSID}
    health: HEALTH_WARN
            1 osds down

  services:
    mon:         3 daemons, quorum c0,c1 (age 2h), out of quorum: c2
    mgr:         c0.abcdef(active, since 3d), standbys: c1.ghijkl, c2
    osd:         6 osds: 5 up (since 2h), 6 in (since 3y); 12 remapped pgs
    rbd-mirror:  1 daemon active (1 hosts)
    crash:       1 daemon

  data:
    pgs:     36/216 objects degraded (16.667%)
             300 active+clean
             17  active+undersized+degraded

  progress:
    Global Recovery Event (5m)
      [=====================.......] (remaining: 1m)`
    )
    expect(ledger.leftover()).toEqual([])
    expect(record.osds).toEqual({ osds: 6, osdsUp: 5, osdsIn: 6 })
    expect(record.checks).toEqual(['1 osds down'])
    expect(facts.nodes.map(({ props }) => [props.name, props.parent?.keys[0]])).toEqual([
      ['mon.c0', 'name:c0'],
      ['mon.c1', 'name:c1'],
      ['mon.c2', 'name:c2'],
      ['mgr.c0.abcdef', 'name:c0'],
      ['mgr.c1.ghijkl', 'name:c1'],
      ['mgr.c2', 'name:c2'],
      ['ceph', undefined]
    ])
  })

  it('draws a monitor in its host where there is one, from JSON too', () => {
    const json = JSON.stringify(
      {
        fsid: FSID,
        health: { status: 'HEALTH_WARN', checks: { OSD_DOWN: { summary: { message: '1 osds down' } } } },
        quorum_names: ['c0'],
        monmap: {
          mons: [
            { name: 'c0', public_addr: '10.0.0.1:6789/0' },
            { name: 'c1', public_addr: '10.0.0.2:6789/0' }
          ]
        },
        mgrmap: { active_name: 'c0', standbys: [{ name: 'c1' }] }
      },
      null,
      4
    )
    const { nodes } = analyse([
      { name: 'ceph_status_--format_json-pretty', text: json },
      { name: 'pcs_status', text: 'Stack: corosync\nOnline: [ c0 ]\n' }
    ])
    const mons = nodes.filter(({ kind }) => kind === 'ceph-mon')
    expect(
      mons.map(({ name, parent, attributes }) => [name, parent, attributes['address'], attributes['inQuorum']])
    ).toEqual([
      ['mon.c0', 'host:c0', '10.0.0.1', true],
      ['mon.c1', undefined, '10.0.0.2', false]
    ])
  })
})

describe('ceph health, ceph mon', () => {
  it('finds the daemons to blame', () => {
    const { facts, ledger } = runCommand(
      cephHealth,
      `HEALTH_WARN 1 osds down; 1/3 mons down, quorum c0,c1
[WRN] OSD_DOWN: 1 osds down
    osd.3 (root=default,host=ceph-1) is down
MON_DOWN 1/3 mons down, quorum c0,c1
    mon.c2 (rank 2) addr 10.0.0.3:6789/0 is down (out of quorum)`
    )
    expect(ledger.leftover()).toEqual([])
    expect(
      facts.nodes.map(({ props: { name, attributes } }) => [name, attributes?.['state'] ?? attributes?.['inQuorum']])
    ).toEqual([
      ['ceph', undefined],
      ['ceph-1', undefined],
      ['osd.3', 'down'],
      ['mon.c2', false]
    ])
  })

  it('is the health of the one cluster that ceph -s knows by its id', () => {
    const { nodes } = analyse([
      { name: 'ceph_health_detail', text: 'HEALTH_OK\n' },
      { name: 'ceph_-s', text: `  cluster:\n    id:     ${FSID}\n    health: HEALTH_OK\n` }
    ])
    expect(nodes.map(({ kind, attributes }) => [kind, attributes['fsid']])).toEqual([['service', FSID]])
  })

  it('reads maps with two protocols, IPv6 and one line', () => {
    const dump = runCommand(
      cephMon,
      `dumped monmap epoch 3
epoch 3
fsid ${FSID}
0: [v2:[fd00::10]:3300/0,v1:[fd00::10]:6789/0] mon.c0
1: 172.18.0.2:6789/0 mon.c1`
    )
    expect(dump.ledger.leftover()).toEqual([])
    expect(dump.record.mons.map(({ name, address }) => [name, address])).toEqual([
      ['c0', 'fd00::10'],
      ['c1', '172.18.0.2']
    ])
    const stat = runCommand(
      cephMon,
      'e3: 3 mons at {c0=[v2:10.0.0.1:3300/0,v1:10.0.0.1:6789/0],c1=[v2:10.0.0.2:3300/0,v1:10.0.0.2:6789/0],c2=10.0.0.3:6789/0}, election epoch 12, leader 0 c0, quorum 0,1 c0,c1'
    )
    expect(stat.record.mons.map(({ name, address, inQuorum }) => [name, address, inQuorum])).toEqual([
      ['c0', '10.0.0.1', true],
      ['c1', '10.0.0.2', true],
      ['c2', '10.0.0.3', false]
    ])
  })

  it('reads what was typed inside a cephadm shell', () => {
    const { captures } = analyse([{ name: 'a', text: '[ceph: root@controller-0 /]# ceph health\nHEALTH_OK\n' }])
    expect(captures.map(({ command, host }) => [command, host])).toEqual([['ceph health', 'controller-0']])
  })
})

const USE = `ID  CLASS  WEIGHT   REWEIGHT  SIZE     RAW USE  DATA     OMAP     META     AVAIL    %USE   VAR   PGS  STATUS  TYPE NAME
-1         0.29279         -  300 GiB   24 GiB   21 GiB  100 KiB  3.0 GiB  276 GiB   8.00  1.00    -          root default
-3         0.09760         -  100 GiB  8.0 GiB  7.0 GiB   33 KiB  1.0 GiB   92 GiB   8.00  1.00    -              host ceph-0
 0    hdd  0.09760   1.00000  100 GiB  8.0 GiB  7.0 GiB   33 KiB  1.0 GiB   92 GiB   8.00  1.00  105      up          osd.0
 7         0.09760         0      0 B      0 B      0 B      0 B      0 B      0 B      0     0    0    down          osd.7
                       TOTAL  300 GiB   24 GiB   21 GiB  100 KiB  3.0 GiB  276 GiB   8.00
MIN/MAX VAR: 1.00/1.00  STDDEV: 0`

describe('ceph osd df, ceph df', () => {
  it('reads use by OSD, sizes with and without a blank', () => {
    const tree = runCommand(cephOsdTree, USE, { commandLine: 'ceph osd df tree' })
    expect(tree.ledger.leftover()).toEqual([])
    expect(tree.record.osds).toMatchObject([
      {
        id: 0,
        host: 'ceph-0',
        deviceClass: 'hdd',
        size: '100 GiB',
        used: '8.0 GiB',
        percentUsed: 8,
        pgs: 105,
        state: 'up'
      },
      { id: 7, host: 'ceph-0', deviceClass: undefined, size: '0 B', reweight: 0, state: 'down' }
    ])
    const flat = runCommand(
      cephOsdTree,
      `ID CLASS WEIGHT  REWEIGHT SIZE    USE     AVAIL   %USE  VAR  PGS
 3   hdd 0.09760  1.00000 100GiB 8.0GiB 92GiB 8.00 1.00  33
              TOTAL 100GiB 8.0GiB 92GiB  8.00`
    )
    expect(flat.record.osds).toMatchObject([{ id: 3, host: undefined, used: '8.0GiB', available: '92GiB', pgs: 33 }])
  })

  it('keeps the OSDs around damage, whatever it is', () => {
    const lines = USE.split('\n')
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.string(), (at, damage) => {
        const { record } = runCommand(cephOsdTree, [...lines.slice(0, at), damage, ...lines.slice(at)].join('\n'))
        expect(record.osds.map(({ id }) => id)).toEqual(expect.arrayContaining([0, 7]))
      })
    )
  })

  it('reads pools by the names of columns, lists of names and JSON', () => {
    const old = runCommand(
      cephDf,
      `GLOBAL:
    SIZE        AVAIL       RAW USED     %RAW USED
    1.09TiB     1.03TiB      61.8GiB          5.54
POOLS:
    NAME        ID     QUOTA OBJECTS     QUOTA BYTES     USED        %USED     MAX AVAIL     OBJECTS     DIRTY
    images      1      N/A               N/A             18.0GiB      4.10        420GiB        2340     2.34k
    .rgw.root   3      N/A               N/A             1.1KiB          0        420GiB           4         4`
    )
    expect(old.ledger.leftover()).toEqual([])
    expect(old.record.pools).toMatchObject([
      { name: 'images', id: 1, used: '18.0GiB', percentUsed: 4.1, available: '420GiB' },
      { name: '.rgw.root', id: 3, used: '1.1KiB' }
    ])
    const names = (text: string, commandLine: string): string[] =>
      runCommand(cephDf, text, { commandLine }).record.pools.map(({ name }) => name)
    expect(names('0 rbd,1 images,2 vms,', 'ceph osd lspools')).toEqual(['rbd', 'images', 'vms'])
    expect(names('images\nvms\n', 'ceph osd pool ls')).toEqual(['images', 'vms'])
    expect(names('["images","vms"]', 'ceph osd pool ls -f json')).toEqual(['images', 'vms'])
    expect(names('{"pools":[{"name":"images","id":1,"stats":{"percent_used":0.041}}]}', 'ceph df -f json')).toEqual([
      'images'
    ])
  })
})
