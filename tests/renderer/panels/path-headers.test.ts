import { describe, expect, it } from 'vitest'
import { compareHeaders, headersBefore, readHeaders } from '../../../renderer/panels/path/headers.ts'

const PLAIN = ['Ethernet aa > bb', 'IPv4 10.0.0.1 > 10.0.0.2, TTL 64', 'ICMP echo request']
const ROUTED = ['Ethernet cc > dd', 'IPv4 10.0.0.1 > 10.0.0.2, TTL 63', 'ICMP echo request']
const TUNNELLED = [
  ...['Ethernet between the hosts', 'VLAN 50', 'IPv4 172.16.0.7 > 172.16.0.4', 'UDP > 6081', 'Geneve VNI 6'],
  ...ROUTED
]

function told(now: string[], before: string[]): [string, string | undefined][] {
  return compareHeaders(readHeaders(now), readHeaders(before)).stack.map(({ name, change }) => [name, change])
}

describe('headers from step to step', () => {
  it('names a header by its kind, and keeps words that are none together', () => {
    expect(readHeaders(['ARP: who has 10.0.0.2? tell 10.0.0.1'])[0]).toMatchObject({
      name: 'ARP',
      detail: 'who has 10.0.0.2? tell 10.0.0.1',
      bytes: 28
    })
    expect(readHeaders(['the inner packet'])[0]).toMatchObject({ name: 'the inner packet', detail: '' })
  })

  it('tells what a tunnel puts around, and that the packet inside is the same', () => {
    expect(told(TUNNELLED, ROUTED)).toEqual([
      ...['Ethernet', 'VLAN', 'IPv4', 'UDP', 'Geneve'].map((name) => [name, 'added']),
      ...['Ethernet', 'IPv4', 'ICMP'].map((name) => [name, undefined])
    ])
  })

  it('tells what is taken off, and what a router rewrites', () => {
    const { off } = compareHeaders(readHeaders(ROUTED), readHeaders(TUNNELLED))
    expect(off).toEqual(['Ethernet', 'VLAN', 'IPv4', 'UDP', 'Geneve'])
    expect(told(ROUTED, PLAIN)).toEqual([
      ['Ethernet', 'rewritten'],
      ['IPv4', 'rewritten'],
      ['ICMP', undefined]
    ])
  })

  it('finds nothing changed at the first step, and compares with the last that told headers', () => {
    expect(told(PLAIN, [])).toEqual([
      ['Ethernet', undefined],
      ['IPv4', undefined],
      ['ICMP', undefined]
    ])
    expect(headersBefore([{ headers: PLAIN }, { headers: [] }, { headers: ROUTED }], 3)).toEqual(PLAIN)
    expect(headersBefore([{ headers: PLAIN }], 1)).toEqual([])
  })
})
