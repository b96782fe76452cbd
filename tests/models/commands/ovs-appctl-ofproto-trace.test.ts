import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { analyse } from '../../../models/analyse.ts'
import { ovsAppctlOfprotoTrace } from '../../../models/commands/ovs-appctl-ofproto-trace.ts'
import { readDatapathActions } from '../../../models/commands/ovs-appctl-ofproto-trace/datapath-actions.ts'
import { FactIndex } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read(output: string, commandLine = 'ovs-appctl ofproto/trace br-int in_port=6') {
  const { facts, ledger, record } = runCommand(ovsAppctlOfprotoTrace, output, { commandLine, host: 'h' })
  return { facts: new FactIndex(facts), ledger, record }
}

/** As Open vSwitch 2.8 and later print it, through conntrack and into a tunnel. */
const NEW = `Flow: icmp,in_port=6,vlan_tci=0x0000,dl_src=fa:16:3e:5b:bd:35,dl_dst=fa:16:3e:59:56:c1,nw_src=192.168.10.11,nw_dst=192.168.10.13

bridge("br-int")
----------------
 0. in_port=6, priority 100, cookie 0x1f4a
    set_field:0x1->metadata
    resubmit(,8)
10. ip,reg0=0x1/0x1,metadata=0x1, priority 100, cookie 0x88
    ct(table=11,zone=NXM_NX_REG13[0..15])
    drop
     -> A clone of the packet is forked to recirculate. The forked pipeline will be resumed at table 11.

Final flow: icmp,reg0=0x1,in_port=6
Megaflow: recirc_id=0,eth,icmp,in_port=6
Datapath actions: ct(zone=1),recirc(0x24)

===============================================================================
recirc(0x24) - resume conntrack with default ct_state=trk|new (use --ct-next to customize)
Replacing src/dst IP/ports to simulate NAT:
 Initial flow: 
 Modified flow: 
===============================================================================

Flow: recirc_id=0x24,ct_state=new|trk,icmp,in_port=6

bridge("br-int")
----------------
    thaw
        Resuming from table 11
11. metadata=0x1, priority 0, cookie 0x50
    resubmit(,37)
37. reg15=0x4,metadata=0x1, priority 100
    output:2
     -> output to kernel tunnel

Final flow: unchanged
Megaflow: recirc_id=0x24,ct_state=+new+trk,eth,icmp,in_port=6
Datapath actions: set(tunnel(tun_id=0x1,dst=172.17.2.112,ttl=64,tp_dst=6081,geneve({class=0x102,type=0x80,len=4,0x20004}),flags(df|csum|key))),4
`

/** As older versions print it, over two bridges. */
const OLD = `Bridge: br-int
Flow: arp,in_port=1,vlan_tci=0x0000,dl_src=52:54:00:22:09:1e

Rule: table=0 cookie=0x1b priority=1,in_port=1
OpenFlow actions=resubmit(,2)

	Resubmitted flow: unchanged
	Resubmitted regs: reg0=0x0 reg1=0x0
	Resubmitted  odp: drop
	Resubmitted megaflow: recirc_id=0,arp,in_port=1
	Rule: table=2 cookie=0 priority=0
	OpenFlow actions=NORMAL
	no learned MAC for destination, flooding

Final flow: unchanged
Megaflow: recirc_id=0,arp,in_port=1
Datapath actions: push_vlan(vid=1,pcp=0),2,pop_vlan,3
This flow is handled by the userspace slow path because it:
  - Uses action(s) not supported by datapath.
`

describe('ovs-appctl ofproto/trace', () => {
  it('reads rounds, rules and what the datapath does', () => {
    const { record, ledger } = read(NEW)
    expect(ledger.leftover()).toEqual([])
    const [first, second] = record.rounds
    expect(record.rounds).toHaveLength(2)
    expect(first!.steps.map(({ type }) => type)).toEqual([
      'bridge',
      'rule',
      'action',
      'action',
      'rule',
      'action',
      'action',
      'note'
    ])
    expect(first!.steps[4]).toMatchObject({
      table: 10,
      match: 'ip,reg0=0x1/0x1,metadata=0x1',
      priority: 100,
      cookie: '0x88'
    })
    expect(first).toMatchObject({ resumed: undefined, finalFlow: 'icmp,reg0=0x1,in_port=6' })
    expect(first!.datapathActions).toEqual([
      { type: 'other', text: 'ct(zone=1)' },
      { type: 'recirculate', id: '0x24' }
    ])
    expect(second!.resumed).toMatch(/^recirc\(0x24\) - resume conntrack/)
    expect(second!.flow).toBe('recirc_id=0x24,ct_state=new|trk,icmp,in_port=6')
    expect(second!.datapathActions).toEqual([
      { type: 'tunnel', id: 1, source: undefined, destination: '172.17.2.112' },
      { type: 'output', port: '4' }
    ])
    expect(second!.steps.at(-1)).toMatchObject({ type: 'note', text: 'output to kernel tunnel' })
  })

  it('reads older versions', () => {
    const { record, ledger } = read(OLD)
    expect(ledger.leftover()).toEqual([])
    expect(record.rounds).toHaveLength(1)
    const [round] = record.rounds
    expect(round!.steps).toMatchObject([
      { type: 'bridge', name: 'br-int' },
      { type: 'rule', table: 0, match: 'in_port=1', priority: 1, cookie: '0x1b' },
      { type: 'action', text: 'resubmit(,2)' },
      { type: 'rule', table: 2, match: '', priority: 0 },
      { type: 'action', text: 'NORMAL' },
      { type: 'note', text: 'no learned MAC for destination, flooding' }
    ])
    expect(round!.datapathActions).toEqual([
      { type: 'push-vlan', vlan: 1 },
      { type: 'output', port: '2' },
      { type: 'pop-vlan' },
      { type: 'output', port: '3' }
    ])
    expect(round!.slowPath).toEqual(['Uses action(s) not supported by datapath.'])
  })

  it('understands what datapaths do', () => {
    expect(readDatapathActions('drop')).toEqual([{ type: 'drop' }])
    expect(
      readDatapathActions(
        'clone(tnl_push(tnl_port(6081),header(size=58,type=5,eth(dst=52:54:00:d1:16:a3,src=52:54:00:2b:d0:40,dl_type=0x0800),ipv4(src=172.17.2.111,dst=172.17.2.112,proto=17,tos=0,ttl=64,frag=0x4000),udp(src=0,dst=6081,csum=0xffff),geneve(crit,vni=0x1,options({class=0x102,type=0x80,len=4,0x20004}))),out_port(3)),4)'
      )
    ).toEqual([
      { type: 'tunnel', id: 1, source: '172.17.2.111', destination: '172.17.2.112' },
      { type: 'output', port: '3' },
      { type: 'output', port: '4' }
    ])
    expect(
      readDatapathActions('set(tunnel(tun_id=0x64,ipv6_dst=FD00::1,ttl=64,flags(key))),set(ipv4(ttl=63)),5')
    ).toEqual([
      { type: 'tunnel', id: 100, source: undefined, destination: 'fd00::1' },
      { type: 'other', text: 'set(ipv4(ttl=63))' },
      { type: 'output', port: '5' }
    ])
    expect(readDatapathActions('('.repeat(5000) + 'clone('.repeat(500))).toHaveLength(1)
  })

  it('keeps a packet that no rule matches, and lost indentation', () => {
    const { record } = read(
      'Flow: in_port=1\nbridge("br0")\n-------\n25. No match.\ndrop\nFinal flow: unchanged\nDatapath actions: drop\n'
    )
    expect(record.rounds[0]).toMatchObject({
      steps: [
        { type: 'bridge', name: 'br0' },
        { type: 'rule', table: 25, match: undefined, priority: undefined },
        { type: 'action', text: 'drop' }
      ],
      datapathActions: [{ type: 'drop' }]
    })
  })

  it('keeps what ovn-detrace adds as remarks', () => {
    const added = NEW.replace(
      '    resubmit(,37)\n',
      '    resubmit(,37)\n  * Logical datapaths:\n  *     "private" (5314637d-427f-48b1-86d7-7aa97bb0577f) [ingress]\n'
    )
    const { record, ledger } = read(added)
    expect(ledger.leftover()).toEqual([])
    const notes = record.rounds[1]!.steps.flatMap((step) => (step.type === 'note' ? step.text.trim() : []))
    expect(notes).toContain('"private" (5314637d-427f-48b1-86d7-7aa97bb0577f) [ingress]')
  })

  it('keeps its steps, and only points at bridges', () => {
    const own = read(NEW).facts.facts.nodes.filter(({ props }) => !props.weak)
    expect(own.map(({ ref }) => ref.kind)).toEqual(['trace'])
    expect(read(NEW).facts.ofKind('ovs-bridge')).toHaveLength(1)
  })

  it('is one capture, with a prompt or without', () => {
    for (const text of [NEW, OLD, `[root@h ~]# ovs-appctl ofproto/trace br-int in_port=6,icmp\n${NEW}`]) {
      const { captures } = analyse([{ name: 'paste', text }])
      expect(captures.map(({ command, status }) => [command?.split(' br-int')[0], status])).toEqual([
        ['ovs-appctl ofproto/trace', 'parsed']
      ])
    }
  })

  it('takes an error for an error', () => {
    const { record } = read('Unknown bridge\novs-appctl: ovs-vswitchd: server returned an error\n')
    expect(ovsAppctlOfprotoTrace.isError!(record)).toBe(true)
    expect(ovsAppctlOfprotoTrace.matches('ovs-appctl -t ovs-vswitchd ofproto/trace br-int icmp')).toBe(true)
    expect(ovsAppctlOfprotoTrace.matches('ovs-appctl ofproto/list')).toBe(false)
  })

  it('survives any damage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(NEW.length), (noise, at) => {
        const cut = NEW.lastIndexOf('\n', at) + 1
        const { record } = read(`${NEW.slice(0, cut)}${noise}\n${NEW.slice(cut)}`)
        const tunnels = record.rounds.flatMap(({ datapathActions }) =>
          datapathActions.filter(({ type }) => type === 'tunnel')
        )
        expect(tunnels).toHaveLength(1)
        readDatapathActions(noise)
      })
    )
  })
})
