import { expect, it } from 'vitest'
import { backing } from '../../../models/linkers/backing.ts'
import { draftOf, drawn } from '../../support/hand-made-draft.ts'

it('a server rests on its image and on the volumes attached to it, told by either side', () => {
  const draft = draftOf(
    { id: 'image:1' },
    { id: 'server:1', attributes: { uuid: 's-1', image: 'image:1', volumes: ['volume:1'] } },
    { id: 'volume:1', attributes: { attachments: [{ server: 'server:1', device: '/dev/vdb' }] } },
    { id: 'volume:2', attributes: { attachments: [{ server: 's-1' }] } }
  )
  backing.run(draft)
  expect(drawn(draft)).toEqual(['backs image:1 > server:1', 'backs volume:1 > server:1', 'backs volume:2 > server:1'])
  expect(draft.links().find(({ from }) => from === 'volume:1')!.attributes).toEqual({ device: '/dev/vdb' })
})

it('a name that leads nowhere backs nothing', () => {
  const draft = draftOf(
    { id: 'flavor:1' },
    { id: 'server:1', attributes: { image: 'cirros', volumes: ['gone', 'flavor:1'] } }
  )
  backing.run(draft)
  expect(drawn(draft)).toEqual([])
})
