import type { ElementDefinition } from 'cytoscape'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf, inParts } from '../../../renderer/graph/graph-diff.ts'

/** A picture of nodes and of lines between any two of them, in any order. */
const pictures = fc.integer({ min: 1, max: 40 }).chain((count) => {
  const nodes = Array.from({ length: count }, (_, at): ElementDefinition => ({
    group: 'nodes',
    data: { id: `n${at}` }
  }))
  const end = fc.integer({ min: 0, max: count - 1 })
  return fc
    .array(fc.tuple(end, end), { maxLength: 40 })
    .map((ends) =>
      ends.map(([from, to], at): ElementDefinition => {
        return { group: 'edges', data: { id: `e${at}`, source: `n${from}`, target: `n${to}` } }
      })
    )
    .chain((edges) => fc.shuffledSubarray([...nodes, ...edges], { minLength: nodes.length + edges.length }))
})

test('a picture drawn in parts is whole, each part small, and no line comes before its ends', () => {
  fc.assert(
    fc.property(pictures, fc.integer({ min: 1, max: 50 }), (elements, size) => {
      const parts = inParts(elements, size)
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(size)
      expect(parts.flat().map(idOf).toSorted()).toEqual(elements.map(idOf).toSorted())
      const drawn = new Set<string>()
      for (const { data } of parts.flat()) {
        for (const end of [data['source'], data['target']])
          if (end !== undefined) expect(drawn.has(String(end))).toBe(true)
        drawn.add(data.id!)
      }
    })
  )
})
