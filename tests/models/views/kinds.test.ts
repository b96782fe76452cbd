import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { drawView } from '../../../models/views/draw.ts'
import { DRAWN_KINDS } from '../../../models/views/kinds.ts'
import { lookupOf } from '../../../models/views/lookup-of.ts'
import { VIEW_IDS } from '../../../models/desktop-api.ts'
import { analysed } from '../../support/analysed.ts'
import { cards, looseEnds, overlaps, strays, textBoxes } from '../../support/geometry.ts'
import { ovnLab } from '../../support/load-folder.ts'

const sample = new URL('../../../samples/high-availability.yaml', import.meta.url)
const clouds: [string, Topology][] = [
  ['the training lab', analysed(ovnLab())],
  ['a planned cloud', analysed([{ name: 'sample.yaml', text: readFileSync(sample, 'utf8') }])]
]
const chosen = [...DRAWN_KINDS].map((kind) => [kind]).concat([['server', 'ovs-bridge'], ['network', 'router'], []])

describe.each(clouds)('%s, by kind', (_, topology) => {
  const lookup = lookupOf(topology)
  const kindOf = (id: string | undefined) => lookup.node(id ?? '')?.kind

  describe.each(VIEW_IDS)('%s', (view) => {
    const whole = drawView(topology, view)

    it.each(chosen.map((kinds) => [kinds.join(' and ') || 'none chosen', kinds] as const))('%s', (_name, kinds) => {
      const scene = drawView(topology, view, { kinds: [...kinds] })
      if (kinds.length === 0) {
        expect(scene).toEqual(whole)
        return
      }
      const byId = new Map(scene.nodes.map((node) => [node.id, node]))
      const carriers = new Set<string>()
      for (const node of scene.nodes) {
        if (!kinds.some((kind) => kind === kindOf(node.subjects[0]))) continue
        for (let at = byId.get(node.parent ?? ''); at; at = byId.get(at.parent ?? '')) carriers.add(at.id)
      }
      const others = scene.nodes.filter(({ id, subjects }) => {
        const kind = kindOf(subjects[0])
        return kind !== undefined && DRAWN_KINDS.has(kind) && !kinds.some((each) => each === kind) && !carriers.has(id)
      })
      expect(others.map(({ id }) => id)).toEqual([])
      const count = (nodes: typeof scene.nodes) =>
        nodes.filter(({ subjects }) => kinds.some((kind) => kind === kindOf(subjects[0]))).length
      expect(count(scene.nodes)).toBe(count(whole.nodes))
      expect(overlaps(textBoxes(scene))).toEqual([])
      expect(overlaps(cards(scene))).toEqual([])
      expect(strays(scene)).toEqual([])
      expect(looseEnds(scene)).toEqual([])
      const drawn = new Set(whole.nodes.map(({ id }) => id))
      const names = scene.nodes.filter(({ shape, subjects }) => shape === 'label' && drawn.has(subjects[0] ?? ''))
      expect(names.filter(({ subjects }) => !byId.has(subjects[0]!))).toEqual([])
      const left = whole.nodes.length - scene.nodes.length
      expect(scene.notes.some(({ key }) => key === 'note.kindsOnly')).toBe(left > 0)
    })
  })
})
