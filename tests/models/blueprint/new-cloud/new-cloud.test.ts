import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import { checkNewCloud } from '../../../../models/blueprint/new-cloud/check.ts'
import {
  defaultNewCloud,
  NIC_PRESETS,
  RELEASES,
  ROLES,
  type NewCloud
} from '../../../../models/blueprint/new-cloud/form.ts'
import { toBlueprint } from '../../../../models/blueprint/new-cloud/to-blueprint.ts'
import { writeBlueprint } from '../../../../models/blueprint/write-blueprint.ts'

function planned(form: NewCloud) {
  return analyse([{ name: 'new.yaml', text: writeBlueprint(toBlueprint(form)) }])
}
function wrong(change: (form: NewCloud) => void): { [field: string]: string } {
  const form = defaultNewCloud()
  change(form)
  return Object.fromEntries(checkNewCloud(form))
}

describe('a new cloud', () => {
  it('is what the form says, without a word of complaint', () => {
    const topology = planned(defaultNewCloud())
    expect(topology.captures.map(({ status, problems }) => ({ status, problems }))).toEqual([
      { status: 'parsed', problems: [] }
    ])
    const hosts = topology.nodes.filter(({ kind }) => kind === 'host').map(({ name }) => name)
    expect(hosts.sort()).toEqual([
      ...['compute-0', 'compute-1', 'controller-0', 'controller-1', 'controller-2', 'undercloud']
    ])
    expect(topology.nodes.filter(({ kind }) => kind === 'server')).toHaveLength(3)
    expect(topology.nodes.filter(({ kind }) => kind === 'floating-ip')).toHaveLength(1)
  })
  it('can be planned from every form without problems', () => {
    const forms = fc.record({
      release: fc.constantFrom(...RELEASES),
      driver: fc.constantFrom('ovn' as const, 'ovs' as const),
      undercloud: fc.boolean(),
      nics: fc.constantFrom(...NIC_PRESETS),
      sample: fc.boolean(),
      counts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: ROLES.length, maxLength: ROLES.length }),
      used: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })
    })
    fc.assert(
      fc.property(forms, ({ counts, used, ...rest }) => {
        const base = defaultNewCloud()
        const form: NewCloud = {
          ...base,
          ...rest,
          roles: ROLES.map((role, index) => ({ role, count: String(counts[index]) })),
          networks: base.networks.map((row, index) => ({ ...row, used: used[index]! }))
        }
        fc.pre(checkNewCloud(form).size === 0)
        const { captures } = planned(form)
        expect(captures[0]?.problems.filter(({ message }) => message.startsWith('column'))).toEqual([])
        expect(captures[0]?.command).toBe('blueprint')
      }),
      { numRuns: 12 }
    )
  })
})

describe('the form of a new cloud', () => {
  it('has nothing wrong at first', () => expect(wrong(() => undefined)).toEqual({}))
  it('needs a name, hosts, and counts that are numbers', () => {
    expect(wrong((form) => (form.name = ' '))).toEqual({ name: 'name' })
    expect(wrong((form) => form.roles.forEach((row) => (row.count = '0')))).toEqual({ roles: 'noHosts' })
    expect(wrong((form) => (form.roles[1]!.count = '-1'))).toEqual({ 'roles.1.count': 'count' })
    expect(wrong((form) => (form.roles[1]!.count = '600'))).toEqual({ roles: 'tooMany' })
  })
  it('checks VLANs and CIDRs of the networks that are used', () => {
    expect(wrong((form) => (form.networks[1]!.vlan = '4095'))).toEqual({ 'networks.1.vlan': 'vlan' })
    expect(wrong((form) => (form.networks[2]!.vlan = '30'))).toEqual({ 'networks.2.vlan': 'sameVlan' })
    expect(wrong((form) => (form.networks[2]!.cidr = '172.16.1.128/25'))).toEqual({ 'networks.2.cidr': 'overlap' })
    expect(wrong((form) => (form.networks[2]!.cidr = '172.16.300.0/24'))).toEqual({ 'networks.2.cidr': 'cidr' })
    expect(wrong((form) => Object.assign(form.networks[2]!, { used: false, cidr: '' }))).toEqual({})
  })
  it('checks provider networks', () => {
    const { providers } = defaultNewCloud()
    expect(wrong((form) => (form.providers = [...providers, ...providers]))).toEqual({
      ...{ 'providers.1.name': 'duplicate', 'providers.1.vlan': 'sameVlan' }
    })
    expect(wrong((form) => (form.providers[0]!.physicalNetwork = ''))).toEqual({
      'providers.0.physicalNetwork': 'physicalNetwork'
    })
    expect(wrong((form) => (form.providers[0]!.external = false))).toEqual({ sample: 'noExternal' })
  })
})
