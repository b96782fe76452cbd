import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSources, Draft, uniteSources } from '../../../models/topology/draft.ts'
import type { SourceLine } from '../../../models/topology/vocabulary.ts'
import { draftOf } from '../../support/hand-made-draft.ts'

describe('a draft', () => {
  it('makes no link surer than the plan it joins', () => {
    const draft = draftOf({ id: 'host:a', certainty: 'planned' }, { id: 'host:b' }, { id: 'host:c' })
    expect(draft.link('calls', 'host:a', 'host:b')!.certainty).toBe('planned')
    expect(draft.link('calls', 'host:b', 'host:c')!.certainty).toBe('seen')
    expect(draft.link('calls', 'host:c', 'host:b', { certainty: 'inferred' })!.certainty).toBe('inferred')
  })

  it('keeps the better certainty and the sources of a link drawn twice, in either order', () => {
    const [first, second] = [
      { certainty: 'inferred' as const, attributes: { reason: 'x' }, sources: [{ capture: 'c2', line: 1 }] },
      { sources: [{ capture: 'c1', line: 9 }] }
    ]
    const drawn = [
      [first, second],
      [second, first]
    ].map((order) => {
      const draft = draftOf({ id: 'port:1' }, { id: 'ovs-port:a/1' })
      for (const props of order) draft.link('plugged', 'port:1', 'ovs-port:a/1', props)
      return draft.links()
    })
    expect(drawn[0]).toEqual(drawn[1])
    expect(drawn[0]![0]).toMatchObject({ certainty: 'seen' })
    expect(drawn[0]![0]!.sources).toHaveLength(2)
  })

  it('forgets removed nodes in every list', () => {
    const draft = draftOf({ id: 'host:a' }, { id: 'nic:a/1', parent: 'host:a' }, { id: 'nic:a/2', parent: 'host:a' })
    draft.remove([draft.node('nic:a/1')!])
    expect(draft.all().map(({ id }) => id)).toEqual(['host:a', 'nic:a/2'])
    expect(draft.ofKind('nic')).toHaveLength(1)
    expect(draft.childrenOf('host:a')).toHaveLength(1)
  })

  it('tells which lines state an attribute, where they were kept apart', () => {
    const node = draftOf({ id: 'host:a' }).node('host:a')!
    const line = { capture: 'c7', line: 3 }
    const draft = new Draft([node], new Map([['host:a', new Map([['chassis', [line]]])]]))
    expect(draft.linesFor(node, 'chassis')).toEqual([line])
    expect(draft.linesFor(node, 'fqdn')).toEqual([])
    expect(draftOf({ id: 'host:a' }).linesFor(node, 'chassis')).toEqual(node.sources)
  })
})

const source = fc.record({
  capture: fc.integer({ min: 1, max: 12 }).map((n) => `c${n}`),
  line: fc.integer({ min: 1, max: 9 })
})

describe('uniting sources', () => {
  it('gives each line once, in order, whichever list it stood in', () => {
    fc.assert(
      fc.property(fc.array(source), fc.array(source), (a: SourceLine[], b: SourceLine[]) => {
        const united = uniteSources(uniteSources([], a), b)
        const keys = united.map(({ capture, line }) => `${capture}:${line}`)
        expect(new Set(keys)).toEqual(new Set([...a, ...b].map(({ capture, line }) => `${capture}:${line}`)))
        expect(new Set(keys).size).toBe(keys.length)
        expect(united).toEqual([...united].sort(compareSources))
        expect(uniteSources(uniteSources([], b), a)).toEqual(united)
      })
    )
  })
})
