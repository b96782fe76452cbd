import type { Lesson } from '../lesson.ts'

const CONTROLLERS = ['host:controller-0', 'host:controller-1', 'host:controller-2']

/** A service's row: its name and its place on every controller. */
function row(name: string): string[] {
  return [`picture/row|${name}`, ...CONTROLLERS.map((host) => `picture/cell|${name}|${host}`)]
}

/** What Pacemaker keeps on every controller, and what it keeps on one of them. */
const EVERYWHERE = ['galera', 'haproxy', 'rabbitmq', 'redis']
const COPIES = CONTROLLERS.flatMap((_, index) => [
  `service/galera-bundle-${index}`,
  `service/haproxy-bundle-podman-${index}`,
  `service/rabbitmq-bundle-${index}`,
  `service/redis-bundle-${index}`
])
const SINGLE = 'service/openstack-cinder-volume-podman-0'

/** What stands on three controllers, who moves it, and which of it is behind HAProxy. */
export const B5: Lesson = {
  row: 'B5',
  sample: 'high-availability.yaml',
  cites: ['rpc.yaml#transport', 'deployment.md#4', 'checks.md#rabbitmq-db-pacemaker', 'COURSE.md#B5'],
  steps: [
    {
      id: 'pacemaker',
      view: 'services',
      options: { hosts: CONTROLLERS },
      focus: [SINGLE, ...EVERYWHERE.flatMap(row)],
      hide: ['cinder-volume', ...EVERYWHERE],
      question: {
        kind: 'pick',
        answers: [SINGLE],
        wrong: { everywhere: COPIES }
      }
    },
    {
      id: 'vip',
      view: 'services',
      options: { hosts: CONTROLLERS },
      highlight: ['vip/ip-10.0.0.4', 'vip/ip-172.16.2.4']
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
      sample: 'lessons/b5-buses.yaml',
      view: 'services',
      highlight: ['container/metrics_qdr@controller-0', 'container/metrics_qdr@compute-0'],
      question: { kind: 'multiple', choices: ['zeromq', 'qpid', 'amqp1', 'kafka'], answers: ['amqp1', 'kafka'] },
      tryOwn: ['pcs status', 'rabbitmqctl cluster_status', 'podman ps']
    }
  ]
}
