import type { Lesson } from '../lesson.ts'

const MEMBER = 'lessons/a8-member.yaml'
const IN = { from: 'outside:provider-datacentre', to: '172.25.250.105', protocol: 'icmp' } as const

const MACHINES = ['host:controller0', 'host:director', 'host:power', 'host:compute0']

/** Three people and one cloud: what of it each is shown, and that what is not shown is not nothing. */
export const A8: Lesson = {
  row: 'A8',
  sample: 'classroom-lab.yaml',
  cites: ['COURSE.md#A8', 'networks.yaml#networks', 'ovn-paths.md#floating-ip'],
  steps: [
    { id: 'people', view: 'deployment', options: { hosts: MACHINES } },
    {
      id: 'machines',
      view: 'host-network',
      options: { hosts: ['host:compute0'], kinds: ['host', 'nic', 'bond', 'ovs-bridge'] },
      question: { kind: 'choice', choices: ['power', 'move', 'cable'], answer: 'move' }
    },
    {
      id: 'operator',
      view: 'logical',
      question: {
        kind: 'multiple',
        choices: ['router', 'shared', 'instance', 'host', 'chassis'],
        answers: ['router', 'shared']
      }
    },
    { id: 'member', sample: MEMBER, view: 'logical' },
    {
      id: 'none',
      sample: MEMBER,
      view: 'logical',
      highlight: ['network/finance-network1'],
      misconception: true,
      question: { kind: 'choice', choices: ['flat', 'unmade', 'unseen'], answer: 'unseen' }
    },
    {
      id: 'trouble',
      view: 'path',
      path: { question: IN, step: 2 },
      question: { kind: 'choice', choices: ['user', 'operator', 'infrastructure'], answer: 'infrastructure' },
      tryOwn: ['openstack network show NETWORK', 'openstack port show PORT', 'openstack server show SERVER']
    }
  ]
}
