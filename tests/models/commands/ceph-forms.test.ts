import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { cephMon } from '../../../models/commands/ceph-mon.ts'
import { cephOsdTree } from '../../../models/commands/ceph-osd-tree.ts'
import { rbd } from '../../../models/commands/rbd.ts'
import { runCommand } from '../../support/run-command.ts'

const recognised = (text: string): unknown =>
  analyse([{ name: 'paste', text }]).captures.map(({ command, status }) => [command, status])

describe('OSDs by option', () => {
  it('reads the CRUSH tree without states, shadows of classes in it', () => {
    const text = `ID   CLASS  WEIGHT   TYPE NAME
 -8    hdd  0.17578  root default~hdd
 -4    hdd  0.08789      host store-a~hdd
  0    hdd  0.08789          osd.0
 -1         0.26367  root default
 -5         0.08789      host store-a
  0    hdd  0.08789          osd.0           `
    const { captures, nodes } = analyse([{ name: 'paste', text }])
    expect(captures.map(({ status }) => status)).toEqual(['parsed'])
    expect(nodes.filter(({ kind }) => kind === 'host').map(({ name }) => name)).toEqual(['store-a'])
    expect(nodes.filter(({ kind }) => kind === 'ceph-osd').map(({ name, parent }) => [name, parent])).toEqual([
      ['osd.0', 'host:store-a']
    ])
  })

  it('reads osd status of both layouts, the host of a dead OSD missing', () => {
    const plain = `ID  HOST     USED  AVAIL  WR OPS  WR DATA  RD OPS  RD DATA  STATE
 0  store-a  41.2M  2006M      0        0       0        0   exists,up
 1              0      0      0        0       0        0   autoout,exists  `
    const bordered = `+----+---------+-------+-------+--------+---------+--------+---------+-----------+
| id |   host  |  used | avail | wr ops | wr data | rd ops | rd data |   state   |
+----+---------+-------+-------+--------+---------+--------+---------+-----------+
| 0  | store-a | 10.3G |  9.6G |    0   |     0   |    0   |     0   | exists,up |
+----+---------+-------+-------+--------+---------+--------+---------+-----------+`
    const read = (text: string): unknown => {
      const { record, ledger } = runCommand(cephOsdTree, text, { commandLine: 'ceph osd status' })
      expect(ledger.leftover()).toEqual([])
      return record.osds.map(({ id, host, state }) => [id, host, state])
    }
    expect(read(plain)).toEqual([
      [0, 'store-a', 'up'],
      [1, undefined, 'down']
    ])
    expect(read(bordered)).toEqual([[0, 'store-a', 'up']])
    expect(recognised(bordered)).toEqual([['ceph osd tree', 'parsed']])
  })

  it('says where only a part was asked for', () => {
    for (const [line, part] of [
      ['ceph osd df tree class ssd', true],
      ['ceph osd tree down', true],
      ['ceph osd tree-from store-a', true],
      ['ceph osd df tree', false],
      ['ceph osd crush tree --show-shadow', false]
    ] as const) {
      expect(cephOsdTree.matches(line)).toBe(true)
      expect(cephOsdTree.isFiltered!(runCommand(cephOsdTree, '', { commandLine: line }).record)).toBe(part)
    }
  })
})

describe('monitors and JSON without its command line', () => {
  it('reads who is in quorum, in every form', () => {
    const mons = (value: unknown, line: string): unknown =>
      runCommand(cephMon, `${JSON.stringify(value)}\ndumped monmap epoch 3`, { commandLine: line }).record.mons.map(
        ({ name, address, inQuorum }) => [name, address, inQuorum]
      )
    expect(mons({ epoch: 1, leader: 'a', quorum: [{ rank: 0, name: 'a' }] }, 'ceph mon stat')).toEqual([
      ['a', undefined, true]
    ])
    const monmap = {
      fsid: 'x',
      mons: [
        { rank: 0, name: 'a', public_addr: '172.18.0.1:6789/0' },
        { rank: 1, name: 'b' }
      ]
    }
    expect(mons({ election_epoch: 4, quorum: [0], quorum_names: ['a'], monmap }, 'ceph quorum_status')).toEqual([
      ['a', '172.18.0.1', true],
      ['b', undefined, false]
    ])
    const { ledger } = runCommand(cephMon, '{"epoch":3,"mons":[]}\ndumped monmap epoch 3')
    expect(ledger.leftover()).toEqual([])
  })

  it('knows each by its first keys', () => {
    expect(recognised('{"status":"HEALTH_OK","checks":{},"mutes":[]}')).toEqual([['ceph health', 'parsed']])
    const df = { stats: { total_bytes: 9, total_avail_bytes: 9 }, pools: [{ name: 'vms', id: 3, stats: {} }] }
    expect(recognised(JSON.stringify(df, null, 4))).toEqual([['ceph df', 'parsed']])
    expect(recognised('[{"poolnum":1,"poolname":"vms"}]')).toEqual([['ceph df', 'parsed']])
    const image = [{ image: 'volume-0a1b2c3d-0000-4000-8000-00000000000a', id: '10', size: 9, format: 2 }]
    expect(recognised(JSON.stringify(image, null, 4))).toEqual([['rbd ls', 'parsed']])
    expect(recognised('2 osds: 2 up (since 3m), 2 in (since 3m); epoch: e67')).toEqual([['ceph -s', 'parsed']])
  })
})

describe('rbd by option', () => {
  const VOLUME = 'volume-0a1b2c3d-0000-4000-8000-00000000000a'

  it('reads snapshots, listed without their image', () => {
    const table = `SNAPID  NAME    SIZE   PROTECTED  TIMESTAMP\n     4  backup  5 MiB  yes        Sat Nov 21 15:07:25 2026`
    const json = '[{"id":4,"name":"backup","size":5242880,"protected":"true"}]'
    for (const text of [table, json]) {
      const line = `rbd -p volumes snap ls ${VOLUME}`
      const { record, ledger } = runCommand(rbd, text, { commandLine: line })
      expect(ledger.leftover()).toEqual([])
      expect(record.images.map(({ name, pool, snapshot }) => [name, pool, snapshot])).toEqual([
        [VOLUME, 'volumes', 'backup']
      ])
    }
  })

  it('knows whose children JSON tells', () => {
    const json = `[{"pool":"volumes","pool_namespace":"","image":"${VOLUME}"}]`
    const { record } = runCommand(rbd, json, { commandLine: 'rbd children images/base@snap' })
    expect(record.images.map(({ pool, name, parent }) => [pool, name, parent])).toEqual([
      ['volumes', VOLUME, 'images/base@snap']
    ])
  })

  it('puts a second list into no pool, and XML into no image', () => {
    const list = (name: string): string => `NAME  SIZE  PARENT  FMT  PROT  LOCK\n${name}  5 MiB    2`
    const { record } = runCommand(rbd, `${list('a')}\n${list('b')}`, { commandLine: 'rbd ls -l vms' })
    expect(record.images.map(({ name, pool }) => [name, pool])).toEqual([
      ['a', 'vms'],
      ['b', undefined]
    ])
    const xml = '<images><image>a</image></images>'
    expect(runCommand(rbd, xml, { commandLine: 'rbd ls vms' }).record.images).toEqual([])
  })
})
