import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import { impactOf } from '../../../models/paths/impact.ts'
import type { Input } from '../../../models/reading.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analyseOnceRead } from '../../support/analysed.ts'
import { ovnLab } from '../../support/load-folder.ts'
import { oracleCases, traceOf } from '../../support/oracle.ts'

const lab = ovnLab().filter(({ name }) => !/dump-flows|lflow|ip_-|list_interface|appctl|format-/.test(name))
const traces = oracleCases().map(({ name }) => Object.freeze({ name, text: traceOf(name, 'detailed') }))
const PARTS = ['host:controller-1', 'nic:compute-0/eno3', 'nic:controller-1/eno2']

/** How each pasted trace ends. */
function endings(inputs: readonly Input[]): Map<string, string> {
  const lookup = new Lookup(analyseOnceRead([...inputs, ...traces]))
  return new Map(
    lookup.topology.captures.flatMap(({ id, source }): [string, string][] => {
      if (!traces.some(({ name }) => name === source.name)) return []
      const answer = ask(lookup, { from: '', to: '', trace: id })
      return 'paths' in answer && answer.paths[0] ? [[source.name, answer.paths[0].disposition]] : []
    })
  )
}

/** What becomes of each path when a part fails. */
function fates(inputs: readonly Input[]): Map<string, string> {
  const lookup = new Lookup(analyseOnceRead(inputs))
  return new Map(
    PARTS.flatMap((part) => {
      const node = lookup.node(part)
      return node
        ? impactOf(lookup, node).paths.map(({ question, fate }): [string, string] => [
            `${part} ${JSON.stringify(question)}`,
            fate
          ])
        : []
    })
  )
}

/** On any part of the captures each answer is the same, or unknown. */
function expectNoOther(tell: (inputs: readonly Input[]) => Map<string, string>, numRuns: number): void {
  const whole = tell(lab)
  expect(whole.size).toBeGreaterThan(20)
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(part, fc.infiniteStream(part), (kept, dice) => {
      for (const [about, told] of tell(lab.filter(() => dice.next().value! < kept))) {
        if (told === 'unknown' || !whole.has(about)) continue
        expect({ about, told }).toEqual({ about, told: whole.get(about) })
      }
    }),
    { numRuns }
  )
}

describe('on fewer facts', () => {
  it('a pasted trace ends as it did, or nobody knows', () => expectNoOther(endings, 4))
  it('a failure does to a path what it did, or nobody knows', () => expectNoOther(fates, 4))
})
