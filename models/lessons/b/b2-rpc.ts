import type { Lesson } from '../lesson.ts'

const CREATE = { from: '', to: '', flow: 'server-create' } as const

/** Exchange, topic, queue and consumer; call, cast and fanout; where the messages do not go. */
export const B2: Lesson = {
  row: 'B2',
  sample: 'classroom-lab.yaml',
  cites: ['rpc.yaml#transport', 'rpc.yaml#exchanges', 'rpc.yaml#queues', 'rpc.yaml#message_kinds'],
  steps: [
    { id: 'exchange', view: 'messaging', highlight: ['exchange/nova', 'exchange/neutron'] },
    {
      id: 'queues',
      view: 'messaging',
      options: { expanded: ['queues|/|service|nova-compute'] },
      highlight: ['queue/compute.compute0.overcloud.example.com']
    },
    {
      id: 'kinds',
      view: 'path',
      path: { question: CREATE, step: 6 },
      hide: ['call'],
      question: { kind: 'choice', choices: ['call', 'cast', 'fanout'], answer: 'call' }
    },
    {
      id: 'reply',
      view: 'messaging',
      highlight: ['picture/exchange:', 'picture/queues|/|reply|'],
      hide: ['× 10'],
      question: { kind: 'choice', choices: ['message', 'process', 'service'], answer: 'process' }
    },
    {
      id: 'broker',
      view: 'messaging',
      highlight: ['exchange/nova', 'picture/queues|/|service|nova-compute', 'picture/queues|/|service|nova-conductor'],
      misconception: true,
      question: { kind: 'choice', choices: ['break', 'nothing', 'wait'], answer: 'nothing' },
      tryOwn: [
        'rabbitmqctl list_queues name messages consumers',
        'rabbitmqctl list_bindings',
        'rabbitmqctl list_consumers'
      ]
    }
  ]
}
