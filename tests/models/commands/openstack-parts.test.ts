import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openstack } from '../../../models/commands/openstack.ts'
import type { NodeFact } from '../../../models/topology/facts.ts'
import { runCommand } from '../../support/run-command.ts'

const A = '0613f08b-9cfb-4736-aafd-4d81e6f75844'
const B = 'bf32564b-0d04-43c8-8667-66931fa9875b'
const C = '79fdb96e-fbab-46aa-b433-10a9fab27d64'
const HEX = '1f2c77226dcc4235bfdf7b22c95ba457'

function table(headings: string[], rows: string[][]): string {
  const widths = headings.map((heading, at) => Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)))
  const border = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`
  const draw = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [border, draw(headings), border, ...rows.map(draw), border].join('\n')
}
const list = (headings: string, ...rows: string[]) =>
  table(
    headings.split(' | '),
    rows.map((row) => row.split(' | ').map((cell) => (cell === '_' ? '' : cell)))
  )
const show = (fields: { [name: string]: string }) => table(['Field', 'Value'], Object.entries(fields))
const run = (commandLine: string, text: string) => runCommand(openstack, text, { commandLine })
const told = (commandLine: string, text: string): [kind: string, key: string, attributes: unknown][] =>
  run(commandLine, text).facts.nodes.map(({ ref, props }: NodeFact) => [ref.kind, ref.keys[0]!, props.attributes ?? {}])

describe('what stands beside networks', () => {
  it('subnet pools of Queens and of today', () => {
    const wanted = [['subnet-pool', `uuid:${A}`, expect.objectContaining({ prefixes: ['10.0.0.0/16', '10.1.0.0/16'] })]]
    const head = 'ID | Name | Prefixes'
    expect(told('openstack subnet pool list', list(head, `${A} | shared | 10.0.0.0/16, 10.1.0.0/16`))).toEqual(wanted)
    const old = list('id | name | prefixes', `${A} | shared | ["10.0.0.0/16", "10.1.0.0/16"]`)
    expect(told('neutron subnetpool-list', old)).toEqual(wanted)
  })

  it('address scopes, policies and what they share', () => {
    const scope = list('ID | Name | IP Version | Shared | Project', `${A} | v4 | 4 | False | ${HEX}`)
    expect(told('openstack address scope list', scope)[0]![2]).toMatchObject({ ipVersion: 4, shared: false })
    const rbac = show({
      action: 'access_as_shared',
      id: A,
      object_id: B,
      object_type: 'qos_policy',
      target_project_id: HEX
    })
    expect(told('openstack network rbac show x', rbac)[0]![2]).toMatchObject({
      action: 'access_as_shared',
      object: { ref: { kind: 'qos-policy' } },
      targetProject: { ref: { kind: 'project' } }
    })
  })

  it('addresses in use, of the network and its subnets', () => {
    const text = show({
      network_id: A,
      network_name: 'private',
      subnet_ip_availability: `[{'subnet_id': '${B}', 'subnet_name': 's', 'cidr': '10.0.0.0/24', 'used_ips': 3, 'total_ips': 253}]`,
      total_ips: '253',
      used_ips: '3'
    })
    expect(told('openstack ip availability show private', text)).toEqual([
      ['network', `uuid:${A}`, { uuid: A, totalIps: 253, usedIps: 3 }],
      ['subnet', `uuid:${B}`, { uuid: B, cidr: '10.0.0.0/24', totalIps: 253, usedIps: 3 }]
    ])
  })

  it('trunks, from each of the commands that know them', () => {
    const sub = ['port', `uuid:${C}`, expect.objectContaining({ segmentationType: 'vlan', segmentationId: 104 })]
    const printed = `port_id='${C}', segmentation_id='104', segmentation_type='vlan'`
    const trunk = show({ id: A, name: 't', port_id: B, status: 'ACTIVE', sub_ports: printed })
    expect(told('openstack network trunk show t', trunk)).toContainEqual(sub)
    const details = `{'trunk_id': '${A}', 'sub_ports': [{'segmentation_id': 104, 'segmentation_type': 'vlan', 'port_id': '${C}'}]}`
    expect(told('openstack port show p', show({ id: B, name: 'p', trunk_details: details }))).toContainEqual(sub)
    const subports = list('Port | Segmentation Type | Segmentation ID', `${C} | vlan | 104`)
    expect(told('openstack network subport list --trunk t', subports)).toContainEqual(sub)
  })
})

describe('the catalogue', () => {
  it('has endpoints of keystone, old and new', () => {
    const old = list(
      'id | region | publicurl | internalurl | adminurl | service_id',
      `${HEX} | regionOne | http://a:5000/v2.0 | http://b:5000/v2.0 | http://b:35357/v2.0 | ${HEX}`
    )
    expect(told('keystone endpoint-list', old)[0]![2]).toMatchObject({
      publicUrl: 'http://a:5000/v2.0',
      adminUrl: 'http://b:35357/v2.0',
      service: { ref: { kind: 'keystone-service', keys: [`uuid:${HEX}`] } }
    })
  })

  it('has roles by name and by id, several of one user in one project', () => {
    const head = 'Role | User | Group | Project | Domain | System | Inherited'
    const text = list(
      head,
      'admin | kim@corp.com@Default | _ | demo@Default | _ | _ | False',
      'member | kim@corp.com@Default | _ | demo@Default | _ | _ | False',
      'reader | _ | ops@Default | _ | Default | _ | False',
      'admin | kim@corp.com@Default | _ | _ | _ | all | False'
    )
    const { links, nodes } = run('openstack role assignment list --names', text).facts
    expect(
      links.map(({ from, to, attributes }) => [
        from.keys[0],
        to.keys[0],
        (attributes['roles'] as { text: string }[]).map((role) => role.text)
      ])
    ).toEqual([
      ['called:kim@corp.com', 'called:demo', ['admin', 'member']],
      ['called:ops', 'called:Default', ['reader']]
    ])
    expect(nodes[0]!.props.attributes).toMatchObject({ systemRoles: [{ text: 'admin' }] })
  })
})

describe('volumes and servers', () => {
  it('snapshots, backups and attachments', () => {
    const snapshot = list('ID | Volume ID | Status | Name | Size', `${A} | ${B} | available | nightly | 10`)
    expect(told('cinder snapshot-list', snapshot)[0]![2]).toMatchObject({ size: 10, volume: { text: B } })
    const backup = list('ID | Name | Description | Status | Size', `${A} | weekly | None | available | 10`)
    expect(told('openstack volume backup list', backup)[0]![0]).toBe('volume-backup')
    const attached = list('ID | Volume ID | Server ID | Status', `${A} | ${B} | ${C} | attached`)
    expect(told('openstack volume attachment list', attached)[0]).toEqual([
      'volume',
      `uuid:${B}`,
      { uuid: B, attachments: [{ server: { ref: { kind: 'server', keys: [`uuid:${C}`] }, text: C } }] }
    ])
  })

  it('quotas, in both spellings', () => {
    const shown = show({ cores: '20', instances: '-1', project: HEX, project_name: 'demo', ram: '51200' })
    expect(told('openstack quota show', shown)[0]![2]).toEqual({
      uuid: HEX,
      quota: { cores: 20, instances: -1, ram: 51200 }
    })
    const listed = list('Resource | Limit', 'cores | 20', 'instances | 10')
    expect(told('openstack quota show demo', listed).map((each) => each[2])).toEqual([
      { quota: { cores: 20 } },
      { quota: { instances: 10 } }
    ])
  })

  it('never a secret', () => {
    const text = show({
      id: A,
      name: 'web',
      adminPass: 'hunter2',
      'OS-EXT-SRV-ATTR:user_data': 'aHVudGVyMg==',
      status: 'BUILD'
    })
    expect(JSON.stringify(run('openstack server create web', text).facts)).not.toMatch(/hunter2|aHVudGVyMg/)
    const key = show({ fingerprint: '00:11', id: 'k', name: 'k', private_key: 'hunter2', user_id: HEX })
    expect(JSON.stringify(run('openstack keypair show k', key).facts)).not.toContain('hunter2')
    const token = show({ expires: '2030-01-01', id: 'hunter2', project_id: HEX, user_id: HEX })
    expect(run('openstack token issue', token).facts.nodes).toEqual([])
  })
})

describe('what director and balancers print', () => {
  it('machines, their cards and what they became', () => {
    const ports = list('UUID | Address', `${A} | 52:54:00:AA:00:01`)
    expect(told('openstack baremetal port list --node node00', ports)[0]![2]).toMatchObject({
      mac: '52:54:00:aa:00:01',
      node: { text: 'node00' }
    })
    const done = list('UUID | Started at | Finished at | Error', `${A} | 2021-01-01T00:00:00 | None | None`)
    expect(told('openstack baremetal introspection list', done)[0]).toEqual([
      'baremetal-node',
      `uuid:${A}`,
      { uuid: A, introspection: { startedAt: '2021-01-01T00:00:00' } }
    ])
    const became = list(
      'UUID | Node Name | Allocation UUID | Hostname | State | IP Addresses',
      `${A} | node00 | ${B} | compute-0 | ACTIVE | ctlplane=192.168.24.15`
    )
    expect(told('', became)[0]![2]).toMatchObject({ host: { ref: { kind: 'host', keys: ['name:compute-0'] } } })
    const status = list('Plan Name | Created | Updated | Deployment Status', 'overcloud | 2021 | 2022 | DEPLOY_SUCCESS')
    expect(told('openstack overcloud status', status)).toEqual([
      ['stack', 'called:overcloud', { creationTime: '2021', updatedTime: '2022', deploymentStatus: 'DEPLOY_SUCCESS' }]
    ])
  })

  it('balancers down to their members', () => {
    const head = 'id | name | project_id | vip_address | provisioning_status | operating_status | provider'
    const text = list(head, `${A} | lb1 | ${HEX} | 10.0.0.9 | ACTIVE | ONLINE | ovn`)
    expect(told('openstack loadbalancer list', text)[0]).toEqual([
      'load-balancer',
      `uuid:${A}`,
      expect.objectContaining({
        vipAddress: '10.0.0.9',
        provisioningStatus: 'ACTIVE',
        operatingStatus: 'ONLINE',
        provider: 'ovn'
      })
    ])
    const members = list(
      'id | name | project_id | provisioning_status | address | protocol_port | operating_status | weight',
      `${B} | _ | ${HEX} | ACTIVE | FD00::5 | 80 | ONLINE | 1`
    )
    expect(told('openstack loadbalancer member list pool1', members)[0]![2]).toMatchObject({
      address: 'fd00::5',
      protocolPort: 80,
      pool: { text: 'pool1' }
    })
    const amphora = list(
      'id | loadbalancer_id | status | role | lb_network_ip | ha_ip',
      `${A} | ${B} | ALLOCATED | MASTER | 172.24.0.5 | 10.0.0.9`
    )
    expect(told('', amphora)[0]![2]).toMatchObject({
      loadBalancer: { text: B },
      role: 'MASTER',
      lbNetworkIp: '172.24.0.5'
    })
  })

  it('stacks: what a resource made, and names of outputs only', () => {
    const head = 'resource_name | physical_resource_id | resource_type | resource_status | updated_time'
    const text = list(head, `vm | ${A} | OS::Nova::Server | CREATE_COMPLETE | 2026-01-01T00:00:00Z`)
    expect(told('openstack stack resource list web', text)[1]![2]).toMatchObject({
      physicalResource: { ref: { kind: 'server', keys: [`uuid:${A}`] } }
    })
    const outputs = list('output_key | description', 'AdminPassword | No description given')
    expect(told('openstack stack output list web', outputs)[0]![2]).toEqual({ outputs: [{ name: 'AdminPassword' }] })
  })
})

describe('columns nobody reads by name', () => {
  it('are kept under their own', () => {
    const text = show({
      id: A,
      name: 'n',
      'OS-EXT-SRV-ATTR:root_device_name': '/dev/vda',
      hostId: 'abc',
      tags: "['a', 'b']",
      locked: 'True'
    })
    expect(told('openstack server show n', text)[0]![2]).toMatchObject({
      rootDeviceName: '/dev/vda',
      hostId: 'abc',
      tags: ['a', 'b'],
      locked: true
    })
  })

  it('are safe, whatever they are called and hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'server',
          'user',
          'network trunk',
          'loadbalancer',
          'quota',
          'catalog',
          'role assignment',
          'stack resource'
        ),
        fc.dictionary(
          fc.constantFrom('id', 'name', '__proto__', 'constructor', 'sub_ports', 'endpoints', 'roles', 'x y'),
          fc.string()
        ),
        (words, fields) => {
          const cells = Object.fromEntries(
            Object.entries(fields).map(([key, value]) => [key, value.replace(/[\r\n|]/g, ' ')])
          )
          expect(() => run(`openstack ${words} show x`, show(cells))).not.toThrow()
        }
      ),
      { numRuns: 200 }
    )
  })
})

describe('what is known and not shown', () => {
  it.each([
    ['workflows', list('ID | Name | Input', `${A} | tripleo.deployment.v1.deploy_on_servers | server_name`)],
    ['a workflow that was started', show({ ID: A, 'Workflow ID': B, 'Workflow name': 'x', State: 'RUNNING' })],
    ['the stores of images', table(['Property', 'Value'], [['stores', '[{"id": "central"}]']])]
  ])('%s are recognised without their prompt and read to the end', (_, text) => {
    expect(openstack.looksLike(text.split('\n'))).toBe(true)
    const { ledger, facts } = runCommand(openstack, text, { commandLine: '' })
    expect([ledger.leftover(), facts.nodes]).toEqual([[], []])
  })
})
