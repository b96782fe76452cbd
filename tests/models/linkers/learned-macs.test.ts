import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { TopologyNode } from '../../../models/topology/vocabulary.ts'

const SESSION = `[root@compute-0 ~]# ovs-vsctl show
5b2cba3b-8c0f-4a3e-9f64-0f2d1c7c0001
    Bridge br-ex
        Port eth1
            Interface eth1
        Port eth2
            Interface eth2
[root@compute-0 ~]# ovs-vsctl --columns=name,ofport list interface
name                : eth1
ofport              : 1

name                : eth2
ofport              : 2
[root@compute-0 ~]# ovs-appctl fdb/show br-ex
 port  VLAN  MAC                Age
    1     0  fa:16:3e:00:00:01   29
    1     0  fa:16:3e:00:00:99    3
    7     0  fa:16:3e:00:00:01    3
(undercloud) [stack@director ~]$ openstack port list
+--------------------------------------+------+-------------------+--------------------+--------+
| ID                                   | Name | MAC Address       | Fixed IP Addresses | Status |
+--------------------------------------+------+-------------------+--------------------+--------+
| 1b7d1880-bc75-4292-9fc2-ef882770c252 | web  | fa:16:3e:00:00:01 |                    | ACTIVE |
+--------------------------------------+------+-------------------+--------------------+--------+
`
const portOf = (text: string, name: string): TopologyNode =>
  analyse([{ name: 'session', text }]).nodes.find((node) => node.kind === 'ovs-port' && node.name === name)!

describe('what a bridge learned', () => {
  it('tells which Neutron ports are behind its port, and why that is believed', () => {
    const eth1 = portOf(SESSION, 'eth1')
    expect(eth1.attributes['learnedPorts']).toEqual(['port:1b7d1880-bc75-4292-9fc2-ef882770c252'])
    expect(eth1.inferred['learnedPorts']).toMatch(/MAC/)
    expect(portOf(SESSION, 'eth2').attributes['learnedPorts']).toBeUndefined()
  })

  it('tells nothing where no MAC is known, or no number', () => {
    expect(portOf(SESSION.replace('fa:16:3e:00:00:01 |', 'fa:16:3e:00:00:55 |'), 'eth1').attributes).not.toHaveProperty(
      'learnedPorts'
    )
    expect(portOf(SESSION.replace('ofport              : 1', ''), 'eth1').attributes).not.toHaveProperty('learnedPorts')
  })
})
