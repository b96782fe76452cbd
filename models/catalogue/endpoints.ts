/** What `openstack endpoint list` shows for a service: its entry in Keystone's catalogue, its port, its path. */
export interface ApiEndpoint {
  /** in `openstack service list` */
  name: string
  type: string
  /** service of the catalogue, and the name of its port there */
  service: string
  port: string
  /** `{project}` stays as Keystone prints it */
  path: string
  /** binary that answers behind HAProxy */
  binary: string
}

const PROJECT = '%(tenant_id)s'

/** The names that puppet gives them. */
export const API_ENDPOINTS: readonly ApiEndpoint[] = [
  api('keystone', 'identity', 'keystone', 'api', '', 'keystone'),
  api('glance', 'image', 'glance_api', 'api', '', 'glance-api'),
  api('cinderv2', 'volumev2', 'cinder_api', 'api', `/v2/${PROJECT}`, 'cinder-api'),
  api('cinderv3', 'volumev3', 'cinder_api', 'api', `/v3/${PROJECT}`, 'cinder-api'),
  api('nova', 'compute', 'nova_api', 'api', '/v2.1', 'nova-api'),
  api('placement', 'placement', 'placement_api', 'api', '/placement', 'placement-api'),
  api('neutron', 'network', 'neutron_api', 'api', '', 'neutron-server'),
  api('heat', 'orchestration', 'heat', 'api', `/v1/${PROJECT}`, 'heat-api'),
  api('heat-cfn', 'cloudformation', 'heat', 'cfn', '/v1', 'heat-api-cfn'),
  api('swift', 'object-store', 'swift_proxy', 'api', `/v1/AUTH_${PROJECT}`, 'swift-proxy-server'),
  api('swift', 'object-store', 'ceph_rgw', 'rgw', `/swift/v1/AUTH_${PROJECT}`, 'radosgw'),
  api('swift', 'object-store', 'ceph_rgw_17', 'rgw', `/swift/v1/AUTH_${PROJECT}`, 'radosgw'),
  api('barbican', 'key-manager', 'barbican', 'api', '', 'barbican-api'),
  api('octavia', 'load-balancer', 'octavia_api', 'api', '', 'octavia-api'),
  api('manilav2', 'sharev2', 'manila', 'api', `/v2/${PROJECT}`, 'manila-api'),
  api('aodh', 'alarming', 'telemetry', 'aodh', '', 'aodh-api'),
  api('gnocchi', 'metric', 'telemetry', 'gnocchi', '', 'gnocchi-api'),
  api('ironic', 'baremetal', 'ironic', 'api', '', 'ironic-api'),
  api('ironic-inspector', 'baremetal-introspection', 'ironic', 'inspector', '', 'ironic-inspector'),
  api('mistral', 'workflowv2', 'mistral', 'api', '/v2', 'mistral-api'),
  api('zaqar', 'messaging', 'zaqar', 'api', '', 'zaqar')
]

function api(name: string, type: string, service: string, port: string, path: string, binary: string): ApiEndpoint {
  return { name, type, service, port, path, binary }
}
