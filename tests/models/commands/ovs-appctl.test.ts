import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { analyse } from '../../../models/analyse.ts'
import { ovsAppctlBfdShow } from '../../../models/commands/ovs-appctl-bfd-show.ts'
import { ovsAppctlBondShow } from '../../../models/commands/ovs-appctl-bond-show.ts'
import { ovsAppctlDpifShow } from '../../../models/commands/ovs-appctl-dpif-show.ts'
import { ovsAppctlFdbShow } from '../../../models/commands/ovs-appctl-fdb-show.ts'
import { ovsDpctlDumpFlows } from '../../../models/commands/ovs-dpctl-dump-flows.ts'
import { ovsDpctlShow } from '../../../models/commands/ovs-dpctl-show.ts'
import type { Command } from '../../../models/commands/command.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read<R>(command: Command<R>, output: string, commandLine = command.title) {
  const { facts, ledger, record } = runCommand(command, output, { commandLine, host: 'h' })
  return { facts: new FactIndex(facts), ledger, record }
}

describe.each(Object.keys(labTruth.hosts))('ovs-appctl on %s', (host) => {
  it('dpif/show tells every interface with its bridge and number', () => {
    const output = fixture(`ovn-lab/${host}/ovs-appctl_dpif_show.txt`)
    const { facts, ledger, record } = read(ovsAppctlDpifShow, output)
    expect(ledger.leftover()).toEqual([])
    expect(ovsAppctlDpifShow.looksLike(output.split('\n'))).toBe(true)
    const told = record.bridges.flatMap(({ name, ports }) => ports.map((port) => `${name} ${port.name} ${port.ofport}`))
    const expected = Object.entries(labTruth.hosts[host]!.bridges).flatMap(([bridge, { ports }]) =>
      Object.values(ports).flatMap(({ interfaces }) =>
        Object.entries(interfaces).map(([name, { ofport }]) => `${bridge} ${name} ${ofport}`)
      )
    )
    expect(told.sort()).toEqual(expected.sort())
    for (const { ports } of Object.values(labTruth.hosts[host]!.bridges)) {
      for (const { interfaces } of Object.values(ports)) {
        for (const [name, { remote_ip, peer }] of Object.entries(interfaces)) {
          const { options } = facts.attributes('ovs-interface', `name:${name}`) as {
            options?: { [key: string]: string }
          }
          expect(options?.['remote_ip']).toBe(remote_ip)
          expect(options?.['peer']).toBe(peer)
        }
      }
    }
  })

  it('bfd/show tells the sessions that the database lists', () => {
    const output = fixture(`ovn-lab/${host}/ovs-appctl_bfd_show.txt`)
    const { facts, ledger } = read(ovsAppctlBfdShow, output)
    expect(ledger.leftover()).toEqual([])
    const told = facts.ofKind('ovs-interface').map(({ props }) => {
      const { bfdStatus } = facts.attributesOf(props) as { bfdStatus: { state: string } }
      return `${props.name} ${bfdStatus.state}`
    })
    const expected = Object.values(labTruth.hosts[host]!.bridges).flatMap(({ ports }) =>
      Object.values(ports).flatMap(({ interfaces }) =>
        Object.entries(interfaces).flatMap(([name, { bfd_state }]) =>
          bfd_state === undefined ? [] : `${name} ${bfd_state}`
        )
      )
    )
    expect(told.sort()).toEqual(expected.sort())
    const { captures } = analyse([{ name: `${host}/ovs-appctl_bfd_show.txt`, text: output }])
    expect(captures.map(({ command, status }) => [command, status])).toEqual([['ovs-appctl bfd/show', 'parsed']])
  })

  it('dpctl/dump-flows is read to the last line', () => {
    const output = fixture(`ovn-lab/${host}/ovs-appctl_dpctl_dump-flows.txt`)
    const { ledger, record, facts } = read(ovsDpctlDumpFlows, output)
    expect(ledger.leftover()).toEqual([])
    expect(record.flows).toHaveLength(output.split('actions:').length - 1)
    expect(record.flows[0]!.actions).not.toBe('')
    expect(facts.facts.nodes).toEqual([])
    expect(ovsDpctlDumpFlows.looksLike(output.split('\n'))).toBe(true)
  })

  it('fdb/show tells which port leads to which MAC', () => {
    const output = fixture(`ovn-lab/${host}/ovs-appctl_fdb_show_br-ex.txt`)
    const { ledger, record } = read(ovsAppctlFdbShow, output, 'ovs-appctl fdb/show br-ex')
    expect(ledger.leftover()).toEqual([])
    expect(record.entries).toHaveLength(output.trim().split('\n').length - 1)
    expect(ovsAppctlFdbShow.looksLike(output.split('\n'))).toBe(true)
  })
})

describe('ovs-appctl fdb/show', () => {
  const output = ` port  VLAN  MAC                Age
    4     0  FA:16:3e:e7:71:15   29
LOCAL   104  52:54:00:0a:00:01  static
   12   104  aa:xx:cc:xx:ee:ff    3
`

  it('puts what was learned on the bridge, by VLAN', () => {
    const { facts, record } = read(ovsAppctlFdbShow, output, 'ovs-appctl -t ovs-vswitchd fdb/show br-ex')
    const told = facts.ofKind('ovs-bridge').map(({ props }) => facts.attributesOf(props))
    expect(told).toEqual([
      { learnedMacs: { '0': { 'fa:16:3e:e7:71:15': 4 } } },
      { learnedMacs: { '104': { '52:54:00:0a:00:01': 'LOCAL' } } },
      { learnedMacs: { '104': { 'aa:xx:cc:xx:ee:ff': 12 } } }
    ])
    expect(record.entries.map(({ age }) => age)).toEqual([29, undefined, 3])
  })

  it('takes an empty table for empty and an error for an error', () => {
    const empty = read(ovsAppctlFdbShow, ' port  VLAN  MAC                Age\n')
    expect(ovsAppctlFdbShow.isEmpty!(empty.record)).toBe(true)
    const failed = read(
      ovsAppctlFdbShow,
      'no such bridge\novs-appctl: ovs-vswitchd: server returned an error\n',
      'ovs-appctl fdb/show br-nope'
    )
    expect(ovsAppctlFdbShow.isError!(failed.record)).toBe(true)
  })

  it('does not take two looks at one bridge for a disagreement', () => {
    const text = `[root@h ~]# ovs-appctl fdb/show br-ex\n${output}[root@h ~]# ovs-appctl fdb/show br-ex\n${output.replace(' 29', '  1')}`
    const topology = analyse([{ name: 'paste', text }])
    expect(topology.findings).toEqual([])
    expect(topology.nodes.find(({ kind }) => kind === 'ovs-bridge')!.attributes['learnedMacs']).toEqual({
      '0': { 'fa:16:3e:e7:71:15': 4 },
      '104': { '52:54:00:0a:00:01': 'LOCAL', 'aa:xx:cc:xx:ee:ff': 12 }
    })
  })
})

describe('ovs-appctl dpif/show', () => {
  it('reads the tabs of older versions, and of a userspace datapath the types that the database has too', () => {
    const { facts, ledger } = read(
      ovsAppctlDpifShow,
      `netdev@ovs-netdev: hit:12 missed:3
\tbr-int:
\t\tbr-int 65534/2: (tap)
\t\tvhu8d3fcd32-f3 5/7: (dpdkvhostuserclient: configured_rx_queues=1, mtu=1500, requested_rx_queues=1)
\t\tvxlan-0a000002 3/4789: (vxlan: df_default=true, in_key=flow, local_ip=10.0.0.1, out_key=flow, remote_ip=10.0.0.2)
`
    )
    expect(ledger.leftover()).toEqual([])
    expect(facts.attributes('ovs-bridge', 'name:br-int')).toEqual({ datapathType: 'netdev' })
    expect(facts.attributes('ovs-interface', 'name:br-int')).toEqual({ ofport: 65534, datapathPort: 2 })
    expect(facts.attributes('ovs-interface', 'name:vhu8d3fcd32-f3')).toEqual({
      ofport: 5,
      datapathPort: 7,
      type: 'dpdkvhostuserclient'
    })
    expect(facts.attributes('ovs-interface', 'name:vxlan-0a000002')).toMatchObject({
      type: 'vxlan',
      options: { remote_ip: '10.0.0.2', local_ip: '10.0.0.1' }
    })
    expect(facts.facts.clues.map(({ clue }) => [clue.type, clue.address])).toEqual([
      ['tunnel-to', '10.0.0.2'],
      ['local-address', '10.0.0.1']
    ])
  })
})

const OLD = `---- bond1 ----
bond_mode: balance-slb
bond may use recirculation: no, Recirc-ID : -1
bond-hash-basis: 0
updelay: 0 ms
downdelay: 0 ms
next rebalance: 9320 ms
lacp_status: negotiated
active slave mac: 52:54:00:D1:16:a3(eth2)

slave eth1: disabled
\tmay_enable: false

slave eth2: enabled
\tactive slave
\tmay_enable: true
\thash 17: 4 kB load
`
const NEW = `---- bond-lacp ----
bond_mode: active-backup
bond may use recirculation: no, Recirc-ID : -1
bond-hash-basis: 0
lb_output action: disabled, bond-id: -1
updelay: 0 ms
downdelay: 0 ms
lacp_status: configured
lacp_fallback_ab: false
active-backup primary: <none>
active member mac: 00:00:00:00:00:00(none)

member eno1: disabled
  may_enable: false

member eno2: disabled
  may_enable: false

`

describe('ovs-appctl bond/show', () => {
  it('reads slaves and members', () => {
    const { facts, ledger } = read(ovsAppctlBondShow, OLD + '\n' + NEW)
    expect(ledger.leftover()).toEqual([])
    expect(facts.attributes('ovs-port', 'name:bond1')).toEqual({
      bondMode: 'balance-slb',
      lacpStatus: 'negotiated',
      bondActiveSlave: '52:54:00:d1:16:a3',
      bondActiveMember: 'eth2',
      bondMembers: [
        { name: 'eth1', enabled: false, mayEnable: false },
        { name: 'eth2', enabled: true, mayEnable: true }
      ],
      interfaces: ['eth1', 'eth2']
    })
    expect(facts.attributes('ovs-port', 'name:bond-lacp')).toEqual({
      bondMode: 'active-backup',
      lacpStatus: 'configured',
      bondMembers: [
        { name: 'eno1', enabled: false, mayEnable: false },
        { name: 'eno2', enabled: false, mayEnable: false }
      ],
      interfaces: ['eno1', 'eno2']
    })
    for (const output of [OLD, NEW]) expect(ovsAppctlBondShow.looksLike(output.split('\n'))).toBe(true)
  })

  it('is one capture when pasted without a prompt, and one port in the picture', () => {
    const topology = analyse([{ name: 'compute-0/bond.txt', text: `${OLD}\n${NEW}` }])
    expect(topology.captures.map(({ command, status }) => [command, status])).toEqual([
      ['ovs-appctl bond/show', 'parsed']
    ])
    const bond = topology.nodes.find(({ name }) => name === 'bond1')!
    expect(bond.kind).toBe('ovs-port')
    expect((bond.attributes['interfaces'] as { name: string }[]).map(({ name }) => name)).toEqual(['eth1', 'eth2'])
  })

  it('is one capture under its prompt and in a file of its name', () => {
    for (const [name, text] of [
      ['paste', `[root@compute-0 ~]# ovs-appctl bond/show\n${OLD}\n${NEW}`],
      ['compute-0/ovs-appctl_bond_show.txt', `${OLD}\n${NEW}`]
    ] as const) {
      const { captures } = analyse([{ name, text }])
      expect(captures.map(({ command, host }) => [command, host])).toEqual([['ovs-appctl bond/show', 'compute-0']])
    }
  })

  it('reads one bond without its head when the command line names it', () => {
    const { record } = read(
      ovsAppctlBondShow,
      'bond_mode: balance-tcp\nslave eth1: enabled\n',
      'ovs-appctl bond/show bond1'
    )
    expect(record.bonds).toMatchObject([{ name: 'bond1', members: [{ name: 'eth1', enabled: true }] }])
  })
})

describe('ovs-dpctl show', () => {
  const output = `system@ovs-system:
  lookups: hit:5256 missed:118 lost:2
  flows: 12
  masks: hit:22 total:2 hit/pkt:0.33
  cache: hit:11 hit-rate:50.00%
  caches:
    masks-cache: size:256
  port 0: ovs-system (internal)
  port 3: genev_sys_6081 (geneve: packet_type=ptap)
  port 5: tap139c6998-17
`

  it('completes interfaces that others list, and makes none', () => {
    const { ledger, record } = read(ovsDpctlShow, output)
    expect(ledger.leftover()).toEqual([])
    expect(record.datapaths).toMatchObject([{ name: 'system@ovs-system', hit: 5256, missed: 118, lost: 2 }])
    expect(ovsDpctlShow.looksLike(output.split('\n'))).toBe(true)
    const text = `[root@h ~]# ovs-appctl dpctl/show\n${output}[root@h ~]# ovs-vsctl list-ports br-int\ntap139c6998-17\n`
    const names = analyse([{ name: 'paste', text }]).nodes.map(({ name }) => name)
    expect(names).toContain('tap139c6998-17')
    expect(names).not.toContain('genev_sys_6081')
    expect(ovsDpctlShow.matches('ovs-dpctl -s show')).toBe(true)
    expect(ovsDpctlShow.matches('ovs-ofctl show br0')).toBe(false)
    expect(ovsDpctlShow.matches('ovs-appctl dpif/show')).toBe(false)
  })
})

describe('ovs-appctl readers', () => {
  it('keep the good lines around any damage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const bond = read(ovsAppctlBondShow, `${OLD}\n${noise}\n${NEW}`).record
        expect(bond.bonds.map(({ name }) => name)).toEqual(expect.arrayContaining(['bond1', 'bond-lacp']))
        const fdb = read(
          ovsAppctlFdbShow,
          ` port  VLAN  MAC  Age\n${noise}\n    4     0  fa:16:3e:e7:71:15   29\n`
        ).record
        expect(fdb.entries.length).toBeGreaterThan(0)
        read(ovsAppctlDpifShow, noise)
      })
    )
  })
})
