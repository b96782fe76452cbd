import type { Question } from '../../paths/question.ts'
import type { Lesson } from '../lesson.ts'

const LOCAL: Question = { from: 'podman-host', to: 'localhost:58080', protocol: 'tcp' }
const OUTSIDE: Question = { from: 'laptop', to: 'podman-host:58080', protocol: 'tcp' }

/** A published port: NAT, bridge, veth, namespace; and what of it holds for RHOSP. */
export const C5: Lesson = {
  row: 'C5',
  sample: 'lessons/c5-port.yaml',
  cites: ['COURSE.md#C5', 'roles.yaml#services'],
  steps: [
    {
      id: 'host',
      view: 'host-network',
      options: { hosts: ['host:podman-host'] },
      highlight: ['linux-bridge/podman0', 'container/web'],
      question: { kind: 'choice', choices: ['output', 'prerouting', 'forward'], answer: 'output' }
    },
    { id: 'nat', view: 'path', path: { question: LOCAL, step: 2 } },
    { id: 'source', view: 'path', path: { question: LOCAL, step: 4 } },
    { id: 'bridge', view: 'path', path: { question: LOCAL, step: 6 } },
    {
      id: 'process',
      view: 'path',
      path: { question: LOCAL, step: 8 },
      question: { kind: 'choice', choices: ['laptop', 'bridge', 'loopback'], answer: 'laptop' }
    },
    { id: 'outside', view: 'path', path: { question: OUTSIDE, step: 3 } },
    {
      id: 'rhosp',
      sample: 'lessons/c1-container.yaml',
      view: 'containers',
      highlight: ['container/nova_api#namespaces', 'container/nova_api#box'],
      misconception: true,
      question: { kind: 'choice', choices: ['none', 'one', 'all'], answer: 'none' },
      tryOwn: ['podman ps', 'podman inspect web', 'iptables-save', 'ip address']
    }
  ]
}
