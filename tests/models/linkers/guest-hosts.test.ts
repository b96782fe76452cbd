import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'

const SERVERS = `(overcloud) [stack@undercloud ~]$ openstack server list
+--------------------------------------+----------+--------+------------------------------------+--------+---------+
| ID                                   | Name     | Status | Networks                           | Image  | Flavor  |
+--------------------------------------+----------+--------+------------------------------------+--------+---------+
| 0b3ac1a5-6a4c-4a6d-9d3f-1c2d3e4f5a6b | vm-web-1 | ACTIVE | private=192.168.100.12, 10.0.0.214 | cirros | m1.tiny |
+--------------------------------------+----------+--------+------------------------------------+--------+---------+
`
const LOGIN = `(overcloud) [stack@undercloud ~]$ ssh cirros@10.0.0.214 hostname
web-inside
(overcloud) [stack@undercloud ~]$ ssh cirros@10.0.0.214
$ ip a
2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1442 qdisc pfifo_fast qlen 1000
    link/ether fa:16:3e:11:22:33 brd ff:ff:ff:ff:ff:ff
    inet 192.168.100.12/24 brd 192.168.100.255 scope global eth0
`
const read = (text: string): Topology => analyse([{ name: 'session', text }])
const hosts = ({ nodes }: Topology): string[] => nodes.filter(({ kind }) => kind === 'host').map(({ name }) => name)

describe('a guest that was logged in to', () => {
  it('is the server that has the address, and no host', () => {
    const topology = read(SERVERS + LOGIN)
    expect(hosts(topology)).toEqual(['undercloud'])
    expect(topology.nodes.find(({ kind }) => kind === 'server')).toMatchObject({
      name: 'vm-web-1',
      attributes: {
        guestName: 'web-inside',
        guestInterfaces: [{ name: 'eth0', mac: 'fa:16:3e:11:22:33', addresses: ['192.168.100.12'] }]
      },
      inferred: { guestName: expect.stringMatching(/address of this server/) }
    })
    expect(topology.nodes.filter(({ kind }) => kind === 'nic')).toEqual([])
  })

  it('is found behind a floating IP that the list of servers does not show', () => {
    const floating = `(overcloud) [stack@undercloud ~]$ openstack floating ip list
+--------------------------------------+---------------------+------------------+--------------------------------------+
| ID                                   | Floating IP Address | Fixed IP Address | Port                                 |
+--------------------------------------+---------------------+------------------+--------------------------------------+
| 1b3ac1a5-6a4c-4a6d-9d3f-1c2d3e4f5a6b | 10.0.0.214          | 192.168.100.12   | 2b3ac1a5-6a4c-4a6d-9d3f-1c2d3e4f5a6b |
+--------------------------------------+---------------------+------------------+--------------------------------------+
`
    expect(hosts(read(SERVERS.replace(', 10.0.0.214', '') + floating + LOGIN))).toEqual(['undercloud'])
  })

  it('stays a host where no server, or more than one, has the address, and where it runs a cloud itself', () => {
    expect(hosts(read(LOGIN))).toContain('web-inside')
    const twice = SERVERS.replace(/^(\| 0b.*)$/m, '$1\n$1').replace('0b3ac1a5', '1b3ac1a5')
    expect(hosts(read(twice + LOGIN))).toContain('web-inside')
    const bridges = `${SERVERS}${LOGIN}$ ovs-vsctl list-br\nbr-int\n`
    expect(hosts(read(bridges))).toContain('web-inside')
  })
})
