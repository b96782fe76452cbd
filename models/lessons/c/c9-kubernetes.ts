import type { Lesson } from '../lesson.ts'

/** Three nodes with an outside and an inside card. */
export const C9: Lesson = {
  row: 'C9',
  sample: 'lessons/c9-kubernetes.yaml',
  cites: ['COURSE.md#C9'],
  steps: [
    { id: 'nodes', view: 'deployment' },
    {
      id: 'inside',
      view: 'host-network',
      options: { hosts: ['host:node3'] },
      question: { kind: 'text', answers: ['192.168.90.130'] },
      hide: ['192.168.90.130']
    },
    {
      id: 'cards',
      view: 'host-network',
      options: { hosts: ['host:node1'] },
      misconception: true,
      question: { kind: 'choice', choices: ['eth0', 'eth1', 'both'], answer: 'eth1' },
      tryOwn: ['ip -br addr', 'ip route', 'ip neigh']
    },
    { id: 'join', view: 'path', path: { question: { from: 'node2', to: '192.168.90.110', protocol: 'tcp' }, step: 1 } },
    {
      id: 'traffic',
      view: 'deployment',
      question: { kind: 'multiple', choices: ['api', 'images', 'logs', 'client'], answers: ['api', 'logs'] }
    }
  ]
}
