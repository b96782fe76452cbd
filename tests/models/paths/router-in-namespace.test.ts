import { expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { AGENT_HOSTS, neutronLists, vsctlShow } from '../../support/agent-cloud.ts'

const ROUTER = 'c0ffee00-3333-4333-8333-333333333333'
const PORT = 'dddddddd-4444-4444-8444-444444444444'
const NETWORK = '0d5f2c9e-6c5b-4c39-9a54-1f6f6a2b7e11'
const SUBNET = '7c1d3e42-93ab-4d6b-8a4e-0d7f0c6a9b22'
/** No list of ports says which router has one; the device of the namespace does. */
const OUTPUTS = `
$ openstack router list --long
+--------------------------------------+------+--------+-------+---------+-------------+-------+--------+-----------------------+
| ID                                   | Name | Status | State | Project | Distributed | HA    | Routes | External gateway info |
+--------------------------------------+------+--------+-------+---------+-------------+-------+--------+-----------------------+
| ${ROUTER} | edge | ACTIVE | UP    | demo    | True        | False |        | None                  |
+--------------------------------------+------+--------+-------+---------+-------------+-------+--------+-----------------------+
$ openstack port list --network ${NETWORK}
+--------------------------------------+------+-------------------+------------------------------------------------------------------------------+--------+
| ID                                   | Name | MAC Address       | Fixed IP Addresses                                                           | Status |
+--------------------------------------+------+-------------------+------------------------------------------------------------------------------+--------+
| ${PORT} |      | fa:16:3e:00:00:fe | ip_address='192.168.1.1', subnet_id='${SUBNET}' | ACTIVE |
+--------------------------------------+------+-------------------+------------------------------------------------------------------------------+--------+
[root@hv-a ~]# ip netns exec qrouter-${ROUTER} ip a
12: qr-dddddddd-44: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1450 qdisc noqueue state UNKNOWN group default qlen 1000
    link/ether fa:16:3e:00:00:fe brd ff:ff:ff:ff:ff:ff
    inet 192.168.1.1/24 brd 192.168.1.255 scope global qr-dddddddd-44
       valid_lft forever preferred_lft forever
`

it('leads to the router whose namespace has the port of the gateway', () => {
  const text = [neutronLists(), vsctlShow(AGENT_HOSTS.a), OUTPUTS].join('\n')
  const lookup = new Lookup(analyse([{ name: 'paste.txt', text }]))
  const answer = ask(lookup, { from: 'vm-1', to: '203.0.113.9', protocol: 'icmp' })
  if (!('paths' in answer)) throw new Error(JSON.stringify(answer))
  const [path] = answer.paths
  expect(path!.hops.map(({ does }) => does)).toContain('edge runs on hv-a: frames for it go there')
  expect(JSON.stringify(path)).not.toContain('which host has 192.168.1.1')
})
