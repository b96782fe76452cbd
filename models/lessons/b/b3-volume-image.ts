import type { Lesson } from '../lesson.ts'

const UPLOAD = { from: '', to: '', flow: 'volume-to-image' } as const
const BACKED = { from: '', to: '', flow: 'server-image-volume' } as const
const EPHEMERAL = { from: '', to: '', flow: 'server-image-ephemeral' } as const

/** Three ways to an image; which of their legs are RPC and which REST. */
export const B3: Lesson = {
  row: 'B3',
  sample: 'classroom-lab.yaml',
  cites: ['rpc.yaml#image_from_volume', 'COURSE.md#B3'],
  steps: [
    {
      id: 'legs',
      view: 'path',
      path: { question: UPLOAD, step: 3 },
      hide: ['cast'],
      question: { kind: 'multiple', choices: ['inside', 'record', 'bytes'], answers: ['inside'] }
    },
    { id: 'bytes', view: 'path', path: { question: UPLOAD, step: 5 }, misconception: true },
    {
      id: 'backed',
      view: 'path',
      path: { question: BACKED, step: 3, part: [3, 6] },
      question: { kind: 'choice', choices: ['all', 'used', 'none'], answer: 'none' }
    },
    { id: 'ephemeral', view: 'path', path: { question: EPHEMERAL, step: 5 } },
    {
      id: 'three',
      view: 'storage',
      highlight: ['image/rhel8', 'volume/finance-data', 'server/finance-web1'],
      question: { kind: 'choice', choices: ['server', 'volume', 'snapshot'], answer: 'volume' },
      tryOwn: ['openstack image show IMAGE', 'openstack volume show VOLUME', 'rbd -p images ls -l']
    }
  ]
}
