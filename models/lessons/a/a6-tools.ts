import type { Lesson } from '../lesson.ts'

const NODE17 = { from: '', to: '', flow: 'node-provisioning', release: '17.1' } as const

/** Which tool decides, which builds images, which starts containers; and the one that RHOSP does not use. */
export const A6: Lesson = {
  row: 'A6',
  sample: 'lessons/a6-tools.yaml',
  cites: ['deployment.md#2', 'deployment.md#3', 'releases.md', 'COURSE.md#A6'],
  steps: [
    {
      id: 'director',
      sample: 'classroom-lab.yaml',
      view: 'services',
      options: { hosts: ['host:director'] },
      highlight: [
        'service/heat-engine@director',
        'service/image_serve@director',
        'service/ironic-conductor@director',
        'service/mistral-executor@director'
      ]
    },
    {
      id: 'images',
      view: 'containers',
      options: { hosts: ['host:compute-16', 'host:compute-17'] },
      focus: ['container/nova_compute@compute-16#box', 'container/nova_compute@compute-17#box'],
      question: { kind: 'choice', choices: ['all', 'changed', 'none'], answer: 'none' }
    },
    {
      id: 'start',
      sample: 'lessons/a6-start.yaml',
      view: 'containers',
      highlight: ['process/dumb-init', 'process/kolla_start', 'process/kolla_set_configs'],
      question: { kind: 'choice', choices: ['start', 'service', 'none'], answer: 'service' }
    },
    { id: 'runs', sample: 'classroom-lab.yaml', view: 'path', path: { question: NODE17, step: 31, part: [29, 32] } },
    {
      id: 'upstream',
      view: 'containers',
      options: { hosts: ['host:compute-kolla'], expanded: ['container:compute-kolla/pid-6610'] },
      misconception: true,
      question: {
        kind: 'multiple',
        choices: ['start', 'unit', 'folder', 'switch'],
        answers: ['unit', 'switch']
      },
      tryOwn: ['sudo podman ps', "systemctl list-units 'tripleo_*'", 'sudo podman inspect nova_compute']
    }
  ]
}
