import type { Lesson } from '../lesson.ts'

const BASE = 'image//var/lib/nova/instances/_base/55d0a4dc94f98973a712de9be120bad17f9bcfcb'

/** From an image to the disk of a server: base file and overlays on a host, clones in Ceph. */
export const E2: Lesson = {
  row: 'E2',
  sample: 'lessons/e2-local.yaml',
  cites: ['releases.md#nova-disks', 'rpc.yaml#server_create_ovn'],
  steps: [
    { id: 'base', view: 'storage', highlight: ['image/rhel-9', BASE] },
    {
      id: 'overlay',
      view: 'storage',
      highlight: [BASE, 'server/web-1', 'server/web-2'],
      question: { kind: 'choice', choices: ['one', 'host', 'none'], answer: 'host' }
    },
    {
      id: 'formats',
      view: 'storage',
      hide: ['raw', 'qcow2'],
      question: { kind: 'pick', answers: [BASE] }
    },
    { id: 'block', view: 'storage', highlight: ['server/web-1'] },
    {
      id: 'ceph',
      view: 'storage',
      sample: 'lessons/e2-rbd.yaml',
      misconception: true,
      question: { kind: 'choice', choices: ['clone', 'convert', 'refuse'], answer: 'convert' },
      tryOwn: [
        'qemu-img info -U --backing-chain /var/lib/nova/instances/ID/disk',
        'rbd info vms/ID_disk',
        'rbd children images/ID@snap'
      ]
    }
  ]
}
