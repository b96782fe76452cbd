import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { ovnLab } from '../../support/load-folder.ts'
import { expectedOf, oracleCases, questionOf } from '../../support/oracle.ts'

const topology = analysed(ovnLab())
const fromCaptures = new Lookup(topology)
const fromDocument = new Lookup(JSON.parse(JSON.stringify(topology)) as Topology)

function best(lookup: Lookup, question: Question): Path {
  const answer = ask(lookup, question)
  if ('trouble' in answer) throw new Error(JSON.stringify(answer))
  return answer.paths[0]!
}

/** The part of a path that an expectation speaks about. */
function judged(path: Path, expected: object): object {
  return Object.fromEntries(Object.entries(path).filter(([key]) => key in expected))
}

describe('every case of the oracle', () => {
  for (const each of oracleCases()) {
    it(`${each.name}: ${each.description}`, () => {
      const path = best(fromCaptures, questionOf(each))
      const expected = expectedOf(fromCaptures, each)
      expect(judged(path, expected)).toEqual(expected)
      expect(path.logical.length > 0 && path.hops.length > 0).toBe(true)
    })

    it(`${each.name}: the same from the document`, () => {
      expect(best(fromDocument, questionOf(each))).toEqual(best(fromCaptures, questionOf(each)))
    })

    it(`${each.name}: with source address and MAC spelled out`, () => {
      const { packet } = each
      const expected = expectedOf(fromCaptures, each)
      const question = { ...questionOf(each), fromAddress: packet.ip_src, toMac: packet.eth_dst }
      expect(judged(best(fromCaptures, question), expected)).toEqual(expected)
    })

    if (each.expected.disposition === 'delivered' && each.expected.port && !each.name.includes('metadata')) {
      it(`${each.name}: asked for the port instead of its address`, () => {
        if (each.name.includes('fip')) return
        const expected = expectedOf(fromCaptures, each)
        expect(judged(best(fromCaptures, questionOf(each, each.expected.port)), expected)).toEqual(expected)
      })
    }
  }
})

describe('the same packet in other words', () => {
  const asked = (question: Omit<Question, 'from'>): string =>
    best(fromCaptures, { from: 'vm-web-1', ...question }).disposition

  it('DNS by protocol, by port, by name', () => {
    expect(asked({ to: '192.168.10.1', protocol: 'dns' })).toBe('answered')
    expect(asked({ to: '192.168.10.1', protocol: 'udp', port: 53 })).toBe('answered')
    expect(asked({ to: 'vm-web-2.openstacklocal', protocol: 'dns' })).toBe('answered')
    expect(asked({ to: 'VM-WEB-2', protocol: 'dns' })).toBe('answered')
    // Not in the rows: on to the server that DHCP names, which is the router; it has no such service.
    expect(asked({ to: 'www.example.org', protocol: 'dns' })).toBe('dropped')
    expect(asked({ to: 'dns' })).toBe('answered')
  })

  it('DHCP and metadata by address', () => {
    expect(asked({ to: '255.255.255.255', protocol: 'udp', port: 67 })).toBe('answered')
    expect(asked({ to: '255.255.255.255', protocol: 'dhcp' })).toBe('answered')
    expect(asked({ to: '169.254.169.254', protocol: 'tcp', port: 80 })).toBe('delivered')
  })
})
