import type { Lesson } from '../lesson.ts'

const INSTANCE = 'server/finance-db1'
const SERVICE = 'container/nova_compute'

/** An instance beside a container: the layers of each, and who sees whose processes. */
export const C8: Lesson = {
  row: 'C8',
  sample: 'lessons/c8-layers.yaml',
  cites: ['COURSE.md#C8', 'releases.md#podman-conmon-runc', 'releases.md#kolla-images', 'roles.yaml#services'],
  steps: [
    { id: 'container', view: 'containers', highlight: [`${SERVICE}#box`, `${SERVICE}#layers`] },
    { id: 'machine', view: 'containers', highlight: [INSTANCE] },
    {
      id: 'kernel',
      view: 'containers',
      highlight: [`${SERVICE}#box`, `${SERVICE}#layers`, INSTANCE],
      misconception: true,
      question: { kind: 'choice', choices: ['container', 'containers', 'everything'], answer: 'everything' }
    },
    {
      id: 'host',
      view: 'containers',
      highlight: [`${SERVICE}#box`, `${INSTANCE}#qemu`, `${INSTANCE}#box`],
      question: {
        kind: 'multiple',
        choices: ['init', 'nova', 'qemu', 'mariadbd'],
        answers: ['init', 'nova', 'qemu']
      }
    },
    {
      id: 'load',
      view: 'containers',
      focus: [`${SERVICE}#box`, INSTANCE],
      question: {
        kind: 'pick',
        answers: ['process/qemu-kvm'],
        wrong: { guest: ['process/mariadbd', 'process/systemd', INSTANCE], other: [SERVICE, 'process/nova-compute'] }
      }
    },
    {
      id: 'inside',
      view: 'containers',
      highlight: [`${SERVICE}#box`, `${SERVICE}#namespaces`],
      question: { kind: 'choice', choices: ['host', 'own', 'guest'], answer: 'own' },
      tryOwn: ['ps -ef', 'podman top nova_compute', 'podman inspect nova_compute', 'virsh list --all', 'uname -r']
    }
  ]
}
