import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const read = (...lines: string[]) => analyse([{ name: 'paste', text: lines.join('\n') }])
const told = ({ captures }: ReturnType<typeof read>) => captures.map(({ command, status }) => [command, status])
const TRACE = [
  '# icmp,reg14=0x4,vlan_tci=0x0000,dl_src=0a:00:00:77:00:01,dl_dst=0a:00:00:77:00:02,nw_src=10.7.0.5,nw_dst=10.7.0.9',
  '',
  'ingress(dp="edge", inport="vm-1")',
  '---------------------------------',
  ' 0. ls_in_check_port_sec (northd.c:9321): 1, priority 50, uuid b9083b90',
  '    drop;'
]

describe('an argument over several lines', () => {
  it.each([
    [["root@hv:~# ovn-trace edge '", '  inport == "vm-1" &&', '  eth.src == 0a:00:00:77:00:01 &&', "  ip.ttl == 64'"]],
    [['root@hv:~# ovn-trace edge \'inport == "vm-1" &&', "    eth.src == 0a:00:00:77:00:01'"]]
  ])('is the command, and no output: %o', (typed) => {
    expect(told(read(...typed, ...TRACE))).toEqual([['ovn-trace edge', 'parsed']])
  })

  it('takes no output along where its quote is never closed', () => {
    const topology = read(
      "root@hv:~# ovs-vsctl show '",
      '7'.repeat(8) + '-1111-4111-8111-111111111111',
      '    Bridge br-int'
    )
    expect(topology.nodes.map(({ id }) => id)).toContain('ovs-bridge:hv/br-int')
  })
})

describe('what a plugin of kubectl runs', () => {
  it('is read as the tool that it runs, whether it tells of that or not', () => {
    const long = `ip4.src == 10.7.0.5 && ip4.dst == 10.7.0.9 && udp.src == 10000 && udp.dst == 53 && eth.dst == 0a:00:00:77:00:02 && eth.src == 0a:00:00:77:00:01`
    const run = `+ kubectl exec ovn-central-7 -n kube-system -c ovn-central -- ovn-trace --ct=new edge 'inport == "vm-1" && ip.ttl == 64 && ${long}'`
    expect(run.length).toBeGreaterThan(240)
    expect(told(read('$ kubectl ko trace default/vm-1 10.7.0.9 icmp', run, ...TRACE))).toEqual([
      ['ovn-trace edge', 'parsed']
    ])
    expect(told(read('$ kubectl ko trace default/vm-1 10.7.0.9 icmp', ...TRACE))).toEqual([
      ['ovn-trace default/vm-1', 'parsed']
    ])
  })
})

describe('what a shell tells to run inside another command', () => {
  it('prints nothing here', () => {
    const { nodes } = read('+ ip -br address', 'ens7 UP 192.0.2.77/24', '++ hostname', '+ echo done', 'done')
    expect(nodes.map(({ name }) => name)).not.toContain('done')
  })
})

describe('what grep -A left of a tree', () => {
  it('gives no part below the gap to what stands above it', () => {
    const { nodes, links, captures } = read(
      '[root@cmp-7 ~]# ovs-vsctl show | grep -A2 geneve',
      '                type: geneve',
      '                options: {key=flow, remote_ip="192.0.2.31"}',
      '        Port tap3e0f5a91-2d',
      '            Interface tap3e0f5a91-2d',
      '--',
      '                type: geneve',
      '                options: {key=flow, remote_ip="192.0.2.32"}',
      '    ovs_version: "2.17.9"'
    )
    expect(links.filter(({ kind }) => kind === 'tunnel')).toEqual([])
    const port = nodes.find(({ kind }) => kind === 'ovs-port')!
    expect(port.attributes['interfaces']).toEqual([{ name: 'tap3e0f5a91-2d' }])
    expect(nodes.find(({ id }) => id === 'host:cmp-7')!.attributes['ovsVersion']).toBe('2.17.9')
    expect(captures[0]!.problems.map(({ line }) => line)).not.toContain(6)
  })
})

describe('one key of what ovn-controller is told', () => {
  it('tells where tunnels end', () => {
    const { nodes } = read('[root@cmp-7 ~]# ovs-vsctl get open . external_ids:ovn-encap-ip', '"192.0.2.39"')
    expect(nodes.find(({ kind }) => kind === 'host')!.attributes).toEqual({
      addresses: ['192.0.2.39'],
      externalIds: { 'ovn-encap-ip': '192.0.2.39' }
    })
  })
})
