import { containers, ports, type Service } from '../service.ts'

/** What Pacemaker keeps, and what stands beside it. */
export const CLUSTER_SERVICES: readonly Service[] = [
  {
    ...{ id: 'haproxy', kind: 'bundle', ports: ports('stats:1993'), source: 'roles.yaml: services.haproxy' },
    containers: containers('haproxy-bundle-podman-{n}:haproxy/haproxy=haproxy'),
    pacemaker: { bundle: 'haproxy-bundle', copies: 'each' }
  },
  {
    ...{ id: 'galera', kind: 'bundle', network: 'InternalApi', source: 'roles.yaml: services.galera' },
    containers: containers('galera-bundle-podman-{n}:mariadb/mysqld=mysqld'),
    ports: ports('mysql:3306 rsync-sst:873 sst:4444 group:4567 ist:4568 control:3123'),
    pacemaker: {
      ...{ bundle: 'galera-bundle', resource: 'galera', agent: 'ocf:heartbeat:galera' },
      ...{ copies: 'each', promoted: 'all' }
    }
  },
  {
    ...{ id: 'rabbitmq', kind: 'bundle', network: 'InternalApi', source: 'roles.yaml: services.rabbitmq' },
    containers: containers('rabbitmq-bundle-podman-{n}:rabbitmq/rabbitmq=beam.smp'),
    ports: ports('amqp:5672 epmd:4369 dist:25672 cli:25673-25683 control:3122 management:15672l'),
    pacemaker: {
      ...{ bundle: 'rabbitmq-bundle', resource: 'rabbitmq', agent: 'ocf:heartbeat:rabbitmq-cluster', copies: 'each' }
    }
  },
  {
    ...{ id: 'redis', kind: 'bundle', network: 'InternalApi', source: 'roles.yaml: services.redis' },
    containers: containers('redis-bundle-podman-{n}:redis/redis=redis-server'),
    ports: ports('redis:6379 sentinel:26379 control:3124'),
    pacemaker: {
      ...{ bundle: 'redis-bundle', resource: 'redis', agent: 'ocf:heartbeat:redis' },
      ...{ copies: 'each', promoted: 'one' }
    }
  },
  {
    ...{ id: 'ovn_dbs', kind: 'bundle', network: 'InternalApi', driver: 'ovn', releases: ['16.1', '16.2'] },
    containers: containers('ovn-dbs-bundle-podman-{n}:ovn-northd/ovn-northd=ovn-northd'),
    ports: ports('nb:6641 sb:6642 control:3125'),
    pacemaker: {
      ...{ bundle: 'ovn-dbs-bundle', resource: 'ovndb_servers', agent: 'ocf:ovn:ovndb-servers' },
      ...{ copies: 'each', promoted: 'one' }
    },
    source: 'roles.yaml: services.ovn_dbs'
  },
  {
    ...{ id: 'ovn_cluster', kind: 'container', network: 'InternalApi', driver: 'ovn', releases: ['17.1'] },
    containers: containers(`
      ovn_cluster_north_db_server:ovn-nb-db-server/ovsdb-server-nb=ovsdb-server
      ovn_cluster_south_db_server:ovn-sb-db-server/ovsdb-server-sb=ovsdb-server
      ovn_cluster_northd:ovn-northd/ovn-northd=ovn-northd
    `),
    ports: ports('nb:6641 sb:6642 raft-nb:6643 raft-sb:6644'),
    source: 'roles.yaml: services.ovn_cluster_17'
  },
  {
    ...{ id: 'ovn_dbs_single', kind: 'container', network: 'InternalApi', driver: 'ovn' },
    containers: containers(`
      ovn_north_db_server:ovn-nb-db-server/ovsdb-server-nb=ovsdb-server
      ovn_south_db_server:ovn-sb-db-server/ovsdb-server-sb=ovsdb-server
      ovn_northd:ovn-northd/ovn-northd=ovn-northd
    `),
    ports: ports('nb:6641 sb:6642'),
    source: 'roles.yaml: services.ovn_dbs_single'
  },
  {
    ...{ id: 'cinder_volume', kind: 'bundle', ports: [], source: 'roles.yaml: services.cinder_volume' },
    containers: containers('openstack-cinder-volume-podman-{n}:cinder-volume/cinder-volume=/usr/bin/cinder-volume'),
    pacemaker: { bundle: 'openstack-cinder-volume', copies: 'one' }
  },
  {
    ...{ id: 'cinder_backup', kind: 'bundle', ports: [], source: 'roles.yaml: services.cinder_backup' },
    containers: containers('openstack-cinder-backup-podman-{n}:cinder-backup/cinder-backup=/usr/bin/cinder-backup'),
    pacemaker: { bundle: 'openstack-cinder-backup', copies: 'one' }
  },
  {
    ...{ id: 'manila_share', kind: 'bundle', ports: [], source: 'roles.yaml: services.manila_share' },
    containers: containers('openstack-manila-share-podman-{n}:manila-share/manila-share=/usr/bin/manila-share'),
    pacemaker: { bundle: 'openstack-manila-share', copies: 'one' }
  },
  {
    ...{ id: 'clustercheck', kind: 'container', network: 'InternalApi', ports: ports('http:9200') },
    containers: containers('clustercheck:mariadb/clustercheck=socat'),
    source: 'roles.yaml: services.clustercheck'
  },
  {
    ...{ id: 'pacemaker', kind: 'host', network: 'InternalApi', containers: [] },
    units: ['pcsd.service', 'corosync.service', 'pacemaker.service'],
    ports: ports('pcsd:2224 remote:3121 corosync:5405u'),
    ...{ source: 'roles.yaml: services.pacemaker', unverified: 'ports' }
  }
]
