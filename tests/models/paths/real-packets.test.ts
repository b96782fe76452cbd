import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import type { Leg, Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import type { Input } from '../../../models/reading.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analyseOnceRead } from '../../support/analysed.ts'
import { readJson } from '../../support/load-folder.ts'

interface Sent {
  about: string
  question: Question
  disposition: string
  hosts: string[]
  legs: Leg[]
}

interface Recorded {
  inputs: Input[]
  packets: Sent[]
}

const recorded = (name: string): Recorded => readJson<Recorded>('ovn-packets', `${name}.json.gz`)

function pathsOf(lookup: Lookup, question: Question): Path[] {
  const answer = ask(lookup, question)
  return 'paths' in answer ? answer.paths : []
}

/** A path as the wires saw it: hosts by name, and networks as the outside. Of a drop only what left a host. */
function seen(lookup: Lookup, { disposition, hosts, legs }: Path) {
  const name = (id: string): string => (id.startsWith('network:') ? 'net' : (lookup.node(id)?.name ?? id))
  const wires = legs.map((leg) => ({ ...leg, from: name(leg.from), to: name(leg.to) }))
  return disposition === 'dropped'
    ? { disposition, legs: wires.filter(({ from }) => from !== 'net') }
    : disposition === 'answered'
      ? { disposition }
      : { disposition, hosts: hosts.map(name), legs: wires }
}

function expected({ disposition, hosts, legs }: Sent) {
  if (disposition === 'dropped') return { disposition, legs: legs.filter(({ from }) => from !== 'net') }
  return disposition === 'answered' ? { disposition } : { disposition, hosts, legs }
}

describe.each(['first', 'second', 'third'])('packets sent through the %s cloud', (cloud) => {
  const { inputs, packets } = recorded(cloud)
  const lookup = new Lookup(analyseOnceRead(inputs))
  it('went where the path says, by one of equal ways', () => {
    for (const sent of packets) {
      const ways = pathsOf(lookup, sent.question).map((path) => seen(lookup, path))
      expect(ways, sent.about).toContainEqual(expected(sent))
    }
  })
})

describe('fewer facts about a cloud with policies, balancers, IPv6 and VLANs', () => {
  const { inputs, packets } = recorded('first')
  const lookup = new Lookup(analyseOnceRead(inputs))
  const whole = packets.map(({ question }) => pathsOf(lookup, question).map(({ disposition }) => disposition))

  it('give the same answer, or none', () => {
    const part = fc.double({ min: 0.2, max: 1, noNaN: true })
    fc.assert(
      fc.property(part, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (kept, dice) => {
        const some = new Lookup(analyseOnceRead(inputs.filter(() => dice.next().value! < kept)))
        packets.forEach(({ question, about }, index) => {
          const [path] = pathsOf(some, question)
          if (!path) return
          if (path.disposition === 'unknown') expect(path.reason, about).toMatch(/^Not pasted: /)
          else expect(whole[index], about).toContain(path.disposition)
        })
      }),
      { numRuns: 6 }
    )
  })
})
