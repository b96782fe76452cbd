import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const read = (text: string) => analyse([{ name: 'paste', text }])
const A = '3d5c0f7e-9b1a-4f26-8c44-51a0be7d9e01'

describe('tables narrower than their names', () => {
  it('keep a host whole that alone was too long for its column', () => {
    const { nodes } = read(`$ openstack server list --long -c ID -c Name -c Host
+--------------------------------------+------+------------------+
| ID                                   | Name | Host             |
+--------------------------------------+------+------------------+
| ${A} | vm-1 | cmp-7.west.examp |
|                                      |      | le               |
+--------------------------------------+------+------------------+
`)
    expect(nodes.find(({ kind }) => kind === 'host')).toMatchObject({ attributes: { fqdn: 'cmp-7.west.example' } })
  })

  it('keep addresses apart that stand one a line', () => {
    const { nodes } = read(`$ neutron port-show ${A}
+------------+-------------+
| Field      | Value       |
+------------+-------------+
| fixed_ips  | 10.77.0.101 |
|            | 10.77.0.102 |
| id         | ${A} |
+------------+-------------+
`)
    expect(JSON.stringify(nodes)).not.toContain('10110.77')
  })
})

describe('ports that were asked for by their router', () => {
  it('are those of the router, from the older client, too', () => {
    const { nodes } = read(`$ neutron router-port-list edge-router
+--------------------------------------+------+-------------------+--------------------------------------------+
| id                                   | name | mac_address       | fixed_ips                                  |
+--------------------------------------+------+-------------------+--------------------------------------------+
| ${A} |      | fa:16:3e:77:00:01 | {"subnet_id": "x", "ip_address": "10.7.0.1"} |
+--------------------------------------+------+-------------------+--------------------------------------------+
`)
    expect(nodes.find(({ kind }) => kind === 'port')!.attributes['deviceId']).toBe('edge-router')
  })
})
