import type { Lesson } from '../lesson.ts'

const TOKEN = { from: '', to: '', flow: 'token' } as const
const ROTATION = { from: '', to: '', flow: 'fernet-rotation' } as const

/** Who may do what where; a token from request to validation; rotation of its keys. */
export const B6: Lesson = {
  row: 'B6',
  sample: 'classroom-lab.yaml',
  cites: ['releases.md#fernet-tokens', 'rpc.yaml#auth', 'COURSE.md#B6'],
  steps: [
    { id: 'scope', view: 'path', path: { question: TOKEN, step: 1 } },
    {
      id: 'issue',
      view: 'path',
      path: { question: TOKEN, step: 3 },
      misconception: true,
      question: { kind: 'choice', choices: ['database', 'memcached', 'nowhere'], answer: 'nowhere' }
    },
    { id: 'validate', view: 'path', path: { question: TOKEN, step: 7 } },
    {
      id: 'rotate',
      view: 'path',
      path: { question: ROTATION, step: 2 },
      question: { kind: 'choice', choices: ['primary', 'staged', 'oldest'], answer: 'staged' },
      tryOwn: ['openstack role assignment list --names', 'openstack domain list', 'openstack token issue']
    }
  ]
}
