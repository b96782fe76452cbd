import { describe, expect, it } from 'vitest'
import { procNetBonding } from '../../../models/commands/proc-net-bonding.ts'
import { runCommand } from '../../support/run-command.ts'

const LACP = `Ethernet Channel Bonding Driver: v5.14.0

Bonding Mode: IEEE 802.3ad Dynamic link aggregation
Transmit Hash Policy: layer3+4 (1)
MII Status: up
MII Polling Interval (ms): 100

802.3ad info
LACP active: on
LACP rate: fast
Active Aggregator Info:
\tAggregator ID: 1
\tPartner Mac Address: 00:1c:73:aa:00:01

Slave Interface: eno1
MII Status: up
Speed: 25000 Mbps
Duplex: full
Link Failure Count: 0
Permanent HW addr: 52:54:00:11:22:33
Aggregator ID: 1
details actor lacp pdu:
    system mac address: 52:54:00:11:22:33
details partner lacp pdu:
    system mac address: 00:1c:73:aa:00:01

Slave Interface: eno2
MII Status: down
Link Failure Count: 3
Permanent HW addr: 52:54:00:11:22:34`

describe('/proc/net/bonding', () => {
  it('reads bond, members and LACP', () => {
    const { facts, ledger } = runCommand(procNetBonding, LACP, { commandLine: 'cat /proc/net/bonding/bond1' })
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ ref, props }) => [ref.kind, props.name, props.attributes])).toMatchObject([
      [
        'bond',
        'bond1',
        {
          bondMode: '802.3ad',
          miiStatus: 'up',
          lacpPartnerMac: '00:1c:73:aa:00:01',
          lacpRate: 'fast',
          transmitHashPolicy: 'layer3+4'
        }
      ],
      [
        'nic',
        'eno1',
        {
          miiStatus: 'up',
          speed: '25000 Mbps',
          permanentMac: '52:54:00:11:22:33',
          linkFailures: 0,
          lacpPartnerMac: '00:1c:73:aa:00:01'
        }
      ],
      ['nic', 'eno2', { miiStatus: 'down', linkFailures: 3 }]
    ])
    expect(facts.links.map(({ kind, from, to }) => [kind, from.keys[0], to.keys[0]])).toEqual([
      ['member', 'name:eno1', 'name:bond1'],
      ['member', 'name:eno2', 'name:bond1']
    ])
  })

  it('names the active member, and no bond where nothing names it', () => {
    const text =
      'Bonding Mode: fault-tolerance (active-backup) (fail_over_mac active)\nPrimary Slave: None\nCurrently Active Slave: em3\n\nSlave Interface: em3\nMII Status: up'
    const named = runCommand(procNetBonding, text, { commandLine: 'cat /proc/net/bonding/bond0' })
    expect(named.facts.nodes[0]!.props.attributes).toMatchObject({
      bondMode: 'active-backup',
      activeMember: 'em3',
      primaryMember: undefined
    })
    const bare = runCommand(procNetBonding, text, { commandLine: '' })
    expect(bare.facts.nodes.map(({ props }) => props.name)).toEqual(['em3'])
    expect(procNetBonding.looksLike(LACP.split('\n'))).toBe(true)
    expect(procNetBonding.matches('cat /proc/net/bonding/*')).toBe(true)
    expect(procNetBonding.matches('cat /proc/net/dev')).toBe(false)
  })

  it('leaves over what stands before a bond', () => {
    const { ledger, record } = runCommand(procNetBonding, 'Link Failure Count: 0\nAggregator ID:')
    expect(ledger.leftover()).toEqual([0, 1])
    expect(procNetBonding.isEmpty!(record)).toBe(true)
  })
})
