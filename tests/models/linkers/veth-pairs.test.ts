import { describe, expect, it } from 'vitest'
import { vethPairs } from '../../../models/linkers/veth-pairs.ts'
import type { Attributes } from '../../../models/topology/vocabulary.ts'
import { draftOf, drawn, type Sketch } from '../../support/hand-made-draft.ts'

const base: Sketch[] = [
  { id: 'host:a' },
  { id: 'namespace:a/ovnmeta-1', parent: 'host:a' },
  { id: 'namespace:a/ovnmeta-2', parent: 'host:a' }
]
function device(name: string, attributes: Attributes = {}, namespace?: string): Sketch {
  const place = namespace === undefined ? 'a' : `a/${namespace}`
  return { id: `nic:${place}/${name}`, parent: namespace === undefined ? 'host:a' : `namespace:${place}`, attributes }
}

describe('veth-pairs', () => {
  it('join devices that print each other’s index, in the namespace that is told', () => {
    const draft = draftOf(
      ...base,
      device('x0', { index: 17, peerIndex: 16, peerNamespace: 'ovnmeta-2' }),
      device('x1', { index: 16, peerIndex: 17 }, 'ovnmeta-1'),
      device('x1', { index: 16, peerIndex: 17 }, 'ovnmeta-2')
    )
    vethPairs.run(draft)
    expect(drawn(draft)).toEqual(['veth nic:a/ovnmeta-2/x1 > nic:a/x0'])
    expect(draft.links()[0]!.certainty).toBe('seen')
  })

  it('let the name decide between namespaces that count alike', () => {
    const draft = draftOf(
      ...base,
      device('tap11111111-10', { index: 5, peerIndex: 2 }),
      device('tap11111111-11', { index: 2, peerIndex: 5 }, 'ovnmeta-1'),
      device('tap22222222-21', { index: 2, peerIndex: 5 }, 'ovnmeta-2')
    )
    vethPairs.run(draft)
    expect(drawn(draft)).toEqual(['veth nic:a/ovnmeta-1/tap11111111-11 > nic:a/tap11111111-10'])
  })

  it('are inferred from names where no index was printed', () => {
    const draft = draftOf(
      ...base,
      device('qvb1234abcd-12'),
      device('qvo1234abcd-12'),
      device('tap11111111-10'),
      device('tap11111111-11', {}, 'ovnmeta-1')
    )
    vethPairs.run(draft)
    expect(drawn(draft)).toEqual([
      'veth nic:a/ovnmeta-1/tap11111111-11 > nic:a/tap11111111-10',
      'veth nic:a/qvb1234abcd-12 > nic:a/qvo1234abcd-12'
    ])
    expect(draft.links().every(({ certainty }) => certainty === 'inferred')).toBe(true)
  })

  it('are not made of one-sided or foreign indexes', () => {
    const draft = draftOf(
      ...base,
      { id: 'host:b' },
      device('x0', { index: 17, peerIndex: 16 }),
      device('y0', { index: 16, peerIndex: 99 }),
      { id: 'nic:b/x1', parent: 'host:b', attributes: { index: 16, peerIndex: 17 } }
    )
    vethPairs.run(draft)
    expect(drawn(draft)).toEqual([])
  })
})
