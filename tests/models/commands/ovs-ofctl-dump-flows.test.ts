import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { ovsOfctlDumpFlows } from '../../../models/commands/ovs-ofctl-dump-flows.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read(output: string, commandLine = 'ovs-ofctl dump-flows br-int', filtered = false) {
  const { facts, ledger, record } = runCommand(ovsOfctlDumpFlows, output, { commandLine, host: 'h', filtered })
  return {
    facts: new FactIndex(facts),
    ledger,
    record,
    bridge: new FactIndex(facts).attributes('ovs-bridge', 'name:br-int')
  }
}

const localVlansOf = (output: string, commandLine: string) =>
  read(output, commandLine).record.localVlans.map(({ line: _, ...rule }) => rule)

describe('ovs-ofctl dump-flows in the labs', () => {
  const files = [
    ...Object.keys(labTruth.hosts).map((host) => `ovn-lab/${host}/ovs-ofctl_dump-flows_br-int.txt`),
    'openstack-lab/ovn-ovs/compute-0.ovs-ofctl_dump-flows_br-int.txt'
  ]

  it.each(files)('counts every rule of %s', (file) => {
    const output = fixture(file)
    const lines = output.split('\n')
    const printed = lines.filter((line) => line.includes('actions='))
    const { record, ledger } = read(output)
    expect(ledger.leftover()).toEqual([])
    expect(record.flows).toHaveLength(printed.length)
    const expected = new Map<string, { flows: number; packets: number }>()
    for (const line of printed) {
      const table = /table=(\d+)/.exec(line)![1]!
      const count = expected.get(table) ?? { flows: 0, packets: 0 }
      expected.set(table, { flows: count.flows + 1, packets: count.packets + Number(/n_packets=(\d+)/.exec(line)![1]) })
    }
    const counted = record.tables.map(({ table, flows, packets }) => [String(table), { flows, packets }])
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(expected))
    // OVN keeps no local VLANs, though it strips and pushes tags of provider networks.
    expect(record.localVlans).toEqual([])
    expect(ovsOfctlDumpFlows.looksLike(lines)).toBe(true)
  })

  it('puts the counts on the bridge, and keeps what may be searched', () => {
    const { bridge, record } = read(fixture('ovn-lab/compute-0/ovs-ofctl_dump-flows_br-ex.txt'))
    expect(bridge).toEqual({ flowTables: { '0': { flows: 1, packets: 39, bytes: 1914 } } })
    expect(record.flows[0]).toMatchObject({ table: 0, priority: 0, actions: 'NORMAL', cookie: '0x0' })
  })
})

describe('the VLANs of ML2/OVS', () => {
  it('reads both directions of a tunnel bridge, in the words of every version', () => {
    const forms: [string, string][] = [
      [
        'priority=1,tun_id=0x64 actions=mod_vlan_vid:1,resubmit(,10)',
        'dl_vlan=1 actions=strip_vlan,set_tunnel:0x64,output:2'
      ],
      [
        'priority=1,tun_id=0x64 actions=push_vlan:0x8100,set_field:4097->vlan_vid,goto_table:10',
        'dl_vlan=1 actions=pop_vlan,set_field:0x64->tun_id,output:"vxlan-0a000002"'
      ],
      [
        'priority=1,tun_id=0x64 actions=mod_vlan_vid:1,resubmit(,10)',
        'dl_vlan=1 actions=strip_vlan,load:0x64->NXM_NX_TUN_ID[],output:2,output:3'
      ]
    ]
    for (const [inward, outward] of forms) {
      const output = ` cookie=0x5, duration=1s, table=4, n_packets=1, n_bytes=9, ${inward}\n cookie=0x5, duration=1s, table=22, n_packets=2, n_bytes=9, ${outward}\n`
      expect(localVlansOf(output, 'ovs-ofctl -O OpenFlow13 dump-flows br-tun')).toEqual([
        { localVlan: 1, tunnelId: 100, tunnelType: 'vxlan' },
        { localVlan: 1, tunnelId: 100 }
      ])
    }
  })

  it('reads provider networks from both ends of the patch', () => {
    const inside = ` cookie=0x1, duration=1s, table=0, n_packets=1, n_bytes=9, priority=3,in_port="int-br-ex",dl_vlan=104 actions=mod_vlan_vid:2,resubmit(,60)
 cookie=0x1, duration=1s, table=0, n_packets=1, n_bytes=9, priority=3,in_port="int-br-ex",vlan_tci=0x0000/0x1fff actions=push_vlan:0x8100,set_field:4099->vlan_vid,goto_table:60
`
    expect(localVlansOf(inside, 'ovs-ofctl dump-flows br-int')).toEqual([
      { localVlan: 2, wireVlan: 104, inPort: 'int-br-ex' },
      { localVlan: 3, wireVlan: 0, inPort: 'int-br-ex' }
    ])
    const outside = ` cookie=0x1, duration=1s, table=0, n_packets=1, n_bytes=9, priority=4,in_port=2,dl_vlan=2 actions=mod_vlan_vid:104,NORMAL
 cookie=0x1, duration=1s, table=0, n_packets=1, n_bytes=9, priority=4,in_port=2,dl_vlan=3 actions=strip_vlan,NORMAL
 cookie=0x1, duration=1s, table=0, n_packets=1, n_bytes=9, priority=2,in_port=2 actions=drop
`
    expect(localVlansOf(outside, 'ovs-ofctl dump-flows br-ex')).toEqual([
      { localVlan: 2, wireVlan: 104, inPort: '2' },
      { localVlan: 3, wireVlan: 0, inPort: '2' }
    ])
    // Without the bridge's name nobody knows which of the two VLANs is the local one.
    expect(localVlansOf(outside, '')).toEqual([])
  })

  it('puts them on the bridge', () => {
    const { bridge } = read(
      ' cookie=0x5, duration=1s, table=4, n_packets=1, n_bytes=9, tun_id=0x64 actions=mod_vlan_vid:1,resubmit(,10)\n'
    )
    expect(bridge).toMatchObject({ localVlans: { '1': { tunnelId: 100 } } })
  })
})

describe('ovs-ofctl dump-flows elsewhere', () => {
  it('reads rules that somebody wrapped by hand', () => {
    const { record, ledger } = read(`cookie=0x0, duration=6.402s, table=17, n_packets=7, n_bytes=0,
    idle_age=6, priority=90,arp,metadata=0x5,arp_op=2
    actions=push:NXM_NX_REG0[],push:NXM_OF_ETH_SRC[],
        pop:NXM_NX_REG0[]
cookie=0x0, duration=6.402s, table=18, n_packets=0, n_bytes=0,
    idle_age=6, priority=0,metadata=0x5
    actions=resubmit(,19)
`)
    expect(ledger.leftover()).toEqual([])
    expect(record.flows).toHaveLength(2)
    expect(record.flows[0]).toMatchObject({
      table: 17,
      priority: 90,
      packets: 7,
      actions: 'push:NXM_NX_REG0[],push:NXM_OF_ETH_SRC[],pop:NXM_NX_REG0[]'
    })
    expect(record.flows[0]!.match.get('arp_op')).toBe('2')
  })

  it('reads rules that a terminal broke in the middle of a word', () => {
    const rule =
      ' cookie=0x0, duration=765.956s, table=21, n_packets=39, n_bytes=1914, idle_age=16, priority=0 actions=resubmit(,22)'
    const whole = `${rule}\n${rule.replace('table=21', 'table=22')}`
    const broken = whole
      .split('\n')
      .flatMap((line) => line.match(/.{1,80}/g)!)
      .join('\n')
    expect(read(broken).record.tables).toEqual(
      read(whole).record.tables.map((table, index) => ({ ...table, line: index * 2 }))
    )
  })

  it('reads other forms of the dump', () => {
    const appctl =
      'duration=2549s, n_packets=4, n_bytes=8, priority=0,actions=NORMAL\ntable_id=254, duration=2549s, n_packets=0, n_bytes=0, priority=0,reg0=0x3,actions=drop\n'
    expect(read(appctl, 'ovs-appctl bridge/dump-flows br-ex').record.tables).toMatchObject([
      { table: 0, flows: 1, packets: 4 },
      { table: 254, flows: 1, packets: 0 }
    ])
    const bare = ' table=0, priority=100,in_port=1 actions=resubmit(,1)\n table=1, priority=0 actions=drop\n'
    expect(read(bare, 'ovs-ofctl --no-stats dump-flows br-int').record.tables).toEqual([
      { table: 0, flows: 1, line: 0 },
      { table: 1, flows: 1, line: 1 }
    ])
  })

  it('counts nothing of an output that was filtered', () => {
    const output =
      ' cookie=0x1, duration=1s, table=0, n_packets=1, n_bytes=9, priority=3,tun_id=0x64 actions=mod_vlan_vid:2,NORMAL\n'
    expect(read(output, 'ovs-ofctl dump-flows br-int', true).bridge).toEqual({ localVlans: { '2': { tunnelId: 100 } } })
    expect(read(output, 'ovs-ofctl dump-flows br-int in_port=2').bridge).not.toHaveProperty('flowTables')
    expect(read(output, 'ovs-ofctl dump-flows br-int table=0').bridge).toHaveProperty('flowTables')
    expect(ovsOfctlDumpFlows.isFiltered!(read(output, 'ovs-ofctl dump-flows br-int table=0').record)).toBe(true)
  })

  it('takes options in any order and names the command', () => {
    const canonical = (line: string) => ovsOfctlDumpFlows.canonical!(line, read('', line).record)
    expect(canonical('/usr/bin/ovs-ofctl -OOpenFlow13 dump-flows br-int "table=0,in_port=1"')).toBe(
      'ovs-ofctl dump-flows br-int table=0,in_port=1'
    )
    expect(canonical('ovs-ofctl dump-flows -O OpenFlow13 br-ex --names')).toBe('ovs-ofctl dump-flows br-ex')
    expect(canonical('ovs-appctl -t ovs-vswitchd bridge/dump-flows br-int')).toBe('ovs-appctl bridge/dump-flows br-int')
    expect(ovsOfctlDumpFlows.matches('ovs-ofctl show br-int')).toBe(false)
    expect(ovsOfctlDumpFlows.matches('ovs-appctl dpctl/dump-flows')).toBe(false)
  })

  it('reports an error as such', () => {
    const { record, ledger } = read('ovs-ofctl: br-nope is not a bridge or a socket\n', 'ovs-ofctl dump-flows br-nope')
    expect(ovsOfctlDumpFlows.isError!(record)).toBe(true)
    expect(ledger.reports).toHaveLength(1)
  })

  it('keeps the good rules around any damage', () => {
    const good = ' cookie=0xabc, duration=1s, table=7, n_packets=5, n_bytes=9, priority=3 actions=drop'
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (noise) => {
        const { record } = read(`${good}\n\n${noise}\n\n${good}\n`)
        expect(record.flows.filter(({ cookie }) => cookie === '0xabc').length).toBeGreaterThanOrEqual(2)
      })
    )
  })
})
