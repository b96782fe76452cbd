import { containers, ports, type Service } from '../service.ts'

const SWIFT = `
  swift_account_auditor:swift-account swift_account_reaper:swift-account swift_account_replicator:swift-account
  swift_account_server:swift-account/swift-account-server swift_container_auditor:swift-container
  swift_container_replicator:swift-container swift_container_server:swift-container/swift-container-server
  swift_container_updater:swift-container swift_object_auditor:swift-object swift_object_expirer:swift-proxy-server
  swift_object_replicator:swift-object swift_object_server:swift-object/swift-object-server
  swift_object_updater:swift-object swift_rsync:swift-object
`

/** APIs and control services. Each process of an API listens on its node's address, HAProxy on the VIP at the same port. */
export const CONTROL_SERVICES: readonly Service[] = [
  {
    ...{ id: 'keystone', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.keystone' },
    containers: containers('keystone:keystone/keystone=httpd'),
    ports: ports('api:5000/13000 admin:35357')
  },
  {
    ...{ id: 'glance_api', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.glance_api' },
    containers: containers('glance_api:glance-api/glance-api=/usr/bin/glance-api'),
    ports: ports('api:9292/13292')
  },
  {
    ...{ id: 'cinder_api', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.cinder_api' },
    containers: containers('cinder_api:cinder-api/cinder-api=httpd cinder_api_cron:cinder-api'),
    ports: ports('api:8776/13776')
  },
  {
    ...{ id: 'cinder_scheduler', kind: 'container', ports: [], source: 'roles.yaml: services.cinder_scheduler' },
    containers: containers('cinder_scheduler:cinder-scheduler/cinder-scheduler=/usr/bin/cinder-scheduler')
  },
  {
    ...{ id: 'nova_api', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.nova_api' },
    containers: containers('nova_api:nova-api/nova-api=httpd nova_api_cron:nova-api'),
    ports: ports('api:8774/13774')
  },
  {
    ...{ id: 'nova_metadata', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.nova_metadata' },
    containers: containers('nova_metadata:nova-api/nova-metadata=httpd'),
    ports: ports('api:8775')
  },
  {
    ...{ id: 'nova_conductor', kind: 'container', ports: [], source: 'roles.yaml: services.nova_conductor' },
    containers: containers('nova_conductor:nova-conductor/nova-conductor=/usr/bin/nova-conductor')
  },
  {
    ...{ id: 'nova_scheduler', kind: 'container', ports: [], source: 'roles.yaml: services.nova_scheduler' },
    containers: containers('nova_scheduler:nova-scheduler/nova-scheduler=/usr/bin/nova-scheduler')
  },
  {
    ...{ id: 'nova_vnc_proxy', kind: 'container', network: 'InternalApi', ports: ports('novnc:6080/13080') },
    containers: containers('nova_vnc_proxy:nova-novncproxy/nova-novncproxy=/usr/bin/nova-novncproxy'),
    source: 'roles.yaml: services.nova_vnc_proxy'
  },
  {
    ...{ id: 'placement_api', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.placement_api' },
    containers: containers('placement_api:placement-api/placement-api=httpd'),
    ports: ports('api:8778/13778')
  },
  {
    ...{ id: 'neutron_api', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.neutron_api' },
    containers: containers('neutron_api:neutron-server/neutron-server=/usr/bin/neutron-server'),
    ports: ports('api:9696/13696')
  },
  {
    ...{ id: 'heat', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.heat' },
    containers: containers(`
      heat_api:heat-api/heat-api=httpd heat_api_cron:heat-api heat_api_cfn:heat-api-cfn/heat-api-cfn=httpd
      heat_engine:heat-engine/heat-engine=/usr/bin/heat-engine
    `),
    ports: ports('api:8004/13004 cfn:8000/13005')
  },
  {
    ...{ id: 'horizon', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.horizon' },
    containers: containers('horizon:horizon/horizon=httpd'),
    ports: ports('http:80/443')
  },
  {
    ...{ id: 'memcached', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.memcached' },
    containers: containers('memcached:memcached/memcached=memcached'),
    ports: ports('memcached:11211')
  },
  {
    ...{ id: 'swift_proxy', kind: 'container', network: 'Storage', source: 'roles.yaml: services.swift_proxy' },
    containers: containers('swift_proxy:swift-proxy-server/swift-proxy-server=/usr/bin/swift-proxy-server'),
    ports: ports('api:8080/13808')
  },
  {
    ...{ id: 'swift_storage', kind: 'container', network: 'StorageMgmt', containers: containers(SWIFT) },
    ports: ports('object:6000 container:6001 account:6002 rsync:873'),
    ...{ source: 'roles.yaml: services.swift_storage', unverified: 'ports' }
  },
  {
    ...{ id: 'barbican', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.barbican' },
    containers: containers(`
      barbican_api:barbican-api/barbican-api=httpd barbican_worker:barbican-worker/barbican-worker=/usr/bin/barbican-worker
      barbican_keystone_listener:barbican-keystone-listener/barbican-keystone-listener=/usr/bin/barbican-keystone-listener
    `),
    ports: ports('api:9311/13311')
  },
  {
    ...{ id: 'octavia_api', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.octavia_api' },
    containers: containers(`
      octavia_api:octavia-api/octavia-api=httpd
      octavia_driver_agent:octavia-api/octavia-driver-agent=/usr/bin/octavia-driver-agent
    `),
    ports: ports('api:9876/13876')
  },
  {
    ...{ id: 'octavia_ctl', kind: 'container', ports: ports('heartbeat:5555u') },
    containers: containers(`
      octavia_worker:octavia-worker/octavia-worker=/usr/bin/octavia-worker
      octavia_health_manager:octavia-health-manager/octavia-health-manager=/usr/bin/octavia-health-manager
      octavia_housekeeping:octavia-housekeeping/octavia-housekeeping=/usr/bin/octavia-housekeeping
      octavia_rsyslog:rsyslog
    `),
    source: 'roles.yaml: services.octavia_ctl'
  },
  {
    ...{ id: 'manila', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.manila' },
    containers: containers(`
      manila_api:manila-api/manila-api=httpd manila_scheduler:manila-scheduler/manila-scheduler=/usr/bin/manila-scheduler
    `),
    ports: ports('api:8786/13786')
  },
  {
    ...{ id: 'telemetry', kind: 'container', network: 'InternalApi', source: 'roles.yaml: services.telemetry' },
    containers: containers(`
      aodh_api:aodh-api/aodh-api=httpd aodh_evaluator:aodh-evaluator/aodh-evaluator
      aodh_listener:aodh-listener/aodh-listener aodh_notifier:aodh-notifier/aodh-notifier
      gnocchi_api:gnocchi-api/gnocchi-api=httpd gnocchi_metricd:gnocchi-metricd/gnocchi-metricd
      gnocchi_statsd:gnocchi-statsd/gnocchi-statsd
      ceilometer_agent_central:ceilometer-central/ceilometer-agent-central
      ceilometer_agent_notification:ceilometer-notification/ceilometer-agent-notification
    `),
    ports: ports('aodh:8042/13042 gnocchi:8041/13041'),
    unverified: 'public TLS ports'
  }
]
