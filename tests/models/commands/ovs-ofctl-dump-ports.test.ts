import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ovsOfctlDumpPorts } from '../../../models/commands/ovs-ofctl-dump-ports.ts'
import { ovsVsctlListIfaces } from '../../../models/commands/ovs-vsctl-list-ifaces.ts'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'
import { runCommand } from '../../support/run-command.ts'

const PORTS = `OFPST_PORT reply (OF1.4) (xid=0x2): 4 ports
  port LOCAL: rx pkts=12, bytes=936, drop=0, errs=0, frame=0, over=0, crc=0
           tx pkts=40, bytes=2816, drop=31, errs=0, coll=0
           duration=812.5s
  port  3: rx pkts=7, bytes=420, drop=2, errs=1, frame=0, over=0, crc=0
           tx pkts=9, bytes=640, drop=0, errs=0, coll=0
  port  "tapaa11bb22-01": rx pkts=0, bytes=0, drop=?, errs=?, frame=?, over=?, crc=?
           tx pkts=5, bytes=300, drop=0, errs=4, coll=?
  port  ovn-91c0d1-0: rx pkts=?, bytes=?, drop=?, errs=?, frame=?, over=?, crc=?
           tx pkts=?, bytes=?, drop=?, errs=?, coll=?
`
const TYPED = `[root@compute-0 ~]# ovs-ofctl -O OpenFlow14 dump-ports br-int\n`
const read = (text: string): Topology => analyse([{ name: 'session', text }])
const portOf = ({ nodes }: Topology, name: string): TopologyNode | undefined =>
  nodes.find((node) => node.kind === 'ovs-port' && node.name === name)
const bridgeOf = ({ nodes }: Topology): TopologyNode => nodes.find(({ kind }) => kind === 'ovs-bridge')!

describe('ovs-ofctl dump-ports', () => {
  it('tells what ports counted, by their names and the bridge by its own', () => {
    const { record, ledger } = runCommand(ovsOfctlDumpPorts, PORTS, { commandLine: 'ovs-ofctl dump-ports br-int' })
    expect(ledger.leftover()).toEqual([])
    expect(record.ports.map(({ port }) => port)).toEqual(['LOCAL', '3', 'tapaa11bb22-01', 'ovn-91c0d1-0'])
    const topology = read(TYPED + PORTS)
    expect(topology.captures).toMatchObject([
      { command: 'ovs-ofctl dump-ports br-int', status: 'parsed', problems: [] }
    ])
    expect(portOf(topology, 'br-int')?.attributes['interfaces']).toEqual([
      { name: 'br-int', receivePackets: 12, transmitPackets: 40, transmitDrops: 31 }
    ])
    expect(portOf(topology, 'tapaa11bb22-01')?.attributes['interfaces']).toEqual([
      { name: 'tapaa11bb22-01', receivePackets: 0, transmitPackets: 5, transmitErrors: 4 }
    ])
    expect(portOf(topology, 'ovn-91c0d1-0')?.attributes['interfaces']).toEqual([{ name: 'ovn-91c0d1-0' }])
  })

  it('keeps with the bridge what a number counted that nobody names, and hands it over to who has it', () => {
    const counted = { receivePackets: 7, receiveDrops: 2, receiveErrors: 1, transmitPackets: 9 }
    expect(bridgeOf(read(TYPED + PORTS)).attributes['portCounters']).toEqual({ '3': counted })
    const listed = `[root@compute-0 ~]# ovs-appctl dpif/show
system@ovs-system: hit:5 missed:1
  br-ex:
    eth9 3/4: (system)
  br-int:
    eth5 3/7: (system)
`
    const topology = read(TYPED + PORTS + listed)
    expect(portOf(topology, 'eth5')?.attributes['interfaces']).toMatchObject([{ ofport: 3, ...counted }])
    expect(portOf(topology, 'eth9')?.attributes['interfaces']).toEqual([{ name: 'eth9', ofport: 3, datapathPort: 4 }])
    expect(topology.nodes.filter(({ attributes }) => 'portCounters' in attributes)).toEqual([])
  })

  it('reads ports that a page ran together, lines that were broken, and any number of samples', () => {
    const flat = PORTS.split('\n')
    const [title = '', ...rest] = flat
    const joined = `${title}\n  ${rest.join(' ').replace(/ {2,}/g, ' ')}\n`
    const broken = PORTS.replace('errs=0, coll=0', 'errs=0,\ncoll=0')
    const expected = read(TYPED + PORTS).nodes.map(({ id, attributes }) => ({ id, attributes }))
    for (const text of [joined, broken, `${PORTS}${TYPED}${PORTS.replace('tx pkts=9', 'tx pkts=8')}`]) {
      const topology = read(TYPED + text)
      expect(topology.nodes.map(({ id, attributes }) => ({ id, attributes }))).toEqual(expected)
      expect([topology.findings, topology.captures.flatMap(({ problems }) => problems)]).toEqual([[], []])
    }
  })

  it('is known without its command line, and knows a refusal', () => {
    expect(ovsOfctlDumpPorts.looksLike(PORTS.split('\n'))).toBe(true)
    expect(ovsOfctlDumpPorts.looksLike(['OFPST_PORT_DESC reply (xid=0x2):'])).toBe(false)
    expect(ovsOfctlDumpPorts.matches('ovs-ofctl dump-ports-desc br-int')).toBe(false)
    const { record } = runCommand(ovsOfctlDumpPorts, 'ovs-ofctl: br-int is not a bridge or a socket')
    expect(ovsOfctlDumpPorts.isError!(record)).toBe(true)
  })
})

describe('the bridge of an interface', () => {
  it('is told by any one output, whoever else only knows the host', () => {
    const text = `[root@compute-0 ~]# ovs-vsctl get interface tapaa11bb22-01 ofport
3
[root@compute-0 ~]# ovs-vsctl --columns=name,ofport list interface
name                : tapaa11bb22-01
ofport              : 3
${TYPED}${PORTS}[root@compute-0 ~]# ovs-ofctl show br-int | grep addr
 3(tapaa11bb22-01): addr:fe:16:3e:00:00:01
`
    const port = portOf(read(text), 'tapaa11bb22-01')
    expect(port?.parent).toBe('ovs-bridge:compute-0/br-int')
    expect(port?.attributes['interfaces']).toMatchObject([{ ofport: 3, receivePackets: 0, receiveDrops: 2 }])
  })
})

describe('ovs-vsctl list-ifaces', () => {
  it('names the interfaces of a bridge, members of a bond as its own', () => {
    const show = `[root@compute-0 ~]# ovs-vsctl show
5b2cba3b-8c0f-4a3e-9f64-0f2d1c7c0001
    Bridge br-ex
        Port bond1
            Interface eno2
            Interface eno3
[root@compute-0 ~]# ovs-vsctl list-ifaces br-ex
eno2
eno3
vlan20
`
    const ports = read(show).nodes.filter(({ kind }) => kind === 'ovs-port')
    expect(ports.map(({ name, parent }) => [name, parent])).toEqual([
      ['bond1', 'ovs-bridge:compute-0/br-ex'],
      ['vlan20', 'ovs-bridge:compute-0/br-ex']
    ])
    expect(ovsVsctlListIfaces.looksLike(['eno2', 'eno3'])).toBe(false)
    const { record } = runCommand(ovsVsctlListIfaces, 'ovs-vsctl: no bridge named br-x')
    expect(ovsVsctlListIfaces.isError!(record)).toBe(true)
  })
})
