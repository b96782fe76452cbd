import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { bridgeFdb } from '../../../models/commands/bridge-fdb.ts'
import { bridgeLink } from '../../../models/commands/bridge-link.ts'
import { procNetDev } from '../../../models/commands/proc-net-dev.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { uptime } from '../../../models/commands/uptime.ts'
import { runCommand } from '../../support/run-command.ts'

const claiming = (text: string): string[] =>
  COMMANDS.filter((command) => command.looksLike(text.split('\n'))).map(({ id }) => id)

const LOAD = ' 00:52:26 up 3 days,  7:12,  1 user,  load average: 0.39, 0.31, 1.43'

describe('uptime', () => {
  it.each([
    [LOAD, '3 days, 7:12'],
    [' 10:01:02 up 5 min,  0 users,  load average: 0,39, 0,31, 1,43', '5 min'],
    [' 9:03am  up 1 day, 12 min,  2 users,  load average: 0.39, 0.31, 1.43', '1 day, 12 min'],
    ['up 3 days, 7 hours, 12 minutes', '3 days, 7 hours, 12 minutes']
  ])('reads %s', (text, up) => {
    const { record, ledger } = runCommand(uptime, text)
    expect([record.uptime, ledger.leftover()]).toEqual([up, []])
  })

  it('is known without its command line, and tells of its host', () => {
    expect(claiming(LOAD)).toEqual(['uptime'])
    const { nodes } = analyse([{ name: 'x', text: `[root@compute-0 ~]# uptime\n${LOAD}\n` }])
    expect(nodes[0]).toMatchObject({ name: 'compute-0', attributes: { loadAverage: [0.39, 0.31, 1.43] } })
  })
})

describe('/proc/net/dev', () => {
  const TEXT = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo: 3210     40    0    0    0     0          0         0     3210      40    0    0    0     0       0          0
  eth0:123456    1    0    5    0     0          0         0   654321       2    7    0    0     0       0          0
  eth1: 12`

  it('reads the devices, their errors and drops, and leaves the cut row over', () => {
    expect(claiming(TEXT)).toEqual(['proc-net-dev'])
    const { facts, ledger } = runCommand(procNetDev, TEXT)
    expect(ledger.leftover()).toEqual([4])
    expect(facts.nodes.map(({ props }) => [props.name, props.attributes])).toEqual([
      ['lo', {}],
      ['eth0', { receiveDrops: 5, transmitErrors: 7 }]
    ])
  })
})

describe('bridge -j', () => {
  it('reads the ports', () => {
    const text =
      '[{"ifindex":5,"ifname":"vnet0","flags":["BROADCAST","UP"],"mtu":1500,"master":"virbr0","state":"forwarding","priority":32,"cost":100}]'
    expect(bridgeLink.matches('bridge -j link show')).toBe(true)
    expect(claiming(text)).toEqual(['bridge-link'])
    const { record, ledger } = runCommand(bridgeLink, text)
    expect(record.devices).toMatchObject([{ name: 'vnet0', master: 'virbr0', portState: 'forwarding', mtu: 1500 }])
    expect(ledger.leftover()).toEqual([])
  })

  it('reads what was learned', () => {
    const text = `[ {
        "mac": "52:54:00:AA:00:01",
        "ifname": "vxlan_sys",
        "dst": "172.17.2.11",
        "flags": [ "self" ],
        "state": "permanent"
    } ]`
    expect(claiming(text.toLowerCase())).toEqual(['bridge-fdb'])
    const { record } = runCommand(bridgeFdb, text)
    expect(record.entries).toEqual([
      { mac: '52:54:00:aa:00:01', dev: 'vxlan_sys', far: '172.17.2.11', permanent: true, line: 0 }
    ])
  })
})
