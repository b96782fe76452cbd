/**
 * Who serves which topic over oslo.messaging in RHOSP 13 to 17, and who calls. The exchange is the control_exchange of the one
 * that serves; fanout exchanges are `<topic>_fanout`.
 */
export type MessageKind = 'call' | 'cast' | 'fanout'

export interface Caller {
  binary: string
  kind: MessageKind
  /** names of RPC methods */
  methods: readonly string[]
}

export interface Topic {
  /** a name that ends in `*` is a family */
  topic: string
  /** binary of who consumes it */
  service: string
  exchange: string
  callers: readonly Caller[]
  /** what the server calls itself in `<topic>.<server>`: its host's full or short name, or something of its own */
  server: 'fqdn' | 'host' | 'own'
  /** members of a family that is planned */
  family?: readonly string[]
  /** row of the reference */
  source: string
}

/** `nova-api cast schedule_and_build_instances,live_migrate_instance; nova-compute call object_action` */
function callers(text: string): readonly Caller[] {
  return text
    .split(';')
    .map((each) => each.trim().split(/\s+/))
    .filter(([binary]) => binary !== undefined && binary !== '')
    .map(([binary = '', kind = 'call', methods]) => ({
      binary,
      kind: kind as MessageKind,
      methods: methods === undefined ? [] : methods.split(',')
    }))
}

function topic(service: string, exchange: string, name: string, who = '', more: Partial<Topic> = {}): Topic {
  const source = `rpc.yaml: services.${SECTION.get(exchange) ?? exchange}`
  return { topic: name, service, exchange, callers: callers(who), server: 'fqdn', source, ...more }
}

const SECTION = new Map([
  ['openstack', 'cinder'],
  ['ironic-inspector', 'ironic_inspector'],
  ['mistral', 'mistral_16_undercloud']
])
const OLD = { source: 'RHOSP 13 and before: gone in 16' }
/** Director deploys no manila-data. */
const NOT_DEPLOYED = { source: 'rpc.yaml: services.manila, by hand' }
const MANILA = { source: 'rpc.yaml: services.manila' }

const L2_NOTIFICATIONS =
  'port-update port-delete network-update network-delete tunnel-update tunnel-delete l2population-update dvr-update binding-activate binding-deactivate'
const PUSHED = 'Port-1.5 SecurityGroup-1.1 SecurityGroupRule-1.0 Network-1.0 Subnet-1.0'

export const TOPICS: readonly Topic[] = [
  topic(
    'nova-conductor',
    'nova',
    'conductor',
    `nova-api cast schedule_and_build_instances,live_migrate_instance; nova-api call migrate_server;
     nova-compute call object_action,object_class_action_versions; nova-compute cast build_instances`
  ),
  topic(
    'nova-scheduler',
    'nova',
    'scheduler',
    `nova-conductor call select_destinations; nova-compute fanout update_instance_info,sync_instance_info,delete_instance_info;
     nova-api fanout update_aggregates`
  ),
  topic(
    'nova-compute',
    'nova',
    'compute',
    `nova-conductor cast build_and_run_instance,live_migration; nova-conductor call check_can_live_migrate_destination;
     nova-api cast terminate_instance,external_instance_event,attach_volume; nova-api call reserve_block_device_name;
     nova-compute call check_can_live_migrate_source,pre_live_migration,post_live_migration_at_destination;
     nova-novncproxy call validate_console_port`
  ),
  topic('nova-consoleauth', 'nova', 'consoleauth', '', OLD),
  topic('nova-cert', 'nova', 'cert', '', OLD),
  topic(
    'neutron-server',
    'neutron',
    'q-plugin',
    `neutron-openvswitch-agent call get_devices_details_list_and_failed_devices,update_device_list,tunnel_sync;
     neutron-sriov-nic-agent call get_devices_details_list,update_device_up;
     neutron-dhcp-agent call get_network_info,dhcp_ready_on_ports; neutron-metadata-agent call get_ports`
  ),
  topic(
    'neutron-server',
    'neutron',
    'q-reports-plugin',
    `neutron-openvswitch-agent call report_state; neutron-sriov-nic-agent call report_state; neutron-dhcp-agent call report_state;
     neutron-l3-agent call report_state; neutron-metadata-agent call report_state; ironic-neutron-agent call report_state`
  ),
  topic('neutron-server', 'neutron', 'q-l3-plugin', 'neutron-l3-agent call sync_routers'),
  topic(
    'neutron-server',
    'neutron',
    'q-server-resource-versions',
    'neutron-server fanout report_agent_resource_versions'
  ),
  topic(
    'neutron-dhcp-agent',
    'neutron',
    'dhcp_agent',
    'neutron-server cast network_create_end,port_create_end,port_update_end,port_delete_end'
  ),
  topic(
    'neutron-l3-agent',
    'neutron',
    'l3_agent',
    'neutron-server cast routers_updated; neutron-server fanout router_deleted'
  ),
  topic('neutron-metering-agent', 'neutron', 'metering_agent', '', OLD),
  topic(
    'neutron-openvswitch-agent',
    'neutron',
    'q-agent-notifier-*',
    'neutron-server fanout port_update,port_delete,network_update,network_delete,tunnel_update,tunnel_delete,add_fdb_entries',
    { family: L2_NOTIFICATIONS.split(' ').map((name) => `q-agent-notifier-${name}`) }
  ),
  topic('neutron-openvswitch-agent', 'neutron', 'neutron-vo-*', 'neutron-server fanout push', {
    family: PUSHED.split(' ').map((name) => `neutron-vo-${name}`)
  }),
  topic(
    'cinder-scheduler',
    'openstack',
    'cinder-scheduler',
    `cinder-api cast create_volume,retype,manage_existing;
     cinder-volume fanout update_service_capabilities,notify_service_capabilities`
  ),
  topic(
    'cinder-volume',
    'openstack',
    'cinder-volume',
    `cinder-scheduler cast create_volume; cinder-scheduler fanout publish_service_capabilities;
     cinder-api cast delete_volume,copy_volume_to_image; cinder-api call attachment_update,attachment_delete`,
    { server: 'own' }
  ),
  topic('cinder-backup', 'openstack', 'cinder-backup', 'cinder-api cast create_backup,restore_backup', {
    server: 'own'
  }),
  topic('manila-scheduler', 'openstack', 'manila-scheduler', 'manila-api cast create_share_instance', MANILA),
  topic(
    'manila-share',
    'openstack',
    'manila-share',
    'manila-scheduler cast create_share_instance; manila-api cast delete_share_instance',
    {
      ...{ ...MANILA, server: 'own' }
    }
  ),
  topic(
    'manila-data',
    'openstack',
    'manila-data',
    'manila-api cast migration_start; manila-share cast migration_start',
    NOT_DEPLOYED
  ),
  topic('heat-engine', 'heat', 'engine', 'heat-api call create_stack,list_stacks; heat-api-cfn call create_stack', {
    server: 'host'
  }),
  topic('heat-engine', 'heat', 'engine_worker', 'heat-engine cast check_resource', { server: 'own' }),
  topic('heat-engine', 'heat', 'heat-engine-listener', 'heat-engine call listening', { server: 'own' }),
  topic(
    'ironic-conductor',
    'ironic',
    'ironic.conductor_manager',
    `ironic-api call do_node_deploy,do_provisioning_action,change_node_power_state,heartbeat,inspect_hardware`
  ),
  topic('ironic-inspector', 'ironic-inspector', 'ironic_inspector.conductor', 'ironic-inspector call do_introspection'),
  topic('ironic-inspector', 'ironic-inspector', 'ironic-inspector.conductor', '', OLD),
  topic(
    'octavia-worker',
    'octavia',
    'octavia-rpc',
    'octavia-api cast create_load_balancer,update_load_balancer,failover_load_balancer'
  ),
  topic('octavia-worker', 'octavia', 'octavia_provisioning_v2', 'octavia-api cast create_load_balancer'),
  topic('octavia-worker', 'octavia', 'octavia_prov', '', OLD),
  topic(
    'mistral-engine',
    'mistral',
    'mistral_engine',
    'mistral-api call start_workflow; mistral-executor call on_action_complete'
  ),
  topic('mistral-executor', 'mistral', 'mistral_executor', 'mistral-engine cast run_action'),
  topic('mistral-event-engine', 'mistral', 'mistral_event_engine', 'mistral-api call create_event_trigger'),
  topic('barbican-worker', 'barbican', 'barbican.workers', 'barbican-api cast process_type_order', {
    source: 'rpc.yaml: services.barbican (unverified)'
  })
]

/** Topics that clouds of 16 and 17 still have. */
export const PLANNED_TOPICS: readonly Topic[] = TOPICS.filter(
  ({ source }) => source !== OLD.source && source !== NOT_DEPLOYED.source
)

/** Topics of notifications: the publisher declares the queue, and telemetry, if any, empties it. */
export const NOTIFICATION_TOPICS: readonly string[] = [
  'notifications',
  'versioned_notifications',
  'notifications_designate',
  'event',
  'metering'
]

/** How a notification's urgency ends the name of its queue. */
export const PRIORITIES: ReadonlySet<string> = new Set([
  'audit',
  'debug',
  'info',
  'warn',
  'error',
  'critical',
  'sample'
])
