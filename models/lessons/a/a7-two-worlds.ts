import type { Lesson } from '../lesson.ts'

/** An overcloud beside a Kubernetes cluster: what has a counterpart, and what only looks so. */
export const A7: Lesson = {
  row: 'A7',
  sample: 'lessons/a7-two-worlds.yaml',
  cites: ['COURSE.md#A7', 'deployment.md#3', 'rpc.yaml#server_create_ovn'],
  steps: [
    {
      id: 'makers',
      view: 'deployment',
      highlight: ['host/director', 'host/node1'],
      question: {
        kind: 'multiple',
        choices: ['system', 'network', 'control', 'power'],
        answers: ['system', 'network', 'power']
      }
    },
    {
      id: 'parts',
      view: 'services',
      options: { hosts: ['host:controller0', 'host:compute0', 'host:node1', 'host:node2'] },
      question: {
        kind: 'pick',
        answers: ['container/nova_compute@compute0'],
        wrong: {
          runtime: ['container/nova_libvirt@compute0'],
          control: ['container/nova_api', 'container/nova_scheduler', 'container/heat_engine']
        }
      }
    },
    {
      id: 'declare',
      view: 'services',
      highlight: [
        'stack/web-tier',
        'container/heat_engine',
        'container/kube-controller-manager',
        'container/web@node2',
        'container/web@node3'
      ]
    },
    {
      id: 'failure',
      view: 'deployment',
      highlight: ['host/compute0', 'host/node2'],
      question: { kind: 'choice', choices: ['both', 'pod', 'server', 'none'], answer: 'pod' }
    },
    {
      id: 'units',
      sample: 'lessons/a7-units.yaml',
      view: 'containers',
      options: { expanded: ['container:node2/pid-6010', 'container:node2/pid-6110'] },
      highlight: ['process/qemu-kvm', 'container/pause', 'container/web'],
      misconception: true,
      question: { kind: 'choice', choices: ['server', 'pod', 'both'], answer: 'server' },
      tryOwn: ['openstack stack resource list STACK', 'openstack server list', 'crictl pods', 'crictl ps']
    }
  ]
}
