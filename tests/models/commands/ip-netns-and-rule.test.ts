import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ipNetns } from '../../../models/commands/ip-netns.ts'
import { ipRoute } from '../../../models/commands/ip-route.ts'
import { ipRouteGet } from '../../../models/commands/ip-route-get.ts'
import { ipRule } from '../../../models/commands/ip-rule.ts'
import { parseIpCommandLine } from '../../../models/text/ip/ip-command-line.ts'
import { FIXTURES } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

describe('ip netns', () => {
  it('reads the lab', () => {
    const { record, ledger } = runCommand(
      ipNetns,
      readFileSync(`${FIXTURES}/openstack-lab/ovn-ovs/compute_ip_netns.txt`, 'utf8')
    )
    expect(ledger.leftover()).toEqual([])
    expect(record.namespaces).toHaveLength(6)
    expect(record.namespaces[0]).toEqual({ name: 'ovnmeta-0613f08b-9cfb-4736-aafd-4d81e6f75844', id: 5, line: 0 })
  })

  it('says what each is for', () => {
    const text = '[root@c0 ~]# ip netns list\nsnat-acda701e-0177-494a-9f0a-cd9b5dec3adb (id: 0)\n감사\n'
    const { nodes, captures } = analyse([{ name: 'p', text }])
    expect(captures[0]!.command).toBe('ip netns')
    const namespaces = nodes.filter(({ kind }) => kind === 'namespace')
    expect(namespaces.map(({ name, attributes }) => [name, attributes['purpose'], attributes['namespaceId']])).toEqual([
      ['snat-acda701e-0177-494a-9f0a-cd9b5dec3adb', 'snat', 0],
      ['감사', undefined, undefined]
    ])
  })

  it('claims only names that prove it', () => {
    expect(ipNetns.looksLike(['qdhcp-0613f08b-9cfb-4736-aafd-4d81e6f75844'])).toBe(true)
    expect(ipNetns.looksLike(['blue (id: 3)', 'red (id: 4)'])).toBe(true)
    expect(ipNetns.looksLike(['blue', 'red'])).toBe(false)
    expect(ipNetns.matches('ip netns exec x ip a')).toBe(false)
    expect(ipNetns.matches('ip net list')).toBe(true)
  })
})

describe('ip rule', () => {
  it('reads priorities, selectors and actions', () => {
    const text =
      '0:\tfrom all lookup local\n200:\tfrom all fwmark 0x1/0x1 iif vlan20 lookup 200 \n32766:\tfrom all lookup main'
    const { record, ledger } = runCommand(ipRule, text)
    expect(ledger.leftover()).toEqual([])
    expect(record.rules.map(({ priority, selector, action }) => [priority, selector, action])).toEqual([
      [0, 'from all', 'lookup local'],
      [200, 'from all fwmark 0x1/0x1 iif vlan20', 'lookup 200'],
      [32766, 'from all', 'lookup main']
    ])
    expect(ipRule.looksLike(text.split('\n'))).toBe(true)
    for (const line of ['ip ru', 'ip rule list', 'ip -6 rule', 'ip rule show']) expect(ipRule.matches(line)).toBe(true)
    expect(ipRule.matches('ip r')).toBe(false)
  })
})

describe('what people type for ip', () => {
  it.each([
    ['ip a s eth0', 'address', 'eth0'],
    ['ip r', 'route', ''],
    ['ip -4 a', 'address', ''],
    ['ip ad', 'address', ''],
    ['ip addr show dev x', 'address', 'dev x'],
    ['ip -s link', 'link', ''],
    ['ip -s -s l', 'link', ''],
    ['ip -d link', 'link', ''],
    ['ip -details address', 'address', ''],
    ['ip -o -4 addr show', 'address', ''],
    ['ip -p -j a', 'address', ''],
    ['ip -c a', 'address', ''],
    ['ip -color=always a', 'address', ''],
    ['ip --brief --color addr', 'address', ''],
    ['ip route show table all', 'route', 'table all'],
    ['ip -6 r', 'route', ''],
    ['ip -d address', 'address', ''],
    ['ip -s -d link', 'link', ''],
    ['/usr/sbin/ip -netns qrouter-1 r l', 'route', '']
  ])('%s', (line, object, rest) => {
    const parsed = parseIpCommandLine(line)
    expect([parsed?.object, parsed?.rest.join(' ')]).toEqual([object, rest])
  })
})

describe('ip route get', () => {
  it('keeps the answer, and makes no route of it', () => {
    const text = '8.8.8.8 via 10.0.0.1 dev br-ex src 10.0.0.12 uid 0 \n    cache \n'
    const { facts, ledger } = runCommand(ipRouteGet, text)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ ref }) => ref.kind)).toEqual(['host'])
    expect(facts.nodes[0]!.props.attributes!['routeLookups']).toMatchObject([
      { name: '8.8.8.8', via: '10.0.0.1', dev: { text: 'br-ex' }, src: '10.0.0.12' }
    ])
    expect([ipRouteGet.looksLike(text.split('\n')), ipRoute.looksLike(text.split('\n'))]).toEqual([true, false])
    for (const line of ['ip route get 8.8.8.8', 'ip r g 8.8.8.8', 'ip -6 route get fd00::1 from fd00::2'])
      expect([ipRouteGet.matches(line), ipRoute.matches(line)], line).toEqual([true, false])
    expect(ipRouteGet.matches('ip r')).toBe(false)
  })
})
