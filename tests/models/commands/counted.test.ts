import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { netstatInterfaces } from '../../../models/commands/netstat-interfaces.ts'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'

/** What devices counted, and what they print of things nobody knows. */
const read = (typed: string, text: string): Topology =>
  analyse([{ name: 'x', text: `[root@comp-1 ~]# ${typed}\n${text}` }])
const find = ({ nodes }: Topology, name: string): TopologyNode['attributes'] =>
  nodes.find((node) => node.name === name)!.attributes

const COUNTED = { receiveDrops: 31, transmitErrors: 2 }
const LISTED = `2: eno7: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP mode DEFAULT group default qlen 1000
    link/ether 52:54:00:00:00:07 brd ff:ff:ff:ff:ff:ff
    RX: bytes  packets  errors  dropped overrun mcast   
    643823     9923     0       31      0       0       
    TX: bytes  packets  errors  dropped carrier collsns 
    123456     8822     2       0       0       0       
`
const TWICE = LISTED.replace(
  '    TX:',
  '    RX errors:  length    crc   frame    fifo overrun\n                     4      4       4       4       4 \n    TX:'
)
const IFCONFIG = `eno7: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
        ether 52:54:00:00:00:07  txqueuelen 1000  (Ethernet)
        RX packets 9923  bytes 643823 (628.7 KiB)
        RX errors 0  dropped 31  overruns 0  frame 0
        TX packets 8822  bytes 123456 (120.5 KiB)
        TX errors 2  dropped 0 overruns 0  carrier 0  collisions 0
`
const OLD_IFCONFIG = `eno7      Link encap:Ethernet  HWaddr 52:54:00:00:00:07
          UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1
          RX packets:9923 errors:0 dropped:31 overruns:0 frame:0
          TX packets:8822 errors:2 dropped:0 overruns:0 carrier:0
`
const JSON_LISTED = JSON.stringify([
  {
    ifindex: 2,
    ifname: 'eno7',
    flags: ['UP'],
    mtu: 1500,
    stats64: {
      rx: { bytes: 1, packets: 1, errors: 0, dropped: 31 },
      tx: { bytes: 1, packets: 1, errors: 2, dropped: 0 }
    }
  }
])

describe('errors and drops', () => {
  it.each([
    ['ip -s link', LISTED],
    ['ip -s -s link show eno7', TWICE],
    ['ip -s -o link', LISTED.replace(/\n {4}/g, '\\    ')],
    ['ip -s -j link', JSON_LISTED],
    ['ifconfig eno7', IFCONFIG],
    ['ifconfig', OLD_IFCONFIG]
  ])('are told by %s', (typed, text) => {
    const topology = read(typed, text)
    const { receiveErrors, receiveDrops, transmitErrors, transmitDrops } = find(topology, 'eno7')
    expect(topology.captures).toMatchObject([{ status: 'parsed', problems: [] }])
    expect([receiveErrors, receiveDrops, transmitErrors, transmitDrops]).toEqual([
      undefined,
      COUNTED.receiveDrops,
      COUNTED.transmitErrors,
      undefined
    ])
  })

  it('are told by the database of Open vSwitch', () => {
    const text = '{collisions=0, rx_bytes=14, rx_dropped=31, rx_errors=0, tx_dropped=0, tx_errors=2}\n'
    const topology = read('ovs-vsctl get interface eno7 statistics', text)
    const port = topology.nodes.find(({ kind }) => kind === 'ovs-port')
    expect(port?.attributes['interfaces']).toEqual([{ name: 'eno7', ...COUNTED }])
  })

  it('are no disagreement when counted again', () => {
    const again = LISTED.replace(' 31 ', ' 35 ')
    const topology = read('ip -s link', `${LISTED}[root@comp-1 ~]# ip -s link\n${again}`)
    expect([find(topology, 'eno7')['receiveDrops'], topology.findings]).toEqual([35, []])
  })
})

describe('what nobody knows', () => {
  it('is no key of a tunnel device whose user brings the keys', () => {
    const text = `6: vxlan_sys_4789: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 65000 qdisc noqueue master ovs-system state UNKNOWN mode DEFAULT
    link/ether 3e:11:22:33:44:55 brd ff:ff:ff:ff:ff:ff promiscuity 1
    vxlan external id 0 srcport 0 0 dstport 4789 nolearning ttl auto ageing 300
`
    expect(find(read('ip -d link', text), 'vxlan_sys_4789')).toMatchObject({ linkKind: 'vxlan', destinationPort: 4789 })
    expect(find(read('ip -d link', text), 'vxlan_sys_4789')).not.toHaveProperty('tunnelId')
    const own = text.replace('external id 0', 'id 78')
    expect(find(read('ip -d link', own), 'vxlan_sys_4789')).toMatchObject({ tunnelId: 78 })
  })

  it('is no speed of a card without a link', () => {
    const text = `Ethernet Channel Bonding Driver: v5.14.0

Bonding Mode: fault-tolerance (active-backup)
MII Status: up

Slave Interface: eno7
MII Status: down
Speed: Unknown
Duplex: Unknown
Permanent HW addr: 52:54:00:00:00:07
`
    const card = find(read('cat /proc/net/bonding/bond0', text), 'eno7')
    expect([card['speed'], card['duplex'], card['miiStatus']]).toEqual([undefined, undefined, 'down'])
  })
})

describe("Kube-OVN's plugin", () => {
  it('is the tool that it calls, on the node that it names', () => {
    const show = 'Chassis "c-1"\n    hostname: node-3\n    Encap geneve\n        ip: "192.0.2.3"\n'
    expect(read('kubectl ko sbctl show', show).captures).toMatchObject([
      { command: 'ovn-sbctl show', status: 'parsed' }
    ])
    const { captures } = read('kubectl-ko vsctl node-3 list-br', 'br-int\n')
    expect(captures).toMatchObject([{ command: 'ovs-vsctl list-br', host: 'node-3', status: 'parsed' }])
  })
})

describe('netstat -i', () => {
  const TABLE = `Kernel Interface table
Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg
eno7      1500   123456      0     31 0         54321      2      0      0 BMRU
lo       65536     1000      0      0 0          1000      0      0      0 LRU
veth9     1500 - no statistics available -                             BMRU
`
  const OLD = TABLE.replace('MTU    RX-OK', 'MTU Met RX-OK')
    .replace('1500   123456', '1500   0 123456')
    .replace('65536     1000', '65536 0 1000')

  it.each([
    ['netstat -i', TABLE],
    ['netstat -ain', OLD]
  ])('tells what went wrong: %s', (typed, text) => {
    const topology = read(typed, text)
    expect(topology.captures).toMatchObject([{ command: 'netstat -i', status: 'parsed', problems: [] }])
    expect(find(topology, 'eno7')).toMatchObject({ mtu: 1500, ...COUNTED })
    expect(find(topology, 'lo')).not.toHaveProperty('receiveDrops')
  })

  it('is known without its command line, and no list of sockets', () => {
    expect(netstatInterfaces.looksLike(TABLE.split('\n'))).toBe(true)
    expect(netstatInterfaces.matches('netstat -lntp')).toBe(false)
    expect(netstatInterfaces.matches('netstat -rn')).toBe(false)
  })
})
