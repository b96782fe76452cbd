import type { Lesson } from '../lesson.ts'

/** Monitors, OSDs and pools; clones instead of copies. */
export const E3: Lesson = {
  row: 'E3',
  sample: 'high-availability.yaml',
  cites: ['releases.md#nova-disks', 'roles.yaml', 'naming.md#storage-names'],
  steps: [
    {
      id: 'monitors',
      view: 'storage',
      highlight: ['ceph-mon/mon.controller-0', 'ceph-mon/mon.controller-1', 'ceph-mon/mon.controller-2'],
      question: { kind: 'choice', choices: ['zero', 'one', 'two'], answer: 'one' }
    },
    {
      id: 'osds',
      view: 'storage',
      highlight: ['ceph-osd/osd.0', 'ceph-osd/osd.1', 'ceph-osd/osd.2'],
      misconception: true
    },
    {
      id: 'pools',
      view: 'storage',
      highlight: ['ceph-pool/images', 'ceph-pool/vms', 'ceph-pool/volumes'],
      question: { kind: 'choice', choices: ['images', 'vms', 'volumes'], answer: 'volumes' }
    },
    {
      id: 'clone',
      view: 'storage',
      highlight: ['image/rhel-9', 'server/db', 'server/entrance'],
      question: { kind: 'choice', choices: ['deleted', 'flatten', 'refused'], answer: 'refused' }
    },
    {
      id: 'status',
      view: 'storage',
      focus: ['ceph-mon/mon.controller-0', 'ceph-osd/osd.8'],
      tryOwn: ['ceph -s', 'ceph osd tree', 'ceph df', 'rbd -p vms ls -l']
    }
  ]
}
