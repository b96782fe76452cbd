import { expect, it } from 'vitest'
import { patchPairs } from '../../../models/linkers/patch-pairs.ts'
import { draftOf, drawn, type Sketch } from '../../support/hand-made-draft.ts'

function patch(host: string, name: string, peer: string): Sketch {
  return {
    id: `ovs-port:${host}/${name}`,
    parent: `host:${host}`,
    attributes: { interfaces: [{ name, type: 'patch', options: { peer } }] }
  }
}

it('joins patch ports that name each other on one host, once', () => {
  const draft = draftOf(
    { id: 'host:a' },
    { id: 'host:b' },
    patch('a', 'patch-tun', 'patch-int'),
    patch('a', 'patch-int', 'patch-tun'),
    patch('b', 'patch-tun', 'patch-int')
  )
  patchPairs.run(draft)
  expect(drawn(draft)).toEqual(['patch ovs-port:a/patch-int > ovs-port:a/patch-tun'])
  expect(draft.links()[0]!.sources).toHaveLength(2)
})

it('joins neither one-sided patches nor a port with itself', () => {
  const draft = draftOf(
    { id: 'host:a' },
    patch('a', 'phy-br-ex', 'int-br-ex'),
    patch('a', 'int-br-ex', 'nonexistent-peer'),
    patch('a', 'loop', 'loop')
  )
  patchPairs.run(draft)
  expect(drawn(draft)).toEqual([])
})
