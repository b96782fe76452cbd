import type { Flow } from '../flow.ts'

/** Flows of volumes: who talks to whom, over what. What each message carries is in `../english/storage-volume.ts`. */
export const STORAGE_VOLUME: readonly Flow[] = [
  {
    id: 'volume-create',
    group: 'storage',
    source: 'rpc.yaml flows.volume_create',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'cinder-api',
        by: 'REST',
        method: 'POST /v3/{project}/volumes',
        port: 8776,
        row: '1'
      },
      { id: 'record', from: 'cinder-api', to: 'database', by: 'MySQL', method: 'INSERT', port: 3306, row: '2' },
      {
        id: 'schedule',
        from: 'cinder-api',
        to: 'cinder-scheduler',
        by: 'cast',
        method: 'create_volume',
        exchange: 'openstack',
        key: 'cinder-scheduler',
        row: '3'
      },
      {
        id: 'create',
        from: 'cinder-scheduler',
        to: 'cinder-volume',
        by: 'cast',
        method: 'create_volume',
        exchange: 'openstack',
        key: 'cinder-volume.{backend}.{volumehost}',
        row: '4'
      },
      { id: 'rbd', from: 'cinder-volume', to: 'ceph', by: 'RADOS', method: 'rbd create', port: 6789, row: '5' },
      { id: 'available', from: 'cinder-volume', to: 'database', by: 'MySQL', method: 'UPDATE', port: 3306, row: '6' }
    ]
  },
  {
    id: 'volume-attach',
    group: 'storage',
    source: 'rpc.yaml flows.volume_attach',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/servers/{server}/os-volume_attachments',
        port: 8774,
        row: '1'
      },
      {
        id: 'volume',
        from: 'nova-api',
        to: 'cinder-api',
        by: 'REST',
        method: 'GET /v3/{project}/volumes/{volume}',
        port: 8776,
        row: '2'
      },
      {
        id: 'device',
        from: 'nova-api',
        to: 'nova-compute',
        by: 'call',
        method: 'reserve_block_device_name',
        exchange: 'nova',
        key: 'compute.{compute}',
        row: '3'
      },
      {
        id: 'reserve',
        from: 'nova-api',
        to: 'cinder-api',
        by: 'REST',
        method: 'POST /v3/{project}/attachments',
        port: 8776,
        row: '4'
      },
      {
        id: 'attach',
        from: 'nova-api',
        to: 'nova-compute',
        by: 'cast',
        method: 'attach_volume',
        exchange: 'nova',
        key: 'compute.{compute}',
        row: '5'
      },
      {
        id: 'connector',
        from: 'nova-compute',
        to: 'cinder-api',
        by: 'REST',
        method: 'PUT /v3/{project}/attachments/{attachment}',
        port: 8776,
        row: '6'
      },
      {
        id: 'export',
        from: 'cinder-api',
        to: 'cinder-volume',
        by: 'call',
        method: 'attachment_update',
        exchange: 'openstack',
        key: 'cinder-volume.{backend}.{volumehost}',
        row: '7'
      },
      { id: 'reach', from: 'nova-compute', to: 'ceph', by: 'RADOS', method: 'librbd', port: 6789, row: '8' },
      { id: 'device-add', from: 'nova-compute', to: 'libvirtd', by: 'unix', method: 'attach-device', row: '9' },
      {
        id: 'complete',
        from: 'nova-compute',
        to: 'cinder-api',
        by: 'REST',
        method: 'POST /v3/{project}/attachments/{attachment}/action os-complete',
        port: 8776,
        row: '10'
      }
    ]
  }
]
