import { describe, expect, it } from 'vitest'
import { tenantMtu } from '../../../models/blueprint/defaults.ts'
import { blueprint } from '../../../models/blueprint/command.ts'
import type { Plan, PlannedHost } from '../../../models/blueprint/plan/plan.ts'
import { runCommand } from '../../support/run-command.ts'

function run(...lines: string[]) {
  return runCommand(blueprint, ['atlas: 1', 'name: test', ...lines].join('\n'), { host: null })
}

function plan(...lines: string[]): Plan {
  const { record, ledger } = run(...lines)
  expect(ledger.reports).toEqual([])
  return record.plan!
}

function problems(...lines: string[]): string[] {
  return run(...lines).ledger.reports.map(({ index, message }) => `${index + 1}: ${message}`)
}

/** Names of the facts of a kind, in the order they are claimed. */
function named(kind: string, ...lines: string[]): string[] {
  const { facts } = run(...lines)
  return [...new Set(facts.nodes.filter(({ ref }) => ref.kind === kind).map(({ props }) => props.name!))]
}

function host({ hosts }: Plan, name: string): PlannedHost {
  return hosts.find((each) => each.name === name)!
}

describe('hosts', () => {
  it('are called and networked as director does when nothing is said', () => {
    const { hosts, isolated, vips } = plan('roles:', '  - {role: Controller}', '  - {role: Compute, count: 2}')
    expect(hosts.map(({ name }) => name)).toEqual([
      ...['overcloud-controller-0', 'overcloud-novacompute-0', 'overcloud-novacompute-1']
    ])
    expect([...hosts[1]!.addresses.keys()]).toEqual(['ctlplane', 'Storage', 'InternalApi', 'Tenant'])
    expect(isolated.find(({ name }) => name === 'InternalApi')).toMatchObject({ vlan: 20 })
    expect(vips.map(({ network }) => network.name)).not.toContain('Tenant')
  })

  it('have their number as address in every network, or the address they name', () => {
    const planned = plan(
      'networks: {Tenant: {cidr: 10.5.0.0/24, vlan: 9}}',
      'roles:',
      '  - role: Compute',
      '    hosts: [{name: a, number: 7}, {name: b, addresses: {tenant: 10.5.0.4}}, c]'
    )
    expect(host(planned, 'a').addresses.get('Tenant')).toBe('10.5.0.7')
    expect(host(planned, 'b').addresses.get('Tenant')).toBe('10.5.0.4')
    expect(host(planned, 'c').addresses.get('Tenant')).toBe('10.5.0.5')
  })

  it('keep their ids and MAC addresses when another one joins', () => {
    const small = run('roles: [{role: Compute, hosts: [a, b]}]').facts.nodes
    const large = run('roles: [{role: Compute, hosts: [a, b, c]}]').facts.nodes
    const of = (nodes: typeof small, name: string) =>
      nodes.filter(({ ref, props }) => ref.kind === 'nic' && props.name === name && ref.within?.keys[0] === 'name:a')
    expect(of(large, 'eno1')).toEqual(of(small, 'eno1'))
    expect(host(plan('roles: [{role: Compute, hosts: [a, b, c]}]'), 'b').chassis).toEqual(
      host(plan('roles: [{role: Compute, hosts: [a, b]}]'), 'b').chassis
    )
  })

  it.each([
    [
      'single-nic-vlans',
      ['br-ex'],
      ['br-ex', 'eno1', 'vlan10', 'vlan20', 'vlan30', 'vlan40', 'vlan50'],
      { datacentre: 'br-ex' }
    ],
    [
      'bond-with-vlans',
      ['br-ex'],
      ['eno1', 'br-ex', 'eno2', 'eno3', 'vlan10', 'vlan20', 'vlan30', 'vlan40', 'vlan50'],
      { datacentre: 'br-ex' }
    ],
    [
      '2-linux-bonds-vlans',
      ['br-ex'],
      ['eno1', 'eno2', 'eno3', 'eno4', 'eno5', 'br-ex', 'vlan50'],
      { datacentre: 'br-ex' }
    ],
    [
      'multiple-nics',
      ['br-tenant', 'br-ex'],
      ['eno1', 'eno2', 'eno3', 'eno4', 'br-tenant', 'eno5', 'br-ex', 'eno6'],
      { datacentre: 'br-ex' }
    ],
    [
      'multiple-nics-vlans',
      ['br-tenant', 'br-ex'],
      ['eno1', 'eno2', 'eno3', 'eno4', 'br-tenant', 'eno5', 'vlan50', 'br-ex', 'eno6', 'vlan10'],
      { datacentre: 'br-ex' }
    ]
  ])('are wired by the preset %s', (layout, bridges, nics, mappings) => {
    const lines = ['roles:', `  - {role: Controller, count: 1, nics: ${layout}}`]
    expect(named('ovs-bridge', ...lines)).toEqual([...bridges, 'br-int'])
    expect(named('nic', ...lines).sort()).toEqual([...nics].sort())
    expect(Object.fromEntries(plan(...lines).hosts[0]!.mappings)).toEqual(mappings)
  })

  it('have kernel VLANs and bonds where a preset has no bridge', () => {
    const lines = ['roles:', '  - {role: Controller, count: 1, nics: 2-linux-bonds-vlans}']
    expect(named('bond', ...lines)).toEqual(['bond_api', 'bond-data'])
    expect(named('vlan-interface', ...lines).sort()).toEqual(['vlan10', 'vlan20', 'vlan30', 'vlan40'])
    const { facts } = run(...lines)
    const members = facts.links
      .filter(({ kind }) => kind === 'member')
      .map(({ from, to }) => [from.keys[0], to.keys[0]])
    expect(members).toContainEqual(['name:eno4', 'name:bond-data'])
  })

  it('reach provider networks from computes only when floating IPs are distributed', () => {
    const lines = ['roles: [{role: Controller}, {role: Compute}]']
    const mapped = (...more: string[]) => plan(...more, ...lines).hosts.map(({ mappings }) => [...mappings.values()])
    expect(mapped()).toEqual([['br-ex'], ['br-ex']])
    expect(mapped('distributedFloatingIps: false')).toEqual([['br-ex'], []])
  })
})

const CLOUD = [
  'roles: [{role: Controller, hosts: [c]}, {role: Compute, hosts: [n]}]',
  'providerNetworks:',
  '  - {name: public, type: flat, external: true, subnets: [{cidr: 10.9.0.0/24, pool: [10.9.0.20, 10.9.0.21], dhcp: false}]}'
]

describe('the size of tenant packets', () => {
  it.each([
    ['geneve', 4, 1500, 1442],
    ['geneve', 6, 1500, 1422],
    ['geneve', 4, 9000, 8942],
    ['vxlan', 4, 1500, 1450],
    ['vxlan', 6, 1500, 1430],
    ['gre', 4, 1500, 1458],
    ['gre', 6, 1500, 1438],
    ['vlan', 6, 9000, 9000],
    ['flat', 4, 1500, 1500]
  ] as const)('of %s over IPv%i with %i bytes is %i', (type, version, mtu, room) => {
    expect(tenantMtu(type, { mtu, version })).toBe(room)
  })

  it('is smaller where the tenant network is of IPv6', () => {
    const tenant = 'networks: {Tenant: {cidr: fd00:172:16::/64, vlan: 50, mtu: 9000}}'
    const net = 'projects: [{name: p, networks: [{name: net, subnets: [{cidr: 192.168.5.0/24}]}]}]'
    expect(plan(...CLOUD, tenant, net).networks.find(({ name }) => name === 'net')!.mtu).toBe(8922)
  })
})

describe('projects', () => {
  it('have ports, bindings, NAT rules and tunnel keys', () => {
    const lines = [
      ...CLOUD,
      'projects:',
      '  - name: p',
      '    networks: [{name: net, subnets: [{cidr: 192.168.5.0/24}]}]',
      '    routers: [{name: r, gateway: public, interfaces: [net]}]',
      '    servers: [{name: s, networks: [net], floatingIp: true}]'
    ]
    const { networks, routers, servers, floatingIps } = plan(...lines)
    expect(networks.map(({ name, tunnelKey, mtu }) => [name, tunnelKey, mtu])).toEqual([
      ['public', 1, 1500],
      ['net', 2, 1442]
    ])
    expect(routers[0]).toMatchObject({ tunnelKey: 3, snat: true })
    expect(routers[0]!.interfaces[0]!.addresses[0]!.address).toBe('192.168.5.1')
    expect(servers[0]!.ports[0]!.addresses[0]!.address).toBe('192.168.5.3')
    expect(floatingIps[0]).toMatchObject({ address: '10.9.0.21', mode: 'distributed' })
    const rules = run(...lines).facts.nodes.filter(({ ref }) => ref.kind === 'nat-rule')
    expect(rules.map(({ props }) => [props.attributes!['type'], props.attributes!['logicalIp']])).toEqual([
      ['snat', '192.168.5.0/24'],
      ['dnat_and_snat', '192.168.5.3']
    ])
  })

  it('are planned with ML2/OVS too: VXLAN, namespaces, local VLANs, nothing of OVN', () => {
    const { facts, ledger } = run(
      'driver: ovs',
      ...CLOUD,
      'projects:',
      '  - name: p',
      '    networks: [{name: net, subnets: [{cidr: 192.168.5.0/24}]}]',
      '    routers: [{name: r, gateway: public, interfaces: [net]}]',
      '    servers: [{name: s, networks: [net], floatingIp: true}]'
    )
    expect(ledger.reports).toEqual([])
    const ofKind = (kind: string) => facts.nodes.filter(({ ref }) => ref.kind === kind)
    const types = ofKind('ovs-interface').map(({ props }) => props.attributes!['type'])
    expect([types.filter((type) => type === 'vxlan').length, types.includes('geneve')]).toEqual([2, false])
    const spaces = new Set(ofKind('namespace').map(({ props }) => props.attributes!['purpose']))
    expect([...spaces].sort()).toEqual(['qdhcp', 'qrouter'])
    const tagged = ofKind('ovs-port').filter(({ props }) => /^(?:tap|qr-|qg-)/.test(props.name!))
    expect(tagged.map(({ props }) => typeof props.attributes!['tag'])).toEqual(tagged.map(() => 'number'))
    expect(ofKind('host').some(({ props }) => 'chassis' in props.attributes!)).toBe(false)
    expect(ofKind('port').some(({ props }) => props.attributes!['type'] !== undefined)).toBe(false)
  })
})

describe('what does not fit', () => {
  it.each([
    [
      ['roles: [{role: Compute, nics: fancy}]'],
      '3: overcloud-novacompute-0 has the NIC layout fancy, which is not defined; there are single-nic-vlans, bond-with-vlans, 2-linux-bonds-vlans, multiple-nics, multiple-nics-vlans, undercloud'
    ],
    [
      ['roles: [{role: Compute, networks: [Backup]}]'],
      '3: role Compute is on network Backup, which is not defined; there are ctlplane'
    ],
    [
      ['networks: {Backup: {vlan: 9}}'],
      `3: network Backup is none of director's, so it needs a cidr, like cidr: 172.20.0.0/24`
    ],
    [
      ['roles: [{role: Compute, count: 3, hosts: [a]}]'],
      '3: role Compute has count 3 but names 1 hosts; leave count out or make them agree'
    ],
    [['roles: [{role: Compute, hosts: [a, A]}]'], '3: two hosts are called a; names have to be unique'],
    [
      [
        'networks: {Tenant: {cidr: 10.0.0.0/24, vlan: 5}}',
        'roles: [{role: Compute, hosts: [{name: a, addresses: {Tenant: 10.0.1.1}}]}]'
      ],
      '4: 10.0.1.1 is not in network Tenant, which is 10.0.0.0/24'
    ],
    [
      ['roles: [{role: Compute, hosts: [{name: a, number: 9}, {name: b, number: 9}]}]'],
      '3: 192.168.24.9 in network ctlplane is given twice; every address can be given once'
    ],
    [
      ['networks: {Tenant: {cidr: 10.0.0.0/24}}', 'roles: [{role: Compute}]'],
      '4: network Tenant is tagged here but has no vlan; give it one under networks, like vlan: 20'
    ],
    [
      [...CLOUD, 'projects:', '  - {name: p, servers: [{name: s, networks: [nowhere]}]}'],
      '7: server s is in network nowhere, which project p does not have; it has public'
    ],
    [
      [...CLOUD, 'projects:', '  - {name: p, servers: [{name: s, host: c, networks: [public]}]}'],
      '7: server s has no place: c is no host that runs servers; there are n'
    ],
    [
      [...CLOUD, 'projects:', '  - name: p', '    routers: [{name: r, gateway: inside}]'],
      '8: router r has its gateway in inside, which is no external network; there are public'
    ],
    [
      [...CLOUD, 'projects:', '  - {name: p, networks: [{name: n, type: vxlan}]}'],
      '7: network n is of type vxlan, which is not set up with OVN; it has geneve, vlan and flat'
    ],
    [
      [...CLOUD, 'projects:', '  - {name: p, servers: [{name: s, networks: [public], floatingIp: true}]}'],
      '7: server s can have no floating IP: no router leads from its networks to public'
    ],
    [
      [...CLOUD, 'projects:', '  - {name: p, servers: [{name: s, count: 3, networks: [public]}]}'],
      '7: server s-3 gets no address: the subnets of public have none left'
    ]
  ])('is told: %j', (lines, problem) => {
    expect(problems(...lines)).toContain(problem)
  })

  it('is told once, however many hosts share it', () => {
    expect(
      problems('layouts: {l: [{nic: eth0, network: Moon}]}', 'roles: [{role: Compute, count: 9, nics: l}]')
    ).toEqual(['3: network Moon is not defined; there are ctlplane, Storage, InternalApi, Tenant'])
  })

  it('costs nothing else', () => {
    const { record, facts } = run('roles: [{role: Compute, hosts: [a, b]}, {role: 5}]', 'projects: oops')
    expect(record.plan!.hosts.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(
      facts.nodes.filter(({ ref }) => ref.kind === 'ovs-interface' && ref.keys[0]!.startsWith('name:ovn-'))
    ).toHaveLength(2)
  })
})
