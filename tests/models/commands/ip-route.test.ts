import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ipRoute } from '../../../models/commands/ip-route.ts'
import { isNodeValue } from '../../../models/topology/facts.ts'
import { runCommand } from '../../support/run-command.ts'

describe('ip route', () => {
  it('reads the lab', () => {
    const text = readFileSync(new URL('../../fixtures/ovn-lab/controller-0/ip_route.txt', import.meta.url), 'utf8')
    const { facts, ledger } = runCommand(ipRoute, text)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ ref }) => ref.keys[0])).toEqual([
      'name:default via 10.0.0.1 dev br-ex',
      'name:10.0.0.0/24 dev br-ex',
      'name:169.254.169.254 via 192.168.24.2 dev eno1',
      'name:172.17.1.0/24 dev vlan20',
      'name:172.17.2.0/24 dev br-tenant',
      'name:172.17.3.0/24 dev vlan30',
      'name:172.17.4.0/24 dev vlan40',
      'name:192.168.24.0/24 dev eno1'
    ])
    const { attributes, parent } = facts.nodes[4]!.props
    expect(attributes).toMatchObject({ proto: 'kernel', scope: 'link', src: '172.17.2.101', ipVersion: 4 })
    const dev = attributes!['dev']
    expect(isNodeValue(dev) && dev.ref.keys).toEqual(['name:br-tenant'])
    expect(parent).toEqual({ kind: 'host', keys: ['name:host-0'] })
  })

  it('reads all tables, special kinds, many ways and IPv6', () => {
    const { facts, ledger } = runCommand(
      ipRoute,
      [
        'throw 30.142.64.0/26  table red_mgmt',
        'local 10.0.0.5 dev eth0 table local proto kernel scope host src 10.0.0.5',
        '10.9.0.0/16 proto static metric 20 ',
        '\tnexthop via 172.17.1.1 dev vlan20 weight 1 ',
        '\tnexthop via 172.17.1.2 dev vlan20 weight 2 ',
        '2001:db8::/32 via fe80::1 dev eth0 metric 1024 pref medium',
        '    cache  mtu 1492 hoplimit 255',
        'default via inet6 fe80::2 dev eth1 onlink',
        'unreachable default dev lo table unspec proto kernel metric 4294967295 error -101'
      ].join('\n'),
      { commandLine: 'ip route show table all' }
    )
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ props }) => props.attributes)).toMatchObject([
      { destination: '30.142.64.0/26', type: 'throw', table: 'red_mgmt' },
      { type: 'local', table: 'local', src: '10.0.0.5' },
      {
        metric: 20,
        nexthops: [
          { via: '172.17.1.1', weight: 1 },
          { via: '172.17.1.2', weight: 2 }
        ]
      },
      { via: 'fe80::1', metric: 1024, ipVersion: 6 },
      { destination: 'default', via: 'fe80::2', flags: ['onlink'] },
      { type: 'unreachable', table: 'unspec' }
    ])
  })

  it('knows a route again in the table it was asked for', () => {
    const all = runCommand(ipRoute, 'local 10.0.0.5 dev eth0 table local', { commandLine: 'ip route show table all' })
    const one = runCommand(ipRoute, 'local 10.0.0.5 dev eth0', { commandLine: 'ip r s table local' })
    expect(one.facts.nodes[0]!.ref).toEqual(all.facts.nodes[0]!.ref)
    const main = runCommand(ipRoute, 'default via 10.0.0.1 dev eth0', { commandLine: 'ip route show table main' })
    expect(main.facts.nodes[0]!.ref).toEqual(runCommand(ipRoute, 'default via 10.0.0.1 dev eth0').facts.nodes[0]!.ref)
  })

  it('puts a namespace below its host', () => {
    const { facts } = runCommand(ipRoute, 'default via 10.0.0.1 dev qg-1', { namespace: 'qrouter-1' })
    expect(facts.nodes.map(({ ref, props }) => [ref.kind, props.parent?.kind])).toEqual([
      ['namespace', 'host'],
      ['route', 'namespace']
    ])
  })

  it('reads JSON', () => {
    const { facts } = runCommand(
      ipRoute,
      '[{"dst":"default","gateway":"10.0.0.1","dev":"br-ex","protocol":"static","metric":100,"flags":[]},{"type":"blackhole","dst":"10.1.0.0/16","flags":[]}]'
    )
    expect(facts.nodes.map(({ ref }) => ref.keys[0])).toEqual([
      'name:default via 10.0.0.1 dev br-ex metric 100',
      'name:blackhole 10.1.0.0/16'
    ])
  })

  it('does not take other text for routes', () => {
    expect(ipRoute.looksLike(['default gateway of the lab', 'via something'])).toBe(false)
    expect(ipRoute.looksLike(['10.0.0.1', '10.0.0.2'])).toBe(false)
    expect(ipRoute.looksLike(['default via 10.0.0.1 dev br-ex '])).toBe(true)
    expect(ipRoute.matches('ip route get 10.0.0.1')).toBe(false)
    expect(ipRoute.matches('ip -6 r')).toBe(true)
  })
})
