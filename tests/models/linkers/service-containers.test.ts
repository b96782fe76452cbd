import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const AGENTS = `$ openstack network agent list -f csv
"ID","Agent Type","Host","Availability Zone","Alive","State","Binary"
"7f1c2d3e-0a4b-4c5d-8e6f-1a2b3c4d5e6f","DHCP agent","ctl-1.lab","nova",":-)","UP","neutron-dhcp-agent"
"8a2b3c4d-5e6f-4a1b-9c2d-3e4f5a6b7c8d","L3 agent","ctl-1.lab","nova",":-)","UP","neutron-l3-agent"
`
const ps = (host: string, ...names: string[]): string =>
  `[root@${host} ~]# podman ps --format '{{.Names}}'\n${names.join('\n')}\n`
const inside = (text: string): unknown[][] =>
  analyse([{ name: 'paste.txt', text }])
    .nodes.filter(({ kind }) => kind === 'service')
    .map(({ name, attributes, inferred }) => [name, attributes['container'], inferred['container'] !== undefined])

describe('the container of a service', () => {
  it('is the one on its host that is named after it, as director or as Kolla does', () => {
    expect(inside(AGENTS + ps('ctl-1', 'neutron_dhcp', 'neutron_l3_agent', 'nova_api'))).toEqual([
      ['neutron-dhcp-agent', 'container:ctl-1/neutron_dhcp', true],
      ['neutron-l3-agent', 'container:ctl-1/neutron_l3_agent', true]
    ])
    expect(inside(AGENTS + ps('ctl-1', 'neutron_dhcp_agent'))[0]?.[1]).toBe('container:ctl-1/neutron_dhcp_agent')
  })

  it('is not told from another host, nor when two would fit', () => {
    expect(inside(AGENTS + ps('ctl-2', 'neutron_dhcp'))[0]?.[1]).toBeUndefined()
    expect(inside(AGENTS + ps('ctl-1', 'neutron_dhcp', 'neutron_dhcp_agent'))[0]?.[1]).toBeUndefined()
  })
})
