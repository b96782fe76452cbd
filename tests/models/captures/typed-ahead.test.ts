import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const id = (digit: string): string => `${digit.repeat(8)}-3333-4333-8333-333333333333`
const table = (headings: string[], ...rows: string[][]) => {
  const border = `+${headings.map(() => '----------').join('+')}+`
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [border, line(headings), border, ...rows.map(line), border].join('\n')
}
const NETWORKS = table(['ID', 'Name', 'Subnets'], [id('a'), 'edge-net', id('b')])
const SUBNETS = table(['ID', 'Name', 'Network', 'Subnet'], [id('b'), 'edge-sub', id('a'), '10.77.0.0/24'])
const BRIDGES = `${id('c')}
    Bridge br-edge
        Port br-edge
            Interface br-edge
                type: internal
    ovs_version: "2.17.2"`
const ADDRESSES = `lo               UNKNOWN        127.0.0.1/8
ens7             UP             192.0.2.77/24`

const read = (...lines: string[]) => analyse([{ name: 'paste', text: lines.join('\n') }])
const told = ({ captures }: ReturnType<typeof read>) =>
  captures.map(({ command, host, status }) => [command, host, status])

describe('commands typed before the first of them had printed', () => {
  it('get each its own output, in the order they were typed', () => {
    const topology = read(
      '[root@cmp-7 ~]# ovs-vsctl show',
      '[root@cmp-7 ~]# source ~/overcloudrc',
      '[root@cmp-7 ~]# ip -br address',
      BRIDGES,
      '',
      ADDRESSES,
      '[root@cmp-7 ~]# '
    )
    expect(told(topology)).toEqual([
      ['ovs-vsctl show', 'cmp-7', 'parsed'],
      ['ip -br a', 'cmp-7', 'parsed']
    ])
    expect(topology.nodes.map(({ id: node }) => node)).toEqual(
      expect.arrayContaining(['ovs-bridge:cmp-7/br-edge', 'nic:cmp-7/ens7'])
    )
    const lines = topology.captures.map(({ source }) => [source.firstLine, source.lastLine])
    expect(lines).toEqual([
      [1, 9],
      [11, 12]
    ])
  })

  it('are told apart where one client printed them all', () => {
    const topology = read('$ openstack network list', '$ openstack subnet list', NETWORKS, SUBNETS)
    expect(told(topology).map(([command]) => command)).toEqual(['openstack network list', 'openstack subnet list'])
    expect(topology.nodes.map(({ kind, name }) => [kind, name])).toEqual([
      ['network', 'edge-net'],
      ['subnet', 'edge-sub']
    ])
  })

  it('are left as they stand where the outputs come in another order, or are fewer', () => {
    const other = read('$ openstack network list', '$ openstack subnet list', SUBNETS, NETWORKS)
    expect(told(other)[0]).toEqual(['openstack network list', null, 'empty'])
    const fewer = read('$ ip -br address', '$ ovs-vsctl show', BRIDGES)
    expect(told(fewer).map(([command, , status]) => [command, status])).toEqual([
      ['ip -br a', 'empty'],
      ['ovs-vsctl show', 'parsed']
    ])
  })

  it('keep what was printed between them', () => {
    const topology = read(
      '$ ip -br address',
      ADDRESSES,
      '$ openstack network list',
      '$ ovs-vsctl show',
      NETWORKS,
      BRIDGES
    )
    expect(told(topology).map(([command, , status]) => [command, status])).toEqual([
      ['ip -br a', 'parsed'],
      ['openstack network list', 'parsed'],
      ['ovs-vsctl show', 'parsed']
    ])
  })

  it('are parted where they are alike', () => {
    const shown = (name: string, digit: string) =>
      table(
        ['Field', 'Value'],
        ['OS-EXT-SRV-ATTR:host', 'cmp-7'],
        ['id', id(digit)],
        ['name', name],
        ['status', 'ACTIVE']
      )
    const servers = read(
      '$ openstack server show vm-1',
      '$ openstack server show vm-2',
      shown('vm-1', '1'),
      shown('vm-2', '2')
    )
    expect(told(servers)).toEqual([
      ['openstack server show vm-1', null, 'parsed'],
      ['openstack server show vm-2', null, 'parsed']
    ])
    const rule = (port: number) => [
      `OFPST_FLOW reply (OF1.3) (xid=0x${port}):`,
      ` cookie=0x1, duration=8.3s, table=0, n_packets=9, n_bytes=82, priority=1,in_port=${port} actions=drop`
    ]
    const flows = read('# ovs-ofctl dump-flows br-edge', '# ovs-ofctl dump-flows br-rim', ...rule(2), ...rule(3))
    expect(told(flows).map(([command]) => command)).toEqual([
      'ovs-ofctl dump-flows br-edge',
      'ovs-ofctl dump-flows br-rim'
    ])
    const netns = (name: string) => `# ip netns exec qrouter-${id(name)} ip route`
    const routes = read(
      netns('1'),
      netns('2'),
      '10.1.0.0/24 dev qr-1',
      '10.2.0.0/24 dev qr-2',
      '',
      '10.3.0.0/24 dev qr-3'
    )
    const of = routes.nodes
      .filter(({ kind }) => kind === 'route')
      .map(({ name, parent }) => [name, parent!.slice(-36, -28)])
    expect(of).toEqual([
      ['10.1.0.0/24', '11111111'],
      ['10.2.0.0/24', '11111111'],
      ['10.3.0.0/24', '22222222']
    ])
  })

  it('are one output of several parts where the first command may have printed nothing', () => {
    const row = (digit: string) => `_uuid : ${id(digit)}\nname : tap-${digit}\nofport : ${digit}\n`
    const found = read(
      '# ovs-vsctl find Interface type=dpdk',
      '# ovs-vsctl find Interface ofport!=7',
      row('1'),
      row('2')
    )
    expect(told(found).map(([command]) => command)[1]).toBe('ovs-vsctl find Interface ofport!=7')
    expect(found.captures[0]!.source.lastLine).toBe(1)
  })
})
