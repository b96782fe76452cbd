import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ipBriefAddress } from '../../../models/commands/ip-brief-address.ts'
import { ipBriefLink } from '../../../models/commands/ip-brief-link.ts'
import { isNodeValue } from '../../../models/topology/facts.ts'
import { runCommand } from '../../support/run-command.ts'

function lab(path: string): string {
  return readFileSync(new URL(`../../fixtures/ovn-lab/${path}`, import.meta.url), 'utf8')
}

function device(output: string, name: string, options = {}) {
  const { facts } = runCommand(ipBriefAddress, output, options)
  return facts.nodes.find(({ ref, props }) => ref.kind !== 'host' && props.name === name)
}

describe('ip -br a', () => {
  it('reads every device of the lab, with its addresses', () => {
    const { record, facts, ledger } = runCommand(ipBriefAddress, lab('controller-0/ip_-br_a.txt'))
    expect(record.devices.map(({ name }) => name)).toEqual([
      ...['lo', 'eno1', 'eno2', 'eno3', 'eno4', 'ovs-system', 'br-ex', 'br-int', 'br-tenant'],
      ...['vlan20', 'vlan30', 'vlan40', 'genev_sys_6081']
    ])
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.find(({ props }) => props.name === 'br-ex')).toMatchObject({
      ref: { kind: 'nic', keys: ['name:br-ex'], within: { kind: 'host', keys: ['name:host-0'] } },
      props: { attributes: { state: 'UNKNOWN', addresses: ['10.0.0.101/24', 'fe80::5054:ff:fe2f:718f/64'] } },
      line: 7
    })
  })

  it('tells the host by its own addresses, loopback and link-local excepted', () => {
    const { facts } = runCommand(ipBriefAddress, lab('compute-0/ip_-br_a.txt'))
    expect(facts.clues.map(({ clue }) => clue.address)).toEqual([
      ...['192.168.24.111', '172.17.2.111', '172.17.1.111', '172.17.3.111']
    ])
  })

  it('puts devices of a namespace under the namespace and takes no clue from them', () => {
    const { facts } = runCommand(ipBriefAddress, 'tap1-70@if17  UP  192.168.10.2/24 169.254.169.254/32', {
      namespace: 'ovnmeta-289ddff5-75cc-496e-aec0-f6fa983ee52e'
    })
    expect(facts.clues).toEqual([])
    expect(facts.nodes[0]).toMatchObject({ ref: { kind: 'namespace' }, props: { attributes: { purpose: 'ovnmeta' } } })
    expect(facts.nodes[1]!.props.parent).toEqual(facts.nodes[0]!.ref)
  })

  it('knows a VLAN by its parent, and says which parts it only reads from the name', () => {
    const vlan = device('eth1.104@eth1    UP   10.0.104.1/24', 'eth1.104')!
    expect(vlan.ref.kind).toBe('vlan-interface')
    expect(vlan.props.attributes).toMatchObject({ vlanId: 104, addresses: ['10.0.104.1/24'] })
    expect(Object.keys(vlan.props.inferred!)).toEqual(['vlanId'])
    const link = vlan.props.attributes!['link']
    expect(isNodeValue(link) && link.text).toBe('eth1')
  })

  it('survives tabs, CR-less wraps, metrics, peers, a lost name and cut addresses', () => {
    const { record, ledger } = runCommand(
      ipBriefAddress,
      [
        'UNKNOWN        127.0.0.1/8 ::1/128',
        'ens4\tUP\t10.1.0.7/24 metric 100 fe80::1/64',
        'tun0             UNKNOWN        10.8.0.1 peer 10.8.0.2/32',
        'br-ex            UNKNOWN        192.168.24.23/24 192.168.24.10/32 192.168.24.13/32 192.1',
        '68.24.16/32',
        '[...]',
        'br-int           DOWN           192.168....'
      ].join('\n')
    )
    expect(record.devices.map(({ name, addresses }) => [name, addresses.map(({ address }) => address)])).toEqual([
      ['ens4', ['10.1.0.7/24', 'fe80::1/64']],
      ['tun0', ['10.8.0.1']],
      ['br-ex', ['192.168.24.23/24', '192.168.24.10/32', '192.168.24.13/32', '192.168.24.16/32']],
      ['br-int', []]
    ])
    expect(record.devices[1]!.addresses[0]!.peer).toBe('10.8.0.2/32')
    expect(ledger.incomplete).toBe(true)
    expect(ledger.reports.map(({ index }) => index)).toEqual([0, 6])
    expect(ledger.leftover()).toEqual([])
  })

  it('is told from ip -br link without a prompt', () => {
    const addresses = lab('compute-0/ip_-br_a.txt').split('\n')
    const links = lab('compute-0/ip_-br_link.txt').split('\n')
    expect([ipBriefAddress.looksLike(addresses), ipBriefLink.looksLike(addresses)]).toEqual([true, false])
    expect([ipBriefAddress.looksLike(links), ipBriefLink.looksLike(links)]).toEqual([false, true])
    expect(ipBriefAddress.looksLike(['node1 UP'])).toBe(false)
    expect(ipBriefAddress.looksLike([])).toBe(false)
  })

  it('claims the spellings people type', () => {
    for (const line of [
      'ip -br a',
      'ip -br addr',
      '/sbin/ip -brief address show',
      'ip --brief -4 a s dev eth0',
      'ip -4 -br a'
    ]) {
      expect([line, ipBriefAddress.matches(line)]).toEqual([line, true])
    }
    for (const line of [
      'ip a',
      'ip -br l',
      'ip -br link',
      'ip -j -br a',
      'ip -br a add 10.0.0.1/24 dev eth0',
      'ip',
      'ipset list'
    ]) {
      expect([line, ipBriefAddress.matches(line)]).toEqual([line, false])
    }
  })

  it('calls an error an error and nothing nothing', () => {
    const refused = runCommand(ipBriefAddress, 'Device "eth9" does not exist.')
    expect([ipBriefAddress.isError!(refused.record), refused.ledger.leftover()]).toEqual([true, []])
    expect(ipBriefAddress.isEmpty!(runCommand(ipBriefAddress, '').record)).toBe(true)
  })
})

describe('ip -br link', () => {
  it('reads hardware addresses and flags', () => {
    const { facts, ledger } = runCommand(ipBriefLink, lab('compute-0/ip_-br_link.txt'))
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.find(({ props }) => props.name === 'eno2')!.props.attributes).toMatchObject({
      state: 'UP',
      mac: 'aa:55:aa:55:00:08',
      flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP']
    })
    expect(facts.nodes.find(({ props }) => props.name === 'lo')!.props).toMatchObject({
      attributes: { deviceType: 'loopback' },
      inferred: {}
    })
  })
})
