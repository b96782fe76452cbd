import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import type { Input } from '../../../models/reading.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analyseOnceRead } from '../../support/analysed.ts'
import { toldAlready } from '../../support/untold.ts'
import { FIXTURES, loadFolder, readJson } from '../../support/load-folder.ts'

interface Asked {
  about: string
  question: Question
}

interface Seen {
  lookup: Lookup
  paths: Path[]
}

function answers(inputs: readonly Input[], asked: readonly Asked[]): (Seen | undefined)[] {
  const lookup = new Lookup(analyseOnceRead(inputs))
  return asked.map(({ question }) => {
    const answer = ask(lookup, question)
    return 'paths' in answer ? { lookup, paths: answer.paths } : undefined
  })
}

/** Where the path went; a network or router by its id, a host by its name. Where a packet is lost it is lost. */
function wayOf(lookup: Lookup, { disposition, hosts, logical, legs }: Path) {
  if (disposition === 'dropped') return { disposition }
  const names = hosts.map((id) => lookup.node(id)?.name ?? id)
  return { disposition, logical, hosts: names, wires: legs.map(({ encapsulation }) => encapsulation) }
}

/** The same as one of the ways on all facts, or unknown with what is missing. */
function expectNoOther(whole: readonly (Seen | undefined)[], kept: readonly Input[], asked: readonly Asked[]): void {
  answers(kept, asked).forEach((seen, index) => {
    const path = seen?.paths[0]
    const full = whole[index]
    if (!path || !full) return
    const { about } = asked[index]!
    if (path.disposition === 'unknown') {
      expect(path.reason, about).toMatch(/^Not pasted: /)
      expect(toldAlready(path.next, seen.lookup.topology), about).toEqual([])
      return
    }
    const ways = full.paths.map((each) => wayOf(full.lookup, each))
    expect(ways, about).toContainEqual(wayOf(seen.lookup, path))
  })
}

const share = fc.double({ min: 0.4, max: 1, noNaN: true })
const dice = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))

function onAnyPart(inputs: readonly Input[], asked: readonly Asked[], whole: readonly (Seen | undefined)[]): void {
  fc.assert(
    fc.property(share, dice, (kept, thrown) => {
      const some = inputs.filter(() => thrown.next().value! < kept)
      expectNoOther(whole, some, asked)
    }),
    { numRuns: 3 }
  )
}

describe.each(['second', 'third'])('fewer facts about the %s cloud that packets were sent through', (cloud) => {
  const { inputs, packets } = readJson<{ inputs: Input[]; packets: Asked[] }>('ovn-packets', `${cloud}.json.gz`)
  const asked = packets.filter((_, index) => index % 2 === 0)
  const whole = answers(inputs, asked)

  it('give the same way, or none', () => {
    onAnyPart(inputs, asked, whole)
  })
})

describe('fewer of what Neutron lists', () => {
  const inputs = loadFolder(
    `${FIXTURES}/openstack-lab`,
    (path) =>
      !/^(?:ovn-ovs\/|openstack\/openstack_(?:(?:network|subnet|router|server|floating_ip|security_group|security_group_rule)_list(?:_--all-projects)?(?:_--long)?|port_(?:list_--long|show_.*))\.json$)/.test(
        path
      ) || /dump-flows|list_Interface|list-ports|list-br/.test(path)
  )
  const flows = [{ protocol: 'icmp' }, { protocol: 'tcp', port: 22 }] as const
  const ends = [
    { from: 'web-0', to: 'web-1' },
    { from: 'web-0', to: 'db-0' },
    { from: 'trunk-vm', to: 'web-0' },
    { from: 'app-0', to: 'old-jumpbox' },
    { from: 'web-0', to: 'internet' },
    { from: 'db-0', to: 'internet' },
    { from: 'outside', to: '10.0.0.111' },
    { from: 'outside', to: '10.0.0.119' }
  ]
  const asked = ends.flatMap((each) =>
    flows.map((flow) => ({ about: JSON.stringify({ ...each, ...flow }), question: { ...each, ...flow } }))
  )
  const whole = answers(inputs, asked)

  it('are told something on all of them', () => {
    expect(whole.filter((each) => each && each.paths[0]!.disposition !== 'unknown').length).toBeGreaterThan(8)
  })

  it('give the same way, or none', () => {
    onAnyPart(inputs, asked, whole)
  })
})
