import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { cephDf } from '../../../models/commands/ceph-df.ts'
import { cephOsdTree } from '../../../models/commands/ceph-osd-tree.ts'
import { cephStatus } from '../../../models/commands/ceph-status.ts'
import { qemuImgInfo } from '../../../models/commands/qemu-img-info.ts'
import { virshDumpxml } from '../../../models/commands/virsh-dumpxml.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

const SERVER = '9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90'
const PORT = '1b7d1880-bc75-4292-9fc2-ef882770c252'
const VOLUME = '0a1b2c3d-0000-4000-8000-00000000000a'

describe('Ceph', () => {
  it('tells which host has which OSD, and what is down', () => {
    const { record, ledger } = runCommand(
      cephOsdTree,
      `ID CLASS WEIGHT  TYPE NAME            STATUS REWEIGHT PRI-AFF
-1       0.29279 root default
-3       0.09760     host ceph-0
 0   hdd 0.09760         osd.0            up  1.00000 1.00000
-5       0.09760     host ceph-1
 1   hdd 0.09760         osd.1          down        0 1.00000
 2             0 osd.2                    down        0 1.00000`
    )
    expect(ledger.leftover()).toEqual([])
    expect(record.osds.map(({ id, host, state }) => [id, host, state])).toEqual([
      [0, 'ceph-0', 'up'],
      [1, 'ceph-1', 'down'],
      [2, undefined, 'down']
    ])
  })

  it('reads the status of a cluster that is not well', () => {
    const { record, ledger } = runCommand(
      cephStatus,
      `  cluster:
    id:     96157d2f-395f-4a54-8a19-b6042465100d
    health: HEALTH_WARN
            1/3 mons down, quorum c0,c1

  services:
    mon: 3 daemons, quorum c0,c1 (age 2h), out of quorum: c2
    mgr: c0(active, since 2h), standbys: c1
    osd: 6 osds: 5 up (since 2h), 6 in (since 3y)

  data:
    pools:   5 pools, 320 pgs
    objects: 2.37k objects, 18 GiB
    usage:   24 GiB used, 96 GiB / 120 GiB avail
    pgs:     320 active+clean`
    )
    expect(ledger.leftover()).toEqual([])
    expect(record).toMatchObject({ health: 'HEALTH_WARN', osds: { osds: 6, osdsUp: 5, osdsIn: 6, pools: 5, pgs: 320 } })
    expect(record.mons.map(({ name, inQuorum }) => [name, inQuorum])).toEqual([
      ['c0', true],
      ['c1', true],
      ['c2', false]
    ])
  })

  it('lists the pools', () => {
    const { record } = runCommand(
      cephDf,
      `--- RAW STORAGE ---
CLASS     SIZE    AVAIL    USED  RAW USED  %RAW USED
hdd    120 GiB   96 GiB  24 GiB    24 GiB      20.00

--- POOLS ---
POOL     ID  PGS  STORED  OBJECTS  USED    %USED  MAX AVAIL
images    1   32  18 GiB    2.34k  54 GiB   4.10    420 GiB
vms       2  128     0 B        0     0 B      0    420 GiB`
    )
    expect(record.pools.map(({ name, id, pgs }) => [name, id, pgs])).toEqual([
      ['images', 1, 32],
      ['vms', 2, 128]
    ])
  })
})

describe('qemu-img info', () => {
  const files = loadFolder(`${FIXTURES}/openstack-lab/qemu`).filter(({ name }) => /info_--backing-chain/.test(name))
  it.each(files.map(({ name, text }) => [name, text] as const))('draws the chain of %s', (_, text) => {
    const { facts, ledger } = runCommand(qemuImgInfo, text)
    expect(ledger.leftover()).toEqual([])
    expect(facts.links.map(({ kind, from, to }) => [kind, from.keys[0], to.keys[0]])).toEqual([
      ['backs', 'name:disk.overlay1.qcow2', 'name:instance-00000003.qcow2'],
      ['backs', 'name:rhel-9.2-base.qcow2', 'name:disk.overlay1.qcow2']
    ])
  })
})

describe('virsh', () => {
  const XML = `<domain type='kvm' id='3'>
  <name>instance-00000003</name>
  <uuid>${SERVER}</uuid>
  <metadata><nova:instance><nova:name>웹서버-01 &amp; co</nova:name></nova:instance></metadata>
  <devices>
    <disk type='network' device='disk'>
      <driver name='qemu' type='raw'/>
      <auth username='openstack'><secret type='ceph' uuid='11111111-2222-4333-8444-555555555555'/></auth>
      <source protocol='rbd' name='volumes/volume-${VOLUME}'/>
      <target dev='vda' bus='virtio'/>
    </disk>
    <interface type='bridge'>
      <mac address='FA:16:3e:00:00:01'/>
      <virtualport type='openvswitch'><parameters interfaceid='${PORT}'/></virtualport>
      <target dev='tap1b7d1880-bc'/>
    </interface>
  </devices>
</domain>`

  it('joins a guest to its port, its tap and its volume', () => {
    const { record, facts, ledger } = runCommand(virshDumpxml, XML)
    expect(ledger.leftover()).toEqual([])
    expect(record.domains[0]).toMatchObject({ name: 'instance-00000003', uuid: SERVER, display: '웹서버-01 & co' })
    const ends = facts.links.map(({ kind, from, to }) => `${kind} ${from.keys[0]} ${to.keys[0]}`)
    expect(ends).toEqual([`attached uuid:${SERVER} uuid:${PORT}`, `backs uuid:${VOLUME} uuid:${SERVER}`])
    expect(JSON.stringify(facts)).not.toContain('11111111-2222')
  })

  it('knows the guest of a list by the name in its description', () => {
    const list = ` Id   Name                State\n-----------------------------------\n 3    instance-00000003   running\n`
    const { nodes } = analyse([
      { name: 'a', text: `[root@compute-0 ~]# virsh list --all\n${list}` },
      { name: 'b', text: `[root@compute-0 ~]# virsh dumpxml 3\n${XML}` }
    ])
    const servers = nodes.filter(({ kind }) => kind === 'server')
    expect(servers.map(({ attributes }) => [attributes['uuid'], attributes['libvirtState']])).toEqual([
      [SERVER, 'running']
    ])
  })
})
