import type { Lesson } from '../lesson.ts'

const BEFORE = 'lessons/d3-before.yaml'
const QROUTER = 'namespace/qrouter-2eb80682-953e-5408-938d-fa48f3fc7cc7@controller0'
const QDHCP = 'namespace/qdhcp-37e10deb-a152-5e41-8c02-723de3886e7f@controller0'

/** The same cloud with the agents of ML2/OVS and with ML2/OVN: what went, and what stayed. */
export const D3: Lesson = {
  row: 'D3',
  sample: 'lessons/d3-now.yaml',
  cites: [
    'COURSE.md#D3',
    'ovn-paths.md#ml2-ovs',
    'ovn-paths.md#ground-rules',
    'naming.md#namespaces-and-their-devices'
  ],
  steps: [
    {
      id: 'agents',
      sample: BEFORE,
      view: 'host-network',
      options: { hosts: ['host:controller0'] },
      highlight: [QROUTER, QDHCP]
    },
    {
      id: 'bridges',
      sample: BEFORE,
      view: 'host-network',
      options: { hosts: ['host:compute0', 'host:compute1'] },
      highlight: [
        'ovs-bridge/br-int@compute0',
        'ovs-bridge/br-tun@compute0',
        'ovs-bridge/br-int@compute1',
        'ovs-bridge/br-tun@compute1'
      ],
      question: { kind: 'choice', choices: ['same', 'own', 'segmentation'], answer: 'own' }
    },
    {
      id: 'hybrid',
      sample: BEFORE,
      view: 'path',
      path: { question: { from: 'finance-web1', to: 'finance-app1', protocol: 'icmp' }, step: 2 }
    },
    {
      id: 'stays',
      sample: BEFORE,
      view: 'host-network',
      options: { hosts: ['host:compute0'] },
      question: {
        kind: 'multiple',
        choices: ['tap', 'qbr', 'br-tun', 'patch', 'qrouter', 'veth'],
        answers: ['tap', 'patch', 'veth']
      }
    },
    {
      id: 'now',
      view: 'host-network',
      options: { hosts: ['host:controller0', 'host:compute0'] },
      highlight: ['ovs-bridge/br-int@controller0', 'ovs-bridge/br-int@compute0']
    },
    {
      id: 'nat',
      view: 'path',
      path: { question: { from: 'finance-app1', to: 'internet', protocol: 'icmp' }, step: 8 },
      misconception: true,
      question: { kind: 'choice', choices: ['iptables', 'nftables', 'openflow'], answer: 'openflow' },
      tryOwn: ['ovs-vsctl show', 'ip netns', 'openstack network agent list']
    }
  ]
}
