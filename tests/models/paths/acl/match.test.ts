import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, type Names } from '../../../../models/paths/acl/evaluate.ts'
import { isRefused, type Known } from '../../../../models/paths/acl/refused.ts'
import type { Subject } from '../../../../models/paths/acl/fields.ts'
import { parseMatch } from '../../../../models/paths/acl/parse.ts'
import type { Packet } from '../../../../models/paths/packet.ts'

const base: Packet = {
  protocol: 'tcp',
  version: 4,
  source: '192.168.10.11',
  target: '192.168.20.21',
  sourcePort: 49152,
  targetPort: 3306,
  ttl: 64,
  sourceMac: 'fa:16:3e:00:00:01',
  targetMac: 'fa:16:3e:00:00:02',
  owner: undefined,
  broadcast: false,
  reply: false
}
const names: Names = {
  addressSet: (name) => (name === 'web' ? ['192.168.10.11', '10.1.0.0/16'] : undefined),
  inGroup: (port, name) => (name === 'pg' ? port === 'port:a' : name === 'other' ? false : undefined)
}

function judge(match: string, packet: Partial<Packet> = {}): boolean | undefined {
  const subject: Subject = { packet: { ...base, ...packet }, inport: ['port:a', 'a'], outport: ['port:b', 'b'] }
  return evaluate(parseMatch(match), subject, names)
}

describe('what is turned round', () => {
  it.each([
    ['!(ip4.src == $web && tcp.dst == 22)', 'tcp', true],
    ['!(ip4.src == $web && tcp.dst == 22)', 'icmp', false],
    ['!(tcp.dst == 22)', 'udp', false],
    ['!(tcp || udp)', 'icmp', true],
    ['!!tcp', 'tcp', true],
    ['!(tcp.dst < 4000)', 'tcp', false],
    ['!(tcp.dst == {22, 3306})', 'tcp', false],
    ['!0', 'icmp', true]
  ] as const)('%s of %s is %s', (match, protocol, expected) => expect(judge(match, { protocol })).toBe(expected))
})

describe('what OVN refuses', () => {
  const known: Known = {
    exists: (_kind, name) => (name === 'unheard' ? undefined : name !== 'nobody'),
    addressSet: (name) => (name === 'six' ? ['10.0.0.1', 'fd00::1'] : ['10.0.0.1'])
  }
  it.each([
    'ip.ttl > 62',
    'outport == @pg && !(ip.ttl <= 62)',
    'icmp4.type >= 3',
    'ip.proto[0..3] == 6',
    'tcp.dst',
    'ip.frag',
    'ip.ttl != 63',
    'outport == @pg && !tcp',
    'ip4 && !(tcp || udp)',
    'tcp == 0',
    'ip4 != 1',
    '!(icmp4.type == 3)',
    '!(inport == @pg)',
    'icmp4.type == 300',
    'tcp.dst == 70000',
    'tcp.dst > {5, 6}',
    'ip4.src == fd00::1',
    'ip4.src == $six && tcp',
    'ip4.src == $nobody',
    'inport == @nobody || ip4',
    'tcp.dst == "a"'
  ])('%s', (match) => expect(isRefused(parseMatch(match), known)).toBe(true))
  it.each([
    'ip.ttl == 64',
    'tcp.flags[1]',
    'ip4.src[24..31] == 10',
    'ip6.src == $six',
    'tcp.dst > 22',
    '!ip.frag',
    '!(ip4.src == 10.0.0.1 && tcp.dst == 22)',
    '!ct.est && !ip.is_frag',
    '!vlan.present',
    'tcp == 1',
    'ip4 == 1',
    'tcp.dst != {5, 6}',
    'ip6.src == 10.0.0.1'
  ])('not %s', (match) => expect(isRefused(parseMatch(match), known)).toBe(false))
  it('cannot be told where a set is not known', () =>
    expect(isRefused(parseMatch('ip4.src == $unheard'), known)).toBeUndefined())
})

describe('the match language', () => {
  const TRUE = [
    '1',
    'ip4 && tcp',
    'inport == "a" && outport == "b"',
    'inport == @pg && ip4 && ip4.src == 192.168.10.0/24 && tcp && tcp.dst == 3306',
    'inport == @pg && ip4 && ip4.src == $web',
    'ip4.src == {10.0.0.1, 192.168.10.11}',
    'ip4.src != {10.0.0.1, 10.0.0.2}',
    'ip4.src == 192.168.10.0/255.255.255.0',
    'tcp.dst >= 3000 && tcp.dst <= 4000',
    '3000 <= tcp.dst <= 4000',
    '4000 > tcp.dst',
    '!(udp || icmp4) && !arp',
    'eth.src == fa:16:3e:00:00:01 && eth.type == 0x800',
    'ip.proto == 6',
    'ct.new && !ct.est && ct.trk',
    'tcp && tcp.flags == 2',
    'outport != @pg',
    'ip4.src[24..31] == 192',
    'ip4.src[0..7] == {10, 11}',
    'tcp.dst[0] == 0',
    'tcp.flags[1]',
    'udp || (tcp && (ip6 || tcp.dst == {22,3306}))'
  ]
  const FALSE = [
    '0',
    'ip6',
    'udp.dst == 3306',
    'udp.dst != 3306',
    'ip4.src == {10.0.0.1, 10.0.0.2}',
    'tcp.dst == 22',
    'outport == @pg',
    'inport == @other',
    'arp.op == 1',
    'nd',
    'eth.mcast',
    'vlan.present',
    'icmp4 && icmp4.type == 8',
    'ip6.src == ::/0',
    'ip4.src[24..31] == 10',
    'tcp.flags[0]',
    '!udp.dst[0]',
    'ct.est'
  ]
  for (const match of TRUE) it(`${match} holds`, () => expect(judge(match)).toBe(true))
  for (const match of FALSE) it(`${match} does not`, () => expect(judge(match)).toBe(false))

  it('says neither where a set or group is not known, unless the rest decides', () => {
    expect(judge('ip4.src == $unheard')).toBeUndefined()
    expect(judge('inport == @unheard && ip4')).toBeUndefined()
    expect(judge('inport == @unheard && ip6')).toBe(false)
    expect(judge('inport == @unheard || ip4')).toBe(true)
    expect(judge('reg0[7] == 1')).toBeUndefined()
    expect(judge('is_chassis_resident("cr-lrp-x")')).toBeUndefined()
    expect(judge('ip4 && (')).toBeUndefined()
    expect(judge('')).toBeUndefined()
  })

  it('knows no state where nothing is tracked', () => {
    const untracked = { packet: base, inport: ['port:a'], outport: ['port:b'], tracked: () => false }
    expect(evaluate(parseMatch('ct.trk || ct.new'), untracked, names)).toBe(false)
    expect(evaluate(parseMatch('!ct.est'), untracked, names)).toBe(true)
    expect(evaluate(parseMatch('ct.new'), { ...untracked, tracked: () => undefined }, names)).toBeUndefined()
  })

  it('reads ICMP, ARP, IPv6 and answers', () => {
    expect(judge('icmp4 && icmp4.type == 8', { protocol: 'icmp' })).toBe(true)
    expect(judge('ip', { protocol: 'arp' })).toBe(false)
    expect(judge('arp && arp.tpa == 192.168.20.21', { protocol: 'arp' })).toBe(true)
    const six = { version: 6, source: 'fd00::11', target: 'fd00:1::21' } as const
    expect(judge('ip6 && ip6.src == fd00::/64 && tcp.dst == 3306', six)).toBe(true)
    expect(judge('ip4 || ip4.src == 0.0.0.0/0', six)).toBe(false)
    expect(judge('ct.est && ct.rpl', { reply: true })).toBe(true)
  })

  it('never throws, whatever is written', () => {
    const word = fc.constantFrom(
      'ip4',
      '&&',
      '||',
      '(',
      ')',
      '{',
      '}',
      '==',
      '!',
      '<',
      'tcp.dst',
      '22',
      '$a',
      '@b',
      '"c"',
      '[',
      ']',
      ',',
      '::/0',
      '__proto__'
    )
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect([true, false, undefined]).toContain(judge(words.join(' ')))
      })
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([true, false, undefined]).toContain(judge(text))
      })
    )
    expect(judge('('.repeat(50_000))).toBeUndefined()
    expect(judge('!'.repeat(50_000) + 'ip4')).toBeUndefined()
  })
})
