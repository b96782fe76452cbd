import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ipNeighbour } from '../../../models/commands/ip-neighbour.ts'
import { ipRoute } from '../../../models/commands/ip-route.ts'
import { runCommand } from '../../support/run-command.ts'

const ROWS = [
  '172.17.2.11 dev br-tenant lladdr 52:54:00:A1:02:0b REACHABLE',
  '172.17.2.254 dev br-tenant  FAILED',
  '172.17.2.9 dev br-tenant lladdr 52:54:00:a1:02:09 used 12/7/3 probes 1 STALE',
  'fe80::5054:ff:fea1:20b dev br-tenant lladdr 52:54:00:a1:02:0b router STALE',
  'ff02::16 dev br-tenant lladdr 33:33:00:00:00:16 NOARP'
].join('\n')

describe('ip neigh', () => {
  it('is typed in many ways', () => {
    for (const line of [
      'ip n',
      'ip neigh',
      'ip -4 neigh show nud all',
      'ip -s -s neigh',
      'ip neighbor list',
      'arp -n',
      'arp -an'
    ])
      expect(ipNeighbour.matches(line), line).toBe(true)
    for (const line of ['ip netns', 'ip ntable', 'ip neigh flush all', 'ip neigh add 1.1.1.1 dev x', 'arping 1.1.1.1'])
      expect(ipNeighbour.matches(line), line).toBe(false)
  })

  it('keeps neighbours on their device, without multicast', () => {
    const { facts, ledger } = runCommand(ipNeighbour, ROWS)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ props }) => props.attributes!['neighbours'])).toEqual([
      [{ ip: '172.17.2.11', mac: '52:54:00:a1:02:0b', state: 'REACHABLE', router: undefined }],
      [{ ip: '172.17.2.254', mac: undefined, state: 'FAILED', router: undefined }],
      [{ ip: '172.17.2.9', mac: '52:54:00:a1:02:09', state: 'STALE', router: undefined }],
      [{ ip: 'fe80::5054:ff:fea1:20b', mac: '52:54:00:a1:02:0b', state: 'STALE', router: true }]
    ])
    const { nodes } = analyse([{ name: 'p', text: `[root@compute-0 ~]# ip n\n${ROWS}\n` }])
    expect((nodes.find(({ name }) => name === 'br-tenant')!.attributes['neighbours'] as unknown[]).length).toBe(4)
  })

  it('is not taken for routes, nor routes for it', () => {
    expect(ipNeighbour.looksLike(ROWS.split('\n'))).toBe(true)
    expect(ipRoute.looksLike(ROWS.split('\n'))).toBe(false)
    expect(ipNeighbour.looksLike(['10.0.0.0/24 dev eth0 proto kernel scope link src 10.0.0.4'])).toBe(false)
  })

  it('reads both forms of arp', () => {
    const text = [
      'Address                  HWtype  HWaddress           Flags Mask            Iface',
      '172.17.2.12              ether   52:54:00:a1:02:0c   C                     br-tenant',
      '172.17.2.13                      (incomplete)                              br-tenant',
      '? (172.17.2.14) at 52:54:00:a1:02:0e [ether] on br-ex'
    ].join('\n')
    const { record, ledger } = runCommand(ipNeighbour, text)
    expect(ledger.leftover()).toEqual([])
    expect(record.neighbours.map(({ address, mac, dev }) => [address, mac, dev])).toEqual([
      ['172.17.2.12', '52:54:00:a1:02:0c', 'br-tenant'],
      ['172.17.2.13', undefined, 'br-tenant'],
      ['172.17.2.14', '52:54:00:a1:02:0e', 'br-ex']
    ])
    expect(ipNeighbour.looksLike(text.split('\n'))).toBe(true)
  })

  it('leaves cut rows over', () => {
    const { record, ledger } = runCommand(
      ipNeighbour,
      '172.17.0\n172.17.42.1 dev\n172.17.42.2 dev lo lladdr\n172.17.0.18 FAILED'
    )
    expect(ledger.leftover()).toEqual([0, 1, 2])
    expect(record.neighbours).toHaveLength(1)
  })
})
