import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Input } from '../../../models/reading.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analyseOnceRead } from '../../support/analysed.ts'
import { ovnLab } from '../../support/load-folder.ts'
import { toldAlready } from '../../support/untold.ts'
import { oracleCases, questionOf } from '../../support/oracle.ts'

// What says nothing about these paths costs time only.
const lab = ovnLab().filter(({ name }) => !/dump-flows|lflow|ip_-|list_interface|appctl/.test(name))
const central = lab.filter(({ name }) => name.includes('/central/'))
const cases = oracleCases()
const whole = answers(lab)

/** The best path of every case; `undefined` where an END cannot be told on these facts. */
function answers(inputs: readonly Input[]): Map<string, { path: Path; lookup: Lookup } | undefined> {
  const lookup = new Lookup(analyseOnceRead(inputs))
  return new Map(
    cases.map((each) => {
      const answer = ask(lookup, questionOf(each))
      return [each.name, 'paths' in answer ? { path: answer.paths[0]!, lookup } : undefined]
    })
  )
}

function names({ path, lookup }: { path: Path; lookup: Lookup }): string[] {
  return path.hosts.map((id) => lookup.node(id)?.name ?? id)
}

/** The same, or unknown with what is missing; the same with a wire's key untold counts as the same. */
function expectNoOtherAnswer(kept: readonly Input[]): void {
  for (const [name, found] of answers(kept)) {
    if (!found) continue
    const { path } = found
    const full = whole.get(name)!
    if (path.disposition === 'unknown') {
      expect(path.reason, name).toMatch(/^Not pasted: /)
      expect(path.next.length, name).toBeGreaterThan(0)
      expect(toldAlready(path.next, found.lookup.topology), name).toEqual([])
      continue
    }
    expect({ name, disposition: path.disposition }).toEqual({ name, disposition: full.path.disposition })
    expect({ name, hosts: names(found) }).toEqual({ name, hosts: names(full) })
    expect(path.logical, name).toEqual(full.path.logical)
    expect(path.legs.length, name).toBe(full.path.legs.length)
    path.legs.forEach((leg, index) => {
      const wanted = full.path.legs[index]!
      expect(leg.encapsulation, name).toBe(wanted.encapsulation)
      if (leg.id !== undefined) expect(leg.id, name).toBe(wanted.id)
    })
  }
}

describe('an answer on fewer facts', () => {
  it('is the same or unknown without any one list of the databases', () => {
    for (const without of central) expectNoOtherAnswer(lab.filter((each) => each !== without))
  })

  it('is the same or unknown on one list of the databases alone, with the hosts', () => {
    for (const only of central) expectNoOtherAnswer(lab.filter((each) => each === only || !central.includes(each)))
  })

  it('is the same or unknown on any part of the captures', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(part, part, fc.infiniteStream(part), (ofCentral, ofHosts, dice) => {
        const kept = lab.filter((each) => dice.next().value! < (central.includes(each) ? ofCentral : ofHosts))
        expectNoOtherAnswer(kept)
      }),
      { numRuns: 25 }
    )
  })

  it('is no answer at all without any capture', () => {
    expect([...answers([]).values()].filter((each) => each !== undefined)).toEqual([])
  })
})
