import { describe, expect, it } from 'vitest'
import { osNetConfig } from '../../../models/blueprint/tripleo/os-net-config.ts'
import { PLAN_FILES } from '../../../models/blueprint/tripleo/plan-files.ts'
import { runCommand } from '../../support/run-command.ts'

const YAML = `network_config:
- type: interface
  name: nic1
  use_dhcp: false
  addresses:
  - ip_netmask: 192.168.24.11/24
  routes:
  - default: true
    next_hop: 192.168.24.1
- type: ovs_bridge
  name: br-ex
  ovs_extra: ["set bridge br-ex fail_mode=secure"]
  members:
  - type: ovs_bond
    name: bond1
    ovs_options: bond_mode=balance-slb lacp=off
    members:
    - {type: interface, name: nic2, primary: true}
    - {type: interface, name: nic3}
  - type: vlan
    vlan_id: 20
    addresses:
    - ip_netmask: 172.17.1.11/24
- type: linux_bond
  name: bond_api
  bonding_options: "mode=4 lacp_rate=1"
  members:
  - {type: interface, name: nic4}
- type: vlan
  device: bond_api
  vlan_id: 30
- type: ovs_user_bridge
  name: br-dpdk
  members:
  - type: ovs_dpdk_port
    name: dpdk0
    members:
    - {type: sriov_pf, name: nic5, numvfs: 8}
- type: ovs_bridge
  name: "{{ neutron_physical_bridge_name }}"`

const JSON_TEXT = JSON.stringify({
  network_config: [{ type: 'ovs_bridge', name: 'br-tenant', members: [{ type: 'interface', name: 'em2', mtu: 9000 }] }]
})

describe('os-net-config', () => {
  it('plans bridges, bonds, VLANs, addresses and routes', () => {
    const { facts, ledger } = runCommand(osNetConfig, YAML)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.every(({ props }) => props.certainty === 'planned')).toBe(true)
    const of = (kind: string) => [
      ...new Set(facts.nodes.filter(({ ref }) => ref.kind === kind).map(({ props }) => props.name))
    ]
    expect(of('ovs-bridge')).toEqual(['br-ex', 'br-dpdk'])
    expect(of('ovs-port')).toEqual(['br-ex', 'bond1', 'vlan20', 'br-dpdk', 'dpdk0'])
    expect(of('nic')).toEqual(['nic1', 'br-ex', 'nic2', 'nic3', 'vlan20', 'nic4', 'br-dpdk', 'nic5'])
    expect([of('bond'), of('vlan-interface')]).toEqual([['bond_api'], ['vlan30']])
    const find = (kind: string, name: string) =>
      facts.nodes.find(({ ref, props }) => ref.kind === kind && props.name === name)!.props.attributes!
    expect(find('ovs-bridge', 'br-ex')).toMatchObject({ failMode: 'secure' })
    expect(find('ovs-bridge', 'br-dpdk')).toMatchObject({ datapathType: 'netdev' })
    expect(find('ovs-port', 'bond1')).toMatchObject({ bondMode: 'balance-slb' })
    expect(find('ovs-port', 'vlan20')).toMatchObject({ tag: 20 })
    expect(find('nic', 'vlan20')).toMatchObject({ addresses: ['172.17.1.11/24'] })
    expect(find('bond', 'bond_api')).toMatchObject({ bondMode: '802.3ad' })
    expect(facts.nodes.find(({ ref }) => ref.kind === 'route')!.ref.keys).toEqual([
      'name:default via 192.168.24.1 dev nic1'
    ])
    expect(facts.links.map(({ kind, from, to }) => [kind, from.keys[0], to.keys[0]])).toEqual([
      ['member', 'name:nic4', 'name:bond_api']
    ])
  })

  it('reads JSON, in one line or laid out', () => {
    for (const text of [JSON_TEXT, JSON.stringify(JSON.parse(JSON_TEXT), null, 2)]) {
      const { facts, ledger } = runCommand(osNetConfig, text)
      expect(ledger.leftover()).toEqual([])
      expect(facts.nodes.some(({ props }) => props.name === 'em2' && props.attributes!['mtu'] === 9000)).toBe(true)
    }
  })

  it('is claimed, and by no other file of TripleO', () => {
    for (const text of [YAML, `---\n${YAML}`, JSON_TEXT, JSON.stringify(JSON.parse(JSON_TEXT), null, 2)]) {
      expect(osNetConfig.looksLike(text.split('\n'))).toBe(true)
      expect(PLAN_FILES.filter((file) => file.looksLike(text.split('\n'))).map(({ id }) => id)).toEqual([])
    }
    expect(osNetConfig.matches('cat /etc/os-net-config/config.json')).toBe(true)
    expect(osNetConfig.matches('cat /etc/hosts')).toBe(false)
  })

  it('reports damage and keeps the rest', () => {
    const { ledger, facts } = runCommand(osNetConfig, 'network_config:\n- type: interface\n  name: [')
    expect(ledger.reports.length).toBeGreaterThan(0)
    expect(facts.nodes).toEqual([])
  })
})
