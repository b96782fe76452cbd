import { expect, it } from 'vitest'
import { dhcpSubnets } from '../../../models/linkers/dhcp-subnets.ts'
import { draftOf } from '../../support/hand-made-draft.ts'

const SUBNET = '7c3660ad-6795-4677-8e72-e4635e70014a'
const row = {
  id: 'dhcp-options:row-1',
  attributes: { subnet: SUBNET, cidr: '192.168.10.0/24', options: { router: '192.168.10.1' } }
}
const port = { id: 'port:1', parent: 'network:n', attributes: { dhcpv4Options: row.id } }

it('knows the subnet of a row of DHCP options, and its network by the ports that use it', () => {
  const draft = draftOf({ id: 'network:n' }, row, port)
  dhcpSubnets.run(draft)
  expect(draft.node(`subnet:${SUBNET}`)).toMatchObject({
    parent: 'network:n',
    certainty: 'seen',
    attributes: { uuid: SUBNET, cidr: '192.168.10.0/24', gateway: '192.168.10.1', ipVersion: 4, dhcp: true }
  })
})

it('leaves a listed subnet as it is, and its network too', () => {
  const listed = { id: `subnet:${SUBNET}`, name: 'web', parent: 'network:m', attributes: { uuid: SUBNET } }
  const draft = draftOf({ id: 'network:n' }, { id: 'network:m' }, listed, row, port)
  dhcpSubnets.run(draft)
  expect(draft.node(listed.id)).toMatchObject({ ...listed, inferred: {} })
})

it('makes no subnet of a row that tells none', () => {
  const draft = draftOf(
    { id: 'dhcp-options:row-2', attributes: { cidr: '10.0.0.0/24' } },
    { ...row, attributes: { subnet: SUBNET } }
  )
  dhcpSubnets.run(draft)
  expect(draft.ofKind('subnet')).toEqual([])
})
