import { describe, expect, test } from 'vitest'
import { toElements } from '../../../renderer/graph/elements.ts'
import { graphDiff, idOf } from '../../../renderer/graph/graph-diff.ts'
import { labelBlocks } from '../../../renderer/graph/labels.ts'
import { nearest } from '../../../renderer/graph/nearest.ts'
import { neighbourhood } from '../../../renderer/graph/neighbourhood.ts'
import { fitted, roomAbove, rowsOf, sceneBounds } from '../../../renderer/graph/scene-bounds.ts'
import type { PlacedScene, PlacedText } from '../../../models/views/scene.ts'
import { edge, node, scene } from './scenes.ts'

const drawn = (picture: PlacedScene) => new Map(toElements(picture).map((element) => [idOf(element), element]))
const text = (y: number, more: Partial<PlacedText> = {}): PlacedText => {
  return { x: 0, y, text: `line ${y}`, role: 'detail', anchor: 'start', ...more }
}

describe('elements', () => {
  test('leave out what Cytoscape would throw at or swallow', () => {
    const a = node('a', 0, 0)
    const nowhere = edge(a, node('gone', 5, 5))
    const elements = toElements(scene([a, node('a', 9, 9), node('b', NaN, 0)], [nowhere]))
    expect(elements.map(idOf)).toEqual(['a'])
    expect(elements[0]!.position).toEqual({ x: 0, y: 0 })
  })

  test('draw what is in something above it, and piles behind their card', () => {
    const frame = node('frame', 0, 0, { shape: 'folded-hosts' })
    const elements = toElements(scene([frame, node('inner', 0, 0, { parent: 'frame' })]))
    const layer = (id: string): number => elements.find((element) => idOf(element) === id)!.data['layer'] as number
    expect(layer('inner')).toBeGreaterThan(layer('frame'))
    const piles = elements.filter(({ data }) => data['owner'] === 'frame')
    expect(piles).toHaveLength(2)
    for (const { data } of piles) expect(data['layer']).toBeLessThan(layer('frame'))
  })

  test('put the sign of a broken line at its middle', () => {
    const [a, b] = [node('a', 0, 0), node('b', 100, 0)]
    const broken = edge(a, b, { state: 'error' })
    const sign = toElements(scene([a, b], [broken])).find(({ data }) => data['part'] === 'sign')
    expect(sign?.position).toEqual({ x: 50, y: 0 })
  })

  test('survive parents in a ring', () => {
    const ring = [node('a', 0, 0, { parent: 'b' }), node('b', 0, 0, { parent: 'a' })]
    expect(toElements(scene(ring))).toHaveLength(2)
    expect(neighbourhood(scene(ring), 'a')).toEqual(new Set(['a', 'b']))
  })
})

describe('labels', () => {
  test('take lines of one setting together and keep the others apart', () => {
    const blocks = labelBlocks([text(-17), text(0), text(17), text(30, { role: 'mono' }), text(60, { x: 4 })], 'none')
    expect(blocks.map((block) => block.text)).toEqual(['line -17\nline 0\nline 17', 'line 30', 'line 60'])
    expect(blocks[0]).toMatchObject({ y: 0, align: 'right' })
    expect(blocks[0]!.leading * blocks[0]!.size).toBeCloseTo(17)
  })

  test('keep lines apart that stand at unequal distances', () => {
    expect(labelBlocks([text(0), text(17), text(40)], 'none')).toHaveLength(2)
  })
})

describe('the difference of two pictures', () => {
  const [a, b] = [node('a', 0, 0), node('b', 100, 0)]
  const before = scene([a, b], [edge(a, b)])

  test('is nothing for the same picture', () => {
    expect(graphDiff(drawn(before), toElements(before))).toEqual({ added: [], removed: [], changed: [] })
  })

  test('names what moved, came and went', () => {
    const c = node('c', 50, 50)
    const diff = graphDiff(drawn(before), toElements(scene([{ ...a, x: 10 }, c])))
    expect(diff.changed.map(idOf)).toEqual(['a'])
    expect(diff.added.map(idOf)).toEqual(['c'])
    expect(diff.removed.sort()).toEqual(['a-b', 'b'])
  })

  test('makes an edge anew whose ends are others', () => {
    const diff = graphDiff(drawn(before), toElements(scene([a, b], [{ ...edge(b, a), id: 'a-b' }])))
    expect(diff.removed).toEqual(['a-b'])
    expect(diff.added.map(idOf)).toEqual(['a-b'])
  })
})

describe('what is connected', () => {
  test('goes through ports to what is behind them, and no further', () => {
    const server = node('server', 0, 0, { shape: 'server' })
    const bridge = node('bridge', 0, 50, { shape: 'lane' })
    const port = node('port', 0, 40, { shape: 'ovs-port', parent: 'bridge' })
    const label = node('label', 0, 30, { shape: 'label', parent: 'port' })
    const other = node('other', 90, 0, { shape: 'server' })
    const otherPort = node('other-port', 90, 40, { shape: 'ovs-port', parent: 'bridge' })
    const picture = scene([server, bridge, port, label, other, otherPort], [edge(server, port), edge(other, otherPort)])
    expect(neighbourhood(picture, 'server')).toEqual(new Set(['server', 'server-port', 'port', 'bridge', 'label']))
  })

  test('starts from everything inside', () => {
    const card = node('card', 0, 0)
    const row = node('row', 0, 0, { parent: 'card' })
    const bus = node('bus', 0, 90, { shape: 'bus' })
    expect(neighbourhood(scene([card, row, bus], [edge(row, bus)]), 'card')).toContain('bus')
  })
})

describe('arrow keys', () => {
  const nodes = [node('here', 0, 0), node('right', 100, 10), node('far', 300, 0), node('below', 5, 80)]
  test('lead to the closest thing in their direction', () => {
    expect(nearest(nodes, nodes[0]!, 'right')?.id).toBe('right')
    expect(nearest(nodes, nodes[0]!, 'down')?.id).toBe('below')
    expect(nearest(nodes, nodes[0]!, 'left')).toBeUndefined()
  })
})

describe('the first sight of a picture', () => {
  test('is all of it where that is legible, else its beginning in life size', () => {
    const room = { width: 900, height: 700 }
    const small = fitted({ x: 0, y: 0, width: 400, height: 300 }, room, false)
    expect(small.zoom).toBe(1)
    const large = { x: 100, y: 50, width: 5000, height: 3000 }
    const first = fitted(large, room, false)
    expect(first).toMatchObject({ zoom: 1 })
    expect(first.pan.x + large.x).toBeLessThan(40)
    expect(fitted(large, room, true).zoom).toBeLessThan(0.2)
    const note = { key: 'note.kindsOnly', values: {} }
    const [bare, noted] = [roomAbove({ notes: [] }), roomAbove({ notes: [note] })]
    expect(fitted(large, room, false, { top: noted }).pan.y).toBe(first.pan.y + noted - bare)
    expect(noted).toBeGreaterThan(bare)
  })

  test('of a large one ends with a row, where it has to be smaller by a little only', () => {
    const room = { width: 900, height: 700 }
    const large = { x: 0, y: 0, width: 5000, height: 3000 }
    const inside = 700 - 48 - 58
    expect(fitted(large, room, false, { rows: [inside - 50, inside + 60, 3000] }).zoom).toBeCloseTo(
      inside / (inside + 60)
    )
    expect(fitted(large, room, false, { rows: [inside - 50, inside + 300, 3000] }).zoom).toBe(1)
    expect(fitted(large, room, true, { rows: [inside + 60] }).zoom).toBeLessThan(0.25)
  })

  test('has rows where nothing but lines goes on', () => {
    const label = { texts: [text(40)] }
    const rows = [
      node('a', 0, 0, { height: 40 }),
      node('b', 300, 10, { height: 60, ...label }),
      node('c', 0, 200, { height: 40 })
    ]
    expect(rowsOf(scene(rows))).toEqual([58, 220])
    expect(rowsOf(scene([]))).toEqual([])
  })

  test('counts words that stand beside their box', () => {
    const wide = node('a', 0, 0, { texts: [text(0, { anchor: 'end', x: -30, text: 'a long name beside it' })] })
    expect(sceneBounds(scene([wide]))!.x).toBeLessThan(-120)
    expect(sceneBounds(scene([]))).toBeUndefined()
  })
})
