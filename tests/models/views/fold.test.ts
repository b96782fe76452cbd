import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCard, Folds, shareOf, type FoldRule } from '../../../models/views/fold.ts'
import { english } from '../../../models/views/words.ts'
import type { State } from '../../../models/views/scene.ts'
import type { Finding, Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'
import { Lookup } from '../../../models/topology/lookup.ts'

interface Member {
  id: string
  state: State | undefined
  found: boolean
}

function lookupOf(members: readonly Member[]): Lookup {
  const nodes = members.map(({ id }): TopologyNode => {
    const lists = { aliases: [], attributes: {}, inferred: {}, conflicts: [], sources: [] }
    return { ...lists, id, kind: 'port', name: id, certainty: 'seen' }
  })
  const findings = members.flatMap(({ id, found }) =>
    found ? [{ severity: 'warning', subjects: [id] } as unknown as Finding] : []
  )
  const topology: Topology = {
    ...{ format: 'tripleo-atlas/topology', version: 1, captures: [], nodes, links: [], findings, notEvaluated: [] }
  }
  return new Lookup(topology)
}

function member(index: number, state?: State, found = false): Member {
  return { id: `port:${index}`, state, found }
}

function rule(limits: Partial<FoldRule<Member>> = {}): FoldRule<Member> {
  return { id: 'fold', most: 5, page: 5, subjects: ({ id }) => [id], state: ({ state }) => state, ...limits }
}

const crowd = Array.from({ length: 20 }, (_, index) => member(index))
const ids = (members: readonly Member[]): string[] => members.map(({ id }) => id.slice('port:'.length))

describe('folding', () => {
  const split = (members: readonly Member[], options = {}, limits = {}) =>
    new Folds(lookupOf(members), options).split(rule(limits), members)

  it('leaves few things alone', () => {
    expect(split(crowd.slice(0, 5))).toEqual({ shown: crowd.slice(0, 5) })
  })

  it('shows the first of many, and the count of the rest', () => {
    const { shown, before, after } = split(crowd)
    expect(ids(shown)).toEqual(['0', '1', '2', '3', '4'])
    expect(before).toBeUndefined()
    expect(after).toMatchObject({ id: 'fold', opens: 'fold@1', members: crowd.slice(5) })
    expect(foldCard(after!, 'ports', english)).toMatchObject({ lines: ['15 more ports'], classes: ['folded'] })
  })

  it('turns pages, forward and back', () => {
    const { shown, before, after } = split(crowd, { expanded: ['fold@1', 'fold@2'] })
    expect(ids(shown)).toEqual(['10', '11', '12', '13', '14'])
    expect([before?.opens, before?.members.length]).toEqual(['fold@2', 10])
    expect([after?.opens, after?.members.length]).toEqual(['fold@3', 5])
    const last = split(crowd, { expanded: ['fold@1', 'fold@2', 'fold@3', 'fold@4'] })
    expect([ids(last.shown).at(-1), last.after]).toEqual(['19', undefined])
  })

  it('shows what is in error or was asked for wherever it stands, and counts how the others are', () => {
    const mixed = crowd.map((each, index) =>
      index === 12 ? member(12, 'error') : index === 15 ? member(15, undefined, true) : each
    )
    expect(ids(split(mixed).shown)).toEqual(['0', '1', '2', '12', '15'])
    expect(ids(split(mixed, { show: ['port:18'] }).shown)).toContain('18')
    const worse = crowd.map(({ id }, index) => member(Number(id.slice(5)), index < 10 ? 'error' : 'down'))
    const { after } = split(worse)
    expect(foldCard(after!, 'ports', english)).toMatchObject({
      lines: ['14 more ports', '4 in error · 10 down'],
      state: 'error'
    })
  })

  it('opens under another name where the view has one', () => {
    expect(split(crowd, {}, { first: 0, opens: 'net' }).after).toMatchObject({ opens: 'net', members: crowd })
    const { before, shown } = split(crowd, { expanded: ['net'] }, { first: 0, opens: 'net' })
    expect([before, ids(shown)]).toEqual([undefined, ['0', '1', '2', '3', '4']])
  })

  it('draws every member or counts it once, and hides nothing that needs a look', () => {
    const members = fc.array(
      fc.record({
        state: fc.constantFrom<(State | undefined)[]>('error', 'down', 'ok', undefined, undefined, undefined),
        found: fc.integer({ min: 0, max: 9 }).map((value) => value === 0)
      }),
      { maxLength: 60 }
    )
    const limits = fc.record({ most: fc.nat(20), page: fc.integer({ min: 1, max: 20 }) })
    fc.assert(
      fc.property(members, limits, fc.nat(8), fc.nat(70), (drawn, { most, page }, pages, asked) => {
        const all = drawn.map(({ state, found }, index) => member(index, state, found))
        const expanded = Array.from({ length: pages }, (_, index) => `fold@${index + 1}`)
        const { shown, before, after } = split(all, { expanded, show: [`port:${asked}`] }, { most, page })
        const parts = [shown, before?.members ?? [], after?.members ?? []]
        expect(parts.flat().toSorted((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all)
        expect(shown).toEqual(all.filter((each) => shown.includes(each)))
        const bad = all.filter(({ state, found }) => state === 'error' || found)
        if (bad.length <= 6) expect(bad.filter((each) => !shown.includes(each))).toEqual([])
        expect(all.filter(({ id }) => id === `port:${asked}`).every((each) => shown.includes(each))).toBe(true)
        if (all.length > most) expect(shown.length).toBeLessThanOrEqual(Math.max(6, Math.min(most, page)) + page + 1)
      }),
      { numRuns: 100 }
    )
  })
})

it('shares room so that small boxes leave theirs to full ones', () => {
  expect(shareOf([3, 5], 100)).toBe(Infinity)
  expect(shareOf([3, 50, 60], 43)).toBe(20)
  expect(shareOf([10, 10, 10], 2)).toBe(0)
})
