import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'

/** What is left of outputs that people searched, and of those they pasted without the command. */
const read = (text: string): Topology => analyse([{ name: 'x', text }])
const claiming = (text: string): string[] =>
  COMMANDS.filter((command) => command.looksLike(text.split('\n'))).map(({ id }) => id)

describe('rows without their titles', () => {
  it.each([
    [
      'ovn-nbctl-lb-list',
      '6c1d2e3f-1111-4222-8333-444455556666    lb-web              tcp        192.0.2.80:80         10.9.0.5:80,10.9.0.6:80\n'
    ],
    [
      'ovn-nbctl-lb-list',
      '6c1d2e3f-1111-4222-8333-444455556666                        udp        [fd00::50]:53         [fd00::5]:53\n'
    ],
    ['netstat', 'tcp        0      0 127.0.0.1:6640          0.0.0.0:*               LISTEN      1234/ovsdb-server\n'],
    ['netstat', 'udp        0      0 0.0.0.0:6081            0.0.0.0:*                           -\n'],
    ['ip-address', '    inet 127.0.0.1/8 scope host lo\n    inet 10.9.0.4/24 brd 10.9.0.255 scope global eno1\n'],
    ['ip-address', '    inet6 fe80::5054:ff:fe00:7/64 scope link noprefixroute\n'],
    ['ovs-ofctl-dump-flows', ' priority=100,in_port=5 actions=set_field:0x7->reg13,resubmit(,8)\n'],
    ['ovs-ofctl-dump-flows', ' table=0, priority=0 actions=NORMAL\n'],
    [
      'ovs-ofctl-dump-flows',
      ' table=4, n_packets=5, n_bytes=300, priority=1,tun_id=0x4e actions=mod_vlan_vid:2,resubmit(,10)\n'
    ]
  ])('are known as those of %s', (id, text) => {
    expect(claiming(text)).toEqual([id])
  })

  it.each([
    'priority=100 is more than 0',
    'inet 10.9.0.4 netmask 255.255.255.0 broadcast 10.9.0.255',
    'tcp 0 0 fast',
    '6c1d2e3f-1111-4222-8333-444455556666 (lb-web)'
  ])('are not seen in %s', (text) => {
    const ids = claiming(text)
    expect(
      ids.filter((id) => ['ovn-nbctl-lb-list', 'netstat', 'ip-address', 'ovs-ofctl-dump-flows'].includes(id))
    ).toEqual([])
  })

  it('tell of addresses in JSON however far down they stand', () => {
    const device = {
      ifindex: 2,
      ifname: 'eno1',
      flags: ['UP'],
      mtu: 1500,
      qdisc: 'mq',
      operstate: 'UP',
      group: 'default'
    }
    const more = { txqlen: 1000, link_type: 'ether', address: '52:54:00:00:00:07', broadcast: 'ff:ff:ff:ff:ff:ff' }
    const text = JSON.stringify(
      [{ ...device, ...more, addr_info: [{ family: 'inet', local: '10.9.0.4', prefixlen: 24 }] }],
      null,
      4
    )
    expect(claiming(text)).toEqual(['ip-address'])
    expect(claiming(JSON.stringify([{ ...device, ...more }], null, 4))).toEqual(['ip-link'])
  })
})

describe('what stands beside an output', () => {
  it('is no output: a log of the tool, a count of rows', () => {
    const flow = ' cookie=0x0, duration=4.5s, table=0, n_packets=1, n_bytes=60, priority=0 actions=NORMAL\n'
    expect(
      read(`2026-09-10T14:01:22Z|00001|ofp_actions|INFO|OFPAT_SET_MPLS_TTL is deprecated\n${flow}`).captures
    ).toMatchObject([{ command: 'ovs-ofctl dump-flows', status: 'parsed', problems: [] }])
    const neighbours = `LINK   CHASSIS ID        SYSTEM NAME CAPS        PORT ID    PORT DESCRIPTION
enp1s0 00:1c:73:aa:bb:01 leaf-1      ..b.r...... Ethernet12 n/a

Capability Flags:
o - Other; p - Repeater;  b - Bridge; w - WLAN Access Point; r - Router;

1 neighbors listed.
`
    expect(read(neighbours).captures).toMatchObject([{ command: 'networkctl lldp', status: 'parsed', problems: [] }])
  })

  it('is what is left of a neighbour, on the card that was asked', () => {
    const text = `[root@comp-1 ~]# lldptool get-tlv -n -i eno1 | egrep -A1 "Port ID|System Name"
Port ID TLV
	Ifname: Ethernet1/5
System Name TLV
	leaf-1
`
    expect(read(text).nodes.find(({ name }) => name === 'eno1')?.attributes['lldpNeighbors']).toEqual([
      { name: 'leaf-1', port: 'Ethernet1/5' }
    ])
    expect(read('[root@comp-1 ~]# ovs-ofctl dump-flows br-int | grep -c drop\n31\n').captures).toMatchObject([
      { status: 'empty', problems: [{ line: 1 }] }
    ])
  })
})

describe('names that end where another begins', () => {
  it('are those of a gateway port and its chassis, whoever made the row', () => {
    const text = `[root@c ~]# ovn-nbctl lrp-get-gateway-chassis lr-out
lr-out-gw-1     20
lr-out_gw-2     10
other-gw-3      5
`
    const { captures, nodes } = read(text)
    expect(nodes.find(({ kind }) => kind === 'port')?.attributes['gatewayChassis']).toEqual([
      { host: 'gw-1', priority: 20 },
      { host: 'gw-2', priority: 10 }
    ])
    expect(captures).toMatchObject([{ status: 'partial', problems: [{ line: 4 }] }])
    expect(claiming('lrp-6c1d2e3f-1111-4222-8333-444455556666-node-1.maas     2\n')).toEqual([
      'ovn-nbctl-lrp-get-gateway-chassis'
    ])
  })

  it('are those of namespaces that ls printed side by side', () => {
    const text = '[root@c ~]# ls /var/run/netns\nqdhcp-6c1d2e3f-1111-4222-8333-444455556666  blue\nred\n'
    const { captures, nodes } = read(text)
    expect(
      nodes
        .filter(({ kind }) => kind === 'namespace')
        .map(({ name }) => name)
        .sort()
    ).toEqual(['blue', 'qdhcp-6c1d2e3f-1111-4222-8333-444455556666', 'red'])
    expect(captures).toMatchObject([{ command: 'ip netns', status: 'parsed', problems: [] }])
  })
})
