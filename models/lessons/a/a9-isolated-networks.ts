import type { Lesson } from '../lesson.ts'

const PAIR = ['host:controller-0', 'host:compute-0']

/** The isolated networks: what each is for, which role is on which, VLANs, VIPs, and the two meanings of tenant. */
export const A9: Lesson = {
  row: 'A9',
  sample: 'high-availability.yaml',
  cites: ['networks.yaml#networks', 'networks.yaml#notes', 'networks.yaml#layouts', 'deployment.md#4', 'COURSE.md#A9'],
  steps: [
    { id: 'six', view: 'deployment', options: { hosts: PAIR } },
    {
      id: 'ceph',
      view: 'deployment',
      options: { hosts: PAIR },
      question: {
        kind: 'multiple',
        choices: ['ctlplane', 'api', 'storage', 'copies', 'tenant'],
        answers: ['ctlplane', 'storage', 'copies']
      }
    },
    { id: 'roles', view: 'deployment', options: { hosts: [...PAIR, 'host:ceph-0', 'host:undercloud'] } },
    {
      id: 'tagged',
      view: 'host-network',
      options: { hosts: ['host:compute-0'] },
      misconception: true,
      question: { kind: 'pick', answers: ['nic/vlan50@compute-0'], accept: ['ovs-port/vlan50@compute-0'] }
    },
    {
      id: 'vips',
      view: 'deployment',
      options: { hosts: ['host:controller-0'] },
      question: { kind: 'choice', choices: ['computes', 'services', 'distributed'], answer: 'services' }
    },
    {
      id: 'meanings',
      view: 'logical',
      highlight: ['network/frontend', 'server/web-1', 'server/web-2'],
      question: { kind: 'choice', choices: ['instance', 'gateway', 'host'], answer: 'host' }
    },
    {
      id: 'wire',
      view: 'path',
      path: { question: { from: 'web-1', to: 'web-2', protocol: 'icmp' }, step: 4 },
      tryOwn: ['ip -br addr', 'ovs-vsctl show', 'cat /etc/hosts', 'pcs status']
    }
  ]
}
