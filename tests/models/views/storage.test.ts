import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { drawView } from '../../../models/views/draw.ts'
import { FIXTURES } from '../../support/load-folder.ts'

const chain = {
  name: 'compute-0.qemu-img_info_--backing-chain.txt',
  text: readFileSync(`${FIXTURES}/openstack-lab/qemu/qemu-img_info_--backing-chain.txt`, 'utf8')
}
const TREE = `[root@controller-0 ~]# ceph osd tree
ID  CLASS  WEIGHT   TYPE NAME        STATUS  REWEIGHT  PRI-AFF
-1         0.29306  root default
-3         0.14653      host ceph-0
 0    hdd  0.04884          osd.0        up   1.00000  1.00000
 1    hdd  0.04884          osd.1      down         0  1.00000
-5         0.14653      host ceph-1
 2    hdd  0.04884          osd.2        up   1.00000  1.00000
`

describe('storage', () => {
  it('draws a chain from its base to the disk on top, each a column further', () => {
    const { nodes, edges } = drawView(analyse([chain]), 'storage')
    const x = (name: string) => nodes.find(({ lines }) => lines[0] === name)!.x
    expect(x('rhel-9.2-base.qcow2')).toBeLessThan(x('disk.overlay1.qcow2'))
    expect(x('disk.overlay1.qcow2')).toBeLessThan(x('instance-00000003.qcow2'))
    expect(edges.map(({ lines }) => lines[0])).toEqual(['copy on write', 'copy on write'])
  })

  it('joins a planned snapshot to its volume once', () => {
    const sample = readFileSync(`${FIXTURES}/../../samples/high-availability.yaml`, 'utf8')
    const { nodes, edges } = drawView(analyse([{ name: 'high-availability.yaml', text: sample }]), 'storage')
    const [snapshot] = nodes.filter(({ shape }) => shape === 'snapshot')
    expect(edges.filter(({ to }) => to === snapshot!.id)).toHaveLength(1)
  })

  it('marks the OSD that is down, on its host', () => {
    const { nodes } = drawView(analyse([{ name: 'paste', text: TREE }]), 'storage')
    const osds = nodes.filter(({ shape }) => shape === 'ceph-osd')
    expect(osds.map(({ lines, state, parent }) => [lines[0], state, parent])).toEqual([
      ['osd.0', undefined, 'ceph|osds|host:ceph-0'],
      ['osd.1', 'error', 'ceph|osds|host:ceph-0'],
      ['osd.2', undefined, 'ceph|osds|host:ceph-1']
    ])
  })

  it('folds a thousand OSDs by host', () => {
    const rows = Array.from({ length: 50 }, (_, host) => [
      `-${host + 2}         1.0      host ceph-${host}`,
      ...Array.from(
        { length: 20 },
        (_, index) =>
          ` ${host * 20 + index}    hdd  0.04884          osd.${host * 20 + index}        up   1.00000  1.00000`
      )
    ]).flat()
    const text = `${TREE.split('\n').slice(0, 3).join('\n')}\n${rows.join('\n')}\n`
    const { nodes } = drawView(analyse([{ name: 'paste', text }]), 'storage')
    expect(nodes.filter(({ shape }) => shape === 'ceph-osd')).toHaveLength(0)
    expect(nodes.filter(({ classes }) => classes.includes('folded'))).toHaveLength(50)
  })

  it('leaves images of containers to their own picture', () => {
    const podman = readFileSync(`${FIXTURES}/openstack-lab/podman/compute-0.${IMAGES}`, 'utf8')
    expect(drawView(analyse([{ name: `compute-0.${IMAGES}`, text: podman }]), 'storage').nodes).toEqual([])
  })

  it('says of a plan how one rests on the other', () => {
    const text = readFileSync(new URL('../../../samples/lessons/c10-storage.yaml', import.meta.url), 'utf8')
    const { edges } = drawView(analyse([{ name: 'c10.yaml', text }]), 'storage')
    expect(new Set(edges.map(({ lines }) => lines[0]))).toEqual(new Set(['layer under', 'mounted']))
  })
})

const IMAGES = 'podman_images.txt'
