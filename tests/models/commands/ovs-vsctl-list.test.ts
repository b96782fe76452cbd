import { describe, expect, it } from 'vitest'
import { ovnList } from '../../../models/commands/ovn-list.ts'
import { ovsVsctlList } from '../../../models/commands/ovs-vsctl-list.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read(output: string, commandLine = '') {
  const { facts, ledger, record } = runCommand(ovsVsctlList, output, { commandLine, host: 'h' })
  return { facts: new FactIndex(facts), ledger, record }
}

const hosts = Object.keys(labTruth.hosts)
const formats = [
  ['list', 'ovs-vsctl_list_'],
  ['json', 'ovs-vsctl_format-json_list_']
] as const

describe.each(hosts)('ovs-vsctl list on %s', (host) => {
  const { hostname, system_id, bridges } = labTruth.hosts[host]!
  const lab = (name: string) => fixture(`ovn-lab/${host}/${name}.txt`)

  it('tells the host, its chassis and its own tunnel address', () => {
    const { facts, ledger } = read(lab('ovs-vsctl_list_open_vswitch'))
    expect(ledger.leftover()).toEqual([])
    const [claim] = facts.ofKind('host')
    expect(claim!.ref.keys).toEqual(
      expect.arrayContaining(['name:h', `chassis:${system_id}`, `fqdn:${hostname}`, expect.stringMatching(/^ovs:/)])
    )
    const { encaps, bridge_mappings } = labTruth.chassis[system_id]!
    const [physnet, bridge] = bridge_mappings.split(':')
    expect(facts.attributes('host', 'name:h')).toMatchObject({
      ovsVersion: '3.1.0',
      fqdn: hostname,
      chassis: { name: system_id, encaps, bridgeMappings: { [physnet!]: bridge } }
    })
    expect(facts.facts.clues.map(({ clue }) => clue.address)).toEqual([encaps[0]!.ip])
  })

  it.each(formats)('tells bridges, ports and interfaces in %s format', (_format, start) => {
    const bridgeRows = read(lab(`${start}bridge`))
    const portRows = read(lab(`${start}port`))
    const interfaceRows = read(lab(`${start}interface`))
    for (const { ledger } of [bridgeRows, portRows, interfaceRows]) expect(ledger.leftover()).toEqual([])
    expect(
      bridgeRows.facts
        .ofKind('ovs-bridge')
        .map(({ props }) => props.name)
        .sort()
    ).toEqual(Object.keys(bridges).sort())
    for (const [name, { datapath_type, fail_mode, ports }] of Object.entries(bridges)) {
      const bridge = bridgeRows.facts.attributes('ovs-bridge', `name:${name}`)!
      expect(bridge['datapathType']).toBe(datapath_type === '' ? undefined : datapath_type)
      expect(bridge['failMode']).toBe(fail_mode ?? undefined)
      const onBridge = bridgeRows.facts
        .ofKind('ovs-port')
        .filter(({ props }) => props.parent!.keys.includes(`name:${name}`))
        .map(({ ref }) => ref.keys[0]!)
      const named = onBridge.map((row) => portRows.facts.ofKind('ovs-port').find(({ ref }) => ref.keys.includes(row))!)
      expect(named.map(({ props }) => props.name).sort()).toEqual(Object.keys(ports).sort())
      for (const [port, { tag, interfaces }] of Object.entries(ports)) {
        const attributes = portRows.facts.attributes('ovs-port', `name:${port}`)!
        expect(attributes['tag']).toBe(tag ?? undefined)
        const members = (attributes['interfaces'] as string[]).map(
          (row) => interfaceRows.facts.ofKind('ovs-interface').find(({ ref }) => ref.keys.includes(`row:${row}`))!.props
        )
        expect(members.map((member) => member.name)).toEqual(Object.keys(interfaces))
        for (const [device, expected] of Object.entries(interfaces)) {
          const found = interfaceRows.facts.attributes('ovs-interface', `name:${device}`) as {
            [name: string]: unknown
            options?: { remote_ip?: string; peer?: string }
            externalIds?: { 'iface-id'?: string }
            bfdStatus?: { state?: string }
          }
          expect(found).toMatchObject({ ofport: expected.ofport, mac: expected.mac_in_use })
          expect(found['type']).toBe(expected.type === 'system' ? undefined : expected.type)
          expect(found.options?.remote_ip).toBe(expected.remote_ip)
          expect(found.options?.peer).toBe(expected.peer)
          expect(found.externalIds?.['iface-id']).toBe(expected.iface_id)
          expect(found.bfdStatus?.state).toBe(expected.bfd_state)
        }
      }
    }
  })

  it('reads the table format as the list format', () => {
    const table = read(lab('ovs-vsctl_format-table_list_interface'))
    expect(table.ledger.leftover()).toEqual([])
    const list = read(lab('ovs-vsctl_list_interface'))
    const key = ({ facts }: typeof table) =>
      facts.ofKind('ovs-interface').map(({ props: { name, attributes } }) => {
        const { type, ofport, externalIds, options } = attributes!
        return JSON.stringify([name, type, ofport, externalIds, options])
      })
    expect(key(table).sort()).toEqual(key(list).sort())
  })
})

describe('ovs-vsctl list elsewhere', () => {
  it('reads a bond, trunks and a failed interface', () => {
    const { facts } = read(`_uuid               : 11111111-1111-4111-8111-111111111111
bond_mode           : balance-slb
interfaces          : [22222222-2222-4222-8222-222222222222, 33333333-3333-4333-8333-333333333333]
name                : "bond1"
tag                 : 10
trunks              : [20, 30]
vlan_mode           : []

_uuid               : 44444444-4444-4444-8444-444444444444
name                : "eth9"
interfaces          : 55555555-5555-4555-8555-555555555555
`)
    expect(facts.attributes('ovs-port', 'name:bond1')).toEqual({
      bondMode: 'balance-slb',
      tag: 10,
      trunks: [20, 30],
      interfaces: ['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333']
    })
    expect(facts.attributes('ovs-port', 'name:eth9')).toEqual({ interfaces: ['55555555-5555-4555-8555-555555555555'] })
    const failed = read(
      'name                : "eth9"\nofport              : -1\nerror               : "no such device"\n'
    )
    expect(failed.facts.attributes('ovs-interface', 'name:eth9')).toEqual({ ofport: -1, error: 'no such device' })
  })

  it('does not call a host a chassis whose OVS no ovn-controller uses', () => {
    const { facts } = read(
      '_uuid : aaaaaaaa-1111-4111-8111-111111111111\novs_version : "2.9.0"\nexternal_ids : {system-id="x"}\n'
    )
    expect(facts.attributes('host', 'chassis:x')).toEqual({
      ovsUuid: 'aaaaaaaa-1111-4111-8111-111111111111',
      ovsVersion: '2.9.0',
      externalIds: { 'system-id': 'x' }
    })
  })

  it('reads what get prints, also without its command line', () => {
    const output = fixture('openstack-lab/ovn-ovs/compute-0.ovs-vsctl_external_ids.txt')
    expect(ovsVsctlList.looksLike(output.split('\n'))).toBe(true)
    for (const line of [
      '',
      'ovs-vsctl get open . external_ids',
      'ovs-vsctl --if-exists get Open_vSwitch . external_ids'
    ]) {
      const { facts, ledger } = read(output, line)
      expect(ledger.leftover()).toEqual([])
      expect(facts.attributes('host', 'chassis:91c0d1c3-0eee-4513-87fe-3a26240adfef')).toMatchObject({
        fqdn: 'compute-0.localdomain',
        chassis: { encaps: [{ type: 'geneve', ip: '172.17.2.11' }], bridgeMappings: { datacentre: 'br-ex' } }
      })
    }
    const one = read('"x"\n', 'ovs-vsctl get Open_vSwitch . external_ids:system-id')
    expect(one.facts.ofKind('host')[0]!.ref.keys).toEqual(['name:h', 'chassis:x'])
    const tap = read('{iface-id="a"}\n5\n', 'ovs-vsctl get Interface tap0 external_ids ofport')
    expect(tap.facts.attributes('ovs-interface', 'name:tap0')).toEqual({ externalIds: { 'iface-id': 'a' }, ofport: 5 })
  })

  it('reads what get prints of columns in other spellings, keys and several columns', () => {
    const host = (output: string, line: string) => read(output, line).facts.attributes('host', 'name:h')
    expect(host('{ovn-remote="tcp:10.0.0.1:6642"}\n', 'ovs-vsctl get open . external-ids')).toMatchObject({
      externalIds: { 'ovn-remote': 'tcp:10.0.0.1:6642' }
    })
    expect(host('"datacentre:br-ex,tenant:br-tenant"\n', 'ovs-vsctl get Open . ext:ovn-bridge-mappings')).toMatchObject(
      {
        chassis: { bridgeMappings: { datacentre: 'br-ex', tenant: 'br-tenant' } }
      }
    )
    const keys = 'external_ids:ovn-encap-ip external_ids:ovn-encap-type external_ids:hostname ovs_version'
    expect(
      host(
        '"172.17.2.11"\ngeneve\n"compute-0.localdomain"\n"3.1.0"\n',
        `ovs-vsctl --timeout=5 get Open_vSwitch . ${keys}`
      )
    ).toMatchObject({
      fqdn: 'compute-0.localdomain',
      ovsVersion: '3.1.0',
      chassis: { encaps: [{ type: 'geneve', ip: '172.17.2.11' }] }
    })
    expect(host('{}\n', 'ovs-vsctl get open . other_config')).not.toHaveProperty('chassis')
    const cut = read(
      'ovs-vsctl: no key "ovn-remote" in Open_vSwitch record "." column external_ids\n',
      'ovs-vsctl get open . external_ids:ovn-remote'
    )
    expect(ovsVsctlList.isError!(cut.record)).toBe(true)
  })

  it('names the command in full', () => {
    const canonical = (line: string) => ovsVsctlList.canonical!(line, read('', line).record)
    expect(canonical('ovs-vsctl -t 5 list open')).toBe('ovs-vsctl list Open_vSwitch')
    expect(canonical('ovs-vsctl -f json --columns name,type list interface tap0')).toBe(
      'ovs-vsctl --format=json --columns=name,type list Interface tap0'
    )
    expect(canonical(`ovs-vsctl find Interface type=geneve`)).toBe('ovs-vsctl find Interface type=geneve')
    expect(canonical('ovs-vsctl get open . external_ids')).toBe('ovs-vsctl get Open_vSwitch . external_ids')
    expect(canonical('ovs-vsctl list strange')).toBe('ovs-vsctl list strange')
  })

  it('is told from the lists of the other databases', () => {
    expect(ovsVsctlList.matches('ovs-vsctl --format=json list Bridge')).toBe(true)
    expect(ovsVsctlList.matches('ovn-nbctl list NAT')).toBe(false)
    expect(ovsVsctlList.matches('ovs-vsctl list-br')).toBe(false)
    for (const name of ['list_open_vswitch', 'list_bridge', 'format-json_list_port', 'format-table_list_interface']) {
      const output = fixture(`ovn-lab/compute-0/ovs-vsctl_${name}.txt`).split('\n')
      expect([ovsVsctlList.looksLike(output), ovnList.looksLike(output)]).toEqual([true, false])
    }
  })
})
