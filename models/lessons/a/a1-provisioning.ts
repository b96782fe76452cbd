import type { Lesson } from '../lesson.ts'

const NODE16 = { from: '', to: '', flow: 'node-provisioning', release: '16.1' } as const
const NODE17 = { from: '', to: '', flow: 'node-provisioning', release: '17.1' } as const

/** How director starts a bare machine: two DHCP servers, one ramdisk, and who chooses the node by release. */
export const A1: Lesson = {
  row: 'A1',
  sample: 'classroom-lab.yaml',
  cites: ['deployment.md#1', 'deployment.md#2', 'deployment.md#3', 'COURSE.md#A1'],
  steps: [
    {
      id: 'lan',
      view: 'deployment',
      options: { hosts: ['host:director', 'host:controller0', 'host:compute0'] },
      highlight: ['host/director', 'picture/underlay:172.25.249.0/24']
    },
    { id: 'inspect', view: 'path', path: { question: NODE16, step: 7 } },
    { id: 'ramdisk', view: 'path', path: { question: NODE16, step: 10, part: [7, 11] } },
    { id: 'choose16', view: 'path', path: { question: NODE16, step: 14, part: [14, 17] } },
    {
      id: 'deploy',
      view: 'path',
      path: { question: NODE16, step: 20, part: [20, 25] },
      misconception: true,
      question: { kind: 'choice', choices: ['inspector', 'neutron', 'overcloud'], answer: 'neutron' }
    },
    {
      id: 'choose',
      view: 'path',
      path: { question: NODE17, step: 14, part: [14, 17] },
      question: {
        kind: 'multiple',
        choices: ['nova', 'ironic', 'placement', 'neutron'],
        answers: ['ironic', 'neutron']
      },
      tryOwn: ['openstack baremetal node list', 'sudo podman ps', 'ip -br addr', 'cat /etc/hosts']
    }
  ]
}
