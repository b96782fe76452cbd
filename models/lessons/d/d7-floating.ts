import type { Lesson } from '../lesson.ts'

const CENTRAL = 'lessons/d7-centralized.yaml'

/** Floating IPs on the instance's own host or on the gateway chassis; SNAT always on the latter. */
export const D7: Lesson = {
  row: 'D7',
  sample: 'lessons/d7-distributed.yaml',
  cites: ['COURSE.md#D7', 'ovn-paths.md#snat', 'ovn-paths.md#floating-ip'],
  steps: [
    {
      id: 'rules',
      view: 'logical',
      highlight: ['router/finance-router1', 'floating-ip/172.25.250.105', 'server/finance-web1', 'server/finance-app1']
    },
    {
      id: 'distributed',
      view: 'path',
      path: { question: { from: 'finance-web1', to: 'internet', protocol: 'icmp' }, step: 4 },
      question: { kind: 'choice', choices: ['own', 'gateway', 'every'], answer: 'gateway' }
    },
    {
      id: 'snat',
      view: 'path',
      path: { question: { from: 'finance-app1', to: 'internet', protocol: 'icmp' }, step: 8 }
    },
    {
      id: 'gateway',
      view: 'host-network',
      options: { hosts: ['host:controller0', 'host:controller1'] },
      question: { kind: 'choice', choices: ['router', 'candidate', 'pacemaker'], answer: 'candidate' }
    },
    {
      id: 'centralized',
      sample: CENTRAL,
      view: 'path',
      path: { question: { from: 'outside:provider-datacentre', to: '172.25.250.105', protocol: 'icmp' }, step: 4 },
      misconception: true
    },
    {
      id: 'needs',
      sample: CENTRAL,
      view: 'host-network',
      options: { hosts: ['host:compute0'] },
      question: {
        kind: 'multiple',
        choices: ['mapping', 'address', 'wire', 'namespace'],
        answers: ['mapping', 'wire']
      },
      tryOwn: ['ovn-nbctl lr-nat-list ROUTER', 'ovn-sbctl show', 'openstack floating ip list']
    }
  ]
}
