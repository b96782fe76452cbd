/** B5: high availability. */
export const b5En = {
  title: 'High availability',
  intro: 'Three controllers: what runs on all of them, what on one only, and who decides.',
  'vip.heading': 'Virtual IPs and HAProxy',
  'vip.body':
    'A [[vip|virtual IP]] is on one controller at a time; lit are the public one and that of InternalApi. [[haproxy|HAProxy]] runs on all three and passes requests to the API servers that answer its checks.\n\nAPI services such as keystone and nova-api have no cluster of their own: they keep state in the database only, so any controller may answer.',
  'pacemaker.heading': 'Pacemaker and its bundles',
  'pacemaker.body':
    'Rows marked Pacemaker are [[bundle|bundles]]: containers that [[pacemaker|Pacemaker]] starts instead of systemd. It can keep one on every controller, or on one only and start it elsewhere when that fails. Corosync tells it which nodes are there; with two of three there is [[quorum]].\n\nPacemaker also moves the VIPs. It runs on the host itself, as does Corosync.',
  'pacemaker.question':
    'The names of the bundles are masked: cinder-volume, Galera, HAProxy, RabbitMQ and Redis. Click the one of cinder-volume.',
  'pacemaker.wrong.everywhere':
    'This bundle has a copy on every controller. Can two cinder-volume work on the same volumes under one name?',
  'pacemaker.why':
    'cinder-volume is the one that runs on a single controller. Its name in `openstack volume service list` stays `hostgroup@…`, whichever controller it is on, so that its queue and its volumes stay its own.',
  'galera.heading': 'Galera',
  'galera.body':
    '[[galera|Galera]] is MariaDB on all three, each with all the data. All could be written to, but HAProxy sends every client to one and holds the others as backup, which avoids conflicts between writers. `clustercheck` on port 9200 tells HAProxy which nodes are in sync.\n\nWithout a majority a part stops answering rather than diverge.',
  'rabbit.heading': 'RabbitMQ',
  'rabbit.body':
    'Three brokers form one cluster. Exchanges and bindings are known to all; a classic queue lives on one node, and [[director]]’s policy mirrors it to a second one of three.',
  'rabbit.misconception':
    'It is often drawn that RabbitMQ is behind the VIP as the APIs and the database are. Clients have all brokers in `transport_url` and connect directly.',
  'rabbit.question': 'The broker that nova-compute is connected to fails. Who sees to it that it gets another one?',
  'rabbit.choice.haproxy': 'HAProxy',
  'rabbit.choice.client': 'nova-compute itself',
  'rabbit.choice.pacemaker': 'Pacemaker, by moving a VIP',
  'rabbit.why':
    'oslo.messaging tries the next broker of its list. Pacemaker restarts the failed one, but no client waits for that.',
  'others.heading': 'Other buses you may hear of',
  'others.body':
    'RPC in 16 and 17 runs on [[rabbitmq|RabbitMQ]]. oslo.messaging had and has other drivers.\n\nHere telemetry is switched on, and one more bus stands beside the broker: the lit router `metrics_qdr` on each node. It takes what collectd and ceilometer have and hands it to the Service Telemetry Framework (STF) outside of the cloud.',
  'others.question': 'Which are still to be met in 16 or 17, in some place?',
  'others.choice.zeromq': 'ZeroMQ driver',
  'others.choice.qpid': 'Driver for the Qpid broker',
  'others.choice.amqp1': 'AMQP 1.0',
  'others.choice.kafka': 'Kafka driver',
  'others.why':
    'ZeroMQ and the Qpid broker driver were gone before 16. AMQP 1.0 lives on in `metrics_qdr` (telemetry to STF). The Kafka driver carries notifications only, no RPC.'
} as const
