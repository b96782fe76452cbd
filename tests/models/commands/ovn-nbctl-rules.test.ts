import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { analyse } from '../../../models/analyse.ts'
import { ovnNbctlAclList } from '../../../models/commands/ovn-nbctl-acl-list.ts'
import { ovnNbctlLbList } from '../../../models/commands/ovn-nbctl-lb-list.ts'
import { ovnNbctlLrPolicyList } from '../../../models/commands/ovn-nbctl-lr-policy-list.ts'
import type { Command } from '../../../models/commands/command.ts'
import { FactIndex, fixture } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read<R>(command: Command<R>, output: string, commandLine = command.title) {
  const { facts, ledger, record } = runCommand(command, output, { commandLine, host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

const ACLS = `from-lport  1002 (inport == @pg_a && ip4 && (udp.dst == 53 || udp.dst == 67)) allow-related
  to-lport  1002 (outport == @pg_a && ip4 && ip4.src == $pg_a_ip4) allow-related [after-lb]
  to-lport  1001 (outport == @neutron_pg_drop && ip) drop log(name=deny,severity=info)
`

describe('ovn-nbctl acl-list', () => {
  it('reads direction, priority, match and action', () => {
    const { record, ledger, facts } = read(ovnNbctlAclList, ACLS, 'ovn-nbctl --type=port-group acl-list pg_a')
    expect(ledger.leftover()).toEqual([])
    expect(record.acls.map(({ direction, priority, action }) => `${direction} ${priority} ${action}`)).toEqual([
      'from-lport 1002 allow-related',
      'to-lport 1002 allow-related',
      'to-lport 1001 drop'
    ])
    expect(record.acls[0]!.match).toBe('inport == @pg_a && ip4 && (udp.dst == 53 || udp.dst == 67)')
    expect(facts.ofKind('acl').map(({ props }) => props.parent?.keys)).toEqual(Array(3).fill(['name:pg_a']))
    expect(ovnNbctlAclList.looksLike(ACLS.split('\n'))).toBe(true)
    expect(ovnNbctlAclList.looksLike(['to-lport is a direction'])).toBe(false)
  })

  it('tells the ACLs that list prints, and no others', () => {
    const listed = fixture('ovn-lab/central/ovn-nbctl_list_acl.txt')
    const rows = listed.split('\n\n').map((text) => {
      const column = (name: string) => new RegExp(`^${name} +: (.*)$`, 'm').exec(text)![1]!
      const match = JSON.parse(column('match')) as string
      return `${column('direction').padStart(10)} ${column('priority').padStart(5)} (${match}) ${column('action')}`
    })
    const text = `[root@a ~]# ovn-nbctl list acl\n${listed}\n[root@a ~]# ovn-nbctl acl-list neutron_pg_drop\n${rows.join('\n')}\n`
    const topology = analyse([{ name: 'paste', text }])
    expect(topology.nodes.filter(({ kind }) => kind === 'acl')).toHaveLength(11)
    expect(topology.nodes.every(({ conflicts }) => conflicts.length === 0)).toBe(true)
  })
})

describe('ovn-nbctl lr-policy-list', () => {
  const output = `Routing Policies
       101                            ip4.src == 10.0.0.0/24         reroute                10.0.1.2, 10.0.1.3
        10             ip4.dst == 10.0.9.9 && inport == "drop"            drop
         9                                              ip6         reroute           FD00::1  pkt_mark=100
`

  it('reads matches with blanks, and next hops', () => {
    const { record, ledger, facts } = read(ovnNbctlLrPolicyList, output, 'ovn-nbctl lr-policy-list r1')
    expect(ledger.leftover()).toEqual([])
    expect(record.policies.map(({ line: _, ...policy }) => policy)).toEqual([
      { priority: 101, match: 'ip4.src == 10.0.0.0/24', action: 'reroute', nexthops: ['10.0.1.2', '10.0.1.3'] },
      { priority: 10, match: 'ip4.dst == 10.0.9.9 && inport == "drop"', action: 'drop', nexthops: [] },
      { priority: 9, match: 'ip6', action: 'reroute', nexthops: ['fd00::1'] }
    ])
    expect(facts.ofKind('route').map(({ props }) => props.parent?.keys)).toEqual(Array(3).fill(['name:r1']))
    expect(ovnNbctlLrPolicyList.looksLike(output.split('\n'))).toBe(true)
  })
})

describe('ovn-nbctl lb-list', () => {
  const output = `UUID                                    LB                  PROTO      VIP                      IPs
0b91d1c3-0eee-4513-87fe-3a26240adfe0    web front           tcp        10.0.0.9:80              10.0.1.1:80,10.0.1.2:80
                                                            tcp        [fd00::9]:81             [fd00::1]:81
1b91d1c3-0eee-4513-87fe-3a26240adfe1    a-very-long-name    tcp/udp    10.0.0.8                 10.0.1.4
2b91d1c3-0eee-4513-87fe-3a26240adfe2                        udp        10.0.0.7:53
`

  it('reads every VIP of every balancer', () => {
    const { ledger, facts } = read(ovnNbctlLbList, output)
    expect(ledger.leftover()).toEqual([])
    expect(facts.attributes('load-balancer', 'row:0b91d1c3-0eee-4513-87fe-3a26240adfe0')).toEqual({
      protocol: 'tcp',
      vips: { '10.0.0.9:80': '10.0.1.1:80,10.0.1.2:80', '[fd00::9]:81': '[fd00::1]:81' }
    })
    expect(facts.attributes('load-balancer', 'row:1b91d1c3-0eee-4513-87fe-3a26240adfe1')).toEqual({
      vips: { '10.0.0.8': '10.0.1.4' }
    })
    // A name that fills its column may be a part of one.
    expect(facts.ofKind('load-balancer').map(({ props }) => props.name)).toEqual(['web front', undefined, undefined])
    expect(ovnNbctlLbList.looksLike(output.split('\n'))).toBe(true)
  })

  it('tells whose they are', () => {
    const { facts } = read(ovnNbctlLbList, output, 'ovn-nbctl lr-lb-list r1')
    expect(facts.attributes('router', 'name:r1')!['loadBalancers']).toHaveLength(3)
    expect(ovnNbctlLbList.canonical!('', read(ovnNbctlLbList, output, 'ovn-nbctl ls-lb-list sw').record)).toBe(
      'ovn-nbctl ls-lb-list sw'
    )
  })
})

it('they keep the good lines around any damage', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
      const acls = read(ovnNbctlAclList, `${ACLS}${noise}\n${ACLS}`).record.acls
      expect(acls.length).toBeGreaterThanOrEqual(5)
      read(ovnNbctlLrPolicyList, noise)
      read(ovnNbctlLbList, noise)
    })
  )
})
