import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NamePseudonyms } from '../../../models/export/redact/name-pseudonyms.ts'
import { redactInputs } from '../../../models/export/redact/redact-inputs.ts'
import { analysed } from '../../support/analysed.ts'

function pseudonyms(hosts: string[], others: string[], key = 'k'): Map<string, string> {
  const names = new NamePseudonyms(key)
  names.learn(hosts, others)
  return new Map([...hosts, ...others].map((name) => [name, names.get(name) ?? name]))
}

it('gives hosts that use up all numbers of their length pseudonyms of their own, none of which is a name of theirs', () => {
  const hosts = Array.from({ length: 120 }, (_, index) => `compute-${index}`)
  const made = pseudonyms(hosts, [])
  expect(new Set(made.values()).size).toBe(120)
  for (const pseudonym of made.values()) {
    expect(hosts).not.toContain(pseudonym)
    expect(pseudonym).toMatch(/^compute-[1-9]\d*$|^compute-0$/)
  }
})

it('keeps names of roles alone as they are', () => {
  expect(pseudonyms(['overcloud-controller', 'overcloud-controller-0'], []).get('overcloud-controller')).toBe(
    'overcloud-controller'
  )
})

it('never calls two things alike', () => {
  const name = fc.stringMatching(/^[a-z][a-z]?-?\d{0,2}$/)
  const lists = fc.tuple(fc.uniqueArray(name, { maxLength: 60 }), fc.uniqueArray(name, { maxLength: 60 }), fc.string())
  fc.assert(
    fc.property(lists, ([hosts, others, key]) => {
      const made = pseudonyms(hosts, others, key)
      expect(new Set(made.values()).size).toBe(made.size)
    })
  )
})

it('leaves as many hosts as there were where they are numbered without a gap', () => {
  const inputs = Array.from({ length: 24 }, (_, index) => ({
    name: `paste-${index}`,
    text: `[root@overcloud-compute-${index} ~]# ip -br link\nlo UNKNOWN 00:00:00:00:00:00 <LOOPBACK,UP>\neno1 UP 52:54:00:00:00:${index + 10} <UP>\n`
  }))
  const before = analysed(inputs)
  const after = analysed(redactInputs(inputs, before, 'k').inputs)
  const hosts = (topology: typeof before): unknown[] =>
    topology.nodes.filter(({ kind }) => kind === 'host').map(({ attributes }) => attributes['role'])
  expect(hosts(before)).toHaveLength(24)
  expect(hosts(after)).toEqual(hosts(before))
})
