import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { pcsConfig } from '../../../models/commands/pcs-config.ts'
import { pcsStatus } from '../../../models/commands/pcs-status.ts'
import { runCommand } from '../../support/run-command.ts'

/** pcs 0.10 */
const OLDER = `Cluster Name: tripleo_cluster
Corosync Nodes:
 controller-0 controller-1
Pacemaker Nodes:
 controller-0 controller-1

Resources:
 Bundle: galera-bundle
  Podman: image=cluster.common.tag/mariadb:pcmklatest masters=2 network=host options="--user=root -e A=b" replicas=2 run-command="/bin/bash /usr/local/bin/kolla_start"
  Network: control-port=3123
  Storage Mapping:
   options=rw source-dir=/var/lib/mysql target-dir=/var/lib/mysql (mysql-lib)
  Resource: galera (class=ocf provider=heartbeat type=galera)
   Attributes: additional_parameters=--open-files-limit=16384 enable_creation=true
   Meta Attrs: container-attribute-target=host master-max=2 ordered=true
   Operations: demote interval=0s timeout=120s (galera-demote-interval-0s)
               monitor interval=20s timeout=30s (galera-monitor-interval-20s)
 Group: gateways
  Resource: ip-172.17.1.10 (class=ocf provider=heartbeat type=IPaddr2)
   Attributes: cidr_netmask=32 ip=172.17.1.10
   Operations: monitor interval=10s timeout=20s (ip-172.17.1.10-monitor-interval-10s)

Stonith Devices:
 Resource: stonith-fence_ipmilan-1 (class=stonith type=fence_ipmilan)
  Attributes: ipaddr=192.168.24.250 login=admin passwd=hunter2 pcmk_host_list=controller-0
Fencing Levels:
  Target: controller-0
    Level 1 - stonith-fence_ipmilan-1

Location Constraints:
  Resource: galera-bundle
    Constraint: location-galera-bundle (resource-discovery=exclusive)
      Rule: score=0
        Expression: galera-role eq true
  Resource: stonith-fence_ipmilan-1
    Disabled on: controller-0 (score:-INFINITY)
Ordering Constraints:
  start ip-172.17.1.10 then start galera-bundle (kind:Optional)
Colocation Constraints:
  ip-172.17.1.10 with galera-bundle (score:INFINITY)
Ticket Constraints:

Alerts:
 No alerts defined

Resources Defaults:
 resource-stickiness: INFINITY

Cluster Properties:
 cluster-infrastructure: corosync
 stonith-enabled: true
Node Attributes:
 controller-0: galera-role=true
Quorum:
  Options:
`

/** pcs 0.11 */
const NEWER = `Cluster Name: tripleo_cluster
Corosync Nodes:
 controller-0 controller-1
Pacemaker Nodes:
 controller-0 controller-1

Resources:
  Resource: ip-172.17.1.10 (class=ocf provider=heartbeat type=IPaddr2)
    Attributes: ip-172.17.1.10-instance_attributes
      cidr_netmask=32
      ip=172.17.1.10
      nic=vlan20
    Operations:
      monitor: ip-172.17.1.10-monitor-interval-10s
        interval=10s
        timeout=20s
  Bundle: galera-bundle
    Podman: image=cluster.common.tag/mariadb:pcmklatest replicas=2 promoted-max=2
      network=host
    Network: control-port=3123
    Storage Mapping:
      source-dir=/var/lib/mysql target-dir=/var/lib/mysql (mysql-lib)
    Resource: galera (class=ocf provider=heartbeat type=galera)
      Meta Attributes: galera-meta_attributes
        ordered=true

Location Constraints:
  resource 'galera-bundle' (id: location-galera-bundle)
    resource-discovery=exclusive
    Rules:
      Rule: boolean-op=and score=0 (id: location-galera-bundle-rule)
        Expression: galera-role eq true (id: location-galera-bundle-rule-expr)
  resource 'ip-172.17.1.10' prefers node 'controller-1' with score INFINITY
Colocation Constraints:
  resource 'ip-172.17.1.10' with resource 'galera-bundle' (id: colocation-1)
    score=INFINITY
Order Constraints:
  start resource 'ip-172.17.1.10' then start resource 'galera-bundle' (id: order-1)
    kind=Optional
`
const CONSTRAINTS = OLDER.slice(OLDER.indexOf('Location Constraints'), OLDER.indexOf('\nAlerts'))

describe('pcs config', () => {
  it('knows its command lines, and its outputs from those of pcs status', () => {
    for (const line of ['pcs config', 'pcs config show', 'pcs constraint', 'pcs constraint list --full'])
      expect([line, pcsConfig.matches(line), pcsStatus.matches(line)]).toEqual([line, true, false])
    for (const line of ['pcs resource config', 'pcs resource show --full', 'pcs resource show galera-bundle'])
      expect([line, pcsConfig.matches(line), pcsStatus.matches(line)]).toEqual([line, true, false])
    for (const line of ['pcs status', 'pcs resource', 'pcs resource show', 'pcs property config'])
      expect(pcsConfig.matches(line)).toBe(false)
    for (const text of [OLDER, NEWER, CONSTRAINTS, OLDER.slice(OLDER.indexOf(' Bundle:')), ' Group: g\n']) {
      const lines = text.split('\n')
      expect([pcsConfig.looksLike(lines), pcsStatus.looksLike(lines)]).toEqual([text !== ' Group: g\n', false])
    }
    expect(pcsStatus.looksLike(['Pacemaker Nodes:', ' Online: controller-0', ' Standby:'])).toBe(true)
  })

  it.each([
    ['0.10', OLDER, { group: 'gateways' }],
    ['0.11', NEWER, { nic: 'vlan20', placedWhere: ['controller-1'] }]
  ])('reads pcs %s: nodes, addresses, bundles and what ties them', (_, text, own) => {
    const { nodes, captures } = analyse([{ name: 'paste', text }])
    expect(captures).toMatchObject([{ command: 'pcs config' }])
    // A password in it is told, and nothing else.
    expect(captures[0]!.problems.every(({ text }) => text?.key === 'problem.secretPassword')).toBe(true)
    expect(nodes.filter(({ kind }) => kind === 'host').map(({ name }) => name)).toEqual([
      'controller-0',
      'controller-1'
    ])
    expect(nodes.find(({ kind }) => kind === 'vip')?.attributes).toEqual({
      ...{ address: '172.17.1.10', resource: 'ip-172.17.1.10', ...own },
      ...{ colocatedWith: ['galera-bundle'], startsBefore: ['galera-bundle'] }
    })
    expect(nodes.find(({ kind }) => kind === 'service')?.attributes).toEqual({
      ...{ agent: 'ocf:heartbeat:galera', binary: 'galera-bundle', bundle: 'galera-bundle', controlPort: 3123 },
      ...{ engine: 'podman', image: 'cluster.common.tag/mariadb:pcmklatest', manager: 'pacemaker', promotedMax: 2 },
      ...{ replicas: 2, placedWhere: ['galera-role eq true'], startsAfter: ['ip-172.17.1.10'] }
    })
    expect(JSON.stringify(nodes)).not.toContain('hunter2')
  })

  it('completes by constraints what others saw, and claims nothing by them', () => {
    const alone = analyse([{ name: 'paste', text: CONSTRAINTS }])
    expect([alone.captures[0]?.status, alone.nodes]).toEqual(['parsed', []])
    const status = '  * ip-172.17.1.10\t(ocf::heartbeat:IPaddr2):\t Started controller-1\n'
    const { nodes } = analyse([
      { name: 'a', text: CONSTRAINTS },
      { name: 'b', text: status }
    ])
    expect(nodes.find(({ kind }) => kind === 'vip')?.attributes).toMatchObject({
      ...{ state: 'started', host: 'host:controller-1', colocatedWith: ['galera-bundle'] }
    })
  })

  it('tells a failed run from an empty one', () => {
    const { record, ledger } = runCommand(pcsConfig, 'Error: unable to get cib\n')
    expect([pcsConfig.isError!(record), ledger.reports.length]).toEqual([true, 1])
  })

  it('bears damage, and keeps the rest', () => {
    fc.assert(
      fc.property(fc.nat(OLDER.length), fc.string({ maxLength: 30 }), (at, rubbish) => {
        const { record } = runCommand(pcsConfig, `${OLDER.slice(0, at)}\n${rubbish}\n${OLDER.slice(at)}`)
        expect(record.resources.length).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 60 }
    )
  })
})
