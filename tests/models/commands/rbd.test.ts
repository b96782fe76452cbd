import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { rbd } from '../../../models/commands/rbd.ts'
import { runCommand } from '../../support/run-command.ts'

const SERVER = '9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90'
const IMAGE = '0a1b2c3d-0000-4000-8000-00000000000b'
const VOLUME = '0a1b2c3d-0000-4000-8000-00000000000a'

const LONG = `NAME                                       SIZE    PARENT                                            FMT  PROT  LOCK
${SERVER}_disk  10 GiB  images/${IMAGE}@snap    2        excl
volume-${VOLUME}  1 GiB    2`
const INFO = `rbd image 'volume-${VOLUME}':
\tsize 10240 MB in 2560 objects
\torder 22 (4096 kB objects)
\tblock_name_prefix: rbd_data.1234
\tformat: 2
\tfeatures: layering, exclusive-lock
\tflags:
\tparent: images/${IMAGE}@snap
\toverlap: 10 GiB`

function linksOf(text: string, commandLine: string): unknown[] {
  const { facts, ledger } = runCommand(rbd, text, { commandLine })
  expect(ledger.leftover()).toEqual([])
  return facts.links.map(({ from, to }) => [`${from.kind} ${from.keys[0]}`, `${to.kind} ${to.keys[0]}`])
}

describe('rbd', () => {
  it('knows its commands with the pool anywhere', () => {
    for (const line of ['rbd ls', 'rbd -p vms ls -l', 'rbd --id openstack list --long vms', 'rbd info vms/x', 'rbd du'])
      expect(rbd.matches(line)).toBe(true)
    for (const line of ['rbd rm vms/x', 'rbd map x', 'rbd', 'rados ls']) expect(rbd.matches(line)).toBe(false)
    expect(rbd.looksLike(LONG.split('\n'))).toBe(true)
    expect(rbd.looksLike(INFO.split('\n'))).toBe(true)
  })

  it('draws clones on what they are clones of, and disks on their servers', () => {
    expect(linksOf(LONG, 'rbd ls -l vms')).toEqual([
      [`image name:vms/${SERVER}_disk`, `server uuid:${SERVER}`],
      [`image uuid:${IMAGE}`, `image name:vms/${SERVER}_disk`]
    ])
    expect(linksOf(INFO, `rbd info volumes/volume-${VOLUME}`)).toEqual([
      [`image uuid:${IMAGE}`, `volume uuid:${VOLUME}`]
    ])
    expect(linksOf(`vms/${SERVER}_disk\n`, `rbd children glance/${IMAGE}@snap`)).toEqual([
      [`image name:vms/${SERVER}_disk`, `server uuid:${SERVER}`],
      [`image uuid:${IMAGE}`, `image name:vms/${SERVER}_disk`]
    ])
  })

  it('reads names, use and JSON', () => {
    const names = (text: string, commandLine: string): unknown[] =>
      runCommand(rbd, text, { commandLine }).record.images.map(({ pool, name, size, used }) => [pool, name, size, used])
    expect(names('a\n이미지\n', 'rbd ls p')).toEqual([
      ['p', 'a', undefined, undefined],
      ['p', '이미지', undefined, undefined]
    ])
    expect(names('["a"]', 'rbd ls p --format json')).toEqual([['p', 'a', undefined, undefined]])
    expect(names('[{"image":"a","size":1024,"format":2}]', 'rbd ls -l p --format=json')).toEqual([
      ['p', 'a', 1024, undefined]
    ])
    const use = 'NAME  PROVISIONED  USED\na          10 GiB  2 MiB\n<TOTAL>    10 GiB  2 MiB'
    expect(names(use, 'rbd du -p p')).toEqual([['p', 'a', 10737418240, 2097152]])
  })

  it('is one node with what OpenStack and libvirt call it', () => {
    const { nodes, links } = analyse([
      { name: 'rbd_-p_vms_ls_-l', text: LONG },
      { name: 'ceph_osd_pool_ls', text: 'vms\n' },
      {
        name: 'a',
        text: `[root@compute-0 ~]# virsh domblklist instance-00000001\nTarget     Source\n------------------------------------------------\nvda        vms/${SERVER}_disk\n`
      }
    ])
    const disk = nodes.filter(({ name }) => name === `vms/${SERVER}_disk`)
    expect(disk.map(({ attributes }) => [attributes['pool'], attributes['rbdSize']])).toEqual([
      ['ceph-pool:vms', 10737418240]
    ])
    expect(links.filter(({ from }) => from === disk[0]!.id)).toHaveLength(1)
  })

  it('keeps rows around damage', () => {
    fc.assert(
      fc.property(fc.string(), (damage) => {
        const [heading = '', first = '', second = ''] = LONG.split('\n')
        const { record } = runCommand(rbd, [heading, first, damage, second].join('\n'), {
          commandLine: 'rbd ls -l vms'
        })
        expect(record.images.map(({ name }) => name)).toEqual(expect.arrayContaining([`${SERVER}_disk`]))
      })
    )
  })
})
