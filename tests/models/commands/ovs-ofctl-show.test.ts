import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ovsOfctlShow } from '../../../models/commands/ovs-ofctl-show.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read(output: string, commandLine = 'ovs-ofctl show br-int') {
  const { facts, ledger, record } = runCommand(ovsOfctlShow, output, { commandLine, host: 'h' })
  return { facts: new FactIndex(facts), ledger, record }
}

describe.each(Object.keys(labTruth.hosts))('ovs-ofctl show br-int on %s', (host) => {
  const output = fixture(`ovn-lab/${host}/ovs-ofctl_show_br-int.txt`)
  const ports = labTruth.hosts[host]!.bridges['br-int']!.ports
  const interfaces = Object.values(ports).flatMap((port) => Object.entries(port.interfaces))

  it('numbers every interface of the bridge', () => {
    const { record, ledger } = read(output)
    expect(ledger.leftover()).toEqual([])
    const told = record.ports.map(({ number, name, mac }) => `${number} ${name} ${mac}`).sort()
    const expected = interfaces.map(([name, { ofport, mac_in_use }]) => `${ofport} ${name.slice(0, 15)} ${mac_in_use}`)
    expect(told).toEqual(expected.sort())
    expect(record.bridge).toBe('br-int')
    expect(ovsOfctlShow.looksLike(output.split('\n'))).toBe(true)
  })

  it('joins the cut names with those other commands print', () => {
    const listed = fixture(`ovn-lab/${host}/ovs-vsctl_show.txt`)
    const rows = fixture(`ovn-lab/${host}/ovs-vsctl_list_interface.txt`)
    const text = (command: string, body: string) => `[root@h ~]# ${command}\n${body}\n`
    const names = (input: string) =>
      analyse([{ name: 'paste', text: input }])
        .nodes.filter(({ kind, parent }) => kind === 'ovs-port' && parent === 'ovs-bridge:h/br-int')
        .map(({ name }) => name)
        .sort()
    const show = text('ovs-ofctl show br-int', output)
    expect(names(show + text('ovs-vsctl show', listed))).toEqual(Object.keys(ports).sort())
    expect(names(show + text('ovs-vsctl show', listed) + text('ovs-vsctl list interface', rows))).toEqual(
      Object.keys(ports).sort()
    )
  })
})

describe('ovs-ofctl show elsewhere', () => {
  it('draws the ports on their bridge when nothing else was pasted', () => {
    const text = `[root@h ~]# ovs-ofctl -O OpenFlow13 show br-int\n${fixture('ovn-lab/compute-0/ovs-ofctl_show_br-int.txt')}`
    const topology = analyse([{ name: 'paste', text }])
    const bridge = topology.nodes.find(({ kind }) => kind === 'ovs-bridge')!
    expect(bridge).toMatchObject({ id: 'ovs-bridge:h/br-int', attributes: { datapathId: '0000860d1f93d04e' } })
    const ports = topology.nodes.filter(({ kind, parent }) => kind === 'ovs-port' && parent === bridge.id)
    expect(ports).toHaveLength(13)
    expect(ports.filter(({ name }) => name === 'patch-br-int-to')).toHaveLength(2)
  })

  const down = `OFPT_FEATURES_REPLY (xid=0x2): dpid:00001ac5bd21c949
n_tables:254, n_buffers:256
capabilities: FLOW_STATS TABLE_STATS
actions: output enqueue
 1(eth1): addr:52:54:00:AA:bb:01
     config:     PORT_DOWN
     state:      LINK_DOWN
     current:    1GB-FD COPPER AUTO_NEG
     advertised: 10MB-HD 1GB-FD
     supported:  10MB-HD 1GB-FD
     speed: 1000 Mbps now, 10000 Mbps max
 LOCAL(br-ex): addr:1a:c5:bd:21:c9:49
     config:     0
     state:      0
     speed: 0 Mbps now, 0 Mbps max
OFPT_GET_CONFIG_REPLY (xid=0x4): frags=normal miss_send_len=0
`

  it('tells what is down, and the bridge by its own port', () => {
    const { facts, ledger, record } = read(down, '')
    expect(ledger.leftover()).toEqual([])
    expect(record.bridge).toBe('br-ex')
    expect(facts.attributes('ovs-interface', 'name:eth1')).toEqual({
      ofport: 1,
      mac: '52:54:00:aa:bb:01',
      openflowConfig: ['PORT_DOWN'],
      openflowState: ['LINK_DOWN'],
      adminState: 'down',
      state: 'down',
      linkSpeed: 1_000_000_000
    })
    expect(facts.attributes('ovs-interface', 'name:br-ex')).toMatchObject({
      ofport: 65534,
      adminState: 'up',
      state: 'up'
    })
  })

  it('knows nothing of the state of a device in a network namespace', () => {
    const away = down.replace('52:54:00:AA:bb:01', '00:00:00:00:00:00')
    const attributes = read(away, 'ovs-ofctl show br-ex').facts.attributes('ovs-interface', 'name:eth1')!
    expect(Object.keys(attributes).sort()).toEqual(['linkSpeed', 'ofport', 'openflowConfig', 'openflowState'])
  })

  it('keeps what is left of a cut output, and an error is one', () => {
    const cut = down.split('\n').slice(4, 7).join('\n')
    const { facts, record } = read(cut, 'ovs-ofctl show br-ex')
    expect(record.ports).toHaveLength(1)
    expect(facts.attributes('ovs-interface', 'name:eth1')).toMatchObject({ adminState: 'down', state: 'down' })
    expect(read(cut.split('\n')[0]!).facts.attributes('ovs-interface', 'name:eth1')).not.toHaveProperty('state')
    expect(ovsOfctlShow.looksLike(cut.split('\n'))).toBe(true)
    const failed = read('ovs-ofctl: br-ex is not a bridge or a socket\n')
    expect(ovsOfctlShow.isError!(failed.record)).toBe(true)
    expect(ovsOfctlShow.matches('ovs-ofctl dump-ports-desc br-ex')).toBe(true)
    expect(ovsOfctlShow.matches('ovs-ofctl dump-flows br-ex')).toBe(false)
  })
})
