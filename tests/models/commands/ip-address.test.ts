import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ipAddress } from '../../../models/commands/ip-address.ts'
import { ipLink } from '../../../models/commands/ip-link.ts'
import { runCommand } from '../../support/run-command.ts'

function lab(path: string): string {
  return readFileSync(new URL(`../../fixtures/ovn-lab/${path}`, import.meta.url), 'utf8')
}

describe('ip a', () => {
  it('reads every block of the lab', () => {
    const { facts, ledger } = runCommand(ipAddress, lab('controller-0/ip_a.txt'))
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.filter(({ ref }) => ref.kind !== 'host')).toHaveLength(13)
    expect(facts.nodes.find(({ props }) => props.name === 'br-tenant')).toMatchObject({
      props: {
        attributes: {
          index: 9,
          mac: '52:54:00:10:ae:e7',
          mtu: 1500,
          state: 'UNKNOWN',
          addresses: ['172.17.2.101/24', 'fe80::5054:ff:fe10:aee7/64'],
          flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP']
        }
      }
    })
    expect(facts.clues.map(({ clue }) => clue.address)).toEqual([
      ...['192.168.24.101', '10.0.0.101', '172.17.2.101', '172.17.1.101', '172.17.3.101', '172.17.4.101']
    ])
  })

  it('keeps what tells the other end of a veth pair in another namespace', () => {
    const { facts } = runCommand(ipAddress, lab('compute-0/ip_a.txt'))
    const tap = facts.nodes.find(({ props }) => props.name === 'tap289ddff5-70')!
    expect(tap.props.attributes).toMatchObject({
      deviceType: 'veth',
      index: 17,
      peerIndex: 16,
      peerNamespace: 'ovnmeta-289ddff5-75cc-496e-aec0-f6fa983ee52e'
    })
    expect(Object.keys(tap.props.inferred!)).toEqual(['deviceType'])
  })

  it('draws a veth pair whose ends are both here', () => {
    const { facts } = runCommand(
      ipAddress,
      [
        '9: qvoab@qvbab: <BROADCAST,UP> mtu 1450 qdisc noqueue master ovs-system state UP group default qlen 1000',
        '10: qvbab@qvoab: <BROADCAST,UP> mtu 1450 qdisc noqueue master qbrab state UP group default qlen 1000'
      ].join('\n')
    )
    const ends = facts.links.filter(({ kind }) => kind === 'veth').map(({ from, to }) => [from.keys[0], to.keys[0]])
    expect(ends).toContainEqual(['name:qvoab', 'name:qvbab'])
    expect(facts.links.filter(({ kind }) => kind === 'member').map(({ to }) => [to.kind, to.keys[0]])).toEqual([
      ['linux-bridge', 'name:qbrab']
    ])
  })

  it('reads a wiki paste: all indented alike, cut in the middle, comments behind', () => {
    const { record, ledger } = runCommand(
      ipAddress,
      [
        '   14: bond0: <BROADCAST,MULTICAST,MASTER,UP,LOWER_UP> mtu 1500..UP...',
        '   link/ether a0:a0:a0:a0:a0:01 brd ff:ff:ff:ff:ff:ff',
        '   inet 10.240.0.44/22 brd 10.240.3.255 scope global bond0 # 여기로 할당됨',
        '      valid_lft forever preferred_lft forever',
        '   ...',
        '   15: eth3: <BRO'
      ].join('\n')
    )
    expect(record.devices).toMatchObject([
      { name: 'bond0', mac: 'a0:a0:a0:a0:a0:01', addresses: [{ address: '10.240.0.44/22', scope: 'global' }] },
      { name: 'eth3', index: 15 }
    ])
    expect(record.devices.map(({ mtu, flags }) => [mtu, flags?.length])).toEqual([
      [undefined, 5],
      [undefined, undefined]
    ])
    expect([ledger.incomplete, ledger.leftover(), ledger.reports]).toEqual([true, [], []])
  })

  it('joins lines that a terminal broke', () => {
    const whole = [
      '2: eno16777736: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc pfifo_fast master ovs-system state UP group default qlen 1000',
      '    link/ether 52:54:00:71:f9:73 brd ff:ff:ff:ff:ff:ff promiscuity 1 minmtu 68 maxmtu 65535 link-netnsid 4',
      '    inet 2001:db8:1111:2222:3333:4444:5555:6666/64 brd 10.0.0.255 scope global dynamic noprefixroute eno16777736'
    ]
    const { record, ledger } = runCommand(ipAddress, whole.flatMap((line) => line.match(/.{1,80}/g)!).join('\n'))
    expect(ledger.leftover()).toEqual([])
    expect(record.devices).toMatchObject([{ master: 'ovs-system', state: 'UP', peerNamespaceId: 4 }])
    const atOnce = runCommand(ipAddress, whole.join('\n')).record.devices[0]!
    expect(record.devices[0]).toEqual({ ...atOnce, addresses: [{ ...atOnce.addresses[0], line: 4 }] })
  })

  it('reads what grep left: addresses by their label, and says what it cannot place', () => {
    const { facts, ledger } = runCommand(
      ipAddress,
      ['    inet6 fe80::1/64 scope link', '    inet 10.0.0.9/24 brd 10.0.0.255 scope global eth0:1'].join('\n')
    )
    expect(facts.nodes.find(({ props }) => props.name === 'eth0')!.props.attributes).toMatchObject({
      addresses: ['10.0.0.9/24']
    })
    expect(ledger.reports.map(({ index }) => index)).toEqual([0])
  })

  it('reads -o and -j like the rest', () => {
    const plain = runCommand(
      ipAddress,
      [
        '3: eth1.7@eth1: <BROADCAST,UP> mtu 1500 qdisc noqueue state UP group default',
        '    link/ether 52:54:00:00:00:01 brd ff:ff:ff:ff:ff:ff',
        '    inet 10.0.7.1/24 scope global eth1.7'
      ].join('\n')
    ).facts
    const oneline = runCommand(
      ipAddress,
      [
        '3: eth1.7@eth1: <BROADCAST,UP> mtu 1500 qdisc noqueue state UP group default \\    link/ether 52:54:00:00:00:01 brd ff:ff:ff:ff:ff:ff',
        '3: eth1.7    inet 10.0.7.1/24 scope global eth1.7\\       valid_lft forever preferred_lft forever'
      ].join('\n')
    ).facts
    const json = runCommand(
      ipAddress,
      JSON.stringify([
        {},
        {
          ...{ ifindex: 3, link: 'eth1', ifname: 'eth1.7', flags: ['BROADCAST', 'UP'], mtu: 1500, operstate: 'UP' },
          ...{ link_type: 'ether', address: '52:54:00:00:00:01' },
          addr_info: [{ family: 'inet', local: '10.0.7.1', prefixlen: 24, scope: 'global', label: 'eth1.7' }]
        }
      ])
    ).facts
    expect(oneline.nodes[0]).toEqual(plain.nodes[0])
    expect(json.nodes[0]).toEqual(plain.nodes[0])
    expect(json.clues.map(({ clue }) => clue.address)).toEqual(['10.0.7.1'])
  })

  it('is told from ip link without a prompt', () => {
    const address = lab('compute-1/ip_a.txt').split('\n')
    const link = lab('compute-1/ip_-d_link.txt').split('\n')
    expect([ipAddress.looksLike(address), ipLink.looksLike(address)]).toEqual([true, false])
    expect([ipAddress.looksLike(link), ipLink.looksLike(link)]).toEqual([false, true])
    expect(ipAddress.looksLike(['1: first point'])).toBe(false)
  })

  it('names options and limits in the canonical command', () => {
    const canonical = (line: string) => ipAddress.canonical!(line, { devices: [], errors: 0 })
    expect(canonical('/usr/sbin/ip addr')).toBe('ip a')
    expect(canonical('ip -details -4 address list dev eth0')).toBe('ip -4 -d a show dev eth0')
  })
})
