import type { Lesson } from '../lesson.ts'

const COMPUTE = { hosts: ['host:compute0'] }

/** Linux devices and bridges, Open vSwitch bridges, and the database that says what the latter are. */
export const D1: Lesson = {
  row: 'D1',
  sample: 'lessons/d1-host.yaml',
  cites: ['COURSE.md#D1', 'naming.md#bridges-and-patch-ports', 'ovn-paths.md#ground-rules'],
  steps: [
    {
      id: 'devices',
      view: 'host-network',
      options: COMPUTE,
      highlight: ['nic/eth0@compute0', 'nic/eth2@compute0', 'nic/eth3@compute0']
    },
    {
      id: 'bridges',
      view: 'host-network',
      options: COMPUTE,
      highlight: ['ovs-bridge/br-int@compute0', 'ovs-bridge/br-ex@compute0', 'ovs-bridge/br-trunk@compute0']
    },
    {
      id: 'linux',
      view: 'host-network',
      options: COMPUTE,
      question: {
        kind: 'pick',
        answers: ['linux-bridge/br-storage@compute0'],
        inside: true,
        wrong: { ovs: ['ovs-bridge/br-int@compute0', 'ovs-bridge/br-ex@compute0', 'ovs-bridge/br-trunk@compute0'] }
      }
    },
    {
      id: 'database',
      view: 'host-network',
      options: COMPUTE,
      highlight: ['ovs-bridge/br-int@compute0', 'ovs-bridge/br-ex@compute0', 'ovs-bridge/br-trunk@compute0'],
      question: { kind: 'choice', choices: ['vsctl', 'vswitchd', 'networkmanager'], answer: 'vswitchd' }
    },
    {
      id: 'datapath',
      view: 'host-network',
      options: COMPUTE,
      misconception: true,
      tryOwn: ['ip -br a', 'ovs-vsctl show', 'ovs-vsctl list-br']
    }
  ]
}
