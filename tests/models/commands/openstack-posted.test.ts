import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { TopologyNode } from '../../../models/topology/vocabulary.ts'

/** Tables as people post them: cut, annotated, retyped, from older clients. */
const A = '3d5c0f7e-9b1a-4f26-8c44-51a0be7d9e01'
const B = '4e6d1a8f-0c2b-4a37-9d55-62b1cf8e0f12'
const bare = (text: string) => analyse([{ name: 'paste.txt', text }])
const typed = (commandLine: string, text: string) => bare(`$ ${commandLine}\n${text}`)
const table = (headings: string[], ...rows: string[][]) => {
  const border = `+${headings.map(() => '----------').join('+')}+`
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [border, line(headings), border, ...rows.map(line), border].join('\n')
}
const of = (nodes: readonly TopologyNode[], kind: string) => nodes.filter((node) => node.kind === kind)
const statuses = ({ captures }: ReturnType<typeof bare>) => captures.map(({ command, status }) => [command, status])

describe('agents that have a router', () => {
  const rows = [
    [A, 'net-1', 'True', ':-)', 'active'],
    [B, 'net-2', 'True', 'xxx', 'standby']
  ]

  it('are known without the command', () => {
    const text = table(['id', 'host', 'admin_state_up', 'alive', 'ha_state'], ...rows)
    expect(statuses(bare(text))).toEqual([['openstack network agent list', 'parsed']])
  })

  it('are told of a router that is not highly available, too', () => {
    const text = table(['id', 'host', 'admin_state_up', 'alive'], ...rows.map((row) => row.slice(0, 4)))
    const { nodes } = typed(`neutron l3-agent-list-hosting-router ${A}`, text)
    expect(of(nodes, 'router')[0]?.attributes['l3Agents']).toEqual([{ host: 'host:net-1' }, { host: 'host:net-2' }])
    expect(of(typed(`neutron dhcp-agent-list-hosting-net ${A}`, text).nodes, 'router')).toEqual([])
  })
})

describe('some fields of one thing', () => {
  it('belong to what was asked for, when an older client picks them', () => {
    const text = table(['Field', 'Value'], ['binding:host_id', 'cmp-3'], ['device_owner', 'network:dhcp'])
    const { nodes } = typed(`neutron port-show ${A} -F binding:host_id -F device_owner`, text)
    expect(of(nodes, 'port').map(({ attributes }) => attributes)).toMatchObject([{ uuid: A, bindingHost: 'cmp-3' }])
  })

  it('belong to the hypervisor that was asked for', () => {
    const { nodes } = typed(
      'openstack hypervisor show cmp-3.example -c vcpus',
      table(['Field', 'Value'], ['vcpus', '12'])
    )
    expect(of(nodes, 'host').map(({ name, attributes }) => [name, attributes['hypervisor']])).toEqual([
      ['cmp-3', { hostname: 'cmp-3.example', vcpus: 12 }]
    ])
  })
})

describe('servers of a hypervisor', () => {
  it('stand on their host, by the name libvirt knows them by', () => {
    const text = table(
      ['ID', 'Name', 'Hypervisor ID', 'Hypervisor Hostname'],
      [A, 'instance-000000d1', '1', 'cmp-3.example']
    )
    for (const topology of [bare(text), typed('nova hypervisor-servers cmp-3', text)]) {
      expect(of(topology.nodes, 'server')).toMatchObject([
        { parent: 'host:cmp-3', attributes: { uuid: A, instanceName: 'instance-000000d1' } }
      ])
    }
  })
})

describe('addresses of a server', () => {
  it('stand with their network only', () => {
    const { nodes } = bare(
      table(
        ['Property', 'Value'],
        ['id', A],
        ['name', 'vm-1'],
        ['OS-EXT-STS:vm_state', 'active'],
        ['blue_net network', '10.7.0.4'],
        ['status', 'ACTIVE']
      )
    )
    expect(of(nodes, 'server')[0]?.attributes).toEqual({
      uuid: A,
      status: 'ACTIVE',
      vmState: 'active',
      networks: { blue_net: ['10.7.0.4'] }
    })
  })
})

describe('tables that were written on', () => {
  it('keep the row beside which somebody wrote', () => {
    const text = [
      '+----+--------------+--------+------+---------+-------+',
      '| ID | Binary       | Host   | Zone | Status  | State |',
      '+----+--------------+--------+------+---------+-------+',
      '|  1 | nova-compute | cmp-1  | nova | enabled | up    |',
      '|  2 | nova-compute | cmp-2  | nova | enabled | down  |   this one died at noon',
      '|  3 | nova-compute | cmp-3  | nova | enabled | down  |  <---- and this',
      '+----+--------------+--------+------+---------+-------+'
    ].join('\n')
    const { nodes, captures } = typed('openstack compute service list', text)
    expect(of(nodes, 'service').map(({ attributes }) => attributes['state'])).toEqual(['up', 'down', 'down'])
    expect(captures).toMatchObject([{ status: 'parsed', problems: [] }])
  })

  it('are read though the heading lost its end', () => {
    const text = [
      '+----+--------------+--------+------+---------+-------+-----------',
      '| Id | Binary       | Host   | Zone | Status  | State | Updated_at',
      '+----+--------------+--------+------+---------+-------+-----------',
      '|  1 | nova-compute | cmp-1  | nova | enabled | up    | 2026-02-09T23:11:15.000000 |',
      '|  2 | nova-compute | cmp-2  | nova | enabled | down  | 2026-02-09T23:11:15.000000 |'
    ].join('\n')
    expect(of(typed('nova service-list', text).nodes, 'service')).toHaveLength(2)
  })
})

describe('hosts that are called by their address', () => {
  it('have no name of one number, and no full name', () => {
    const row = ['7', 'nova-compute', '192.0.2.31', 'nova', 'enabled', 'up']
    const { nodes } = bare(table(['ID', 'Binary', 'Host', 'Zone', 'Status', 'State'], row))
    expect(of(nodes, 'host')).toMatchObject([{ id: 'host:192.0.2.31', name: '192.0.2.31', attributes: {} }])
    expect(of(nodes, 'host')[0]?.attributes['fqdn']).toBeUndefined()
    expect(of(nodes, 'service').map(({ parent }) => parent)).toEqual(['host:192.0.2.31'])
  })
})

describe('rows that somebody searched for, without heading and command', () => {
  it.each([
    [
      'openstack network agent list',
      'service',
      `| ${A} | DHCP agent | net-1 | nova | xxx | True | neutron-dhcp-agent |`
    ],
    ['openstack network agent list', 'service', `| ${A} | L3 agent | net-1 | nova | :-) | UP | neutron-l3-agent |`],
    [
      'openstack compute service list',
      'service',
      `| 7 | nova-compute | cmp-1 | nova | enabled | down | 2026-01-02T03:04:05.000000 |`
    ],
    ['openstack server list', 'server', `| ${A} | vm-1 | ACTIVE | blue=10.0.0.4 | cirros | m1.tiny |`],
    ['openstack baremetal node list', 'baremetal-node', `| ${A} | n-1 | None | power on | active | True |`]
  ])('are told by their cells: %s', (command, kind, row) => {
    const topology = bare(`${row}\n${row.replace(A, B)}\n`)
    expect(statuses(topology)).toEqual([[command, 'partial']])
    expect(of(topology.nodes, kind).length).toBeGreaterThan(0)
  })

  it('are nothing where their cells could be anything', () => {
    expect(statuses(bare(`| ${A} | a | b | c | d | e |\n`))).toEqual([[null, 'unrecognized']])
    expect(statuses(bare(`| ${A} | vm-1 | ACTIVE | nothing | cirros | m1.tiny |\n`))).toEqual([[null, 'unrecognized']])
  })
})

describe('fields that somebody searched for in one thing', () => {
  const rows = '| OS-EXT-SRV-ATTR:host | cmp-4.example |\n| status | SHUTOFF |\n'
  it('belong to what was asked for', () => {
    for (const line of [`openstack server show vm-4 | grep -E 'host|status'`, 'nova show vm-4 | egrep "host|status"']) {
      const { captures, nodes } = typed(line, rows)
      expect(captures).toMatchObject([{ status: 'filtered', problems: [] }])
      expect(of(nodes, 'server')).toMatchObject([
        { name: 'vm-4', parent: 'host:cmp-4', attributes: { status: 'SHUTOFF' } }
      ])
    }
  })

  it('are told by their names without the command', () => {
    const { nodes } = bare(`${rows}| id | ${A} |\n| OS-EXT-STS:vm_state | stopped |\n`)
    expect(of(nodes, 'server')).toMatchObject([{ parent: 'host:cmp-4', attributes: { uuid: A, vmState: 'stopped' } }])
    expect(statuses(bare('| a | b |\n| c | d |\n'))).toEqual([[null, 'unrecognized']])
  })

  it('are the end of a table of which the top scrolled away', () => {
    const end = `| id | ${A} |\n| status | active |\n| visibility | shared |\n+----+----+\n`
    expect(of(typed('openstack image create --file x.img x', end).nodes, 'image')).toMatchObject([
      { attributes: { uuid: A, status: 'active' } }
    ])
  })
})

describe('machines of an undercloud', () => {
  it('have the profile that their capabilities tell', () => {
    for (const properties of [
      "{'cpus': '4', 'capabilities': 'profile:control,boot_option:local'}",
      "{u'capabilities': u'boot_option:local,profile:control'}"
    ]) {
      const { nodes } = typed(
        'openstack baremetal node show n-1',
        table(['Field', 'Value'], ['uuid', A], ['properties', properties])
      )
      expect(of(nodes, 'baremetal-node')[0]?.attributes['profile']).toBe('control')
    }
  })
})

describe('the state of a balancer', () => {
  const C = '5f7e2b90-1d3c-4b48-8e66-73c2d09f1a23'
  const D = '608f3ca1-2e4d-4c59-9f77-84d3e1a02b34'
  const E = '71904db2-3f5e-4d6a-8088-95e4f2b13c45'
  const state = { operating_status: 'DEGRADED', provisioning_status: 'ACTIVE' }
  const person = { id: D, name: 'm-1', address: '192.0.2.31', protocol_port: 8080, ...state, operating_status: 'ERROR' }
  const behind = { id: C, name: 'p-1', ...state, members: [person] }
  const front = { id: B, name: 'l-1', ...state, pools: [behind] }
  const printed = JSON.stringify(
    { loadbalancer: { id: A, name: 'lb-1', ...state, listeners: [front, { ...front, id: E, name: 'l-2' }] } },
    null,
    4
  )

  it('tells of all that stands below it', () => {
    for (const got of [
      typed('openstack loadbalancer status show lb-1', printed),
      typed('neutron lbaas-loadbalancer-status lb-1', printed),
      bare(printed)
    ]) {
      expect(got.captures.map(({ status }) => status)).toEqual(['parsed'])
      expect(of(got.nodes, 'load-balancer')).toMatchObject([
        { name: 'lb-1', attributes: { uuid: A, operatingStatus: 'DEGRADED', provisioningStatus: 'ACTIVE' } }
      ])
      expect(of(got.nodes, 'listener')).toMatchObject([
        { name: 'l-1', attributes: { loadBalancers: [`load-balancer:${A}`] } },
        { name: 'l-2' }
      ])
      expect(of(got.nodes, 'pool')).toMatchObject([
        { name: 'p-1', attributes: { operatingStatus: 'DEGRADED', listeners: [`listener:${B}`, `listener:${E}`] } }
      ])
      expect(of(got.nodes, 'pool-member')).toMatchObject([
        {
          name: 'm-1',
          attributes: { pool: `pool:${C}`, address: '192.0.2.31', protocolPort: 8080, operatingStatus: 'ERROR' }
        }
      ])
    }
  })
})

describe('words above an output', () => {
  it('are no key of YAML', () => {
    const printed = JSON.stringify([{ ID: A, Name: 'cirros', Status: 'active' }], null, 2).replace(/^/gm, '    ')
    for (const gap of ['\n', '\n\n', '\n\n::\n\n']) {
      const { nodes } = bare(`  openstack image list\n\nSample output:${gap}${printed}\n`)
      expect(of(nodes, 'image').map(({ name }) => name)).toEqual(['cirros'])
    }
  })
})

describe('floating addresses of nova', () => {
  it('name the server under the heading that older releases printed', () => {
    const text = table(['Ip', 'Instance Id', 'Fixed Ip', 'Pool'], ['198.51.100.9', A, '10.9.0.3', 'ext'])
    const attributes = of(typed('nova floating-ip-list', text).nodes, 'floating-ip')[0]?.attributes
    expect(attributes).toMatchObject({ server: A })
    expect(attributes).not.toHaveProperty('instanceId')
  })
})
