import { describe, expect, it } from 'vitest'
import { deviceMembers } from '../../../models/linkers/device-members.ts'
import { devices } from '../../../models/linkers/devices.ts'
import { physicalDevices } from '../../../models/linkers/physical-devices.ts'
import { uplinks } from '../../../models/linkers/uplinks.ts'
import type { Attributes } from '../../../models/topology/vocabulary.ts'
import { draftOf, drawn, type Sketch } from '../../support/hand-made-draft.ts'

const base: Sketch[] = [
  { id: 'host:a' },
  { id: 'ovs-bridge:a/br-ex', parent: 'host:a' },
  { id: 'namespace:a/qrouter-1', parent: 'host:a' }
]
function ovsPort(name: string, ...interfaces: Attributes[]): Sketch {
  const list = interfaces.length > 0 ? interfaces : [{ name }]
  return { id: `ovs-port:a/${name}`, parent: 'ovs-bridge:a/br-ex', attributes: { interfaces: list } }
}
function device(id: string, attributes: Attributes = {}, parent = 'host:a'): Sketch {
  return { id, parent, attributes }
}

describe('devices', () => {
  it('join the ovs-port of their name on their host, in a namespace too', () => {
    const draft = draftOf(
      ...base,
      ovsPort('br-ex', { name: 'br-ex', type: 'internal' }),
      ovsPort('qr-1', { name: 'qr-1', type: 'internal' }),
      ovsPort('phy-br-ex', { name: 'phy-br-ex', type: 'patch' }),
      device('nic:a/br-ex'),
      device('nic:a/phy-br-ex'),
      device('nic:a/qrouter-1/qr-1', { deviceType: 'tap' }, 'namespace:a/qrouter-1')
    )
    devices.run(draft)
    expect(drawn(draft)).toEqual([
      'device ovs-port:a/br-ex > nic:a/br-ex',
      'device ovs-port:a/qr-1 > nic:a/qrouter-1/qr-1'
    ])
    expect(draft.node('nic:a/br-ex')).toMatchObject({ attributes: { deviceType: 'internal' } })
    expect(draft.node('nic:a/br-ex')!.inferred).toHaveProperty('deviceType')
    expect(draft.node('nic:a/qrouter-1/qr-1')!.attributes['deviceType']).toBe('tap')
  })

  it('get the type that their name stands for, where nothing was printed', () => {
    const names = {
      genev_sys_6081: 'tunnel',
      lo: 'loopback',
      eno1: 'physical',
      'qvo1234abcd-12': 'veth',
      strange: undefined
    }
    const draft = draftOf(...base, ...Object.keys(names).map((name) => device(`nic:a/${name}`)))
    devices.run(draft)
    for (const [name, type] of Object.entries(names)) {
      expect(draft.node(`nic:a/${name}`)!.attributes['deviceType'], name).toBe(type)
    }
  })
})

describe('physical-devices', () => {
  it('are the cards, bonds and DPDK ports that Open vSwitch uses, and nothing that may be virtual', () => {
    const draft = draftOf(
      ...base,
      ovsPort('eno2', { name: 'eno2', mac: 'aa:55:aa:55:00:08' }),
      ovsPort('bond0', { name: 'bond0' }),
      ovsPort('dpdkbond0', { name: 'dpdk0', type: 'dpdk' }, { name: 'dpdk1', type: 'dpdk' }),
      ovsPort('tap289ddff5-70'),
      ovsPort('eth9', { name: 'eth9', externalIds: { 'iface-id': 'x' } }),
      ovsPort('veth0'),
      ovsPort('vlan20', { name: 'vlan20', type: 'internal' })
    )
    physicalDevices.run(draft)
    expect(draft.ofKind('nic').map(({ name }) => name)).toEqual(expect.arrayContaining(['eno2', 'dpdk0', 'dpdk1']))
    expect(draft.ofKind('nic')).toHaveLength(3)
    expect(draft.ofKind('bond').map(({ name }) => name)).toEqual(['bond0'])
    expect(draft.node('nic:a/eno2')).toMatchObject({
      parent: 'host:a',
      certainty: 'inferred',
      attributes: { deviceType: 'physical', mac: 'aa:55:aa:55:00:08' }
    })
  })

  it('leave the device that was shown as it is', () => {
    const draft = draftOf(...base, ovsPort('eno2'), device('nic:a/eno2', { deviceType: 'physical', mtu: 9000 }))
    physicalDevices.run(draft)
    expect(draft.ofKind('nic')).toHaveLength(1)
    expect(draft.node('nic:a/eno2')!.certainty).toBe('seen')
  })
})

describe('uplinks', () => {
  it('lead from the bridge to each card, through Open vSwitch bonds, Linux bonds and VLANs', () => {
    const draft = draftOf(
      ...base,
      ovsPort('eno2'),
      ovsPort('ovsbond', { name: 'eno3' }, { name: 'eno4' }),
      ovsPort('bond0'),
      ovsPort('eno7.100'),
      ovsPort('bond9'),
      ...['eno2', 'eno3', 'eno4', 'eno5', 'eno6', 'eno7'].map((name) =>
        device(`nic:a/${name}`, {
          deviceType: 'physical',
          ...(name === 'eno5' || name === 'eno6' ? { master: 'bond0' } : {})
        })
      ),
      device('bond:a/bond0'),
      device('bond:a/bond9'),
      device('vlan-interface:a/eno7.100', { link: 'nic:a/eno7' })
    )
    for (const linker of [deviceMembers, uplinks]) linker.run(draft)
    const expected = [
      'bond:a/bond9',
      ...['eno2', 'eno3', 'eno4', 'eno5', 'eno6', 'eno7'].map((name) => `nic:a/${name}`)
    ]
    expect(drawn(draft, 'uplink')).toEqual(expected.map((id) => `uplink ovs-bridge:a/br-ex > ${id}`))
    const member = draft.links().find(({ kind, to }) => kind === 'uplink' && to === 'nic:a/eno4')!
    expect(member.attributes).toEqual({ port: 'ovs-port:a/ovsbond' })
  })

  it('are no taps, patches or internal ports', () => {
    const draft = draftOf(
      ...base,
      ovsPort('tap1'),
      ovsPort('vlan20', { name: 'vlan20', type: 'internal' }),
      device('nic:a/tap1', { deviceType: 'tap' }),
      device('nic:a/vlan20', { deviceType: 'internal' })
    )
    uplinks.run(draft)
    expect(drawn(draft)).toEqual([])
  })

  it('do not hang on devices that stand on each other', () => {
    const draft = draftOf(
      ...base,
      ovsPort('v1'),
      device('vlan-interface:a/v1', { link: 'vlan-interface:a/v2' }),
      device('vlan-interface:a/v2', { link: 'vlan-interface:a/v1' })
    )
    uplinks.run(draft)
    expect(drawn(draft)).toEqual([])
  })
})

describe('device-members', () => {
  it('join the bond or bridge in their own namespace, never ovs-system', () => {
    const draft = draftOf(
      ...base,
      device('linux-bridge:a/qbr1'),
      device('nic:a/ovs-system'),
      device('nic:a/tap1', { master: 'linux-bridge:a/qbr1' }),
      device('nic:a/qvb1', { master: 'qbr1' }),
      device('nic:a/eno2', { master: 'nic:a/ovs-system' }),
      device('nic:a/qrouter-1/x', { master: 'qbr1' }, 'namespace:a/qrouter-1')
    )
    deviceMembers.run(draft)
    expect(drawn(draft)).toEqual(['member nic:a/qvb1 > linux-bridge:a/qbr1', 'member nic:a/tap1 > linux-bridge:a/qbr1'])
  })
})
