import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { renderSvg } from '../../../models/export/svg.ts'
import { FLOWS } from '../../../models/paths/flows/registry.ts'
import { drawView } from '../../../models/views/draw.ts'
import type { PlacedScene } from '../../../models/views/scene.ts'
import { cards, looseEnds, overlaps, strays, struckWords, textBoxes } from '../../support/geometry.ts'
import { FIXTURES } from '../../support/load-folder.ts'

const sample = join(FIXTURES, '../../samples/high-availability.yaml')
const cloud = analyse([{ name: 'high-availability.yaml', text: readFileSync(sample, 'utf8') }])
const nothing = analyse([])

function draw(flow: string, topology = cloud, from = ''): PlacedScene {
  return drawView(topology, 'path', { path: { question: { from, to: '', flow }, choice: 0 } })
}

describe.each(FLOWS.map(({ id }) => id))('the picture of %s', (flow) => {
  it.each([
    ['the sample', cloud],
    ['nothing', nothing]
  ])('is clean with %s', (_, topology) => {
    const scene = draw(flow, topology)
    expect(scene.nodes.length).toBeGreaterThan(0)
    expect(overlaps(textBoxes(scene))).toEqual([])
    expect(overlaps(cards(scene))).toEqual([])
    expect(struckWords(scene)).toEqual([])
    expect(strays(scene)).toEqual([])
    expect(looseEnds(scene)).toEqual([])
    expect(draw(flow, topology)).toEqual(scene)
  })

  it('fits a wide screen, with no line through the head of another column', () => {
    const { nodes, width } = draw(flow)
    expect(width).toBeLessThan(1760)
    const lines = nodes.filter(({ shape }) => shape === 'lifeline')
    for (const card of nodes.filter(({ shape }) => shape === 'actor')) {
      const through = lines.filter(
        ({ x, y, height }) => Math.abs(x - card.x) < card.width / 2 && y - height / 2 < card.y
      )
      expect(through, card.id).toEqual([])
    }
  })

  it('numbers every message once, from the top down', () => {
    const steps = draw(flow).nodes.filter(({ shape }) => shape === 'step')
    expect(steps.map(({ lines }) => lines[0])).toEqual(steps.map((_, index) => String(index + 1)))
    expect(steps.map(({ y }) => y)).toEqual(steps.map(({ y }) => y).toSorted((a, b) => a - b))
  })
})

describe('what the strokes tell', () => {
  const scene = draw('server-create', cloud, 'compute-1')

  it('call, cast, reply, REST and OVSDB are told apart, and only the broker is passed by RPC', () => {
    expect(new Set(scene.edges.map(({ shape }) => shape))).toEqual(
      new Set(['rest', 'message', 'cast', 'call', 'reply'])
    )
    for (const { id, shape, from, to } of scene.edges) {
      const throughBroker = from.startsWith('queue:') || to.startsWith('queue:')
      expect(throughBroker, id).toBe(['call', 'cast', 'fanout', 'reply'].includes(shape))
    }
  })

  it('names exchange and queue, whole, of the host that was asked about', () => {
    const queues = scene.nodes.filter(({ shape }) => shape === 'chip').map(({ lines }) => lines[0])
    expect(queues).toContain('nova → compute.compute-1.localdomain')
    expect(queues).toContain('(default) → reply_…')
  })

  it('selects the actor or its host by a click', () => {
    const compute = scene.nodes.find(({ id }) => id === 'actor:nova-compute')
    expect(compute).toMatchObject({ lines: ['nova-compute', 'compute-1'] })
    expect(compute!.subjects).toEqual(['service:compute-1/nova-compute', 'host:compute-1'])
  })

  it('is the same in SVG, with heads at the arrows', () => {
    const svg = renderSvg(scene, { theme: 'dark' })
    expect(svg).toContain('select_destinations')
    expect(svg).toContain('stroke-dasharray="10 5"')
    expect(svg.match(/<path d="M[\d. ]+L[\d. ]+L[\d. ]+z"/g)).toHaveLength(
      scene.nodes.filter(({ shape }) => shape === 'step').length
    )
  })

  it('keeps source and destination of a migration apart', () => {
    const heads = draw('live-migration').nodes.filter(({ shape }) => shape === 'actor')
    expect(heads.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['actor:nova-compute', 'actor:nova-compute@destination'])
    )
  })
})
