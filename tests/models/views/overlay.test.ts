import { describe, expect, it } from 'vitest'
import { drawView } from '../../../models/views/draw.ts'
import type { Topology, TopologyLink } from '../../../models/topology/vocabulary.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'

const cloud = generatedCloud({ controllers: 1, computes: 3 })

function without(topology: Topology, drop: (link: TopologyLink) => boolean): Topology {
  return { ...topology, links: topology.links.filter((link) => !drop(link)) }
}

function isTunnel(from: string, to: string): (link: TopologyLink) => boolean {
  return (link) => link.kind === 'tunnel' && link.from.startsWith(`ovs-port:${from}/`) && link.to === `host:${to}`
}

describe('overlay', () => {
  it('draws one line for both directions', () => {
    const { edges } = drawView(cloud, 'overlay')
    expect(edges).toHaveLength(6)
    expect(edges.every(({ state, certainty }) => state === undefined && certainty === 'seen')).toBe(true)
    expect(edges.every(({ subjects }) => subjects.length === 2)).toBe(true)
  })

  it('tells which host lacks its tunnel, and lets the whole ones recede', () => {
    const { edges } = drawView(without(cloud, isTunnel('compute-0', 'compute-1')), 'overlay')
    const [broken] = edges.filter(({ state }) => state === 'error')
    expect([broken?.from, broken?.to]).toEqual(['host:compute-0', 'host:compute-1'])
    expect(broken?.lines).toEqual(['no tunnel on compute-0'])
    expect(edges.filter(({ classes }) => classes.includes('receded'))).toHaveLength(5)
  })

  it('finds a pair that lacks both', () => {
    const half = without(cloud, isTunnel('compute-0', 'compute-1'))
    const { edges } = drawView(without(half, isTunnel('compute-1', 'compute-0')), 'overlay')
    expect(edges.find(({ state }) => state === 'error')?.classes).toContain('missing')
  })

  it('expects nothing of a host of which nothing was pasted', () => {
    const silent = without(cloud, ({ kind, from }) => kind === 'tunnel' && from.startsWith('ovs-port:compute-2/'))
    const { edges } = drawView(silent, 'overlay')
    expect(edges.filter(({ state }) => state === 'error')).toEqual([])
    expect(edges.filter(({ certainty }) => certainty === 'inferred')).toHaveLength(3)
  })

  it('becomes a matrix above twelve ends and shares rows above sixty', () => {
    const matrix = drawView(generatedCloud({ controllers: 3, computes: 17 }), 'overlay')
    expect(matrix.nodes.filter(({ shape }) => shape === 'cell')).toHaveLength((20 * 19) / 2)
    const shared = drawView(generatedCloud({ controllers: 3, computes: 70 }), 'overlay')
    expect(shared.nodes.filter(({ shape }) => shape === 'cell').map(({ lines }) => lines[0])).toEqual([
      '3',
      '210',
      '2415'
    ])
  })

  it('counts no pairs where there is none', () => {
    const told = (computes: number): string | undefined =>
      drawView(generatedCloud({ controllers: 1, computes }), 'overlay').nodes.find(({ id }) => id === 'overlay:summary')
        ?.lines[1]
    expect(told(1)).toBe('1 of 1 pairs joined')
    expect(told(0)).toBe('one end, no peer known')
  })
})
