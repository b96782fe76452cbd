import { describe, expect, it } from 'vitest'
import { clouds } from '../../../models/linkers/clouds.ts'
import { hostAddresses } from '../../../models/linkers/host-addresses.ts'
import { hostRoles, roleByName } from '../../../models/linkers/host-roles.ts'
import { draftOf } from '../../support/hand-made-draft.ts'

describe('host-roles', () => {
  it.each([
    ['overcloud-controller-0', 'Controller'],
    ['controller0', 'Controller'],
    ['overcloud-novacompute-12', 'Compute'],
    ['compute-1', 'Compute'],
    ['computehci0', 'ComputeHCI'],
    ['overcloud-computeovsdpdk-0', 'ComputeOvsDpdk'],
    ['site1-rack-2-cephstorage-3', 'CephStorage'],
    ['ceph0', 'CephStorage'],
    ['Networker-0', 'Networker'],
    ['director', 'Undercloud'],
    ['undercloud-0', 'Undercloud'],
    ['workstation', undefined],
    ['compute-rack-a', undefined],
    ['recompute-0', undefined],
    ['constructor', undefined]
  ])('%s is %s', (name, role) => {
    expect(roleByName(name)).toBe(role)
  })

  it('are told by services where the name tells nothing, and never override what was planned', () => {
    const draft = draftOf(
      { id: 'host:node-7' },
      { id: 'host:compute-0', attributes: { role: 'ComputeGpu' } },
      { id: 'service:node-7/nova-compute', parent: 'host:node-7' }
    )
    hostRoles.run(draft)
    expect(draft.node('host:node-7')).toMatchObject({
      attributes: { role: 'Compute' },
      inferred: { role: 'nova-compute runs here' }
    })
    expect(draft.node('host:compute-0')!.attributes['role']).toBe('ComputeGpu')
  })
})

describe('clouds', () => {
  it('are framed where a director stands beside them', () => {
    const draft = draftOf({ id: 'host:director' }, { id: 'host:controller-0' }, { id: 'host:workstation' })
    for (const linker of [hostRoles, clouds]) linker.run(draft)
    expect(draft.node('host:director')!.parent).toBe('cloud:undercloud')
    expect(draft.node('host:controller-0')!.parent).toBe('cloud:overcloud')
    expect(draft.node('host:workstation')!.parent).toBeUndefined()
    expect(draft.node('cloud:overcloud')).toMatchObject({ certainty: 'inferred', attributes: { role: 'overcloud' } })
  })

  it('are not made of hosts that anybody might have', () => {
    const draft = draftOf({ id: 'host:controller-0' }, { id: 'host:compute-0' })
    for (const linker of [hostRoles, clouds]) linker.run(draft)
    expect(draft.ofKind('cloud')).toEqual([])
  })
})

describe('host-addresses', () => {
  it('are those of devices, with prefix, and the tunnel address where no device shows it', () => {
    const draft = draftOf(
      {
        id: 'host:a',
        attributes: { chassis: { name: 'a', encaps: [{ ip: '172.17.2.1' }, { ip: '172.17.9.9' }] } }
      },
      { id: 'namespace:a/qdhcp-1', parent: 'host:a' },
      { id: 'nic:a/br-tenant', parent: 'host:a', attributes: { addresses: ['172.17.2.1/24', 'fe80::1/64'] } },
      { id: 'nic:a/lo', parent: 'host:a', attributes: { addresses: ['127.0.0.1/8', '10.1.1.1/32'] } },
      { id: 'nic:a/docker0', parent: 'host:a', attributes: { addresses: ['172.17.0.1/16'] } },
      { id: 'nic:a/qdhcp-1/tap', parent: 'namespace:a/qdhcp-1', attributes: { addresses: ['10.0.0.2/24'] } }
    )
    hostAddresses.run(draft)
    expect(draft.node('host:a')!.attributes['addresses']).toEqual(['172.17.2.1/24', '172.17.9.9'])
  })
})
