import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { route } from '../../../models/commands/route.ts'
import { runCommand } from '../../support/run-command.ts'

const TABLE = `Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
0.0.0.0         10.0.0.1        0.0.0.0         UG    100    0        0 br-ex
172.17.2.0      0.0.0.0         255.255.254.0   U     0      0        0 vlan50
10.9.9.9        172.17.2.1      255.255.255.255 UGH   0      0        0 vlan50
10.66.0.0       0.0.0.0         255.255.0.0     U     0      0        0 *
10.78.0.0       -               255.255.0.0     !     0      -        0 -`

const routes = (text: string, commandLine = 'route -n'): unknown =>
  runCommand(route, text, { commandLine }).record.routes.map(({ route: { destination, via, dev, metric, type } }) => [
    ...[destination, via, dev, metric, type]
  ])

describe('route', () => {
  it('reads networks, hosts, the default and what leads nowhere', () => {
    expect(routes(TABLE)).toEqual([
      ['default', '10.0.0.1', 'br-ex', 100, undefined],
      ['172.17.2.0/23', undefined, 'vlan50', undefined, undefined],
      ['10.9.9.9', '172.17.2.1', 'vlan50', undefined, undefined],
      ['10.66.0.0/16', undefined, undefined, undefined, 'blackhole'],
      ['10.78.0.0/16', undefined, undefined, undefined, 'unreachable']
    ])
    expect(runCommand(route, TABLE).ledger.leftover()).toEqual([])
    expect(route.looksLike(TABLE.split('\n'))).toBe(true)
  })

  it('is the same route as that of ip route', () => {
    const { nodes } = analyse([
      { name: 'a.txt', text: `[root@node-0 ~]# route -n\n${TABLE}` },
      {
        name: 'b.txt',
        text: '[root@node-0 ~]# ip route\ndefault via 10.0.0.1 dev br-ex proto static metric 100\n172.17.2.0/23 dev vlan50 proto kernel scope link src 172.17.2.9'
      }
    ])
    expect(nodes.filter(({ kind }) => kind === 'route')).toHaveLength(5)
  })

  it('reads netstat -rn, names without -n, and IPv6', () => {
    const netstat = `Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
0.0.0.0         10.0.0.1        0.0.0.0         UG        0 0          0 br-ex`
    expect(routes(netstat, 'netstat -rn')).toEqual([['default', '10.0.0.1', 'br-ex', undefined, undefined]])
    expect(routes('default         gateway         0.0.0.0         UG    0      0        0 br-ex', 'route')).toEqual([
      ['default', undefined, 'br-ex', undefined, undefined]
    ])
    const six = `Kernel IPv6 routing table
Destination                    Next Hop                   Flag Met Ref Use If
fd00:17::/64                   ::                         U    256 1     0 vlan50
::/0                           fe80::1                    UGDAe 1024 2   0 br-ex
ff00::/8                       ::                         U    256 1     0 한국0`
    expect(routes(six, 'route -6 -n')).toEqual([
      ['fd00:17::/64', undefined, 'vlan50', 256, undefined],
      ['default', 'fe80::1', 'br-ex', 1024, undefined],
      ['ff00::/8', undefined, '한국0', 256, undefined]
    ])
  })

  it('leaves a mask with holes and a cut row over', () => {
    const text = `10.0.0.0  0.0.0.0  255.0.255.0  U  0  0  0 eth0\n10.0.0.0  0.0.0.0  255.0`
    const { record, ledger } = runCommand(route, text)
    expect([record.routes, ledger.leftover()]).toEqual([[], [0, 1]])
  })

  it('knows its command lines', () => {
    for (const line of ['route', 'route -n', '/sbin/route -n', 'route -A inet6 -n', 'netstat -rn', 'netstat -nr'])
      expect(route.matches(line)).toBe(true)
    for (const line of ['route add default gw 10.0.0.1', 'netstat -lntp', 'routel'])
      expect(route.matches(line)).toBe(false)
  })
})
