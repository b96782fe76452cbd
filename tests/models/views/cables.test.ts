import { expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { drawView } from '../../../models/views/draw.ts'
import { cards, overlaps, strays, textBoxes } from '../../support/geometry.ts'
import { ovnLab } from '../../support/load-folder.ts'

const neighbor = (device: string, name: string, port: string): string =>
  `Interface:    ${device}, via: LLDP, RID: 1, Time: 0 day, 00:01:04
  Chassis:
    ChassisID:    mac 00:1c:73:aa:bb:01
    SysName:      ${name}
  Port:
    PortID:       ifname ${port}`

test('the switch and its port at the other end of a cable stand on the card', () => {
  const rule = '-'.repeat(79)
  const text = [
    '[root@compute-0 ~]# lldpctl',
    rule,
    'LLDP neighbors:',
    rule,
    neighbor('eno2', 'leaf-1.example.com', 'Ethernet12'),
    rule,
    neighbor('eno3', 'a-switch-with-a-name-that-is-long.example.com', 'HundredGigE1/0/25'),
    rule
  ]
  const inputs = ovnLab().filter(({ name }) => /compute-[01]\/(?:ovs-vsctl_show|ip_a)/.test(name))
  const scene = drawView(analyse([...inputs, { name: 'cables', text: text.join('\n') }]), 'host-network')
  const lines = (id: string) => scene.nodes.find((node) => node.id === `nic:${id}`)?.lines
  expect(lines('compute-0/eno2')).toEqual(['eno2', 'mtu 1500', 'leaf-1 Ethernet12'])
  expect(lines('compute-0/eno3')![2]).toBe('a-switch-with-a-name-that-is-long HundredGigE1/0/25')
  expect(lines('compute-1/eno2')).toEqual(['eno2', 'mtu 1500'])
  expect(overlaps(textBoxes(scene))).toEqual([])
  expect(overlaps(cards(scene))).toEqual([])
  expect(strays(scene)).toEqual([])
})
