import type { Flow } from '../flow.ts'

/** Flows of Nova: who talks to whom, over what. What each message carries is in `../english/compute-server.ts`. */
export const COMPUTE_SERVER: readonly Flow[] = [
  {
    id: 'server-create',
    group: 'compute',
    source: 'rpc.yaml flows.server_create_ovn',
    steps: [
      { id: 'request', from: 'client', to: 'nova-api', by: 'REST', method: 'POST /v2.1/servers', port: 8774, row: '1' },
      {
        id: 'image',
        from: 'nova-api',
        to: 'glance-api',
        by: 'REST',
        method: 'GET /v2/images/{image}',
        port: 9292,
        row: '2'
      },
      {
        id: 'networks',
        from: 'nova-api',
        to: 'neutron-server',
        by: 'REST',
        method: 'GET /v2.0/networks, /v2.0/quotas',
        port: 9696,
        row: '2'
      },
      { id: 'record', from: 'nova-api', to: 'database', by: 'MySQL', method: 'INSERT', port: 3306, row: '3' },
      {
        id: 'schedule',
        from: 'nova-api',
        to: 'nova-conductor',
        by: 'cast',
        method: 'schedule_and_build_instances',
        exchange: 'nova',
        key: 'conductor',
        row: '4'
      },
      {
        id: 'select',
        from: 'nova-conductor',
        to: 'nova-scheduler',
        by: 'call',
        method: 'select_destinations',
        exchange: 'nova',
        key: 'scheduler',
        row: '5'
      },
      {
        id: 'candidates',
        from: 'nova-scheduler',
        to: 'placement',
        by: 'REST',
        method: 'GET /allocation_candidates, PUT /allocations/{server}',
        port: 8778,
        row: '6'
      },
      {
        id: 'selected',
        from: 'nova-scheduler',
        to: 'nova-conductor',
        by: 'reply',
        method: 'select_destinations',
        exchange: '',
        key: 'reply_…',
        row: '7'
      },
      { id: 'cell', from: 'nova-conductor', to: 'database', by: 'MySQL', method: 'INSERT', port: 3306, row: '8' },
      {
        id: 'build',
        from: 'nova-conductor',
        to: 'nova-compute',
        by: 'cast',
        method: 'build_and_run_instance',
        exchange: 'nova',
        key: 'compute.{compute}',
        row: '9'
      },
      {
        id: 'save',
        from: 'nova-compute',
        to: 'nova-conductor',
        by: 'call',
        method: 'object_action',
        exchange: 'nova',
        key: 'conductor',
        row: '10'
      },
      {
        id: 'port',
        from: 'nova-compute',
        to: 'neutron-server',
        by: 'REST',
        method: 'POST /v2.0/ports',
        port: 9696,
        row: '11'
      },
      {
        id: 'northbound',
        from: 'neutron-server',
        to: 'ovn-nb',
        by: 'OVSDB',
        method: 'transact',
        port: 6641,
        row: '12'
      },
      { id: 'translate', from: 'ovn-northd', to: 'ovn-sb', by: 'OVSDB', method: 'transact', port: 6642, row: '13' },
      {
        id: 'download',
        from: 'nova-compute',
        to: 'glance-api',
        by: 'REST',
        method: 'GET /v2/images/{image}/file',
        port: 9292,
        row: '14'
      },
      {
        id: 'attachment',
        from: 'nova-compute',
        to: 'cinder-api',
        by: 'REST',
        method: 'PUT /v3/{project}/attachments/{attachment}',
        port: 8776,
        row: '15'
      },
      { id: 'plug', from: 'nova-compute', to: 'ovsdb-server', by: 'OVSDB', method: 'add-port', port: 6640, row: '16' },
      {
        id: 'define',
        from: 'nova-compute',
        to: 'libvirtd',
        by: 'unix',
        method: 'domain define, start paused',
        row: '17'
      },
      { id: 'claim', from: 'ovn-controller', to: 'ovn-sb', by: 'OVSDB', method: 'transact', port: 6642, row: '18' },
      { id: 'up', from: 'ovn-northd', to: 'ovn-nb', by: 'OVSDB', method: 'transact', port: 6641, row: '19' },
      { id: 'event', from: 'ovn-nb', to: 'neutron-server', by: 'OVSDB', method: 'update', port: 6641, row: '20' },
      {
        id: 'notify',
        from: 'neutron-server',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/os-server-external-events',
        port: 8774,
        row: '21'
      },
      {
        id: 'forward',
        from: 'nova-api',
        to: 'nova-compute',
        by: 'cast',
        method: 'external_instance_event',
        exchange: 'nova',
        key: 'compute.{compute}',
        row: '22'
      },
      { id: 'resume', from: 'nova-compute', to: 'libvirtd', by: 'unix', method: 'resume', row: '23' },
      { id: 'boot', from: 'guest', to: 'ovn-controller', by: 'DHCP', method: 'DISCOVER', port: 67, row: '24' }
    ]
  },
  {
    id: 'server-delete',
    group: 'compute',
    source: 'rpc.yaml flows.server_delete',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'nova-api',
        by: 'REST',
        method: 'DELETE /v2.1/servers/{server}',
        port: 8774,
        row: '1'
      },
      {
        id: 'terminate',
        from: 'nova-api',
        to: 'nova-compute',
        by: 'cast',
        method: 'terminate_instance',
        exchange: 'nova',
        key: 'compute.{compute}',
        row: '2'
      },
      { id: 'destroy', from: 'nova-compute', to: 'libvirtd', by: 'unix', method: 'destroy, undefine', row: '3' },
      {
        id: 'unplug',
        from: 'nova-compute',
        to: 'neutron-server',
        by: 'REST',
        method: 'DELETE /v2.0/ports/{port}',
        port: 9696,
        row: '4'
      },
      {
        id: 'switch-port',
        from: 'neutron-server',
        to: 'ovn-nb',
        by: 'OVSDB',
        method: 'transact',
        port: 6641,
        row: '4'
      },
      {
        id: 'detach',
        from: 'nova-compute',
        to: 'cinder-api',
        by: 'REST',
        method: 'DELETE /v3/{project}/attachments/{attachment}',
        port: 8776,
        row: '5'
      },
      {
        id: 'release',
        from: 'cinder-api',
        to: 'cinder-volume',
        by: 'call',
        method: 'attachment_delete',
        exchange: 'openstack',
        key: 'cinder-volume.{backend}.{volumehost}',
        row: '5'
      },
      {
        id: 'record',
        from: 'nova-compute',
        to: 'nova-conductor',
        by: 'call',
        method: 'object_action',
        exchange: 'nova',
        key: 'conductor',
        row: '6'
      },
      {
        id: 'allocations',
        from: 'nova-compute',
        to: 'placement',
        by: 'REST',
        method: 'DELETE /allocations/{server}',
        port: 8778,
        row: '7'
      }
    ]
  },
  {
    id: 'live-migration',
    group: 'compute',
    source: 'rpc.yaml flows.live_migration',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/servers/{server}/action os-migrateLive',
        port: 8774,
        row: '1'
      },
      {
        id: 'migrate',
        from: 'nova-api',
        to: 'nova-conductor',
        by: 'cast',
        method: 'live_migrate_instance',
        exchange: 'nova',
        key: 'conductor',
        row: '1'
      },
      {
        id: 'select',
        from: 'nova-conductor',
        to: 'nova-scheduler',
        by: 'call',
        method: 'select_destinations',
        exchange: 'nova',
        key: 'scheduler',
        row: '2'
      },
      {
        id: 'check-destination',
        from: 'nova-conductor',
        to: 'nova-compute@destination',
        by: 'call',
        method: 'check_can_live_migrate_destination',
        exchange: 'nova',
        key: 'compute.{destination}',
        row: '3'
      },
      {
        id: 'check-source',
        from: 'nova-compute@destination',
        to: 'nova-compute',
        by: 'call',
        method: 'check_can_live_migrate_source',
        exchange: 'nova',
        key: 'compute.{compute}',
        row: '4'
      },
      {
        id: 'binding',
        from: 'nova-conductor',
        to: 'neutron-server',
        by: 'REST',
        method: 'POST /v2.0/ports/{port}/bindings',
        port: 9696,
        row: '5'
      },
      {
        id: 'start',
        from: 'nova-conductor',
        to: 'nova-compute',
        by: 'cast',
        method: 'live_migration',
        exchange: 'nova',
        key: 'compute.{compute}',
        row: '6'
      },
      {
        id: 'prepare',
        from: 'nova-compute',
        to: 'nova-compute@destination',
        by: 'call',
        method: 'pre_live_migration',
        exchange: 'nova',
        key: 'compute.{destination}',
        row: '7'
      },
      {
        id: 'connect',
        from: 'libvirtd',
        to: 'libvirtd@destination',
        by: 'SSH',
        method: 'qemu+ssh',
        port: 2022,
        row: '8'
      },
      {
        id: 'memory',
        from: 'qemu',
        to: 'qemu@destination',
        by: 'TCP',
        method: 'migration stream',
        port: 61152,
        row: '9'
      },
      {
        id: 'activate',
        from: 'nova-compute',
        to: 'neutron-server',
        by: 'REST',
        method: 'PUT /v2.0/ports/{port}/bindings/{destination}/activate',
        port: 9696,
        row: '10'
      },
      {
        id: 'finish',
        from: 'nova-compute',
        to: 'nova-compute@destination',
        by: 'call',
        method: 'post_live_migration_at_destination',
        exchange: 'nova',
        key: 'compute.{destination}',
        row: '11'
      }
    ]
  }
]
