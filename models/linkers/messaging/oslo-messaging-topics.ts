/**
 * Who serves which topic in RHOSP 13 to 17: nova, neutron, cinder, heat, ironic, octavia, manila, mistral and the notifications.
 * A name that ends in `*` is a family. The exchange is the service's control_exchange; fanout exchanges are `<topic>_fanout`.
 */
export interface ServedTopic {
  topic: string
  /** binary of who consumes it */
  service: string
  exchange: string
}

function of(exchange: string, service: string, topics: string): ServedTopic[] {
  return topics.split(/\s+/).map((topic) => ({ topic, service, exchange }))
}

export const SERVED_TOPICS: readonly ServedTopic[] = [
  ...of('nova', 'nova-conductor', 'conductor'),
  ...of('nova', 'nova-scheduler', 'scheduler'),
  ...of('nova', 'nova-compute', 'compute'),
  ...of('nova', 'nova-consoleauth', 'consoleauth'),
  ...of('nova', 'nova-cert', 'cert'),
  ...of('neutron', 'neutron-server', 'q-plugin q-reports-plugin q-l3-plugin q-server-resource-versions'),
  ...of('neutron', 'neutron-dhcp-agent', 'dhcp_agent'),
  ...of('neutron', 'neutron-l3-agent', 'l3_agent'),
  ...of('neutron', 'neutron-metering-agent', 'metering_agent'),
  ...of('neutron', 'neutron-openvswitch-agent', 'q-agent-notifier-* neutron-vo-*'),
  ...of('openstack', 'cinder-scheduler', 'cinder-scheduler'),
  ...of('openstack', 'cinder-volume', 'cinder-volume'),
  ...of('openstack', 'cinder-backup', 'cinder-backup'),
  ...of('openstack', 'manila-scheduler', 'manila-scheduler'),
  ...of('openstack', 'manila-share', 'manila-share'),
  ...of('openstack', 'manila-data', 'manila-data'),
  ...of('heat', 'heat-engine', 'engine engine_worker heat-engine-listener'),
  ...of('ironic', 'ironic-conductor', 'ironic.conductor_manager'),
  ...of('ironic-inspector', 'ironic-inspector', 'ironic_inspector.conductor ironic-inspector.conductor'),
  ...of('octavia', 'octavia-worker', 'octavia-rpc octavia_provisioning_v2 octavia_prov'),
  ...of('mistral', 'mistral-engine', 'mistral_engine'),
  ...of('mistral', 'mistral-executor', 'mistral_executor'),
  ...of('mistral', 'mistral-event-engine', 'mistral_event_engine'),
  ...of('barbican', 'barbican-worker', 'barbican.workers')
]

/** Topics of notifications: the publisher declares the queue, and telemetry, if any, empties it. */
export const NOTIFICATION_TOPICS: readonly string[] = [
  'notifications',
  'versioned_notifications',
  'notifications_designate',
  'event',
  'metering'
]
export const PRIORITIES: ReadonlySet<string> = new Set([
  'audit',
  'debug',
  'info',
  'warn',
  'error',
  'critical',
  'sample'
])
