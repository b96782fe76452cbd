import type { Lesson } from '../lesson.ts'

const CREATE = { from: '', to: '', flow: 'server-create' } as const
const TOKEN = { from: '', to: '', flow: 'token' } as const

/** Every leg from the request of a server to a server that runs, with its protocol. */
export const B4: Lesson = {
  row: 'B4',
  sample: 'classroom-lab.yaml',
  cites: ['rpc.yaml#server_create_ovn', 'rpc.yaml#auth'],
  steps: [
    { id: 'token', view: 'path', path: { question: TOKEN, step: 1 } },
    {
      id: 'accept',
      view: 'path',
      path: { question: CREATE, step: 4, part: [2, 5] },
      question: { kind: 'choice', choices: ['running', 'host', 'nothing'], answer: 'nothing' }
    },
    {
      id: 'choose',
      view: 'path',
      path: { question: CREATE, step: 7, part: [6, 8] },
      hide: ['REST'],
      question: { kind: 'choice', choices: ['rest', 'rpc', 'sql'], answer: 'rest' }
    },
    { id: 'build', view: 'path', path: { question: CREATE, step: 10, part: [9, 11] }, misconception: true },
    { id: 'resources', view: 'path', path: { question: CREATE, step: 15, part: [12, 16] } },
    {
      id: 'plug',
      view: 'path',
      path: { question: CREATE, step: 18, part: [17, 20] },
      question: { kind: 'choice', choices: ['dhcp', 'plugged', 'placement'], answer: 'plugged' },
      tryOwn: [
        'openstack server event list SERVER',
        'openstack server show SERVER',
        'openstack allocation candidate list'
      ]
    }
  ]
}
