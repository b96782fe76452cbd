import { expect, it } from 'vitest'
import { inSubnet } from '../../../models/linkers/in-subnet.ts'
import { draftOf, drawn } from '../../support/hand-made-draft.ts'

const networks = [{ id: 'network:1' }, { id: 'network:2' }]
const subnets = [
  { id: 'subnet:1a', parent: 'network:1', attributes: { cidr: '10.0.0.0/25' } },
  { id: 'subnet:1b', parent: 'network:1', attributes: { cidr: '10.0.0.128/25' } },
  { id: 'subnet:1c', parent: 'network:1', attributes: { cidr: 'fd00:1::/64' } },
  { id: 'subnet:2', parent: 'network:2', attributes: { cidr: '10.0.0.0/24' } }
]

it('finds the subnet of the same network that holds each address', () => {
  const port = {
    id: 'port:1',
    parent: 'network:1',
    attributes: { addresses: ['10.0.0.129', '10.0.0.5', 'FD00:1::9', '192.0.2.1'] }
  }
  const draft = draftOf(...networks, ...subnets, port)
  inSubnet.run(draft)
  expect(drawn(draft)).toEqual([
    'in-subnet port:1 > subnet:1a',
    'in-subnet port:1 > subnet:1b',
    'in-subnet port:1 > subnet:1c'
  ])
  expect(draft.links().map(({ attributes }) => attributes['address'])).toEqual(['10.0.0.129', '10.0.0.5', 'fd00:1::9'])
})

it('leaves alone what was printed, and learns the network from it', () => {
  const draft = draftOf(...networks, ...subnets, { id: 'port:1', attributes: { addresses: ['10.0.0.7'] } })
  draft.link('in-subnet', 'port:1', 'subnet:2', { attributes: { address: '10.0.0.7' } })
  inSubnet.run(draft)
  expect(drawn(draft)).toEqual(['in-subnet port:1 > subnet:2'])
  expect(draft.node('port:1')).toMatchObject({
    parent: 'network:2',
    inferred: { parent: expect.any(String) as string }
  })
  expect(draft.childrenOf('network:2').map(({ id }) => id)).toContain('port:1')
})

it('says nothing of a port whose network is unknown', () => {
  const draft = draftOf(...networks, ...subnets, { id: 'port:1', attributes: { addresses: ['10.0.0.7'] } })
  inSubnet.run(draft)
  expect(drawn(draft)).toEqual([])
})
