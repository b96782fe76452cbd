import { describe, expect, it } from 'vitest'
import { drawView } from '../../../models/views/draw.ts'
import type { PlacedNode, PlacedScene } from '../../../models/views/scene.ts'
import { analysed } from '../../support/analysed.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'
import { ovnLab } from '../../support/load-folder.ts'

const lab = ovnLab()

function stations({ nodes }: PlacedScene, line: string): string[] {
  const bus = nodes.find(({ shape, lines }) => shape === 'bus' && lines[0] === line)
  return nodes.flatMap(({ parent, shape, lines }) => (shape === 'station' && parent === bus?.id ? [lines[0]!] : []))
}

function namesLeftToRight(nodes: readonly PlacedNode[]): string[] {
  const cards = nodes.filter(({ shape }) => shape === 'host-card')
  return cards.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ lines }) => lines[0]!)
}

describe('deployment of the training lab', () => {
  const scene = drawView(analysed(lab), 'deployment')

  it('tells the networks of the machines, top to bottom', () => {
    const buses = scene.nodes.filter(({ shape }) => shape === 'bus').toSorted((a, b) => a.y - b.y)
    expect(buses.map(({ lines }) => lines.join(' '))).toEqual([
      'External untagged · 10.0.0.0/24',
      'InternalApi VLAN 20 · 172.17.1.0/24',
      'Tenant untagged · 172.17.2.0/24',
      'StorageMgmt VLAN 40 · 172.17.4.0/24',
      'Storage VLAN 30 · 172.17.3.0/24',
      'Provisioning untagged · 192.168.24.0/24'
    ])
  })
  it('shows last octets, and who is on the wire without an address', () => {
    expect(stations(scene, 'Tenant')).toEqual(['101', '102', '103', '111', '112', '121'])
    expect(stations(scene, 'External')).toEqual(['101', '102', '103', '–', '–', '–'])
  })
  it('marks where the gateway of the router runs', () => {
    const chip = (host: string) => scene.nodes.find(({ id }) => id === `gateway:host:${host}`)?.lines[0]
    expect(['controller-0', 'controller-1', 'controller-2'].map(chip)).toEqual([
      'gateway 2',
      'active gateway',
      'gateway 1'
    ])
  })
  it('stands controllers above the networks and the rest below', () => {
    const bus = scene.nodes.find(({ shape }) => shape === 'bus')!
    const above = scene.nodes.filter(({ shape, y }) => shape === 'host-card' && y < bus.y)
    expect(above.map(({ lines }) => lines[0])).toEqual(['controller-0', 'controller-1', 'controller-2'])
  })
})

describe('deployment', () => {
  it('shows tunnel ends when only tunnels are known, and who was only heard of', () => {
    const two = analysed(lab.filter(({ name }) => /(compute-0|controller-1)\/ovs-vsctl_show/.test(name)))
    const scene = drawView(two, 'deployment')
    expect(stations(scene, 'Tenant').toSorted()).toEqual(['101', '102', '103', '111', '112', '121'])
    expect(
      scene.nodes.filter(({ certainty, shape }) => shape === 'host-card' && certainty === 'not-provided')
    ).toHaveLength(4)
  })

  it('folds alike hosts above twelve, opens and closes them on request', () => {
    const cloud = generatedCloud({ controllers: 3, computes: 17, storage: 3 })
    const folded = drawView(cloud, 'deployment').nodes.filter(({ shape }) => shape === 'folded-hosts')
    expect(folded.map(({ lines }) => lines)).toEqual([['Compute', '17 hosts · 34 servers', 'compute-0 … compute-16']])
    const open = drawView(cloud, 'deployment', { expanded: [folded[0]!.id] })
    expect(open.nodes.filter(({ parent }) => parent === folded[0]!.id)).toHaveLength(17)
  })

  it('keeps the order of the others when a host is added', () => {
    const before = namesLeftToRight(
      drawView(generatedCloud({ controllers: 2, computes: 4, storage: 1 }), 'deployment').nodes
    )
    const after = namesLeftToRight(
      drawView(generatedCloud({ controllers: 3, computes: 5, storage: 1 }), 'deployment').nodes
    )
    expect(after.filter((name) => before.includes(name))).toEqual(before)
  })

  it('shows the hosts and roles that were asked for', () => {
    const cloud = generatedCloud({ controllers: 3, computes: 3 })
    const names = (options: object) => namesLeftToRight(drawView(cloud, 'deployment', options).nodes)
    expect(names({ hosts: ['host:compute-1', 'host:controller-0'] })).toEqual(['controller-0', 'compute-1'])
    expect(names({ roles: ['Compute'] })).toEqual(['compute-0', 'compute-1', 'compute-2'])
  })

  it('lets no two stubs meet', () => {
    const { edges } = drawView(generatedCloud({ controllers: 4, computes: 5, storage: 3 }), 'deployment')
    const runs = edges.map(({ id, points }) => ({ id, x: points[0]!.x, from: points[0]!.y, to: points[1]!.y }))
    for (const a of runs) {
      for (const b of runs) {
        if (a.id >= b.id || Math.abs(a.x - b.x) > 4) continue
        const overlap =
          Math.min(Math.max(a.from, a.to), Math.max(b.from, b.to)) -
          Math.max(Math.min(a.from, a.to), Math.min(b.from, b.to))
        expect(overlap, `${a.id} and ${b.id}`).toBeLessThanOrEqual(0)
      }
    }
  })
})

describe('many hosts whose role nobody told', () => {
  const paste = Array.from({ length: 30 }, (_, at) => `[root@box-${at} ~]# hostname\nbox-${at}\n`).join('')

  it('are one card with their number for a name', () => {
    const scene = drawView(analysed([{ name: 'paste.txt', text: paste }]), 'deployment')
    const [card] = scene.nodes.filter(({ shape }) => shape === 'folded-hosts')
    expect(card?.lines).toEqual(['30 hosts', 'box-0 … box-29'])
  })
})
