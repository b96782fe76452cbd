import type { Lesson } from '../lesson.ts'

const OVS = 'lessons/d4-ovs.yaml'
const between = (type: string) => ({ from: `${type}-a`, to: `${type}-b`, protocol: 'icmp' }) as const

/** One network of each type, and what is on the wire. */
export const D4: Lesson = {
  row: 'D4',
  sample: 'lessons/d4-ovn.yaml',
  cites: ['COURSE.md#D4', 'ovn-paths.md#provider-flat', 'ovn-paths.md#mtu-arithmetic', 'ovn-paths.md#ml2-ovs'],
  steps: [
    {
      id: 'ml2',
      view: 'logical',
      misconception: true,
      question: { kind: 'choice', choices: ['mechanism', 'type', 'service'], answer: 'service' }
    },
    { id: 'flat', view: 'path', path: { question: between('flat'), step: 4 } },
    {
      id: 'vlan',
      view: 'path',
      path: { question: between('vlan'), step: 3 },
      question: { kind: 'choice', choices: ['guest', 'crossing', 'switch'], answer: 'crossing' }
    },
    { id: 'geneve', view: 'path', path: { question: between('geneve'), step: 4 } },
    {
      id: 'vxlan',
      sample: OVS,
      view: 'path',
      path: { question: between('vxlan'), step: 5 },
      question: { kind: 'text', answers: ['1450', '1450 bytes', '1450바이트'] }
    },
    { id: 'gre', sample: OVS, view: 'path', path: { question: between('gre'), step: 5 } },
    {
      id: 'local',
      sample: OVS,
      view: 'path',
      path: { question: { from: 'local-a', to: 'local-c', protocol: 'icmp' }, step: 4 },
      question: {
        kind: 'multiple',
        choices: ['flat', 'gre', 'vlan', 'geneve', 'vxlan'],
        answers: ['flat', 'vlan', 'geneve']
      },
      tryOwn: ['openstack network show NETWORK', 'openstack network list --long']
    }
  ]
}
