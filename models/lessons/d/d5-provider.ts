import type { Lesson } from '../lesson.ts'

const out = (from: string) => ({ from, to: 'internet', protocol: 'icmp' }) as const

/** Flat or VLAN, attached or behind a router: two questions that have nothing to do with each other. */
export const D5: Lesson = {
  row: 'D5',
  sample: 'lessons/d5-provider.yaml',
  cites: ['COURSE.md#D5', 'ovn-paths.md#provider-vlan', 'ovn-paths.md#provider-flat', 'ovn-paths.md#snat'],
  steps: [
    {
      id: 'mapping',
      view: 'host-network',
      options: { hosts: ['host:compute0'] },
      highlight: ['ovs-bridge/br-ex@compute0', 'ovs-bridge/br-prov1@compute0', 'nic/eth2@compute0', 'nic/eth3@compute0']
    },
    { id: 'flat-direct', view: 'path', path: { question: out('direct-flat'), step: 3 } },
    {
      id: 'vlan-direct',
      view: 'path',
      path: { question: out('direct-vlan'), step: 3 },
      question: { kind: 'choice', choices: ['router', 'physical', 'br-ex'], answer: 'physical' }
    },
    {
      id: 'four',
      view: 'logical',
      misconception: true,
      question: {
        kind: 'multiple',
        choices: ['direct-flat', 'direct-vlan', 'behind-flat', 'behind-vlan'],
        answers: ['behind-flat', 'behind-vlan']
      }
    },
    { id: 'flat-router', view: 'path', path: { question: out('behind-flat'), step: 8 } },
    {
      id: 'vlan-router',
      view: 'path',
      path: { question: out('behind-vlan'), step: 9 },
      tryOwn: [
        'ovs-vsctl get Open_vSwitch . external_ids:ovn-bridge-mappings',
        'openstack network show NETWORK',
        'ovn-nbctl show'
      ]
    }
  ]
}
