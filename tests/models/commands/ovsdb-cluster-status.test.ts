import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ovsdbClusterStatus } from '../../../models/commands/ovsdb-cluster-status.ts'
import { runCommand } from '../../support/run-command.ts'

const FOLLOWER = `1f4d
Name: OVN_Southbound
Cluster ID: 0b09 (0b09a4d1-4f0e-4a6a-8c56-2f0b7c3a9e11)
Server ID: 1f4d (1f4d51d2-6c07-4a3b-9d7e-5f7b1f0f2a33)
Address: ssl:172.17.1.20:6644
Status: cluster member
Role: follower
Term: 3
Leader: 2b11
Vote: 2b11

Election timer: 10000
Log: [2, 2000]
Entries not yet committed: 0
Entries not yet applied: 0
Connections: ->2b11 <-2b11
Disconnections: 0
Servers:
    1f4d (1f4d at ssl:172.17.1.20:6644) (self)
    2b11 (2b11 at ssl:[fd00::21]:6644) last msg 33 ms ago
`
const ASKED = 'ovs-appctl -t /var/run/ovn/ovnsb_db.ctl cluster/status OVN_Southbound'

describe('ovs-appctl cluster/status', () => {
  it('knows its command lines', () => {
    for (const line of [
      ASKED,
      'ovn-appctl -t ovnnb_db cluster/status OVN_Northbound',
      'ovn-appctl -t /run/ovn/ovnnb_db.ctl ovsdb-server/sync-status'
    ])
      expect([line, ovsdbClusterStatus.matches(line)]).toEqual([line, true])
    expect(ovsdbClusterStatus.matches('ovs-appctl cluster/kick OVN_Southbound 1f4d')).toBe(false)
  })

  it('tells of a controller its part in the cluster of a database', () => {
    const { captures, nodes } = analyse([{ name: 'paste', text: `[root@controller-0 ~]# ${ASKED}\n${FOLLOWER}` }])
    expect(captures).toMatchObject([{ command: 'ovs-appctl cluster/status', status: 'parsed', problems: [] }])
    expect(nodes.find(({ kind }) => kind === 'host')?.attributes['ovsdb']).toEqual({
      OVN_Southbound: {
        ...{ role: 'follower', status: 'cluster member', term: 3, leader: '2b11', address: '172.17.1.20' },
        servers: [
          { name: '1f4d', address: '172.17.1.20', self: true },
          { name: '2b11', address: 'fd00::21', self: false }
        ]
      }
    })
    expect(analyse([{ name: 'paste', text: FOLLOWER }]).captures).toMatchObject([{ status: 'parsed' }])
  })

  it('reads who is active and who copies', () => {
    const told = (output: string): unknown =>
      runCommand(ovsdbClusterStatus, output, {
        commandLine: 'ovs-appctl -t /run/ovn/ovnsb_db.ctl ovsdb-server/sync-status'
      }).facts.nodes.map(({ props }) => props.attributes)
    expect(told('state: active\n')).toEqual([{ ovsdb: { OVN_Southbound: { state: 'active' } } }])
    expect(told('state: backup\nreplicating: tcp:172.17.1.10:6642\ndatabase: OVN_Southbound\n')).toEqual([
      { ovsdb: { OVN_Southbound: { state: 'backup', copies: 'tcp:172.17.1.10:6642' } } }
    ])
  })

  it('tells a failed run from an empty one, and bears damage', () => {
    const failed = runCommand(
      ovsdbClusterStatus,
      'ovs-appctl: cannot connect to "/run/ovn/ovnsb_db.ctl" (No such file or directory)'
    )
    expect(ovsdbClusterStatus.isError!(failed.record)).toBe(true)
    for (let at = 0; at < FOLLOWER.length; at += 7)
      expect(() => runCommand(ovsdbClusterStatus, FOLLOWER.slice(at))).not.toThrow()
  })
})
