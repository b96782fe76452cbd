import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'

const PLAN = `
atlas: 1
name: joins
release: '16.2'
roles:
  - { role: Controller, hosts: [controller-0, controller-1, controller-2] }
  - { role: Compute, hosts: [compute-0] }
  - { role: CephStorage, hosts: [ceph-0] }
`.trim()

function withOutput(session: string): Topology {
  return analyse([
    { name: 'plan.yaml', text: PLAN },
    { name: 'session.txt', text: session.trim() }
  ])
}

function only(topology: Topology, kind: string, test: (node: TopologyNode) => boolean): TopologyNode {
  const found = topology.nodes.filter((node) => node.kind === kind && test(node))
  expect(found.map(({ id }) => id)).toHaveLength(1)
  return found[0]!
}

const named = (name: string) => (node: TopologyNode) => node.name === name
const on = (name: string, host: string) => (node: TopologyNode) => node.name === name && node.parent === `host:${host}`

/** Seen, on lines of both, and the plan contradicts nothing. */
function expectJoined(node: TopologyNode): void {
  expect([node.id, node.certainty, node.conflicts]).toEqual([node.id, 'seen', []])
  expect(new Set(node.sources.map(({ capture }) => capture)).size).toBeGreaterThan(1)
}

describe('real output beside a plan', () => {
  it('joins containers by podman ps and units by systemctl', () => {
    const topology = withOutput(`
[root@controller-1 ~]# podman ps
CONTAINER ID  IMAGE                                                                COMMAND      CREATED      STATUS                PORTS  NAMES
1cd7dfd644ea  undercloud.ctlplane:8787/rhosp-rhel8/openstack-nova-conductor:16.2   kolla_start  2 hours ago  Up 2 hours (healthy)         nova_conductor
2cd7dfd644ea  cluster.common.tag/openstack-haproxy:pcmklatest                      kolla_start  2 hours ago  Up 2 hours                   haproxy-bundle-podman-1
3cd7dfd644ea  undercloud.ctlplane:8787/rhceph/rhceph-4-rhel8:latest                             2 hours ago  Up 2 hours                   ceph-mon-controller-1
[root@controller-1 ~]# systemctl list-units 'tripleo_*'
UNIT                            LOAD   ACTIVE SUB     DESCRIPTION
tripleo_nova_conductor.service  loaded active running nova_conductor container
`)
    for (const name of ['nova_conductor', 'haproxy-bundle-podman-1', 'ceph-mon-controller-1'])
      expectJoined(only(topology, 'container', on(name, 'controller-1')))
    expectJoined(only(topology, 'systemd-unit', on('tripleo_nova_conductor.service', 'controller-1')))
    const elsewhere = only(topology, 'container', on('nova_conductor', 'controller-0'))
    expect(elsewhere.certainty).toBe('planned')
  })

  it('joins bundles and VIPs by pcs status', () => {
    const topology = withOutput(`
[root@controller-0 ~]# pcs status
Cluster name: tripleo_cluster
Full List of Resources:
  * ip-172.16.2.4	(ocf::heartbeat:IPaddr2):	 Started controller-2
  * Container bundle set: galera-bundle [cluster.common.tag/openstack-mariadb:pcmklatest]:
    * galera-bundle-0	(ocf::heartbeat:galera):	 Master controller-0
    * galera-bundle-1	(ocf::heartbeat:galera):	 Master controller-1
    * galera-bundle-2	(ocf::heartbeat:galera):	 Master controller-2
  * Container bundle set: haproxy-bundle [cluster.common.tag/openstack-haproxy:pcmklatest]:
    * haproxy-bundle-podman-0	(ocf::heartbeat:podman):	 Started controller-0
  * Container bundle: openstack-cinder-volume [cluster.common.tag/openstack-cinder-volume:pcmklatest]:
    * openstack-cinder-volume-podman-0	(ocf::heartbeat:podman):	 Started controller-0
`)
    for (const name of ['galera-bundle-0', 'haproxy-bundle-podman-0', 'openstack-cinder-volume-podman-0']) {
      const service = only(topology, 'service', on(name, 'controller-0'))
      expect([service.certainty, new Set(service.sources.map(({ capture }) => capture)).size]).toEqual(['seen', 2])
      const kept = topology.links.filter(({ kind, from }) => kind === 'supervises' && from === service.id)
      expect(kept.map(({ to }) => to)).toHaveLength(1)
    }
    const vips = topology.nodes.filter(({ kind, name }) => kind === 'vip' && name === 'ip-172.16.2.4')
    expect(vips).toHaveLength(1)
    expect(vips[0]!.attributes['host']).toBe('host:controller-2')
  })

  it('joins queues, exchanges and bindings by rabbitmqctl', () => {
    const topology = withOutput(`
[root@controller-0 ~]# rabbitmqctl list_queues name messages consumers
Timeout: 60.0 seconds ...
Listing queues for vhost / ...
name	messages	consumers
conductor	0	3
compute.compute-0.localdomain	4	1
cinder-volume.hostgroup@tripleo_ceph.hostgroup	0	1
[root@controller-0 ~]# rabbitmqctl list_bindings
Listing bindings for vhost /...
source_name	source_kind	destination_name	destination_kind	routing_key	arguments
nova	exchange	conductor	queue	conductor	[]
`)
    for (const name of ['conductor', 'compute.compute-0.localdomain', 'cinder-volume.hostgroup@tripleo_ceph.hostgroup'])
      expectJoined(only(topology, 'queue', named(name)))
    expectJoined(only(topology, 'exchange', named('nova')))
    expect(only(topology, 'queue', named('compute.compute-0.localdomain')).attributes).toMatchObject({
      ...{ messages: 4, service: 'nova-compute', role: 'server', server: 'compute-0.localdomain' }
    })
    const binds = topology.links.filter(({ kind, to }) => kind === 'binds' && to === 'queue:conductor')
    expect(binds.map(({ from, certainty }) => [from, certainty])).toEqual([['exchange:nova', 'seen']])
  })

  it('joins services by the lists of Nova, Neutron and Cinder', () => {
    const topology = withOutput(`
(overcloud) [stack@undercloud ~]$ openstack compute service list -c Binary -c Host -c Zone -c Status -c State -c 'Updated At'
+----------------+--------------------------+----------+---------+-------+----------------------------+
| Binary         | Host                     | Zone     | Status  | State | Updated At                 |
+----------------+--------------------------+----------+---------+-------+----------------------------+
| nova-conductor | controller-0.localdomain | internal | enabled | up    | 2026-11-21T08:00:00.000000 |
| nova-compute   | compute-0.localdomain    | nova     | enabled | down  | 2026-11-21T08:00:00.000000 |
+----------------+--------------------------+----------+---------+-------+----------------------------+
(overcloud) [stack@undercloud ~]$ openstack volume service list
+------------------+--------------------------+------+---------+-------+----------------------------+
| Binary           | Host                     | Zone | Status  | State | Updated At                 |
+------------------+--------------------------+------+---------+-------+----------------------------+
| cinder-scheduler | controller-1.localdomain | nova | enabled | up    | 2026-11-21T08:00:00.000000 |
| cinder-volume    | hostgroup@tripleo_ceph   | nova | enabled | up    | 2026-11-21T08:00:00.000000 |
+------------------+--------------------------+------+---------+-------+----------------------------+
(overcloud) [stack@undercloud ~]$ openstack network agent list
+--------------------------------------+----------------------+-----------------------+-------------------+-------+-------+----------------------------+
| ID                                   | Agent Type           | Host                  | Availability Zone | Alive | State | Binary                     |
+--------------------------------------+----------------------+-----------------------+-------------------+-------+-------+----------------------------+
| 0a1b2c3d-0000-4000-8000-00000000000a | OVN Metadata agent   | compute-0.localdomain |                   | :-)   | UP    | neutron-ovn-metadata-agent |
+--------------------------------------+----------------------+-----------------------+-------------------+-------+-------+----------------------------+
`)
    expectJoined(only(topology, 'service', on('nova-conductor', 'controller-0')))
    expectJoined(only(topology, 'service', on('cinder-scheduler', 'controller-1')))
    expectJoined(only(topology, 'service', on('neutron-ovn-metadata-agent', 'compute-0')))
    expectJoined(only(topology, 'service', named('cinder-volume@tripleo_ceph')))
    const compute = only(topology, 'service', on('nova-compute', 'compute-0'))
    expectJoined(compute)
    expect(compute.attributes).toMatchObject({ state: 'down', container: 'container:compute-0/nova_compute' })
  })

  it('joins Ceph by its status, monitors, OSDs and pools', () => {
    const topology = withOutput(`
[root@controller-0 ~]# ceph -s
  cluster:
    id:     11111111-2222-4333-8444-555555555555
    health: HEALTH_OK

  services:
    mon: 3 daemons, quorum controller-0,controller-1,controller-2 (age 2h)
    mgr: controller-0(active, since 2h), standbys: controller-1, controller-2
    osd: 3 osds: 3 up (since 2h), 3 in (since 2h)
[root@controller-0 ~]# ceph osd tree
ID CLASS WEIGHT  TYPE NAME       STATUS REWEIGHT PRI-AFF
-1       0.29279 root default
-3       0.29279     host ceph-0
 0   hdd 0.09760         osd.0       up  1.00000 1.00000
 1   hdd 0.09760         osd.1       up  1.00000 1.00000
 2   hdd 0.09760         osd.2     down        0 1.00000
`)
    expectJoined(only(topology, 'service', ({ attributes }) => attributes['binary'] === 'ceph'))
    for (const host of ['controller-0', 'controller-1', 'controller-2'])
      expectJoined(only(topology, 'ceph-mon', named(`mon.${host}`)))
    expectJoined(only(topology, 'service', named('mgr.controller-0')))
    for (const osd of ['osd.0', 'osd.1', 'osd.2']) expectJoined(only(topology, 'ceph-osd', on(osd, 'ceph-0')))
    expect(only(topology, 'ceph-pool', named('volumes')).certainty).toBe('planned')
  })
})
