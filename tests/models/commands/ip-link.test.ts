import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ipLink } from '../../../models/commands/ip-link.ts'
import { runCommand } from '../../support/run-command.ts'

const DETAILS = `
2: eno2: <BROADCAST,MULTICAST,SLAVE,UP,LOWER_UP> mtu 9000 qdisc mq master bond1 state UP mode DEFAULT group default qlen 1000
    link/ether 52:54:00:36:37:ea brd ff:ff:ff:ff:ff:ff permaddr 52:54:00:c9:b9:47 promiscuity 0 minmtu 68 maxmtu 65535
    bond_slave state BACKUP mii_status UP link_failure_count 0 perm_hwaddr 52:54:00:c9:b9:47 queue_id 0 addrgenmode none
    RX:  bytes  packets errors dropped  missed   mcast
    1174673386 15049986      0 2498170       0       0
    TX:  bytes  packets errors dropped carrier collsns
       5705272    46846      0       0       0       0
    altname enp2s0
4: bond1: <BROADCAST,MULTICAST,MASTER,UP,LOWER_UP> mtu 9000 qdisc noqueue state UP mode DEFAULT group default qlen 1000
    link/ether 52:54:00:36:37:ea brd ff:ff:ff:ff:ff:ff promiscuity 0 minmtu 68 maxmtu 65535
    bond mode active-backup active_slave eno3 miimon 100 updelay 0 downdelay 0
    alias uplink of the rack
5: vlan50@bond1: <BROADCAST,MULTICAST,MASTER,UP,LOWER_UP> mtu 9000 qdisc noqueue state UP mode DEFAULT group default qlen 1000
    link/ether 52:54:00:36:37:ea brd ff:ff:ff:ff:ff:ff promiscuity 0
    vlan protocol 802.1Q id 51 <REORDER_HDR> addrgenmode eui64
6: genev_sys_6081: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 65000 qdisc noqueue master ovs-system state UNKNOWN mode DEFAULT
    link/ether 9a:f2:c5:42:a3:ca brd ff:ff:ff:ff:ff:ff promiscuity 1
    geneve external id 0 ttl auto dstport 6081 udp6zerocsumrx
    openvswitch_slave addrgenmode eui64
7: br-ex: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UNKNOWN mode DEFAULT group default qlen 1000
    link/ether 52:54:00:71:f9:73 brd ff:ff:ff:ff:ff:ff promiscuity 1
    openvswitch addrgenmode eui64
    a-detail-of-2031 frobnicate on
8: qbr0e778df8-ca: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1450 qdisc noqueue state UP mode DEFAULT
    link/ether 4e:68:29:1e:ed:52 brd ff:ff:ff:ff:ff:ff promiscuity 0
    bridge forward_delay 0 hello_time 200 max_age 2000
9: qvb0e778df8-ca@qvo0e778df8-ca: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1450 qdisc noqueue master qbr0e778df8-ca state UP mode DEFAULT
    link/ether 4e:68:29:1e:ed:52 brd ff:ff:ff:ff:ff:ff promiscuity 1
    veth
    bridge_slave state forwarding priority 32 cost 2
10: ens1f1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP mode DEFAULT group default qlen 1000
    link/ether b4:96:91:e5:c8:a9 brd ff:ff:ff:ff:ff:ff
    vf 0     link/ether fa:16:3e:fe:ad:7f brd ff:ff:ff:ff:ff:ff, vlan 105, spoof checking on, link-state auto, trust off
    RX: bytes  packets  mcast   bcast   dropped
    14069717   192865   0       192865  192865
    vf 1 MAC c6:5b:b6:3c:db:f1, spoof checking on, link-state auto
`.trim()

function devices() {
  const { facts, ledger } = runCommand(ipLink, DETAILS)
  const byName = new Map(facts.nodes.map((fact) => [fact.props.name!, fact]))
  return { facts, ledger, byName }
}

describe('ip -d -s link', () => {
  it('tells kinds and types by what is printed', () => {
    const { facts, ledger } = devices()
    expect(ledger.leftover()).toEqual([])
    const kinds = facts.nodes
      .filter(({ props }) => props.attributes !== undefined)
      .map(({ ref, props }) => [props.name, ref.kind, props.attributes!['deviceType'], Object.keys(props.inferred!)])
    expect(kinds).toEqual([
      ['eno2', 'nic', 'physical', ['deviceType']],
      ['bond1', 'bond', 'bond', []],
      ['vlan50', 'vlan-interface', undefined, []],
      ['genev_sys_6081', 'nic', 'tunnel', []],
      ['br-ex', 'nic', 'internal', []],
      ['qbr0e778df8-ca', 'linux-bridge', undefined, []],
      ['qvb0e778df8-ca', 'nic', 'veth', []],
      ['ens1f1', 'nic', 'physical', []]
    ])
  })

  it('keeps the details of bonds, VLANs, tunnels and virtual functions', () => {
    const { byName } = devices()
    expect(byName.get('bond1')!.props.attributes).toMatchObject({
      bondMode: 'active-backup',
      activeMember: 'eno3',
      alias: 'uplink of the rack'
    })
    expect(byName.get('eno2')!.props.attributes).toMatchObject({
      mac: '52:54:00:36:37:ea',
      permanentMac: '52:54:00:c9:b9:47',
      alternateNames: ['enp2s0']
    })
    expect(byName.get('vlan50')!.props.attributes).toMatchObject({ vlanId: 51, vlanProtocol: '802.1Q' })
    expect(byName.get('genev_sys_6081')!.props.attributes).toMatchObject({ linkKind: 'geneve', destinationPort: 6081 })
    expect(byName.get('ens1f1')!.props.attributes).toMatchObject({
      mac: 'b4:96:91:e5:c8:a9',
      virtualFunctions: [
        { name: 'vf 0', index: 0, mac: 'fa:16:3e:fe:ad:7f', vlan: 105 },
        { name: 'vf 1', index: 1, mac: 'c6:5b:b6:3c:db:f1' }
      ]
    })
  })

  it('makes members of bonds and Linux bridges, not of Open vSwitch', () => {
    const { facts } = devices()
    expect(facts.links.map(({ kind, from, to }) => [kind, from.keys[0], to.kind, to.keys[0]])).toEqual([
      ['member', 'name:eno2', 'bond', 'name:bond1'],
      ['member', 'name:qvb0e778df8-ca', 'linux-bridge', 'name:qbr0e778df8-ca']
    ])
  })

  it('reads the same from JSON', () => {
    const { facts } = runCommand(
      ipLink,
      JSON.stringify(
        [
          {
            ...{
              ifindex: 5,
              link: 'bond1',
              ifname: 'vlan50',
              flags: ['UP'],
              mtu: 9000,
              operstate: 'UP',
              promiscuity: 0
            },
            ...{ link_type: 'ether', address: '52:54:00:36:37:EA' },
            linkinfo: { info_kind: 'vlan', info_data: { protocol: '802.1Q', id: 51, flags: ['REORDER_HDR'] } }
          },
          {
            ...{ ifindex: 9, link_index: 8, ifname: 'tap1', flags: [], master: 'qbr1', link_netnsid: 2 },
            linkinfo: { info_kind: 'veth', info_slave_kind: 'bridge' }
          }
        ],
        null,
        4
      )
    )
    expect(facts.nodes[0]).toMatchObject({
      ref: { kind: 'vlan-interface' },
      props: { name: 'vlan50', attributes: { vlanId: 51, mac: '52:54:00:36:37:ea', mtu: 9000 } },
      line: 5
    })
    expect(facts.nodes[1]!.props.attributes).toMatchObject({ deviceType: 'veth', peerIndex: 8, peerNamespaceId: 2 })
    expect(facts.links.map(({ kind, to }) => [kind, to.kind])).toEqual([['member', 'linux-bridge']])
  })

  it('says that JSON is cut', () => {
    const { ledger, record } = runCommand(ipLink, '[{"ifindex":5,"ifname":"vlan50","flags":["UP"')
    expect([record.devices, ledger.reports.length]).toEqual([[], 1])
  })

  it('reads the lab', () => {
    const text = readFileSync(new URL('../../fixtures/ovn-lab/compute-0/ip_-d_link.txt', import.meta.url), 'utf8')
    const { facts, ledger } = runCommand(ipLink, text)
    expect(ledger.leftover()).toEqual([])
    const types = new Map(facts.nodes.map(({ props }) => [props.name, props.attributes!['deviceType']]))
    expect(Object.fromEntries(types)).toMatchObject({
      ...{ lo: 'loopback', eno1: 'physical', genev_sys_6081: 'tunnel', 'tapa49e2c82-ca': 'tap' },
      ...{ 'tap289ddff5-70': 'veth', vlan20: 'internal' }
    })
  })

  it('names -d and -s in the canonical command', () => {
    expect(ipLink.canonical!('ip -s -d link show', { devices: [], errors: 0 })).toBe('ip -d -s link')
    expect(ipLink.matches('ip link set eth0 up')).toBe(false)
    expect(ipLink.matches('ip -n qrouter-1 l')).toBe(true)
  })
})
