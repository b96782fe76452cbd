import type { Flow } from '../flow.ts'

/** Three ways in which an image is made of a disk: who talks to whom, over what. What each message carries is in `../english/storage-image.ts`. */
export const STORAGE_IMAGE: readonly Flow[] = [
  {
    id: 'volume-to-image',
    group: 'storage',
    source: 'rpc.yaml flows.image_from_volume',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'cinder-api',
        by: 'REST',
        method: 'POST /v3/{project}/volumes/{volume}/action os-volume_upload_image',
        port: 8776,
        row: '1'
      },
      {
        id: 'record',
        from: 'cinder-api',
        to: 'glance-api',
        by: 'REST',
        method: 'POST /v2/images',
        port: 9292,
        row: '2'
      },
      {
        id: 'copy',
        from: 'cinder-api',
        to: 'cinder-volume',
        by: 'cast',
        method: 'copy_volume_to_image',
        exchange: 'openstack',
        key: 'cinder-volume.{backend}.{volumehost}',
        row: '3'
      },
      { id: 'export', from: 'cinder-volume', to: 'ceph', by: 'RADOS', method: 'rbd export', port: 6789, row: '4' },
      {
        id: 'upload',
        from: 'cinder-volume',
        to: 'glance-api',
        by: 'REST',
        method: 'PUT /v2/images/{image}/file',
        port: 9292,
        row: '5'
      },
      { id: 'store', from: 'glance-api', to: 'ceph', by: 'RADOS', method: 'rbd write', port: 6789, row: '6' },
      { id: 'done', from: 'cinder-volume', to: 'database', by: 'MySQL', method: 'UPDATE', port: 3306, row: '7' }
    ]
  },
  {
    id: 'server-image-volume',
    group: 'storage',
    source: 'COURSE.md B3',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/servers/{server}/action createImage',
        port: 8774
      },
      {
        id: 'quiesce',
        from: 'nova-api',
        to: 'nova-compute',
        by: 'call',
        method: 'quiesce_instance',
        exchange: 'nova',
        key: 'compute.{compute}'
      },
      {
        id: 'snapshot',
        from: 'nova-api',
        to: 'cinder-api',
        by: 'REST',
        method: 'POST /v3/{project}/snapshots',
        port: 8776
      },
      {
        id: 'cinder',
        from: 'cinder-api',
        to: 'cinder-volume',
        by: 'cast',
        method: 'create_snapshot',
        exchange: 'openstack',
        key: 'cinder-volume.{backend}.{volumehost}'
      },
      { id: 'rbd', from: 'cinder-volume', to: 'ceph', by: 'RADOS', method: 'rbd snap create', port: 6789 },
      { id: 'record', from: 'nova-api', to: 'glance-api', by: 'REST', method: 'POST /v2/images', port: 9292 }
    ]
  },
  {
    id: 'server-image-ephemeral',
    group: 'storage',
    source: 'COURSE.md B3',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/servers/{server}/action createImage',
        port: 8774
      },
      { id: 'record', from: 'nova-api', to: 'glance-api', by: 'REST', method: 'POST /v2/images', port: 9292 },
      {
        id: 'snapshot',
        from: 'nova-api',
        to: 'nova-compute',
        by: 'cast',
        method: 'snapshot_instance',
        exchange: 'nova',
        key: 'compute.{compute}'
      },
      { id: 'disk', from: 'nova-compute', to: 'libvirtd', by: 'unix', method: 'snapshot' },
      { id: 'clone', from: 'nova-compute', to: 'ceph', by: 'RADOS', method: 'rbd snap, clone, flatten', port: 6789 },
      {
        id: 'location',
        from: 'nova-compute',
        to: 'glance-api',
        by: 'REST',
        method: 'PATCH /v2/images/{image}',
        port: 9292
      }
    ]
  }
]
