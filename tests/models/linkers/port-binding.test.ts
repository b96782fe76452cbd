import { expect, it } from 'vitest'
import { portBinding } from '../../../models/linkers/port-binding.ts'
import { draftOf, drawn } from '../../support/hand-made-draft.ts'

it('binds by chassis id, chassis name, short name and FQDN, whatever the letter case', () => {
  const draft = draftOf(
    { id: 'host:compute-0', attributes: { fqdn: 'compute-0.localdomain', chassis: { name: 'c0' } } },
    { id: 'host:compute-1' },
    { id: 'port:1', attributes: { chassis: 'host:compute-0' } },
    { id: 'port:2', attributes: { chassis: 'c0' } },
    { id: 'port:3', attributes: { bindingHost: 'Compute-1.localdomain' } },
    { id: 'port:4', attributes: { bindingHost: 'compute-0' } },
    { id: 'port:5', attributes: {} }
  )
  portBinding.run(draft)
  expect(drawn(draft)).toEqual([
    'bound port:1 > host:compute-0',
    'bound port:2 > host:compute-0',
    'bound port:3 > host:compute-1',
    'bound port:4 > host:compute-0'
  ])
  expect(draft.node('port:1')!.attributes['bindingHost']).toBe('compute-0.localdomain')
  expect(draft.node('port:1')!.inferred).toHaveProperty('bindingHost')
  expect(draft.node('port:4')!.attributes['bindingHost']).toBe('compute-0')
})

it('makes no host of the uuid by which Ironic calls a machine', () => {
  const draft = draftOf({ id: 'port:1', attributes: { bindingHost: '0613f08b-9cfb-4736-aafd-4d81e6f75844' } })
  portBinding.run(draft)
  expect(draft.ofKind('host')).toEqual([])
})

it('hears of a host that nobody showed, once', () => {
  const draft = draftOf(
    { id: 'port:1', attributes: { bindingHost: 'compute-9.example.com' } },
    { id: 'port:2', attributes: { bindingHost: 'compute-9.example.com' } }
  )
  portBinding.run(draft)
  expect(draft.node('host:compute-9')).toMatchObject({
    aliases: ['host:compute-9.example.com'],
    certainty: 'not-provided',
    attributes: { fqdn: 'compute-9.example.com' }
  })
  expect(draft.node('host:compute-9')!.sources).toHaveLength(2)
  expect(drawn(draft)).toHaveLength(2)
})

it('invents no host for a chassis row that nobody listed', () => {
  const draft = draftOf({ id: 'port:1', attributes: { chassis: '52f542bf-b4cc-4944-aafd-642f20bb66d4' } })
  portBinding.run(draft)
  expect(draft.ofKind('host')).toEqual([])
})

it('takes the chassis that Neutron asked for where nobody tells which it got, as inferred', () => {
  const asking = (id: string, requested: string) => ({
    id,
    attributes: { options: { 'requested-chassis': requested } }
  })
  const draft = draftOf(
    { id: 'host:compute-0', attributes: { fqdn: 'compute-0.localdomain' } },
    asking('port:1', 'compute-0.localdomain'),
    asking('port:2', 'compute-0.localdomain,compute-1.localdomain'),
    asking('port:3', '')
  )
  portBinding.run(draft)
  expect(draft.links()).toMatchObject([{ from: 'port:1', to: 'host:compute-0', certainty: 'inferred' }])
  expect(draft.node('port:1')).toMatchObject({ attributes: { bindingHost: 'compute-0.localdomain' } })
})
