import { expect, it } from 'vitest'
import { localVlans } from '../../../models/linkers/local-vlans.ts'
import { namespaces } from '../../../models/linkers/namespaces.ts'
import { draftOf, drawn } from '../../support/hand-made-draft.ts'

const NET = '289ddff5-75cc-496e-aec0-f6fa983ee52e'
const ROW = '5314637d-427f-48b1-86d7-7aa97bb0577f'
const ROUTER = '1930fd81-2634-4695-8783-89edfc0c07d9'

it('a namespace serves the network or router in its name, by datapath row in older releases', () => {
  const names = [
    `ovnmeta-${NET}`,
    `ovnmeta-${ROW}`,
    `qdhcp-${NET}`,
    `qrouter-${ROUTER}`,
    `snat-${ROUTER}`,
    `fip-${NET}`
  ]
  const draft = draftOf(
    { id: 'host:a' },
    { id: `network:${NET}`, attributes: { uuid: NET, datapath: ROW } },
    { id: `router:${ROUTER}`, attributes: { uuid: ROUTER } },
    ...names.map((name) => ({ id: `namespace:a/${name}`, parent: 'host:a' })),
    { id: 'namespace:a/cni-1', parent: 'host:a' },
    { id: `namespace:a/qdhcp-${ROW}`, parent: 'host:a' }
  )
  namespaces.run(draft)
  expect(drawn(draft)).toEqual(
    names
      .map(
        (name) => `serves namespace:a/${name} > ${/qrouter|snat/.test(name) ? `router:${ROUTER}` : `network:${NET}`}`
      )
      .sort()
  )
  expect(draft.node(`namespace:a/snat-${ROUTER}`)!.attributes['purpose']).toBe('snat')
  expect(draft.node('namespace:a/cni-1')!.attributes).toEqual({})
})

it('a tag on br-int is a local VLAN only where the Open vSwitch agent works', () => {
  const tagged = (host: string, name: string, tag: number) => ({
    id: `ovs-port:${host}/${name}`,
    parent: `ovs-bridge:${host}/br-int`,
    attributes: { tag, interfaces: [{ name }] }
  })
  const draft = draftOf(
    { id: 'host:a' },
    { id: 'host:b' },
    { id: 'ovs-bridge:a/br-int', parent: 'host:a' },
    { id: 'ovs-bridge:a/br-tun', parent: 'host:a' },
    { id: 'ovs-bridge:b/br-int', parent: 'host:b' },
    tagged('a', 'qvo1234abcd-12', 3),
    tagged('a', 'tap1234abcd-13', 4095),
    tagged('a', 'vlan20', 20),
    tagged('b', 'tap1234abcd-14', 7)
  )
  localVlans.run(draft)
  const vlans = draft.ofKind('ovs-port').map(({ name, attributes }) => [name, attributes['localVlan']])
  expect(Object.fromEntries(vlans)).toEqual({
    'qvo1234abcd-12': 3,
    'tap1234abcd-13': undefined,
    vlan20: undefined,
    'tap1234abcd-14': undefined
  })
})
