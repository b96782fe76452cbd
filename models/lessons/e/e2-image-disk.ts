import type { Lesson } from '../lesson.ts'

const BASE = 'image//var/lib/nova/instances/_base/55d0a4dc94f98973a712de9be120bad17f9bcfcb'

/** The disks of web-1 and web-2, by the ids of the servers. */
const DISKS = ['fd7bdb3c-01fa-5734-9bf6-59d4178be2a3', 'd379e018-27f8-5960-9852-5a032f3bf3a3'].map(
  (server) => `image//var/lib/nova/instances/${server}/disk`
)

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
      highlight: [BASE, ...DISKS, 'server/web-1', 'server/web-2'],
      question: { kind: 'choice', choices: ['one', 'host', 'none'], answer: 'host' }
    },
    {
      id: 'formats',
      view: 'storage',
      highlight: ['image/rhel-9', BASE, ...DISKS],
      question: { kind: 'choice', choices: ['slow', 'guest', 'size'], answer: 'guest' }
    },
    { id: 'block', view: 'storage', highlight: [DISKS[0]!, 'server/web-1'] },
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
