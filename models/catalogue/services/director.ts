import { containers, ports, type Service } from '../service.ts'

const TRAIN = ['16.1', '16.2'] as const

/** What only the undercloud has, and what stands there without Pacemaker. The undercloud listens on ctlplane for everything. */
export const DIRECTOR_SERVICES: readonly Service[] = [
  {
    ...{ id: 'mysql', kind: 'container', network: 'ctlplane', ports: ports('mysql:3306') },
    containers: containers('mysql:mariadb/mysqld=mysqld'),
    source: 'deployment.md: 2'
  },
  {
    ...{ id: 'rabbitmq_plain', kind: 'container', network: 'ctlplane', ports: ports('amqp:5672 epmd:4369 dist:25672') },
    containers: containers('rabbitmq:rabbitmq/rabbitmq=beam.smp'),
    source: 'deployment.md: 2'
  },
  {
    ...{ id: 'haproxy_plain', kind: 'container', ports: ports('stats:1993'), source: 'deployment.md: 1' },
    containers: containers('haproxy:haproxy/haproxy=haproxy')
  },
  {
    ...{ id: 'keepalived', kind: 'container', ports: [], releases: TRAIN, source: 'deployment.md: 1' },
    containers: containers('keepalived:keepalived/keepalived=keepalived')
  },
  {
    ...{ id: 'cinder_plain', kind: 'container', ports: [], source: 'roles.yaml: services.cinder_volume' },
    containers: containers('cinder_volume:cinder-volume/cinder-volume=/usr/bin/cinder-volume'),
    unverified: 'name of the container outside Pacemaker'
  },
  {
    ...{ id: 'mistral', kind: 'container', network: 'ctlplane', releases: TRAIN, ports: ports('api:8989/13989') },
    containers: containers(`
      mistral_api:mistral-api/mistral-api=httpd mistral_engine:mistral-engine/mistral-engine
      mistral_executor:mistral-executor/mistral-executor mistral_event_engine:mistral-event-engine/mistral-event-engine
    `),
    ...{ source: 'deployment.md: 2', unverified: 'public TLS port' }
  },
  {
    ...{ id: 'zaqar', kind: 'container', network: 'ctlplane', releases: TRAIN },
    containers: containers('zaqar:zaqar-wsgi/zaqar=httpd zaqar_websocket:zaqar-wsgi/zaqar-websocket=zaqar-server'),
    ports: ports('api:8888/13888 websocket:9000'),
    ...{ source: 'deployment.md: 2', unverified: 'public TLS port' }
  },
  {
    ...{ id: 'nova_ironic', kind: 'container', ports: [], releases: TRAIN, source: 'deployment.md: 2' },
    containers: containers('nova_compute:nova-compute-ironic/nova-compute=/usr/bin/nova-compute')
  },
  {
    ...{ id: 'ironic', kind: 'container', network: 'ctlplane', source: 'roles.yaml: services.ironic_oc' },
    containers: containers(`
      ironic_api:ironic-api/ironic-api=httpd ironic_conductor:ironic-conductor/ironic-conductor=/usr/bin/ironic-conductor
      ironic_inspector:ironic-inspector/ironic-inspector=/usr/bin/ironic-inspector
      ironic_inspector_dnsmasq:ironic-inspector/dnsmasq=dnsmasq ironic_pxe_tftp:ironic-pxe/in.tftpd=in.tftpd
      ironic_pxe_http:ironic-pxe/ironic-pxe-http=httpd
    `),
    ports: ports('api:6385/13385 inspector:5050/13050 ipa-http:8088 tftp:69u dhcp:67u'),
    unverified: 'public TLS ports'
  },
  {
    ...{ id: 'ironic_neutron_agent', kind: 'container', ports: [], source: 'deployment.md: 2' },
    containers: containers(
      'ironic_neutron_agent:ironic-neutron-agent/ironic-neutron-agent=/usr/bin/ironic-neutron-agent'
    )
  },
  {
    ...{ id: 'image_serve', kind: 'host', containers: [], network: 'ctlplane', ports: ports('registry:8787') },
    ...{ units: ['httpd.service'], source: 'deployment.md: 2', unverified: 'name of the unit' }
  }
]
