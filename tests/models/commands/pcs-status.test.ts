import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
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
      ['supervises', 'name:galera-bundle-0', 'name:galera-bundle-podman-0'],
      ['supervises', 'name:galera-bundle-1', 'name:galera-bundle-podman-1']
    ])
    const containers = facts.nodes.filter(({ ref }) => ref.kind === 'container')
    expect(containers.map(({ props: { name, certainty, weak } }) => [name, certainty, weak])).toEqual([
      ['haproxy-bundle-podman-0', 'seen', undefined],
      ['galera-bundle-podman-0', 'inferred', undefined],
      // What failed may have no container any more.
      ['galera-bundle-podman-1', 'inferred', true]
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

  it('leaves other formats and the configuration of resources alone', () => {
    for (const line of ['crm_mon --output-as=html', 'crm_mon --version', 'pcs resource show galera-bundle'])
      expect(pcsStatus.matches(line)).toBe(false)
    for (const line of ['pcs status xml', 'crm_mon --output-as=xml', 'crm_mon -1X', 'crm_resource -L'])
      expect(pcsStatus.matches(line)).toBe(true)
    for (const line of ['crm_mon -1rfA', 'pcs status --full --debug', 'pcs status nodes', 'pcs stonith status'])
      expect(pcsStatus.matches(line)).toBe(true)
  })

  it('reads an address out of the name of its resource, IPv6 too', () => {
    const address = (resource: string): unknown =>
      runCommand(pcsStatus, ` ${resource}\t(ocf:heartbeat:IPaddr2):\t Started c0`).facts.nodes.find(
        ({ ref }) => ref.kind === 'vip'
      )!.props.attributes!['address']
    expect(address('ip-10.0.0.5')).toBe('10.0.0.5')
    expect(address('ip-nova-pub-10.0.0.6')).toBe('10.0.0.6')
    expect(address('ip-fd00.fd00.fd00.2000..10')).toBe('fd00:fd00:fd00:2000::10')
    expect(address('public-vip')).toBeUndefined()
  })
})

describe('pcs status --full', () => {
  const FULL = `Node List:
  * Node controller-0 (1): online, feature set 3.13.0
  * Node controller-1 (2): UNCLEAN (offline)
  * GuestNode galera-bundle-0@controller-0: online

Full List of Resources:
  * Container bundle set: galera-bundle [registry/mariadb:pcmklatest]:
    * Replica[0]
      * galera-bundle-podman-0\t(ocf:heartbeat:podman):\t Started controller-0
      * galera-bundle-0\t(ocf:pacemaker:remote):\t Started controller-0
      * galera\t(ocf:heartbeat:galera):\t Promoted galera-bundle-0
    * Replica[1]
      * galera-bundle-podman-1\t(ocf:heartbeat:podman):\t Stopped (disabled)
      * galera-bundle-1\t(ocf:pacemaker:remote):\t Stopped
      * galera\t(ocf:heartbeat:galera):\t Stopped

Failed Resource Actions:
  * galera 10s-interval monitor on galera-bundle-0 returned 'not running' at Tue Nov 10 09:00:00 2026 after 2ms
  * galera-bundle-podman-1_start_0 on controller-1 'error' (1): call=9, status='complete',
    last-rc-change='x', queued=0ms

PCSD Status:
  controller-0: Online controller-1: Offline
`

  it('makes one service of the three lines of a copy, on the real host, as without --full', () => {
    const { nodes, captures } = analyse([{ name: 'pcs_status_--full', text: FULL }])
    expect(captures.map(({ command, status }) => [command, status])).toEqual([['pcs status', 'parsed']])
    expect(nodes.filter(({ kind }) => kind === 'host').map(({ name }) => name)).toEqual([
      'controller-0',
      'controller-1'
    ])
    const services = nodes.filter(({ kind }) => kind === 'service')
    expect(services.map(({ name, parent, attributes: { role, state } }) => [name, parent, role, state])).toEqual([
      ['galera-bundle-0', 'host:controller-0', 'promoted', 'started'],
      ['galera-bundle-1', undefined, undefined, 'stopped']
    ])
    expect(services.map(({ attributes }) => (attributes['failures'] as string[]).length)).toEqual([1, 1])
  })

  it('knows the hosts of resources that are grouped by node', () => {
    const { nodes } = analyse([
      {
        name: 'crm_mon_-1_-A_-n_-r_-t',
        text: `Stack: corosync
Current DC: c0 (version 1.1.23) - partition WITHOUT quorum

Node c0: online
\tip-10.0.0.5\t(ocf::heartbeat:IPaddr2):\tStarted
\thaproxy-bundle-docker-0\t(ocf::heartbeat:docker):\tStarted
GuestNode redis-bundle-1@c1: online
\tredis\t(ocf::heartbeat:redis):\tSlave
Node c1: standby

Inactive resources:

 redis-bundle-0\t(ocf::heartbeat:redis):\tStopped`
      }
    ])
    expect(nodes.filter(({ kind }) => kind === 'service').map(({ id }) => id)).toEqual([
      'service:c0/haproxy-bundle-docker-0',
      'service:c1/redis-bundle-1',
      'service:redis-bundle-0'
    ])
    expect(nodes.find(({ kind }) => kind === 'vip')!.attributes['host']).toBe('host:c0')
    const coordinator = nodes.find(({ id }) => id === 'host:c0')!.attributes['pacemaker']
    expect(coordinator).toEqual({ coordinator: true, quorum: false, state: 'online' })
  })

  it('reads lists of nodes', () => {
    const { record, ledger } = runCommand(
      pcsStatus,
      `Pacemaker Nodes:
 Online: c0 c1
 Standby:
 Standby with resource(s) running:
 Maintenance:
 Offline: c2
Pacemaker Remote Nodes:
 Online: galera-bundle-0 compute-0`
    )
    expect(ledger.leftover()).toEqual([])
    expect(record.nodes.map(({ name, state, remote }) => [name, state, remote])).toEqual([
      ['c0', 'online', false],
      ['c1', 'online', false],
      ['c2', 'offline', false],
      ['compute-0', 'online', true]
    ])
  })

  it('keeps what stands around damage', () => {
    const lines = FULL.split('\n')
    const text = fc.oneof(fc.string(), fc.constantFrom('__proto__', '* Replica[9]', 'Node x', '  * a\t(ocf:b:c):'))
    fc.assert(
      fc.property(fc.nat(lines.length - 1), text, (at, damage) => {
        const { facts } = runCommand(pcsStatus, [...lines.slice(0, at), damage, ...lines.slice(at + 1)].join('\n'))
        const names = facts.nodes.filter(({ ref }) => ref.kind === 'host').map(({ props }) => props.name)
        expect(names).toContain('controller-0')
      }),
      { numRuns: 300 }
    )
  })
})
