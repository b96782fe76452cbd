import type { Lesson } from '../lesson.ts'

const NODES = { hosts: ['host:controller0', 'host:compute0', 'host:ceph0'] }

/** The classroom: which machines, which networks, who switches the power. */
export const A5: Lesson = {
  row: 'A5',
  sample: 'classroom-lab.yaml',
  cites: ['COURSE.md#A5', 'naming.md#chassis-hosts-tunnels'],
  steps: [
    {
      id: 'nodes',
      view: 'deployment',
      highlight: ['host/controller0', 'host/compute0', 'host/compute1', 'host/computehci0', 'host/ceph0']
    },
    {
      id: 'around',
      view: 'deployment',
      highlight: ['host/workstation', 'host/bastion', 'host/director', 'host/utility', 'host/power']
    },
    { id: 'networks', view: 'deployment', options: NODES },
    {
      id: 'tenant',
      view: 'deployment',
      options: NODES,
      question: { kind: 'choice', choices: ['one', 'two', 'three', 'four'], answer: 'two' },
      hide: ['172.24.1.0/24', '172.24.2.0/24', '172.24.3.0/24', '172.24.4.0/24']
    },
    {
      id: 'power',
      view: 'deployment',
      options: { hosts: ['host:director', 'host:utility', 'host:power'] },
      question: { kind: 'pick', answers: ['host/power'] },
      hide: ['power', 'Power', 'utility', 'Utility'],
      tryOwn: ['openstack server list', 'cat /etc/hosts', 'ip -br addr']
    }
  ]
}
