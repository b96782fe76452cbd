import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { TopologyNode } from '../../../models/topology/vocabulary.ts'

/** Ways to print the same things that the clients of other releases, and other options, use. */
const A = '7f1c2d3e-0a4b-4c5d-8e6f-1a2b3c4d5e6f'
const B = '8a2b3c4d-5e6f-4a1b-9c2d-3e4f5a6b7c8d'
const bare = (text: string) => analyse([{ name: 'paste.txt', text }])
const typed = (commandLine: string, text: string) => {
  const { captures, nodes } = bare(`$ ${commandLine}\n${text}`)
  return { status: captures.map(({ status }) => status).join(), nodes }
}
const of = (nodes: readonly TopologyNode[], kind: string) => nodes.filter((node) => node.kind === kind)

describe('output without its command line', () => {
  it.each([
    ['a list', `[\n  {\n    "ID": "${A}",\n    "Name": "망-하나",\n    "Subnets": [\n      "${B}"\n    ]\n  }\n]\n`],
    ['two lists', `[\n  {\n    "ID": "${A}",\n    "Name": "x",\n    "Subnets": []\n  }\n]\n`.repeat(2)]
  ])('is whole JSON down to its last bracket: %s', (_, text) => {
    const { captures } = bare(text)
    expect(captures.map(({ command, status }) => [command, status])).toEqual(
      Array.from({ length: text.split('\n]').length - 1 }, () => ['openstack network list', 'parsed'])
    )
  })

  it('is one YAML document, whichever field comes first', () => {
    const yaml = `allocation_pools:\n- end: 10.9.0.254\n  start: 10.9.0.2\ncidr: 10.9.0.0/24\nenable_dhcp: true\ngateway_ip: 10.9.0.1\nhost_routes: []\nid: ${A}\nip_version: 4\nname: s-1\nnetwork_id: ${B}\n`
    const { captures, nodes } = bare(yaml)
    expect(captures.map(({ command, status }) => [command, status])).toEqual([['openstack subnet show', 'parsed']])
    expect(nodes.find(({ kind }) => kind === 'subnet')?.attributes).toMatchObject({
      allocationPools: [{ start: '10.9.0.2', end: '10.9.0.254' }]
    })
  })

  it('is CSV whose headings have no quotes', () => {
    const { captures, nodes } = bare(`ID,Name,Status,Networks,Image,Flavor\n${A},"a,b",ACTIVE,{},cirros,m1.tiny\n`)
    expect(captures.map(({ status }) => status)).toEqual(['parsed'])
    expect(nodes.find(({ kind }) => kind === 'server')?.name).toBe('a,b')
  })

  it('is told by some columns of one list, as -c prints them', () => {
    const table = `+------+--------------------------------------+\n| Flavor | ID |\n+------+-----+\n| m1.tiny | ${A} |\n+------+-----+\n`
    expect(bare(table).captures.map(({ command }) => command)).toEqual(['openstack server list'])
  })

  it('is the compute services without their ids', () => {
    const row = (binary: string, host: string) => `| ${binary} | ${host} | nova | enabled | up | 2026-01-02T03:04:05 |`
    const border = '+--+--+--+--+--+--+'
    const head = '| Binary | Host | Zone | Status | State | Updated At |'
    const of = (binary: string) => bare([border, head, border, row(binary, 'cmp-1'), border].join('\n')).captures
    expect(of('nova-compute').map(({ command }) => command)).toEqual(['openstack compute service list'])
    expect(of('cinder-volume').map(({ command }) => command)).toEqual(['openstack volume service list'])
  })
})

describe('-f csv --quote none', () => {
  it('has a backslash before the commas inside a cell', () => {
    const { status, nodes } = typed(
      'openstack network list -f csv --quote none',
      `ID,Name,Subnets\n${A},a\\,b,['${A}'\\, '${B}']\n`
    )
    expect(status).toBe('parsed')
    expect(of(nodes, 'network').map(({ name }) => name)).toEqual(['a,b'])
  })
})

describe('-f value', () => {
  it.each([
    [
      '-c "MAC Address" -c Status -c Name -c ID',
      `fa:16:3e:00:00:01 DOWN  ${A}\nfa:16:3e:00:00:02 ACTIVE 포트 하나 ${B}`
    ],
    ['-c ID -c Name -c Status', `${A}  DOWN\n${B} 포트 하나 ACTIVE`],
    ['-c Name -c ID -c Status', `${A}  DOWN\n${B} 포트 하나 ACTIVE`]
  ])('has the columns in the order asked for or in their own: %s', (columns, text) => {
    const { status, nodes } = typed(`openstack port list ${columns} -f value`, text)
    expect(status).toBe('parsed')
    expect(of(nodes, 'port').map(({ name }) => name)).toEqual(['', '포트 하나'])
  })

  it("keeps ironic's states of two words together", () => {
    const text = `${A} node-a ${B} power on clean failed False\n${B} None None power off wait call-back True\n`
    const { status, nodes } = typed('openstack baremetal node list -f value', text)
    expect(status).toBe('parsed')
    const machines = of(nodes, 'baremetal-node')
    expect(machines.map(({ attributes }) => [attributes['powerState'], attributes['provisionState']])).toEqual([
      ['power on', 'clean failed'],
      ['power off', 'wait call-back']
    ])
  })

  it('of one thing is one capture, bare ids and empty values included', () => {
    const text = `$ openstack network show net1 -f value\nTrue\n[]\n\nexample.org.\n${A}\n[]\n['${B}']\n\n`
    expect(bare(text).captures).toHaveLength(1)
  })
})

describe('narrow columns', () => {
  it('break a long field name at its hyphens', () => {
    const text = `
+----------------------------+--------------------------+
| Field                      | Value                    |
+----------------------------+--------------------------+
| OS-EXT-                    | nova                     |
| AZ:availability_zone       |                          |
| OS-EXT-SRV-                | cmp-1.example.org        |
| ATTR:hypervisor_hostname   |                          |
| OS-EXT-SRV-                | instance-0000ab2d        |
| ATTR:instance_name         |                          |
| hostId                     | abababababababababababab |
|                            | cdcd                     |
| id                         | ${A.slice(0, 24)} |
|                            | ${A.slice(24)}             |
| name                       | web                      |
| status                     | ACTIVE                   |
+----------------------------+--------------------------+`
    const { nodes } = typed('openstack server show web --max-width 60', text.trim())
    expect(of(nodes, 'server')[0]?.attributes).toMatchObject({
      instanceName: 'instance-0000ab2d',
      hostId: `${'ab'.repeat(12)}cdcd`,
      zone: 'nova'
    })
  })

  const services = `
+----------+----------+------+---------+-------+------------+
| Binary   | Host     | Zone | Status  | State | Updated At |
+----------+----------+------+---------+-------+------------+
| cinder-s | hostgrou | nova | enabled | up    | 2026-05-   |
| cheduler | p        |      |         |       | 02T03:04:0 |
|          |          |      |         |       | 5.000000   |
| cinder-  | hostgrou | nova | enabled | down  | 2026-05-   |
| volume   | p@triple |      |         |       | 02T03:04:0 |
|          | o_ceph   |      |         |       | 5.000000   |
+----------+----------+------+---------+-------+------------+`.trim()
  it.each([['openstack volume service list --max-width 60'], ['']])('cut hosts in two: %s', (commandLine) => {
    const { nodes } = bare(commandLine === '' ? services : `$ ${commandLine}\n${services}`)
    expect(
      of(nodes, 'service')
        .map(({ id }) => id)
        .sort()
    ).toEqual(['service:cinder-scheduler@hostgroup', 'service:cinder-volume@hostgroup@tripleo_ceph'])
  })
})

describe('lists in a cell', () => {
  it('keep the blanks of their entries where commas part them', () => {
    const row = `| ${A} | n | ACTIVE | ${B.replaceAll('-', '')} | UP | False | | flat | External | nova | blue, red one |`
    const head =
      '| ID | Name | Status | Project | State | Shared | Subnets | Network Type | Router Type | Availability Zones | Tags |'
    const border = `+${'--+'.repeat(11)}`
    const { nodes } = typed('openstack network list --long', [border, head, border, row, border].join('\n'))
    expect(of(nodes, 'network')[0]?.attributes['tags']).toEqual(['blue', 'red one'])
  })
})

describe('rows without ids', () => {
  it('begin where a second address stands, though the name is empty', () => {
    const text = `
+-------+--------+-------------------+
| Name  | Status | MAC Address       |
+-------+--------+-------------------+
| p-1   | DOWN   | fa:16:3e:8d:37:17 |
|       | DOWN   | fa:16:3e:05:94:b7 |
+-------+--------+-------------------+`.trim()
    const { nodes } = typed('openstack port list -c Name -c Status -c "MAC Address"', text)
    expect(of(nodes, 'port').map(({ attributes }) => attributes['mac'])).toContain('fa:16:3e:8d:37:17')
  })
})
