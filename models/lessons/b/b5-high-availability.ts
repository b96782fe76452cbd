import type { Lesson } from '../lesson.ts'

const CONTROLLERS = ['host:controller-0', 'host:controller-1', 'host:controller-2']

/** A service's row: its name and its place on every controller. */
function row(name: string): string[] {
  return [`picture/row|${name}`, ...CONTROLLERS.map((host) => `picture/cell|${name}|${host}`)]
}

/** What stands on three controllers, who moves it, and which of it is behind HAProxy. */
export const B5: Lesson = {
  row: 'B5',
  sample: 'high-availability.yaml',
  cites: ['rpc.yaml#transport', 'deployment.md#4', 'checks.md#rabbitmq-db-pacemaker', 'COURSE.md#B5'],
  steps: [
    {
      id: 'vip',
      view: 'services',
      options: { hosts: CONTROLLERS },
      highlight: ['vip/ip-10.0.0.4', 'vip/ip-172.16.2.4']
    },
    {
      id: 'pacemaker',
      view: 'services',
      options: { hosts: CONTROLLERS },
      hide: ['cinder-volume'],
      question: { kind: 'choice', choices: ['all', 'one', 'vip'], answer: 'one' }
    },
    {
      id: 'galera',
      view: 'services',
      options: { hosts: CONTROLLERS },
      highlight: [...row('galera'), ...row('clustercheck')]
    },
    {
      id: 'rabbit',
      view: 'services',
      options: { hosts: CONTROLLERS },
      highlight: row('rabbitmq'),
      misconception: true,
      question: { kind: 'choice', choices: ['haproxy', 'client', 'pacemaker'], answer: 'client' }
    },
    {
      id: 'others',
      view: 'messaging',
      focus: ['picture/band|/|nova'],
      question: { kind: 'multiple', choices: ['zeromq', 'qpid', 'amqp1', 'kafka'], answers: ['amqp1', 'kafka'] },
      tryOwn: ['pcs status', 'rabbitmqctl cluster_status', 'podman ps']
    }
  ]
}
