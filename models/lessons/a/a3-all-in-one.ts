import type { Lesson } from '../lesson.ts'

/** All-in-one: one host, no director, Geneve networks without a tunnel. */
export const A3: Lesson = {
  row: 'A3',
  sample: 'all-in-one.yaml',
  cites: ['COURSE.md#A3', 'deployment.md#2', 'checks.md', 'naming.md#chassis-hosts-tunnels'],
  steps: [
    { id: 'host', view: 'deployment', highlight: ['host/standalone'] },
    {
      id: 'services',
      view: 'services',
      options: { hosts: ['host:standalone'] },
      highlight: [
        'service/mysqld@standalone',
        'service/nova-api@standalone',
        'service/nova-compute@standalone',
        'service/ovn-controller@standalone'
      ],
      question: {
        kind: 'multiple',
        choices: ['pacemaker', 'rabbit', 'ironic', 'compute'],
        answers: ['rabbit', 'compute']
      }
    },
    {
      id: 'tunnel',
      view: 'host-network',
      options: { hosts: ['host:standalone'] },
      highlight: ['ovs-bridge/br-int@standalone'],
      question: { kind: 'choice', choices: ['fault', 'peer', 'vlan'], answer: 'peer' }
    },
    {
      id: 'local',
      view: 'path',
      path: { question: { from: 'vm-1', to: 'vm-2', protocol: 'icmp' }, step: 2 },
      misconception: true
    },
    {
      id: 'outside',
      view: 'path',
      path: { question: { from: 'vm-2', to: 'internet', protocol: 'icmp' }, step: 4 },
      question: { kind: 'choice', choices: ['tunnel', 'broker', 'nothing'], answer: 'tunnel' }
    },
    {
      id: 'second',
      sample: 'lessons/a3-second.yaml',
      view: 'host-network',
      highlight: ['ovs-bridge/br-int@standalone', 'ovs-bridge/br-int@compute-0'],
      question: { kind: 'choice', choices: ['network', 'port', 'nothing'], answer: 'nothing' },
      tryOwn: ['ovs-vsctl show', 'ovn-sbctl show', 'openstack network show private']
    }
  ]
}
