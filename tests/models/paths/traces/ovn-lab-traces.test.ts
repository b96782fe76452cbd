import { describe, expect, it } from 'vitest'
import { ask } from '../../../../models/paths/ask.ts'
import type { Path } from '../../../../models/paths/path.ts'
import { Lookup } from '../../../../models/topology/lookup.ts'
import { analysed } from '../../../support/analysed.ts'
import { ovnLab } from '../../../support/load-folder.ts'
import { expectedOf, oracleCases, traceOf } from '../../../support/oracle.ts'

const cases = oracleCases()
const pasted = (form: 'detailed' | 'summary'): Lookup =>
  new Lookup(
    analysed([...ovnLab(), ...cases.map(({ name }) => ({ name: `${name}-${form}`, text: traceOf(name, form) }))])
  )

/** The path of a case's trace, pasted among everything else. */
function pathOf(lookup: Lookup, source: string): Path {
  const capture = lookup.topology.captures.find((each) => each.source.name === source)
  if (!capture) throw new Error(`no capture from ${source}`)
  const answer = ask(lookup, { from: '', to: '', trace: capture.id })
  if ('trouble' in answer) throw new Error('trouble')
  expect(answer.paths).toHaveLength(1)
  return answer.paths[0]!
}

describe.each(['detailed', 'summary'] as const)('the %s trace of every case of the oracle', (form) => {
  const lookup = pasted(form)
  for (const each of cases) {
    it(`${each.name}: ${each.description}`, () => {
      const path = pathOf(lookup, `${each.name}-${form}`)
      const expected = expectedOf(lookup, each)
      // ovn-trace does not look names up: the tool's own answer is not the packet's.
      if (each.name.startsWith('13-')) return expect(path.disposition).toBe('unknown')
      expect(path.disposition).toBe(expected.disposition)
      if ('logical' in expected) expect(path.logical).toEqual(expected.logical)
      if (!each.name.startsWith('22-')) {
        expect(path.hosts).toEqual(expected.hosts)
        expect(path.legs).toEqual(expected.legs)
      }
      expect(path.hops.length).toBeGreaterThan(0)
      for (const { sources } of path.hops) for (const { line } of sources) expect(line).toBeGreaterThan(0)
    })
  }
})
