import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const read = (text: string) => analyse([{ name: 'paste', text }])
const of = ({ nodes }: ReturnType<typeof read>, kind: string) => nodes.filter((node) => node.kind === kind)
const A = '3d5c0f7e-9b1a-4f26-8c44-51a0be7d9e01'
const B = '4e6d1a8f-0c2b-4a37-9d55-62b1cf8e0f12'

describe('servers that were listed by their host', () => {
  const rows = `+--------------------------------------+------+
| ID                                   | Name |
+--------------------------------------+------+
| ${A} | vm-1 |
+--------------------------------------+------+
`

  it.each([
    'openstack server list --all-projects --host cmp-7.example',
    'nova list --all-tenants --host cmp-7.example'
  ])('stand on it: %s', (line) => {
    const topology = read(`$ ${line} -c ID -c Name\n${rows}`)
    expect(of(topology, 'server').map(({ name, parent }) => [name, parent])).toEqual([['vm-1', 'host:cmp-7']])
  })

  it('stand on none that only a variable names', () => {
    const { nodes } = read(`$ openstack server list --host cmp-$i -c ID -c Name\n${rows}`)
    expect(nodes.map(({ kind }) => kind)).toEqual(['server'])
  })

  it('are not where somebody only asked a new one to be', () => {
    const created = `$ openstack server create vm-1 --host cmp-7.example
+------------------------+--------------------------------------+
| Field                  | Value                                |
+------------------------+--------------------------------------+
| OS-EXT-STS:vm_state    | building                             |
| id                     | ${A} |
| name                   | vm-1                                 |
| status                 | BUILD                                |
+------------------------+--------------------------------------+
`
    expect(of(read(created), 'server')[0]).not.toHaveProperty('parent')
  })
})

describe('interfaces of a server', () => {
  const rows = `+------------+--------------------------------------+--------------------------------------+-----------------------+-------------------+
| Port State | Port ID                              | Net ID                               | IP addresses          | MAC Addr          |
+------------+--------------------------------------+--------------------------------------+-----------------------+-------------------+
| ACTIVE     | ${A} | ${B} | 10.77.0.5, FD00:77::5 | FA:16:3e:77:00:05 |
+------------+--------------------------------------+--------------------------------------+-----------------------+-------------------+
`

  it('are its ports', () => {
    const topology = read(`$ nova interface-list vm-1\n${rows}`)
    expect(of(topology, 'port').map(({ attributes }) => attributes)).toEqual([
      {
        uuid: A,
        status: 'ACTIVE',
        mac: 'fa:16:3e:77:00:05',
        addresses: ['10.77.0.5', 'fd00:77::5'],
        deviceId: 'vm-1'
      }
    ])
  })

  it('are known by their columns', () => {
    expect(read(rows).captures).toMatchObject([{ command: 'openstack server interface list', status: 'parsed' }])
  })
})

describe('a port on a card of its own', () => {
  it.each([
    ["pci_slot='0000:05:02.3', physical_network='sriov-net', secret='x'"],
    ['{"pci_slot": "0000:05:02.3", "physical_network": "sriov-net", "secret": "x"}']
  ])('tells which, and nothing that is not of use: %s', (profile) => {
    const text = `$ openstack port show direct-1
+------------------+--------------------------------------------------------------------------------------+
| Field            | Value                                                                                |
+------------------+--------------------------------------------------------------------------------------+
| binding_profile  | ${profile} |
| id               | ${A} |
| binding_vif_type | hw_veb |
+------------------+--------------------------------------------------------------------------------------+
`
    expect(of(read(text), 'port').map(({ attributes }) => attributes)).toEqual([
      { uuid: A, vifType: 'hw_veb', bindingProfile: { pciSlot: '0000:05:02.3', physicalNetwork: 'sriov-net' } }
    ])
  })
})

describe('the shell of the client', () => {
  it('prints nothing when it is left', () => {
    const text = `(openstack) server list -c ID -c Name
+--------------------------------------+------+
| ID                                   | Name |
+--------------------------------------+------+
| ${A} | vm-1 |
+--------------------------------------+------+
(openstack) exit
`
    expect(read(text).captures.map(({ command }) => command)).toEqual(['openstack server list -c ID -c Name'])
  })
})
