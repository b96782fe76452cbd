import { expect, it } from 'vitest'
import { onlyRouter } from '../../../models/linkers/only-router.ts'
import { draftOf, drawn } from '../../support/hand-made-draft.ts'

const world = [
  { id: 'router:r' },
  { id: 'network:in' },
  { id: 'network:out', attributes: { external: true } },
  { id: 'subnet:1', parent: 'network:in', attributes: { gateway: '10.0.0.1' } },
  { id: 'subnet:2', parent: 'network:out', attributes: { gateway: '192.0.2.1' } },
  { id: 'port:gateway', parent: 'network:in', attributes: { addresses: ['10.0.0.1'] } },
  {
    id: 'port:told',
    parent: 'network:in',
    attributes: { addresses: ['10.0.0.9'], deviceOwner: 'network:router_interface' }
  },
  { id: 'port:server', parent: 'network:in', attributes: { addresses: ['10.0.0.5'] } },
  { id: 'port:claimed', parent: 'network:in', attributes: { addresses: ['10.0.0.1'], deviceId: 'x' } },
  { id: 'port:outside', parent: 'network:out', attributes: { addresses: ['192.0.2.1'] } }
]

it('gives router ports that name no router to the only one, as inferred', () => {
  const draft = draftOf(...world)
  onlyRouter.run(draft)
  expect(draft.links().map(({ attributes }) => attributes['port'])).toEqual(['port:gateway', 'port:told'])
  expect(draft.links().every(({ kind, certainty }) => kind === 'interface' && certainty === 'inferred')).toBe(true)
})

it('gives them to none of two', () => {
  const draft = draftOf(...world, { id: 'router:s' })
  onlyRouter.run(draft)
  expect(drawn(draft)).toEqual([])
})
