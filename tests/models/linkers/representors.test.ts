import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const show = (...ports: string[]): string =>
  `[root@cmp-8 ~]# ovs-vsctl show
${'7'.repeat(8)}-1111-4111-8111-111111111111
    Bridge br-int
        fail_mode: secure
${ports.map((port) => `        Port ${port}\n            Interface ${port}\n`).join('')}    ovs_version: "2.17.7"
`
const read = (text: string) => analyse([{ name: 'paste', text }])
const uplinks = ({ links }: ReturnType<typeof read>) =>
  links.filter(({ kind }) => kind === 'uplink').map(({ to }) => to)

/** What a card's own switch shows of its virtual functions stands in br-int as taps do: nothing leaves the host there. */
describe('representors of virtual functions', () => {
  it('are no cards, by their names', () => {
    const topology = read(show('ens2f0_3', 'enp7s0f1npf1vf4', 'ens2f1'))
    expect(uplinks(topology)).toEqual(['nic:cmp-8/ens2f1'])
  })

  it('are none by the name that their driver gives their port, whatever they are called', () => {
    const links = `[root@cmp-8 ~]# ip -d link
9: eth5: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq master ovs-system state UP mode DEFAULT group default qlen 1000
    link/ether 8e:5a:77:00:00:05 brd ff:ff:ff:ff:ff:ff promiscuity 1 minmtu 68 maxmtu 9978
    openvswitch_slave addrgenmode none numtxqueues 63 numrxqueues 63 portname pf0vf2 switchid 0cb0d1 parentbus pci parentdev 0000:04:00.0
2: ens2f1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq master ovs-system state UP mode DEFAULT group default qlen 1000
    link/ether 0c:42:a1:77:00:01 brd ff:ff:ff:ff:ff:ff promiscuity 1 minmtu 68 maxmtu 9978
    openvswitch_slave addrgenmode none numtxqueues 63 numrxqueues 63 portname p1 switchid 0cb0d1 parentbus pci parentdev 0000:04:00.1
`
    const topology = read(show('eth5', 'ens2f1') + links)
    expect(uplinks(topology)).toEqual(['nic:cmp-8/ens2f1'])
    const card = topology.nodes.find(({ id }) => id === 'nic:cmp-8/eth5')!
    expect(card.attributes).toMatchObject({ portName: 'pf0vf2' })
    expect(card.attributes).not.toHaveProperty('deviceType')
  })
})

describe('the bridge of a trunk', () => {
  it('is joined to br-int by patches with local VLANs there', () => {
    const patch = (name: string, peer: string, tag: number): string =>
      `        Port ${name}\n            tag: ${tag}\n            Interface ${name}\n                type: patch\n                options: {peer=${peer}}\n`
    const { nodes } = read(
      show('patch-tun').replace(
        '    ovs_version',
        `${patch('tpi-3e0f5a91-2d', 'tpt-3e0f5a91-2d', 5)}${patch('spi-91cc2f3a-1b', 'spt-91cc2f3a-1b', 6)}    Bridge tbr-b2a8f3c1-0\n${patch('spt-91cc2f3a-1b', 'spi-91cc2f3a-1b', 100)}    ovs_version`
      )
    )
    const vlans = nodes
      .filter(({ kind }) => kind === 'ovs-port')
      .map(({ name, attributes }) => [name, attributes['localVlan']])
    expect(Object.fromEntries(vlans)).toMatchObject({ 'spi-91cc2f3a-1b': 6, 'tpi-3e0f5a91-2d': 5 })
    expect(vlans.find(([name]) => name === 'spt-91cc2f3a-1b')).toEqual(['spt-91cc2f3a-1b', undefined])
  })
})
