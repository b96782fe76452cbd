import { describe, expect, test } from 'vitest'
import { changed, judged, ovnFiles } from './support.ts'

const RULE = 'bond-degraded'
const bondShow = (first: string, second: string): string => `[root@compute-9 ~]# ovs-appctl bond/show
---- bond1 ----
bond_mode: active-backup
bond may use recirculation: no, Recirc-ID : -1
lacp_status: off
active slave mac: 52:54:00:11:22:33(eno2)

slave eno2: ${first}
\tactive slave
\tmay_enable: ${first === 'enabled'}

slave eno3: ${second}
\tmay_enable: ${second === 'enabled'}
`
const paste = (text: string) => [{ name: 'paste.txt', text }]

describe('bond-degraded', () => {
  test('finds none where all members carry traffic', () => {
    expect(judged(paste(bondShow('enabled', 'enabled')), RULE)).toMatchObject({ found: [], needs: [] })
    expect(judged(ovnFiles(/ip_a\.txt/, /ovs-vsctl_show/), RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('warns of one of two, and calls none of two an error', () => {
    const one = judged(paste(bondShow('enabled', 'disabled')), RULE).found
    expect(one).toMatchObject([{ severity: 'warning', text: { values: { down: 1, total: 2, members: 'eno3' } } }])
    expect(judged(paste(bondShow('disabled', 'disabled')), RULE).found).toMatchObject([{ severity: 'error' }])
  })

  test('reads bonds of the kernel from their members', () => {
    const link = (state: string, flags: string): string => `[root@compute-9 ~]# ip -d link
2: eno1: <BROADCAST,MULTICAST,SLAVE,UP,LOWER_UP> mtu 1500 qdisc mq master bond0 state UP mode DEFAULT group default qlen 1000
    link/ether 52:54:00:aa:00:01 brd ff:ff:ff:ff:ff:ff promiscuity 0
3: eno2: <${flags}> mtu 1500 qdisc mq master bond0 state ${state} mode DEFAULT group default qlen 1000
    link/ether 52:54:00:aa:00:01 brd ff:ff:ff:ff:ff:ff promiscuity 0
4: eno4: <NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 1500 qdisc mq state DOWN mode DEFAULT group default qlen 1000
    link/ether 52:54:00:aa:00:04 brd ff:ff:ff:ff:ff:ff promiscuity 0
5: bond0: <BROADCAST,MULTICAST,MASTER,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP mode DEFAULT group default qlen 1000
    link/ether 52:54:00:aa:00:01 brd ff:ff:ff:ff:ff:ff promiscuity 0
    bond mode active-backup active_slave eno1 miimon 100
`
    expect(judged(paste(link('UP', 'BROADCAST,MULTICAST,SLAVE,UP,LOWER_UP')), RULE).found).toEqual([])
    const dark = judged(paste(link('DOWN', 'NO-CARRIER,BROADCAST,MULTICAST,SLAVE,UP')), RULE).found
    expect(dark).toMatchObject([{ severity: 'warning', subjects: ['bond:compute-9/bond0', 'nic:compute-9/eno2'] }])
  })

  test('proves what the driver of a bond told by what it printed', () => {
    const text = `[root@compute-9 ~]# ip -br link
eno1             UP             52:54:00:aa:00:01 <BROADCAST,MULTICAST,SLAVE,UP,LOWER_UP>
eno2             UP             52:54:00:aa:00:01 <BROADCAST,MULTICAST,SLAVE,UP,LOWER_UP>
[root@compute-9 ~]# cat /proc/net/bonding/bond0
Ethernet Channel Bonding Driver: v5.14.0

Bonding Mode: fault-tolerance (active-backup)
Currently Active Slave: eno1
MII Status: up

Slave Interface: eno1
MII Status: up

Slave Interface: eno2
MII Status: down
`
    const { found, all } = judged(paste(text), RULE)
    expect(found).toMatchObject([{ severity: 'warning', text: { values: { members: 'eno2' } } }])
    const printed = all.captures.find(({ command }) => command?.startsWith('cat /proc/net/bonding'))!.id
    expect(found[0]!.evidence.map(({ capture }) => capture)).toEqual([printed, printed])
  })

  test('reads bonds of Open vSwitch from the cards that are their members', () => {
    const outputs = (flags: string, state: string): string => `[root@compute-9 ~]# ovs-vsctl show
3f0d4b54-8d1c-4c7d-8a0a-9c2c2b0e0001
    Bridge br-ex
        Port bond1
            Interface eno2
            Interface eno3
        Port br-ex
            Interface br-ex
                type: internal
    ovs_version: "2.17.9"
[root@compute-9 ~]# ip a
2: eno2: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq master ovs-system state UP group default qlen 1000
    link/ether 52:54:00:aa:00:02 brd ff:ff:ff:ff:ff:ff
3: eno3: <${flags}> mtu 1500 qdisc mq master ovs-system state ${state} group default qlen 1000
    link/ether 52:54:00:aa:00:03 brd ff:ff:ff:ff:ff:ff
`
    const lit = judged(paste(outputs('BROADCAST,MULTICAST,UP,LOWER_UP', 'UP')), RULE)
    expect(lit).toMatchObject({ found: [], needs: [] })
    expect(judged(paste(outputs('NO-CARRIER,BROADCAST,MULTICAST,UP', 'DOWN')), RULE).found).toMatchObject([
      { severity: 'warning', text: { values: { down: 1, total: 2, members: 'eno3' } } }
    ])
  })

  test('finds a bridge whose only card has no carrier', () => {
    const lab = ovnFiles(/compute-1\/(?:ip_a|ovs-vsctl_show)/)
    const dark = changed(lab, /ip_a\.txt/, (text) =>
      text.replace(/(\d+: eno2: <)(BROADCAST,MULTICAST,UP),LOWER_UP(>.*state )UP/, '$1NO-CARRIER,$2$3DOWN')
    )
    expect(judged(dark, RULE).found).toMatchObject([
      { severity: 'error', text: { key: 'finding.uplinkDown', values: { nic: 'eno2' } } }
    ])
  })

  test('says what is missing', () => {
    expect(judged([], RULE).needs).toEqual(['ip link', 'ovs-appctl bond/show'])
  })
})
