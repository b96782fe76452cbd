import { expect, it } from 'vitest'
import { virtualFunctions } from '../../../models/linkers/virtual-functions.ts'
import { draftOf } from '../../support/hand-made-draft.ts'

const MAC = 'fa:16:3e:00:00:05'
const card = (host: string, mac = MAC) => ({
  id: `nic:${host}/ens2f0`,
  parent: `host:${host}`,
  attributes: {
    virtualFunctions: [
      { name: 'vf 0', index: 0, mac: '00:00:00:00:00:00' },
      { name: 'vf 5', index: 5, mac, vlan: 104 }
    ]
  }
})
const hosts = [{ id: 'host:compute-0' }, { id: 'host:compute-1' }]

it('tells which function of which card a port has, by the MAC address that Nova gives it', () => {
  const draft = draftOf(...hosts, card('compute-0'), { id: 'port:web', attributes: { mac: MAC.toUpperCase() } })
  virtualFunctions.run(draft)
  const port = draft.node('port:web')!
  expect(port.attributes['virtualFunction']).toEqual({ nic: 'nic:compute-0/ens2f0', index: 5, vlan: 104 })
  expect(port.inferred['virtualFunction']).toContain('ens2f0 of compute-0')
})

it('leaves out what is left over on a host that the port is not bound to', () => {
  const draft = draftOf(...hosts, card('compute-0'), card('compute-1'), { id: 'port:web', attributes: { mac: MAC } })
  draft.link('bound', 'port:web', 'host:compute-1')
  virtualFunctions.run(draft)
  expect(draft.node('port:web')!.attributes['virtualFunction']).toMatchObject({ nic: 'nic:compute-1/ens2f0' })
})

it('says nothing where two ports have the address, or none has', () => {
  const twice = ['port:a', 'port:b'].map((id) => ({ id, attributes: { mac: MAC } }))
  const draft = draftOf(...hosts, card('compute-0'), ...twice, {
    id: 'port:c',
    attributes: { mac: '00:00:00:00:00:00' }
  })
  virtualFunctions.run(draft)
  expect(draft.ofKind('port').flatMap(({ attributes }) => attributes['virtualFunction'] ?? [])).toEqual([])
})
