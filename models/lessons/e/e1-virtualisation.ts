import type { Lesson } from '../lesson.ts'

const COMPUTE = ['host:compute0']
const INSIDE = { hosts: COMPUTE, expanded: ['container:compute0/nova_libvirt'] }

/** From nova-compute to the process that is the virtual machine. */
export const E1: Lesson = {
  row: 'E1',
  sample: 'lessons/e1-16.yaml',
  cites: [
    'COURSE.md#E1',
    'roles.yaml#libvirt_16',
    'roles.yaml#libvirt_17',
    'releases.md#versions',
    'naming.md#instance'
  ],
  steps: [
    {
      id: 'ask',
      view: 'path',
      path: { question: { from: '', to: '', flow: 'server-create' }, step: 18, part: [17, 19] }
    },
    {
      id: 'process',
      view: 'containers',
      options: INSIDE,
      focus: ['container/nova_libvirt@compute0#box', 'container/nova_libvirt@compute0#conmon'],
      question: {
        kind: 'pick',
        answers: ['process/qemu-kvm@compute0'],
        wrong: { daemon: ['process/libvirtd@compute0'] }
      }
    },
    {
      id: 'modular',
      sample: 'lessons/e1-17.yaml',
      view: 'containers',
      options: { hosts: COMPUTE },
      highlight: [
        'container/nova_virtqemud@compute0',
        'container/nova_virtnodedevd@compute0',
        'container/nova_virtstoraged@compute0',
        'container/nova_virtsecretd@compute0',
        'container/nova_virtproxyd@compute0',
        'container/nova_virtlogd_wrapper@compute0'
      ],
      question: { kind: 'choice', choices: ['network', 'remote', 'cache'], answer: 'remote' }
    },
    {
      id: 'kvm',
      view: 'containers',
      options: INSIDE,
      highlight: ['process/qemu-kvm@compute0'],
      misconception: true,
      question: { kind: 'choice', choices: ['process', 'thread', 'kernel'], answer: 'thread' }
    },
    {
      id: 'virtio',
      view: 'host-network',
      options: { hosts: COMPUTE },
      highlight: ['server/finance-web1', 'ovs-bridge/br-int@compute0']
    },
    {
      id: 'agent',
      sample: 'lessons/e1-guest.yaml',
      view: 'containers',
      highlight: ['process/qemu-kvm', 'process/qemu-ga'],
      question: { kind: 'choice', choices: ['network', 'serial', 'metadata'], answer: 'serial' },
      tryOwn: ['virsh list --all', 'ps -ef', 'podman ps']
    }
  ]
}
