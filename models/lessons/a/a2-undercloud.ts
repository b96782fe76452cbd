import type { Lesson } from '../lesson.ts'

const NODES = ['host:controller0', 'host:compute0', 'host:compute1', 'host:computehci0', 'host:ceph0']
const ONE_EACH = NODES.filter((host) => host !== 'host:compute1')
const NODE16 = { from: '', to: '', flow: 'node-provisioning', release: '16.1' } as const
/** From what Heat decides to what the nodes pull. */
const CONFIGURATION = [29, 33] as const

/** The cloud that deploys and the one that is deployed: who decides, who does, which stack is whose, what stays on director. */
export const A2: Lesson = {
  row: 'A2',
  sample: 'classroom-lab.yaml',
  cites: ['deployment.md#2', 'deployment.md#3', 'deployment.md#5', 'releases.md', 'roles.yaml#roles', 'COURSE.md#A2'],
  steps: [
    {
      id: 'clouds',
      view: 'deployment',
      options: { hosts: ['host:director', ...NODES] },
      focus: ['host/director', 'host/controller0', 'host/compute0', 'host/ceph0']
    },
    {
      id: 'roles',
      view: 'deployment',
      options: { hosts: ONE_EACH },
      question: {
        kind: 'pick',
        answers: ['host/computehci0'],
        wrong: { compute: ['host/compute0'], ceph: ['host/ceph0'], controller: ['host/controller0'] }
      },
      hide: ['compute0', 'computehci0', 'ceph0', 'Compute', 'ComputeHCI', 'CephStorage']
    },
    { id: 'decide', view: 'path', path: { question: NODE16, step: 29, part: CONFIGURATION }, misconception: true },
    {
      id: 'apply',
      view: 'path',
      path: { question: NODE16, step: 31, part: CONFIGURATION },
      question: { kind: 'choice', choices: ['events', 'ansible', 'nova'], answer: 'ansible' }
    },
    {
      id: 'puppet',
      sample: 'lessons/a2-deploying.yaml',
      view: 'containers',
      focus: ['container/container-puppet-nova_libvirt#mounts', 'container/container-puppet-nova_libvirt#box'],
      question: { kind: 'choice', choices: ['restart', 'deploy', 'good'], answer: 'deploy' }
    },
    {
      id: 'stacks',
      sample: 'lessons/a2-stacks.yaml',
      view: 'services',
      highlight: [
        'stack/overcloud',
        'stack/web-tier',
        'container/heat_engine@director',
        'container/heat_engine@controller0'
      ],
      question: { kind: 'choice', choices: ['overcloud', 'own', 'both'], answer: 'own' }
    },
    {
      id: 'ephemeral',
      sample: 'high-availability.yaml',
      view: 'services',
      options: { hosts: ['host:undercloud'] },
      question: { kind: 'choice', choices: ['failed', 'deleted', 'normal'], answer: 'normal' },
      tryOwn: ['openstack stack list', 'openstack baremetal node list', 'sudo podman ps -a']
    }
  ]
}
