import type { Lesson } from '../lesson.ts'

const POD = 'lessons/c4-pod.yaml'

/** Which command tells which part of the picture of containers. */
export const C7: Lesson = {
  row: 'C7',
  sample: 'lessons/c1-container.yaml',
  cites: ['COURSE.md#C7', 'releases.md#podman-conmon-runc', 'roles.yaml#services'],
  steps: [
    {
      id: 'ps',
      view: 'containers',
      highlight: ['container/nova_api#image'],
      tryOwn: ['podman ps -a', 'podman ps --format json']
    },
    {
      id: 'units',
      view: 'containers',
      highlight: ['systemd-unit/tripleo_nova_api.service'],
      misconception: true,
      question: { kind: 'choice', choices: ['units', 'pcs', 'none'], answer: 'pcs' },
      tryOwn: ["systemctl list-units 'tripleo_*'"]
    },
    {
      id: 'tree',
      view: 'containers',
      focus: ['container/nova_api#conmon', 'container/nova_api#box'],
      question: { kind: 'text', answers: ['conmon'] },
      hide: ['conmon'],
      tryOwn: ['ps -ef']
    },
    {
      id: 'pods',
      sample: POD,
      view: 'containers',
      highlight: ['container/web-infra#box', 'container/web-infra#namespaces'],
      tryOwn: ['podman pod ls', 'podman inspect nova_api']
    }
  ]
}
