import type { Lesson } from '../lesson.ts'

const STOP = { from: '', to: '', flow: 'container-stop' } as const

/** One service's container: who starts it, what stays, what it sees of the host, how it stops. */
export const C1: Lesson = {
  row: 'C1',
  sample: 'lessons/c1-container.yaml',
  cites: ['releases.md#podman-conmon-runc', 'releases.md#kolla-images', 'roles.yaml#services'],
  steps: [
    {
      id: 'chain',
      view: 'containers',
      highlight: ['keeper', 'conmon', 'box'].map((part) => `container/nova_api#${part}`)
    },
    {
      id: 'first',
      view: 'containers',
      focus: ['container/nova_api#box', 'container/nova_api#conmon'],
      question: {
        kind: 'pick',
        answers: ['process/dumb-init'],
        wrong: { child: ['process/httpd', 'process/nova_api_wsgi'] }
      }
    },
    { id: 'mounts', view: 'containers', highlight: ['container/nova_api#mounts'] },
    {
      id: 'namespaces',
      view: 'containers',
      highlight: ['container/nova_api#namespaces', 'container/nova_api#capabilities'],
      question: { kind: 'choice', choices: ['socket', 'nat', 'pod'], answer: 'socket' }
    },
    { id: 'stop', view: 'path', path: { question: STOP, step: 2 }, misconception: true },
    {
      id: 'child',
      view: 'path',
      path: { question: STOP, step: 4 },
      question: { kind: 'choice', choices: ['waits', 'kills', 'leaves'], answer: 'kills' },
      tryOwn: ['podman inspect nova_api', 'systemctl status tripleo_nova_api', 'ps -ef']
    }
  ]
}
