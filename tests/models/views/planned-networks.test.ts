import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { drawView } from '../../../models/views/draw.ts'
import { DEPLOY, DEPLOYED, NETWORKS_V2, ROLES, UNDERCLOUD, VIPS } from '../blueprint/tripleo/samples.ts'

const draw = (...texts: string[]) =>
  drawView(analyse(texts.map((text, at) => ({ name: `file-${at}`, text }))), 'deployment')

describe('a cloud of which only the files are known', () => {
  const scene = draw(ROLES, NETWORKS_V2, VIPS, DEPLOY, UNDERCLOUD)
  const buses = scene.nodes.filter(({ shape }) => shape === 'bus').toSorted((a, b) => a.y - b.y)

  it('is drawn on its networks', () => {
    expect(buses.map(({ lines, certainty }) => [lines.join(' '), certainty])).toEqual([
      ['InternalApi VLAN 20 · 172.16.2.0/24', 'planned'],
      ['Tenant VLAN 50 · 172.16.0.0/24', 'planned'],
      ['Provisioning untagged · 192.168.24.0/24', 'planned']
    ])
  })

  it('has every planned host, planned', () => {
    const cards = scene.nodes.filter(({ shape }) => shape === 'host-card')
    expect(cards.map(({ lines }) => lines[0]).sort()).toEqual([
      'compute-0',
      'compute-1',
      'controller-0',
      'controller-1',
      'controller-2',
      'director'
    ])
    expect(new Set(cards.map(({ certainty }) => certainty))).toEqual(new Set(['planned']))
  })

  it('has stops without addresses until provisioning gave some', () => {
    const stops = (from: typeof scene) => {
      const bus = from.nodes.find(({ shape, lines }) => shape === 'bus' && lines[0] === 'InternalApi')
      return from.nodes.flatMap(({ parent, shape, lines }) => (shape === 'station' && parent === bus?.id ? lines : []))
    }
    expect(stops(scene)).toEqual(['–', '–', '–', '–', '–'])
    expect(stops(draw(ROLES, NETWORKS_V2, DEPLOY, DEPLOYED)).sort()).toEqual(['20', '–', '–', '–', '–'])
  })
})
