import type { Lesson } from '../lesson.ts'

const DISK = 'image//var/lib/nova/instances/fd7bdb3c-01fa-5734-9bf6-59d4178be2a3/disk'
const BASE = 'image//var/lib/nova/instances/_base/55d0a4dc94f98973a712de9be120bad17f9bcfcb'

/** Equal memory pages kept once; what a disk that was emptied gives back. */
export const E4: Lesson = {
  row: 'E4',
  sample: 'lessons/e2-local.yaml',
  cites: ['COURSE.md#E4', 'releases.md#nova-disks'],
  steps: [
    {
      id: 'merge',
      view: 'storage',
      highlight: ['server/web-1', 'server/web-2'],
      misconception: true,
      question: { kind: 'choice', choices: ['base', 'equal', 'flavor'], answer: 'equal' }
    },
    {
      id: 'off',
      view: 'host-network',
      options: { hosts: ['host:compute-0'] },
      highlight: ['server/web-1', 'server/web-2']
    },
    {
      id: 'sparsify',
      view: 'storage',
      highlight: [BASE, DISK, 'server/web-1'],
      question: { kind: 'multiple', choices: ['deleted', 'memory', 'files'], answers: ['deleted'] },
      tryOwn: [
        'cat /sys/kernel/mm/ksm/run /sys/kernel/mm/ksm/pages_sharing',
        'systemctl status ksm ksmtuned',
        'qemu-img info -U DISK'
      ]
    }
  ]
}
