import { describe, expect, it } from 'vitest'
import { openstack } from '../../../models/commands/openstack.ts'
import type { FactValue, NodeFact } from '../../../models/topology/facts.ts'
import { runCommand } from '../../support/run-command.ts'

const NET = '0613f08b-9cfb-4736-aafd-4d81e6f75844'
const SUB = 'bf32564b-0d04-43c8-8667-66931fa9875b'
const SUB2 = '79fdb96e-fbab-46aa-b433-10a9fab27d64'
const PORT = '4dcaa04f-8674-4321-8132-e53e86e2228a'
const ROUTER = 'acda701e-0177-494a-9f0a-cd9b5dec3adb'
const SERVER = 'b1a2ee8d-6cef-46f5-ba11-7c72369a3aea'

/** A table as the clients print it; a cell of several lines takes several rows. */
function table(headings: string[], rows: string[][]): string {
  const lines = rows.flatMap((row) => {
    const cells = row.map((cell) => cell.split('\n'))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, at) => cells.map((cell) => cell[at] ?? ''))
  })
  const widths = headings.map((heading, at) => Math.max(heading.length, ...lines.map((line) => line[at]!.length)))
  const border = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`
  const draw = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [border, draw(headings), border, ...lines.map(draw), border].join('\n')
}

const show = (fields: { [name: string]: string }) => table(['Field', 'Value'], Object.entries(fields))
const run = (commandLine: string, text: string) => runCommand(openstack, text, { commandLine })
const attributes = (facts: NodeFact[], kind: string): { [key: string]: FactValue } =>
  Object.assign({}, ...facts.filter(({ ref }) => ref.kind === kind).map(({ props }) => props.attributes))

describe('what a role may not see', () => {
  it('leaves provider attributes away where they are None', () => {
    const { facts } = run(
      'openstack network show private',
      show({
        id: NET,
        name: 'private',
        mtu: '1442',
        'provider:network_type': 'None',
        'provider:segmentation_id': 'None'
      })
    )
    expect(attributes(facts.nodes, 'network')).toEqual({ uuid: NET, mtu: 1442 })
  })
})

describe('ports of every release', () => {
  const spellings = {
    Queens: `ip_address='10.0.0.5', subnet_id='${SUB}'\nip_address='FD00::5', subnet_id='${SUB2}'`,
    JSON: `[{"subnet_id": "${SUB}", "ip_address": "10.0.0.5"}, {"subnet_id": "${SUB2}", "ip_address": "FD00::5"}]`,
    Python: `[{'subnet_id': '${SUB}', 'ip_address': '10.0.0.5'}, {'subnet_id': '${SUB2}', 'ip_address': 'FD00::5'}]`,
    Python2: `[{u'subnet_id': u'${SUB}', u'ip_address': u'10.0.0.5'}, {u'subnet_id': u'${SUB2}', u'ip_address': u'FD00::5'}]`,
    neutron: `{"subnet_id": "${SUB}", "ip_address": "10.0.0.5"}\n{"subnet_id": "${SUB2}", "ip_address": "FD00::5"}`
  }
  it.each(Object.entries(spellings))('%s', (_, fixed) => {
    const text = table(
      ['ID', 'Name', 'MAC Address', 'Fixed IP Addresses', 'Status'],
      [[PORT, '', 'FA:16:3E:00:00:01', fixed, 'ACTIVE']]
    )
    const { facts } = run('openstack port list', text)
    expect(attributes(facts.nodes, 'port')).toMatchObject({
      mac: 'fa:16:3e:00:00:01',
      addresses: ['10.0.0.5', 'fd00::5']
    })
    expect(facts.links.map(({ kind, to, attributes }) => [kind, to.keys[0], attributes['address']])).toEqual([
      ['in-subnet', `uuid:${SUB}`, '10.0.0.5'],
      ['in-subnet', `uuid:${SUB2}`, 'fd00::5']
    ])
  })

  it('takes what the filter says of every row', () => {
    const text = table(
      ['ID', 'Name', 'MAC Address', 'Fixed IP Addresses', 'Status'],
      [[PORT, '', 'fa:16:3e:00:00:01', '', 'DOWN']]
    )
    const { facts } = run('openstack port list --network private --server web-0', text)
    expect(facts.nodes[0]!.props.parent).toEqual({ kind: 'network', keys: ['called:private'] })
    expect(facts.nodes[0]!.props.attributes!['deviceId']).toMatchObject({
      ref: { kind: 'server', keys: ['called:web-0'] }
    })
  })

  it('points at the owner of the device', () => {
    const ownerOf = (owner: string) =>
      attributes(
        run('openstack port show x', show({ id: PORT, device_id: SERVER, device_owner: owner })).facts.nodes,
        'port'
      )['deviceId']
    expect(ownerOf('compute:nova')).toMatchObject({ ref: { kind: 'server' } })
    expect(ownerOf('network:router_interface')).toMatchObject({ ref: { kind: 'router' } })
    expect(ownerOf('network:dhcp')).toBe(SERVER)
  })
})

describe('routers', () => {
  it('have a gateway and interfaces', () => {
    const { facts } = run(
      'openstack router show r',
      show({
        id: ROUTER,
        name: 'r',
        external_gateway_info: `{"network_id": "${NET}", "enable_snat": true, "external_fixed_ips": [{"subnet_id": "${SUB}", "ip_address": "10.0.0.9"}]}`,
        interfaces_info: `[{"port_id": "${PORT}", "ip_address": "192.168.0.1", "subnet_id": "${SUB2}"}]`
      })
    )
    expect(attributes(facts.nodes, 'router')).toMatchObject({ snat: true })
    expect(facts.links.map(({ kind, from, to, attributes }) => [kind, from.kind, to.kind, attributes])).toEqual([
      ['gateway', 'router', 'network', { addresses: ['10.0.0.9'] }],
      ['in-subnet', 'port', 'subnet', { address: '192.168.0.1' }]
    ])
    expect(attributes(facts.nodes, 'port')).toMatchObject({ uuid: PORT, deviceId: { text: ROUTER } })
  })

  it.each(['null', 'None', ''])('have none where the client prints %j', (printed) => {
    expect(run('openstack router show r', show({ id: ROUTER, external_gateway_info: printed })).facts.links).toEqual([])
  })
})

describe('servers', () => {
  const networksOf = (printed: string) =>
    attributes(
      run('openstack server list', table(['ID', 'Name', 'Status', 'Networks'], [[SERVER, 'web', 'ACTIVE', printed]]))
        .facts.nodes,
      'server'
    )['networks']

  it.each([
    'private=192.168.10.11, 10.0.0.5; public=172.16.0.3',
    `{'private': ['192.168.10.11', '10.0.0.5'], 'public': ['172.16.0.3']}`,
    '{"private": [{"addr": "10.0.0.5"}, {"addr": "192.168.10.11"}], "public": [{"addr": "172.16.0.3"}]}'
  ])('are in their networks: %s', (printed) => {
    expect(networksOf(printed)).toEqual({ private: ['10.0.0.5', '192.168.10.11'], public: ['172.16.0.3'] })
  })

  it('prove image and flavor printed with their ids, and run on their host', () => {
    const { facts } = run(
      'openstack server show web',
      show({
        id: SERVER,
        name: 'web',
        'OS-EXT-SRV-ATTR:host': 'compute-0.localdomain',
        flavor: 'm1.tiny (1)',
        image: `Windows Server 2019 (ko-KR) (${NET})`
      })
    )
    const named = facts.nodes.filter(({ ref }) => ref.kind === 'flavor' || ref.kind === 'image')
    expect(named.map(({ ref, props }) => [ref.keys[0], props.name])).toEqual([
      ['uuid:1', 'm1.tiny'],
      [`uuid:${NET}`, 'Windows Server 2019 (ko-KR)']
    ])
    expect(facts.nodes.find(({ ref }) => ref.kind === 'server')!.props.parent).toEqual({
      kind: 'host',
      keys: ['fqdn:compute-0.localdomain']
    })
  })

  it('have the flavor that nova prints as a dict, and no image when booted from a volume', () => {
    const { facts } = run(
      'openstack server show web',
      show({
        id: SERVER,
        name: 'web',
        flavor: `disk='1', id='m1.tiny', name='m1.tiny', original_name='m1.tiny', vcpus='1'`,
        image: 'N/A (booted from volume)'
      })
    )
    expect(attributes(facts.nodes, 'server')['flavor']).toMatchObject({ text: 'm1.tiny' })
    expect(attributes(facts.nodes, 'server')).not.toHaveProperty('image')
  })

  it('stay two when two have one name and no id', () => {
    const { facts } = run(
      'openstack server list -c Name -c Status',
      table(
        ['Name', 'Status'],
        [
          ['web', 'ACTIVE'],
          ['web', 'ERROR'],
          ['db', 'ACTIVE']
        ]
      )
    )
    expect(facts.nodes.map(({ ref }) => ref.keys[0])).toEqual(['name:web~1', 'name:web~2', 'called:db'])
  })
})

describe('agents and services', () => {
  it('make an OVN controller agent its host’s chassis', () => {
    const text = table(
      ['ID', 'Agent Type', 'Host', 'Availability Zone', 'Alive', 'State', 'Binary'],
      [[SERVER, 'OVN Controller agent', 'compute-0.localdomain', '', 'XXX', 'UP', 'ovn-controller']]
    )
    const { facts } = run('openstack network agent list', text)
    expect(attributes(facts.nodes, 'service')).toMatchObject({ binary: 'ovn-controller', alive: false, state: 'UP' })
    const chassis = facts.nodes.find(({ props }) => props.attributes?.['chassis'])!
    expect(chassis.ref.keys).toEqual(['fqdn:compute-0.localdomain', `chassis:${SERVER}`])
  })

  it('tell the tunnel address of an Open vSwitch agent', () => {
    const configurations = `{"tunneling_ip": "172.17.0.20", "bridge_mappings": {"datacentre": "br-ex"}}`
    const { facts } = run(
      'neutron agent-show x',
      show({
        id: SERVER,
        agent_type: 'Open vSwitch agent',
        host: 'compute-0',
        binary: 'neutron-openvswitch-agent',
        configurations
      })
    )
    expect(facts.clues.map(({ clue }) => clue)).toEqual([
      { type: 'local-address', host: { kind: 'host', keys: ['name:compute-0'] }, address: '172.17.0.20' }
    ])
  })

  it('know that the agent of a bare metal machine is on no host of that name', () => {
    const text = table(
      ['ID', 'Agent Type', 'Host', 'Availability Zone', 'Alive', 'State', 'Binary'],
      [[SERVER, 'Baremetal Node', NET, '', ':-)', 'UP', 'ironic-neutron-agent']]
    )
    const { facts } = run('openstack network agent list', text)
    expect(attributes(facts.nodes, 'service')).toMatchObject({ agentType: 'Baremetal Node', host: NET, alive: true })
    expect(facts.nodes.filter(({ ref }) => ref.kind === 'host')).toEqual([])
  })

  it('know that hostgroup is no machine', () => {
    const text = table(
      ['Binary', 'Host', 'Zone', 'Status', 'State', 'Updated At'],
      [
        ['cinder-volume', 'hostgroup@tripleo_ceph', 'nova', 'enabled', 'up', 'x'],
        ['cinder-volume', 'node-1@lvm', 'nova', 'enabled', 'down', 'x']
      ]
    )
    const { facts } = run('openstack volume service list', text)
    expect(facts.nodes.filter(({ ref }) => ref.kind === 'host').map(({ ref }) => ref.keys)).toEqual([['name:node-1']])
    expect(facts.nodes.filter(({ ref }) => ref.kind === 'service').map(({ ref }) => ref.keys)).toEqual([
      ['name:cinder-volume@hostgroup@tripleo_ceph'],
      ['name:cinder-volume@lvm']
    ])
  })
})

describe('output without its command line', () => {
  const read = (text: string) => {
    const { record, facts } = run('', text)
    return {
      looks: openstack.looksLike(text.split('\n')),
      titles: openstack.ambiguous!(record),
      title: openstack.canonical!('', record),
      facts
    }
  }

  it('is not taken for one of those that print the same columns', () => {
    const { looks, titles, facts } = read(table(['ID', 'Name'], [[NET, 'admin']]))
    expect(looks).toBe(true)
    expect(titles).toEqual(
      expect.arrayContaining(['openstack project list', 'openstack role list', 'openstack user list'])
    )
    expect(facts.nodes).toEqual([])
  })

  it('is told by its cells where the columns do not tell', () => {
    const columns = ['Binary', 'Host', 'Zone', 'Status', 'State']
    expect(read(table(columns, [['nova-compute', 'c0', 'nova', 'enabled', 'up']])).title).toBe(
      'openstack compute service list'
    )
    expect(read(table(columns, [['cinder-volume', 'c0', 'nova', 'enabled', 'up']])).title).toBe(
      'openstack volume service list'
    )
    expect(read(table(['ID', 'Name', 'Status'], [[NET, 'cirros', 'active']])).title).toBe('openstack image list')
    expect(read(table(['ID', 'Name', 'Status'], [[NET, 'web-0', 'ACTIVE']])).looks).toBe(false)
  })

  it.each([
    ['openstack port show', show({ id: PORT, fixed_ips: '', mac_address: 'fa:16:3e:00:00:01', network_id: NET })],
    ['openstack subnet show', show({ id: SUB, cidr: '10.0.0.0/24', gateway_ip: '10.0.0.1', network_id: NET })],
    ['openstack server show', show({ id: SERVER, name: 'w', 'OS-EXT-STS:vm_state': 'active', flavor: 'm1', image: '' })]
  ])('%s', (title, text) => expect(read(text).title).toBe(title))

  it('leaves tables of other programs alone', () => {
    expect(read(table(['Database'], [['mysql']])).looks).toBe(false)
    expect(read(table(['CONTAINER ID', 'IMAGE', 'STATUS'], [['1', 'x', 'Up']])).looks).toBe(false)
    expect(openstack.looksLike(['just: words', 'and more'])).toBe(false)
  })

  it('knows that the network of a gateway is external', () => {
    const gateway = `{"network_id": "${NET}", "enable_snat": true}`
    const { facts } = run('neutron router-list', table(['id', 'name', 'external_gateway_info'], [[SUB, 'r', gateway]]))
    expect(facts.nodes).toContainEqual(
      expect.objectContaining({ props: { attributes: { external: true }, weak: true } })
    )
  })

  it('names the columns of rows that grep left, when the command line tells', () => {
    const { facts } = run('openstack network list', `| ${NET} | private | ${SUB} |`)
    expect(facts.nodes[0]).toMatchObject({ ref: { keys: [`uuid:${NET}`] }, props: { name: 'private' } })
  })

  it('says so where it cannot name them', () => {
    const { facts, ledger } = run('openstack network list', `| ${NET} | private | ${SUB} | of another age |`)
    expect(facts.nodes).toEqual([])
    expect(ledger.reports).toMatchObject([{ index: 0, message: expect.stringContaining('without headings') as string }])
  })
})

describe('messages', () => {
  it.each([
    "openstack: 'netwrok list' is not an openstack command. See 'openstack --help'.",
    'HTTP 403: Forbidden',
    'ForbiddenException: 403: Client Error for url: http://x, Policy',
    '-bash: openstack: command not found',
    'Traceback (most recent call last):\n  File "x", line 1, in <module>\nImportError: no module',
    'usage: openstack network show [-h]\n                              <network>\nopenstack network show: error: too few arguments'
  ])('%j is an error', (text) => {
    const { record, ledger } = run('openstack network list', text)
    expect(openstack.isError!(record)).toBe(true)
    expect(ledger.leftover()).toEqual([])
  })

  it('stand aside when there is output', () => {
    const warning =
      '/usr/lib/python2.7/site-packages/x.py:22: CryptographyDeprecationWarning: Python 2\n  from cryptography import utils'
    const { record, ledger } = run(
      'openstack network list',
      `${warning}\n${table(['ID', 'Name', 'Subnets'], [[NET, 'a', '']])}`
    )
    expect(openstack.isError!(record)).toBe(false)
    expect([ledger.leftover(), ledger.reports]).toEqual([[], []])
    expect(record.tables[0]!.rows).toHaveLength(1)
  })

  it('empty output is empty', () => {
    const { record } = run('openstack network list', '\n')
    expect([openstack.isEmpty!(record), openstack.isError!(record)]).toEqual([true, false])
  })
})
