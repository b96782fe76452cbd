import { expect, it } from 'vitest'
import { portTypes } from '../../../models/linkers/port-types.ts'
import { draftOf } from '../../support/hand-made-draft.ts'

it('types follow from names and places that leave no doubt, and from nothing else', () => {
  const draft = draftOf(
    { id: 'port:cr', attributes: { redirectChassis: 'host:a' } },
    { id: 'port:lrp', attributes: { router: 'router:r' } },
    { id: 'port:provnet-729dbbee-db84-4a3d-afc3-82c0b3701074' },
    { id: 'port:provnet-lab' },
    { id: 'port:known', attributes: { type: 'localport', router: 'router:r' } }
  )
  portTypes.run(draft)
  const types = draft.ofKind('port').map(({ name, attributes }) => [name, attributes['type']])
  expect(Object.fromEntries(types)).toEqual({
    cr: 'router',
    lrp: 'router',
    'provnet-729dbbee-db84-4a3d-afc3-82c0b3701074': 'localnet',
    'provnet-lab': undefined,
    known: 'localport'
  })
})
