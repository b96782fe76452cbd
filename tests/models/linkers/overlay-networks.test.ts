import { expect, it } from 'vitest'
import { overlayNetworks } from '../../../models/linkers/overlay-networks.ts'
import { draftOf } from '../../support/hand-made-draft.ts'

const chassis = (...types: string[]) => ({
  id: 'host:a',
  attributes: { chassis: { name: 'a', encaps: types.map((type) => ({ type, ip: '10.0.0.1' })) } }
})

it('a logical switch without localnet port is carried in the chassis’ tunnels', () => {
  const draft = draftOf(
    chassis('geneve', 'vxlan'),
    { id: 'network:overlay', attributes: { tunnelKey: 1 } },
    { id: 'network:provider', attributes: { tunnelKey: 2 } },
    { id: 'network:empty', attributes: { tunnelKey: 3 } },
    { id: 'network:neutron', attributes: {} },
    { id: 'port:1', parent: 'network:overlay' },
    { id: 'port:2', parent: 'network:provider' },
    { id: 'port:3', parent: 'network:provider', attributes: { type: 'localnet' } },
    { id: 'port:4', parent: 'network:neutron' }
  )
  overlayNetworks.run(draft)
  const types = draft.ofKind('network').map(({ name, attributes }) => [name, attributes['providerType']])
  expect(Object.fromEntries(types)).toEqual({
    overlay: 'geneve',
    provider: undefined,
    empty: undefined,
    neutron: undefined
  })
  expect(draft.node('network:overlay')!.inferred).toHaveProperty('providerType')
})

it('nothing is said where no chassis tells how it tunnels', () => {
  const draft = draftOf({ id: 'network:n', attributes: { tunnelKey: 1 } }, { id: 'port:1', parent: 'network:n' })
  overlayNetworks.run(draft)
  expect(draft.node('network:n')!.attributes).toEqual({ tunnelKey: 1 })
})
