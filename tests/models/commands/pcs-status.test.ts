import { describe, expect, it } from 'vitest'
import { pcsStatus } from '../../../models/commands/pcs-status.ts'
import { runCommand } from '../../support/run-command.ts'

const BUNDLES = `Cluster name: tripleo_cluster
Cluster Summary:
  * Stack: corosync
  * 8 nodes configured
Node List:
  * Online: [ controller-0 controller-1 ]
  * OFFLINE: [ controller-2 ]
  * GuestOnline: [ galera-bundle-0@controller-0 ]

Full List of Resources:
  * ip-172.17.1.10	(ocf::heartbeat:IPaddr2):	 Started controller-1
  * Container bundle set: haproxy-bundle [cluster.common.tag/haproxy:pcmklatest]:
    * haproxy-bundle-podman-0	(ocf::heartbeat:podman):	 Started controller-0
    * haproxy-bundle-podman-1	(ocf::heartbeat:podman):	 Stopped
  * Container bundle set: galera-bundle [cluster.common.tag/mariadb:pcmklatest]:
    * galera-bundle-0	(ocf::heartbeat:galera):	 Master controller-0
    * galera-bundle-1	(ocf::heartbeat:galera):	 FAILED Master controller-1

Failed Resource Actions:
  * galera-bundle-1_monitor_10000 on controller-1 'not running' (7): call=33, status='complete'

Daemon Status:
  corosync: active/enabled
`

describe('pcs status', () => {
  it('knows its command lines and files of a report', () => {
    for (const line of ['pcs status', 'pcs status --full', 'crm_mon -1', 'crm_mon -1 -A -n -r -t', 'pcs resource'])
      expect(pcsStatus.matches(line)).toBe(true)
    expect(pcsStatus.matches('pcs constraint')).toBe(false)
    expect(pcsStatus.looksLike(BUNDLES.split('\n'))).toBe(true)
  })

  it('reads every line: nodes, replicas with role and host, addresses', () => {
    const { record, ledger } = runCommand(pcsStatus, BUNDLES)
    expect(ledger.leftover()).toEqual([])
    expect(record.nodes.map(({ name, state }) => [name, state])).toEqual([
      ['controller-0', 'online'],
      ['controller-1', 'online'],
      ['controller-2', 'offline']
    ])
    expect(
      record.placed.map(({ resource, state, role, host, bundle }) => [resource, state, role, host, bundle])
    ).toEqual([
      ['ip-172.17.1.10', 'started', undefined, 'controller-1', undefined],
      ['haproxy-bundle-podman-0', 'started', undefined, 'controller-0', 'haproxy-bundle'],
      ['haproxy-bundle-podman-1', 'stopped', undefined, undefined, 'haproxy-bundle'],
      ['galera-bundle-0', 'started', 'master', 'controller-0', 'galera-bundle'],
      ['galera-bundle-1', 'failed', 'master', 'controller-1', 'galera-bundle']
    ])
    expect(record.failures.map(({ resource, host }) => [resource, host])).toEqual([['galera-bundle-1', 'controller-1']])
  })

  it('claims the address and its host, and the container that a resource supervises', () => {
    const { facts } = runCommand(pcsStatus, BUNDLES)
    const vip = facts.nodes.find(({ ref }) => ref.kind === 'vip')!
    expect(vip.ref.keys).toContain('address:172.17.1.10')
    expect(vip.props.attributes).toMatchObject({
      address: '172.17.1.10',
      state: 'started',
      host: { text: 'controller-1' }
    })
    const ends = facts.links.map(({ kind, from, to }) => [kind, from.keys[0], to.keys[0]])
    expect(ends).toEqual([
      ['supervises', 'name:haproxy-bundle-podman-0', 'name:haproxy-bundle-podman-0'],
      ['supervises', 'name:galera-bundle-0', 'name:galera-bundle-podman-0']
    ])
  })

  it('reads clone sets of older releases, cut in the middle of a list', () => {
    const text = ` Clone Set: memcached-clone [memcached]
     Started: [ c0 c1 ]
     Stopped: [ c2 ]
 Master/Slave Set: redis-master [redis]
     Masters: [ c0 ]
     Slaves: [ c1 c`
    const { record, ledger } = runCommand(pcsStatus, text)
    expect(record.placed.map(({ resource, state, role, host }) => [resource, state, role, host])).toEqual([
      ['memcached', 'started', undefined, 'c0'],
      ['memcached', 'started', undefined, 'c1'],
      ['memcached', 'stopped', undefined, 'c2'],
      ['redis', 'started', 'master', 'c0'],
      ['redis', 'started', 'slave', 'c1']
    ])
    expect(ledger.incomplete).toBe(true)
  })

  it('takes the error for an error', () => {
    const { record } = runCommand(pcsStatus, 'Error: cluster is not currently running on this node')
    expect(pcsStatus.isError!(record)).toBe(true)
  })
})
