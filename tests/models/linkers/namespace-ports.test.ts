import { expect, it } from 'vitest'
import { namespacePorts } from '../../../models/linkers/namespace-ports.ts'
import { namespaces } from '../../../models/linkers/namespaces.ts'
import { draftOf, drawn } from '../../support/hand-made-draft.ts'

const ROUTER = '7777abcd-1111-4111-8111-111111111111'
const NET = 'bbbbbbbb-1111-4111-8111-111111111111'
const uuid = (start: string): string => `${start}34-1234-4123-8123-123456789abc`
const inside = (name: string, addresses: string[] = []) => ({
  id: `nic:a/qrouter-${ROUTER}/${name}`,
  parent: `namespace:a/qrouter-${ROUTER}`,
  attributes: { addresses }
})

it('a port whose device is in a router’s namespace is that router’s', () => {
  const draft = draftOf(
    { id: 'host:a' },
    { id: 'network:in' },
    { id: 'network:out' },
    { id: `router:${ROUTER}`, attributes: { uuid: ROUTER } },
    { id: `namespace:a/qrouter-${ROUTER}`, parent: 'host:a' },
    inside('qr-9999abcd-12', ['10.0.0.1/24', 'fe80::1/64']),
    inside('qg-8888abcd-12'),
    inside('ha-6666abcd-12'),
    { id: 'port:1', parent: 'network:in', attributes: { uuid: uuid('9999abcd-12') } },
    { id: 'port:2', parent: 'network:out', attributes: { uuid: uuid('8888abcd-12'), addresses: ['192.0.2.7'] } },
    { id: 'port:3', parent: 'network:in', attributes: { uuid: uuid('6666abcd-12') } }
  )
  for (const linker of [namespaces, namespacePorts]) linker.run(draft)
  expect(drawn(draft).filter((each) => !each.startsWith('serves'))).toEqual([
    `gateway router:${ROUTER} > network:out`,
    `interface router:${ROUTER} > network:in`
  ])
  const told = draft.links().find(({ kind }) => kind === 'interface')!
  expect(told).toMatchObject({ certainty: 'inferred', attributes: { port: 'port:1', address: '10.0.0.1' } })
})

it('a port whose device is in a DHCP namespace is in its network', () => {
  const draft = draftOf(
    { id: 'host:a' },
    { id: `network:${NET}`, attributes: { uuid: NET } },
    { id: `namespace:a/qdhcp-${NET}`, parent: 'host:a' },
    { id: `nic:a/qdhcp-${NET}/tap9999abcd-12`, parent: `namespace:a/qdhcp-${NET}` },
    { id: 'port:1', attributes: { uuid: uuid('9999abcd-12') } }
  )
  for (const linker of [namespaces, namespacePorts]) linker.run(draft)
  expect(draft.node('port:1')!.parent).toBe(`network:${NET}`)
})
