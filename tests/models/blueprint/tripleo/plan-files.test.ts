import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import { planFileTitle } from '../../../../models/blueprint/tripleo/plan-files.ts'
import type { Topology, TopologyNode } from '../../../../models/topology/vocabulary.ts'
import {
  ROLES,
  NETWORKS_V1,
  NETWORKS_V2,
  VIPS,
  DEPLOY,
  ENVIRONMENT,
  DEPLOYED,
  UNDERCLOUD,
  NODES,
  INVENTORY,
  FILES
} from './samples.ts'

const read = (...files: [name: string, text: string][]): Topology =>
  analyse(files.map(([name, text]) => ({ name, text })))
const node = (topology: Topology, id: string): TopologyNode => {
  const found = topology.nodes.find((each) => each.id === id)
  if (!found) throw new Error(`no ${id} among ${topology.nodes.map((each) => each.id).join(' ')}`)
  return found
}
const hosts = (topology: Topology): [string, string][] =>
  topology.nodes.filter(({ kind }) => kind === 'host').map(({ name, certainty }) => [name, certainty])

describe("TripleO's own files", () => {
  it.each(FILES)('%s is told by its content alone', (_, title, text) => {
    const { captures } = read(['whatever', text])
    expect(captures.map(({ command, status, problems }) => [command, status, problems])).toEqual([
      [title, 'parsed', []]
    ])
  })

  it.each(FILES)('%s survives Windows and a cat in a session', (_, title, text) => {
    expect(read(['dropped', text.replaceAll('\n', '\r\n')]).captures.map(({ command }) => command)).toEqual([title])
    const session = `[stack@undercloud ~]$ cat some-file\n${text}[stack@undercloud ~]$ `
    expect(read(['session.txt', session]).captures.map(({ command }) => command)).toEqual([title])
  })

  it.each(FILES)('%s keeps no secret, and says nothing but plans', (_, _title, text) => {
    const topology = read(['dropped', text])
    expect(JSON.stringify(topology)).not.toContain('s3cr3t')
    for (const each of topology.nodes) expect(['planned', 'inferred'], each.id).toContain(each.certainty)
    for (const each of topology.nodes.filter(({ certainty }) => certainty === 'planned'))
      expect(each.sources.length, each.id).toBeGreaterThan(0)
  })

  it('are no other YAML', () => {
    const playbook = '- name: Install\n  hosts: all\n  tasks:\n    - name: x\n      ping:\n'
    const template = 'heat_template_version: rocky\nresources:\n  a: {type: OS::Heat::None}\n'
    const servers = '- ID: 1\n  Name: web\n  Networks: {}\n'
    for (const text of [playbook, template, servers, '', '---\n', 'hello\n', '- a\n- b\n'])
      expect(planFileTitle('x.yaml', text)).toBeUndefined()
    expect(planFileTitle('roles_data_empty.yaml', '- name: Controller\n')).toBe('roles_data.yaml')
  })
})

describe('roles', () => {
  const topology = read(['roles_data.yaml', ROLES])
  it('have networks, services and formats', () => {
    const controller = node(topology, 'deployment-role:Controller')
    expect(controller.attributes).toMatchObject({
      countDefault: 1,
      hostnameFormatDefault: '%stackname%-controller-%index%',
      defaultRouteNetworks: ['External'],
      services: ['NeutronApi', 'OVNController'],
      tags: ['primary', 'controller'],
      description: 'Everything that answers to the outside'
    })
    expect(controller.sources).toEqual([{ capture: 'c1', line: 3 }])
    const compute = node(topology, 'deployment-role:Compute').attributes['networks']
    expect(compute).toEqual([
      { name: 'InternalApi', network: 'InternalApi' },
      { name: 'Tenant', network: 'Tenant' }
    ])
  })
  it('draw as many hosts as the file says', () => {
    expect(hosts(topology)).toEqual([['overcloud-controller-0', 'planned']])
  })
})

describe('networks', () => {
  it('of version 1 have a subnet of their own and more below', () => {
    const topology = read(['n.yaml', NETWORKS_V1])
    const subnets = topology.nodes.filter(({ kind }) => kind === 'subnet')
    expect(subnets.map(({ name, attributes, parent }) => [name, attributes['cidr'], parent])).toEqual([
      ['external_leaf1', '10.0.5.0/24', 'network:isolated-external'],
      ['external_subnet', '10.0.0.0/24', 'network:isolated-external'],
      ['internal_api_subnet', '172.16.2.0/24', 'network:isolated-internalapi']
    ])
    expect(topology.nodes.some(({ name }) => name === 'Management')).toBe(false)
  })
  it('are the same in both versions', () => {
    const both = read(['a.yaml', NETWORKS_V1], ['b.yaml', NETWORKS_V2])
    const network = node(both, 'network:isolated-internalapi')
    expect(network).toMatchObject({ name: 'InternalApi', conflicts: [], certainty: 'planned' })
    expect(network.attributes).toMatchObject({ isolated: true, vip: true, mtu: 1500, nameLower: 'internal_api' })
  })
})

describe('the plan of several files', () => {
  const plan: [string, string][] = [
    ['roles_data.yaml', ROLES],
    ['network_data.yaml', NETWORKS_V2],
    ['vip_data.yaml', VIPS],
    ['overcloud-baremetal-deploy.yaml', DEPLOY]
  ]
  it('has a host for each count, on the networks of its role', () => {
    const topology = read(...plan)
    expect(hosts(topology).map(([name]) => name)).toEqual([
      'compute-0',
      'compute-1',
      'controller-0',
      'controller-1',
      'controller-2'
    ])
    const links = topology.links.filter(({ kind, from }) => kind === 'on-network' && from === 'host:compute-1')
    expect(links.map(({ to }) => to)).toEqual(['network:isolated-internalapi', 'network:isolated-tenant'])
    expect(node(topology, 'host:compute-1').attributes['role']).toBe('Compute')
    expect(node(topology, 'vip:172.16.2.240').attributes['network']).toBe('network:isolated-internalapi')
  })

  it('depends on the set of files only', () => {
    const strip = ({ nodes, links }: Topology) =>
      JSON.stringify([nodes.map(({ sources: _, ...rest }) => rest), links.map(({ sources: _, ...rest }) => rest)])
    expect(strip(read(...[...plan].reverse()))).toBe(strip(read(...plan)))
  })

  it('tells planned hosts from seen ones, and joins those that are both', () => {
    const seen = '[root@compute-0 ~]# ip -br link\nlo UNKNOWN 00:00:00:00:00:00 <LOOPBACK,UP,LOWER_UP>\n'
    const stranger = seen.replace('compute-0', 'compute-9')
    const topology = read(...plan, ['a.txt', seen], ['b.txt', stranger])
    const byName = Object.fromEntries(hosts(topology))
    expect(byName).toMatchObject({ 'compute-0': 'seen', 'compute-1': 'planned', 'compute-9': 'seen' })
    expect(node(topology, 'host:compute-0').attributes['deploymentRole']).toBe('deployment-role:Compute')
    expect(node(topology, 'host:compute-9').attributes).not.toHaveProperty('deploymentRole')
  })

  it('takes counts, formats and names from environments', () => {
    const topology = read(['roles_data.yaml', ROLES], ['env.yaml', ENVIRONMENT])
    expect(hosts(topology).map(([name]) => name)).toEqual(['ctl-0', 'overcloud-novacompute-1', 'rack1-node7'])
    expect(node(topology, 'cloud:overcloud').attributes).toMatchObject({
      bridgeMappings: { datacentre: 'br-ex', tenant: 'br-isolated' },
      networkVlanRanges: ['datacentre:100:200'],
      domain: 'lab.example.com'
    })
  })

  it('has the addresses that provisioning gave', () => {
    const topology = read(...plan, ['overcloud-baremetal-deployed.yaml', DEPLOYED])
    expect(node(topology, 'host:controller-0').attributes['addresses']).toEqual(['172.16.2.20/24', '192.168.24.10/24'])
    expect(node(topology, 'host:compute-0').attributes['addresses']).toEqual(['192.168.24.15/24'])
    expect(node(topology, 'vip:192.168.24.4').attributes['network']).toBe('network:isolated-ctlplane')
  })

  it('adds nothing for an inventory of the same hosts', () => {
    const topology = read(...plan, ['inventory.yaml', INVENTORY])
    expect(hosts(topology)).toHaveLength(5)
    expect(node(topology, 'host:controller-0').attributes['addresses']).toEqual(['172.16.2.20', '192.168.24.10'])
  })
})

describe('inventories', () => {
  it('are read from what the dynamic one prints, too', () => {
    const text = JSON.stringify({
      Compute: { hosts: ['compute-0'], vars: { tripleo_role_name: 'Compute', ansible_ssh_user: 'x' } },
      _meta: { hostvars: { 'compute-0': { ansible_host: '192.168.24.15', internal_api_ip: '172.16.2.30' } } }
    })
    for (const printed of [text, JSON.stringify(JSON.parse(text), null, 1)]) {
      const topology = read(['inventory', printed])
      expect(topology.captures[0]!.command).toBe('tripleo-ansible-inventory.yaml')
      expect(node(topology, 'host:compute-0').attributes).toMatchObject({
        role: 'Compute',
        addresses: ['172.16.2.30', '192.168.24.15']
      })
    }
  })
})

describe('the director', () => {
  it('has its bridge, its network and its VIPs', () => {
    const topology = read(['undercloud.conf', UNDERCLOUD])
    expect(node(topology, 'host:director')).toMatchObject({ parent: 'cloud:undercloud', certainty: 'planned' })
    expect(node(topology, 'host:director').attributes).toMatchObject({
      role: 'Undercloud',
      fqdn: 'director.lab.example.com'
    })
    expect(node(topology, 'ovs-bridge:director/br-ctlplane').certainty).toBe('planned')
    expect(topology.nodes.find(({ kind }) => kind === 'subnet')!.attributes).toMatchObject({
      cidr: '192.168.24.0/24',
      allocationPools: [{ start: '192.168.24.5', end: '192.168.24.24' }],
      masquerade: true
    })
    expect(topology.nodes.filter(({ kind }) => kind === 'vip').map(({ name }) => name)).toEqual([
      'ip-192.168.24.2',
      'ip-192.168.24.3'
    ])
  })

  it('knows its machines, which provisioning names', () => {
    const topology = read(['instackenv.json', NODES], ['deploy.yaml', DEPLOY])
    const machine = topology.nodes.find(({ kind }) => kind === 'baremetal-node')!
    expect(machine).toMatchObject({ name: 'node00', certainty: 'planned' })
    expect(machine.attributes).toMatchObject({ driver: 'ipmi', macs: ['52:54:00:aa:00:01'], cpus: 8, memoryMb: 16384 })
    expect(node(topology, 'host:controller-0').attributes['baremetalNode']).toBe(machine.id)
  })

  it('knows machines of Redfish, with their capabilities as a mapping', () => {
    const machine = {
      ...{ name: 'node7', pm_type: 'redfish', pm_addr: 'https://[2001:DB8::7]:8000/redfish/v1', pm_system_id: '/1' },
      capabilities: { profile: 'compute', boot_mode: 'uefi', node: 7 },
      ports: [{ address: '52:54:00:aa:00:07', physical_network: 'ctlplane' }]
    }
    const topology = read(['instackenv.json', JSON.stringify({ nodes: [machine] }, null, 2)])
    expect(topology.nodes.find(({ kind }) => kind === 'baremetal-node')!.attributes).toMatchObject({
      driver: 'redfish',
      managementAddress: '2001:db8::7',
      profile: 'compute',
      capabilities: { profile: 'compute', boot_mode: 'uefi', node: '7' }
    })
  })
})

describe('anchors and aliases', () => {
  const environment = (...more: string[]): string =>
    [
      'parameter_defaults:',
      '  ControllerCount: 1',
      '  ComputeCount: 2',
      '  CloudDomain: lab.example.com',
      ...more
    ].join('\n')

  it('stand for what they name, merged or whole', () => {
    const shared = environment(
      '  NeutronBridgeMappings: &mappings "datacentre:br-ex"',
      '  ComputeParameters: {NeutronBridgeMappings: *mappings}'
    )
    const topology = read(['env.yaml', shared])
    expect(topology.captures).toMatchObject([{ command: 'Heat environment', status: 'parsed', problems: [] }])
    const deploy = `- name: Controller
  count: 1
  defaults: &usual
    networks: &networks
      - {network: ctlplane}
      - {network: internal_api}
- name: Compute
  count: 2
  defaults:
    <<: *usual
    profile: compute
`
    const planned = read(['overcloud-baremetal-deploy.yaml', deploy])
    expect(planned.captures.flatMap(({ problems }) => problems)).toEqual([])
    expect(hosts(planned).map(([name]) => name)).toEqual(
      expect.arrayContaining(['overcloud-controller-0', 'overcloud-novacompute-0'])
    )
  })

  it('are told where they would make more of a file than memory holds', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `  L${at + 1}: &l${at + 1} [*l${at}, *l${at}, *l${at}]`)
    const topology = read(['env.yaml', environment('  L0: &l0 [x, y]', ...levels)])
    expect(topology.captures[0]!.problems[0]!.message).toContain('make too much of it')
  })
})

describe('credentials', () => {
  const RC = `# Clear any old environment
for key in $( set | awk '{FS="="}  /^OS_/ {print $1}' ); do unset $key ; done
export OS_USERNAME=admin
export OS_AUTH_URL=http://192.0.2.10:5000
OS_CLOUDNAME=overcloud
export PS1=\${PS1:-""}

if [ -z "\${CLOUDPROMPT_ENABLED:-}" ]; then
    export PS1="($OS_CLOUDNAME) $PS1"
fi`

  it('are told from their file', () => {
    expect(planFileTitle('overcloudrc', RC)).toBe('overcloudrc')
  })

  it('do not swallow the session that they were typed in', () => {
    const session = `$ export OS_USERNAME=admin\n${RC.split('\n').slice(2, 5).join('\n')}\n$ hostname\ncontroller-0\n`
    expect(planFileTitle('session.txt', session)).toBeUndefined()
    expect(planFileTitle('session.txt', `${RC}\n$ hostname\ncontroller-0\n`)).toBeUndefined()
    expect(read(['session.txt', session]).captures.map(({ command }) => command)).toContain('hostname')
  })
})

describe('damage', () => {
  it('is told by line and column, and costs one entry', () => {
    const broken = ROLES.replace('networks: [InternalApi, Tenant]', 'networks: [InternalApi, Tenant')
    const topology = read(['roles_data.yaml', broken])
    expect(topology.captures[0]).toMatchObject({ status: 'partial' })
    expect(topology.captures[0]!.problems[0]!.message).toMatch(/^column \d+: /)
    expect(topology.nodes.map(({ id }) => id)).toContain('deployment-role:Controller')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES.map(([name, , text]) => [name, text] as const)),
        fc.nat(3000),
        fc.string({ maxLength: 20 }),
        fc.nat(30),
        ([name, text], at, inserted, cut) => {
          const damaged = text.slice(0, at % text.length) + inserted + text.slice((at % text.length) + cut)
          const { captures } = read([name, damaged])
          for (const { problems } of captures)
            expect(problems.some(({ message }) => message.includes('please report'))).toBe(false)
        }
      ),
      { numRuns: 300 }
    )
  })

  it('has no names that are not', () => {
    const text = '- name: __proto__\n  HostnameFormatDefault: x-%index%\n  CountDefault: 1\n  networks: [constructor]\n'
    expect(read(['roles_data.yaml', text]).nodes.map(({ id }) => id)).toContain('deployment-role:__proto__')
  })
})
