// naming.md: Containers; unverified for every service
const ROOT = '/var/log/containers'

/** Log file of a binary on the host, below /var/log/containers; in its container it is below /var/log. */
const FILES: { readonly [binary: string]: string } = {
  'cinder-api': 'cinder/cinder-api.log',
  'cinder-backup': 'cinder/cinder-backup.log',
  'cinder-scheduler': 'cinder/cinder-scheduler.log',
  'cinder-volume': 'cinder/cinder-volume.log',
  'barbican-api': 'barbican/api.log',
  'barbican-worker': 'barbican/worker.log',
  'glance-api': 'glance/api.log',
  haproxy: 'haproxy/haproxy.log',
  'heat-api': 'heat/heat_api.log',
  'heat-api-cfn': 'heat/heat_api_cfn.log',
  'heat-engine': 'heat/heat-engine.log',
  horizon: 'horizon/horizon.log',
  'ironic-api': 'ironic/ironic-api.log',
  'ironic-conductor': 'ironic/ironic-conductor.log',
  'ironic-inspector': 'ironic-inspector/ironic-inspector.log',
  keystone: 'keystone/keystone.log',
  libvirtd: 'libvirt/libvirtd.log',
  'manila-api': 'manila/manila-api.log',
  'manila-scheduler': 'manila/manila-scheduler.log',
  'manila-share': 'manila/manila-share.log',
  'mistral-api': 'mistral/api.log',
  'mistral-engine': 'mistral/engine.log',
  'mistral-executor': 'mistral/executor.log',
  mysqld: 'mysql/mysqld.log',
  'neutron-dhcp-agent': 'neutron/dhcp-agent.log',
  'neutron-l3-agent': 'neutron/l3-agent.log',
  'neutron-metadata-agent': 'neutron/metadata-agent.log',
  'neutron-openvswitch-agent': 'neutron/openvswitch-agent.log',
  'neutron-ovn-metadata-agent': 'neutron/networking-ovn-metadata-agent.log',
  'neutron-server': 'neutron/server.log',
  'neutron-sriov-nic-agent': 'neutron/sriov-nic-agent.log',
  'nova-api': 'nova/nova-api.log',
  'nova-compute': 'nova/nova-compute.log',
  'nova-conductor': 'nova/nova-conductor.log',
  'nova-metadata': 'nova/nova-metadata-api.log',
  'nova-novncproxy': 'nova/nova-novncproxy.log',
  'nova-scheduler': 'nova/nova-scheduler.log',
  'octavia-api': 'octavia/api.log',
  'octavia-health-manager': 'octavia/health-manager.log',
  'octavia-housekeeping': 'octavia/housekeeping.log',
  'octavia-worker': 'octavia/worker.log',
  'ovn-controller': 'openvswitch/ovn-controller.log',
  'ovn-northd': 'openvswitch/ovn-northd.log',
  'ovsdb-server-nb': 'openvswitch/ovsdb-server-nb.log',
  'ovsdb-server-sb': 'openvswitch/ovsdb-server-sb.log',
  'placement-api': 'placement/placement.log',
  rabbitmq: 'rabbitmq/rabbit@{host}.log',
  redis: 'redis/redis.log',
  'swift-proxy-server': 'swift/swift.log',
  virtqemud: 'libvirt/virtqemud.log'
}

/** Where on its host the log of a binary is; undefined where nobody here knows. `{host}` stands for the host's short name. */
export function logOf(binary: string): string | undefined {
  return Object.hasOwn(FILES, binary) ? `${ROOT}/${FILES[binary]}` : undefined
}
