import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { drawView } from '../../../models/views/draw.ts'
import { containerCaptures } from '../../support/containers.ts'
import { cards, looseEnds, overlaps, strays } from '../../support/geometry.ts'

const topology = analyse([
  ...containerCaptures('podman4-netavark'),
  ...containerCaptures('pod-and-networks'),
  ...containerCaptures('docker')
])

describe('bridges of containers', () => {
  const scene = drawView(topology, 'host-network')
  const texts = (id: string) => scene.nodes.find((node) => node.id === id)!.texts.map(({ text }) => text)

  it('stand on their hosts with who is on them, the published ports, and the way out through the host', () => {
    expect(texts('linux-bridge:pod4/podman0')).toEqual(['podman0', 'podman · 10.88.0.1/16'])
    expect(texts('row:container:pod4/web@linux-bridge:pod4/podman0')).toEqual(['web', '10.88.0.4  58080→8080'])
    const square = scene.nodes.find(({ id }) => id === 'nic:pod4/veth0')!
    expect([square.shape, square.parent]).toEqual(['ovs-port', 'linux-bridge:pod4/podman0'])
    expect(scene.edges.map(({ id }) => id)).toContain('through:linux-bridge:pod4/podman0')
  })

  it('keep clear of each other and of everything else', () => {
    expect(overlaps(cards(scene))).toEqual([])
    expect(strays(scene)).toEqual([])
    expect(looseEnds(scene)).toEqual([])
  })

  it('carry the steps of a path to a published port', () => {
    const question = { from: 'pod4', to: 'localhost:58080' }
    const drawn = drawView(topology, 'path', { path: { question, choice: 0 } })
    const on = drawn.nodes.flatMap(({ shape, data }) => (shape === 'step' ? [[data['step'], data['on']]] : []))
    expect(on.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, id]) => id)).toEqual([
      ...Array.from({ length: 4 }, () => 'physical|host:pod4'),
      'physical|linux-bridge:pod4/podman0',
      'physical|nic:pod4/veth0',
      'physical|row:container:pod4/web@linux-bridge:pod4/podman0',
      'physical|row:container:pod4/web@linux-bridge:pod4/podman0'
    ])
    expect(looseEnds(drawn)).toEqual([])
  })

  it('are left out where no container is on them', () => {
    const empty = analyse(containerCaptures('podman4-netavark').filter(({ name }) => name.includes('ip a')))
    expect(drawView(empty, 'host-network').nodes.map(({ id }) => id)).not.toContain('linux-bridge:pod4/podman0')
  })
})
