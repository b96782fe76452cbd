import { STORAGE_WORDS } from '../../models/views/storage/english.ts'

/** The storage view. */
export const storageEn = {
  ...STORAGE_WORDS,
  'view.storage': 'Storage',
  'nothing.storage':
    'Nothing is known of storage yet. Paste openstack image list, openstack volume list, qemu-img info --backing-chain, rbd ls -l or ceph -s.',
  'note.thingsLimited': '{shown} of {total} images, disks and servers are drawn',
  'shape.volume': 'volume',
  'shape.snapshot': 'snapshot',
  'shape.ceph-pool': 'pool',
  'shape.ceph-osd': 'OSD',
  'shape.ceph-mon': 'monitor'
} as const
