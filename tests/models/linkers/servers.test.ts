import { describe, expect, it } from 'vitest'
import { attached } from '../../../models/linkers/attached.ts'
import { plugged } from '../../../models/linkers/plugged.ts'
import { portBinding } from '../../../models/linkers/port-binding.ts'
import { servers } from '../../../models/linkers/servers.ts'
import type { Draft } from '../../../models/topology/draft.ts'
import { draftOf, drawn } from '../../support/hand-made-draft.ts'

const VM = 'd8c2163a-e8fa-4cb6-b794-397a0774b9c5'
const PORT = 'efd676ec-b758-4434-ad43-e6b34f9ba9f8'

function run(draft: Draft): Draft {
  for (const linker of [portBinding, plugged, servers, attached]) linker.run(draft)
  return draft
}

describe('servers', () => {
  it('are added where only their port speaks of them, named after it, on the host it is bound to', () => {
    const draft = run(
      draftOf(
        { id: 'host:a' },
        {
          id: `port:${PORT}`,
          name: 'vm-web-1',
          attributes: { uuid: PORT, deviceOwner: 'compute:nova', deviceId: VM, bindingHost: 'a' }
        }
      )
    )
    expect(draft.node(`server:${VM}`)).toMatchObject({
      name: 'vm-web-1',
      parent: 'host:a',
      certainty: 'inferred',
      attributes: { uuid: VM }
    })
    expect(draft.node(`server:${VM}`)!.inferred).toHaveProperty('name')
    expect(drawn(draft, 'attached')).toEqual([`attached server:${VM} > port:${PORT}`])
  })

  it('are not invented for routers, DHCP, or ids that are none', () => {
    const draft = run(
      draftOf(
        { id: 'port:1', attributes: { deviceOwner: 'network:router_interface', deviceId: VM } },
        { id: 'port:2', attributes: { deviceOwner: 'compute:nova', deviceId: 'reserved_dhcp_port' } },
        { id: 'port:3', attributes: {} }
      )
    )
    expect(draft.ofKind('server')).toEqual([])
  })

  it('are known to the interface that os-vif plugged', () => {
    const draft = run(
      draftOf(
        { id: 'host:a' },
        {
          id: 'ovs-port:a/tap1',
          parent: 'host:a',
          attributes: { interfaces: [{ name: 'tap1', externalIds: { 'iface-id': PORT, 'vm-uuid': VM } }] }
        }
      )
    )
    expect(drawn(draft, 'attached')).toEqual([`attached server:${VM} > port:${PORT}`])
    expect(draft.node(`server:${VM}`)).toMatchObject({ name: VM, parent: 'host:a' })
  })

  it('keep what was printed of them: name and host', () => {
    const draft = run(
      draftOf(
        { id: 'host:a' },
        { id: 'host:b' },
        { id: `server:${VM}`, name: 'web-0', parent: 'host:b', attributes: { uuid: VM } },
        { id: 'port:1', name: 'p', attributes: { deviceId: VM, deviceOwner: 'compute:az', bindingHost: 'a' } },
        { id: 'port:2', name: 'q', attributes: { deviceId: `server:${VM}`, deviceOwner: 'compute:az' } }
      )
    )
    expect(draft.node(`server:${VM}`)).toMatchObject({ name: 'web-0', parent: 'host:b', certainty: 'seen' })
    expect(drawn(draft, 'attached')).toHaveLength(2)
  })

  it('are joined by address and network where ports have no device', () => {
    const address = { addresses: ['10.0.0.5'] }
    const draft = run(
      draftOf(
        { id: 'network:1', name: 'private' },
        { id: 'network:2', name: 'other' },
        { id: 'port:1', parent: 'network:1', attributes: address },
        { id: 'port:2', parent: 'network:2', attributes: address },
        { id: 'port:3', parent: 'network:1', attributes: { addresses: ['10.0.0.6'], deviceId: 'someone' } },
        { id: 'server:1', attributes: { addresses: { private: ['10.0.0.5', '10.0.0.6', '172.24.4.9'] } } }
      )
    )
    expect(drawn(draft, 'attached')).toEqual(['attached server:1 > port:1'])
    expect(draft.links()[0]).toMatchObject({ certainty: 'inferred' })
  })
})
