import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { drawView } from '../../../models/views/draw.ts'
import { VIEW_IDS } from '../../../models/desktop-api.ts'
import { analysed } from '../../support/analysed.ts'
import { cards, coveredBuses, looseEnds, overlaps, strays, struckWords, textBoxes } from '../../support/geometry.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'
import { ovnLab } from '../../support/load-folder.ts'

const samples = join(import.meta.dirname, '../../../samples')
const lab = ovnLab()

const clouds: [name: string, topology: Topology][] = [
  ['the training lab', analysed(lab)],
  ['two hosts of it', analysed(lab.filter(({ name }) => /(compute-0|controller-1)\/ovs-vsctl_show/.test(name)))],
  ...readdirSync(samples)
    .filter((file) => file.endsWith('.yaml'))
    .map((file): [string, Topology] => [
      file,
      analysed([{ name: file, text: readFileSync(join(samples, file), 'utf8') }])
    ]),
  ['60 hosts', generatedCloud({ controllers: 3, computes: 51, storage: 6 })],
  ['nothing', analysed([])]
]

describe.each(clouds)('pictures of %s', (_, topology) => {
  describe.each(VIEW_IDS)('%s', (view) => {
    const scene = drawView(topology, view)

    it('covers no text with text', () => {
      expect(overlaps(textBoxes(scene))).toEqual([])
    })
    it('runs no line through words', () => {
      expect(struckWords(scene)).toEqual([])
    })
    it('covers no card with a card', () => {
      expect(overlaps(cards(scene))).toEqual([])
      expect(coveredBuses(scene)).toEqual([])
    })
    it('keeps what is inside inside', () => {
      expect(strays(scene)).toEqual([])
    })
    it('ends every edge at its node', () => {
      expect(looseEnds(scene)).toEqual([])
    })
    it('has every id once and no number that is none', () => {
      const ids = [...scene.nodes, ...scene.edges].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { x, y, width, height } of scene.nodes) expect([x, y, width, height].every(Number.isFinite)).toBe(true)
    })
    it('is drawn the same again, whatever the order of the facts', () => {
      const turned = { ...topology, nodes: topology.nodes.toReversed(), links: topology.links.toReversed() }
      expect(drawView(topology, view)).toEqual(scene)
      const places = (nodes: typeof scene.nodes) => new Map(nodes.map(({ id, x, y }) => [id, `${x} ${y}`]))
      expect(places(drawView(turned, view).nodes)).toEqual(places(scene.nodes))
    })
    it('stays within what can be drawn smoothly', () => {
      expect(scene.nodes.length + scene.edges.length).toBeLessThanOrEqual(2500)
    })
  })
})
