/** Which binary calls which API over REST, by the API's name in Keystone's catalogue. */
export interface RestCall {
  binary: string
  apis: readonly string[]
  /** row of the reference */
  source: string
}

const row = (binary: string, apis: string, flow: string): RestCall => ({
  binary,
  apis: apis.split(' '),
  source: `rpc.yaml: flows.${flow}`
})

export const REST_CALLS: readonly RestCall[] = [
  row('nova-api', 'keystone glance neutron cinderv3 placement', 'server_create_ovn'),
  row('nova-scheduler', 'placement', 'server_create_ovn'),
  row('nova-conductor', 'neutron placement', 'live_migration'),
  row('nova-compute', 'neutron glance cinderv3 placement', 'server_create_ovn'),
  row('neutron-server', 'keystone nova', 'server_create_ovn'),
  row('cinder-api', 'keystone glance', 'image_from_volume'),
  row('cinder-volume', 'glance', 'image_from_volume'),
  row('glance-api', 'keystone', 'auth'),
  row('heat-api', 'keystone', 'auth'),
  row('heat-engine', 'nova neutron cinderv3', 'heat_stack_create'),
  row('ironic-api', 'keystone', 'auth'),
  row('ironic-conductor', 'neutron', 'ironic_deploy'),
  row('octavia-worker', 'nova neutron glance', 'octavia_lb_create')
]
