import type { Lesson } from '../lesson.ts'

/** Each container of the pod opened or folded. */
const INFRA = 'container:podman-host/pid-6010'
const FRONT = 'container:podman-host/pid-6110'
const BACK = 'container:podman-host/pid-6210'
const CONTAINERS = ['web-infra', 'web-back', 'web-front']

/** A pod: its infra container, what is shared, two web servers with a conmon each. */
export const C4: Lesson = {
  row: 'C4',
  sample: 'lessons/c4-pod.yaml',
  cites: ['COURSE.md#C4'],
  steps: [
    { id: 'pod', view: 'containers', options: { expanded: [INFRA, FRONT, BACK] } },
    { id: 'infra', view: 'containers', options: { expanded: [FRONT, BACK] }, highlight: ['process/catatonit'] },
    {
      id: 'shared',
      view: 'containers',
      options: { expanded: [BACK] },
      highlight: ['container/web-infra#namespaces', 'container/web-front#namespaces'],
      hide: ['own', 'of web-infra', '자체', 'web-infra 공유'],
      question: { kind: 'multiple', choices: ['net', 'ipc', 'uts', 'pid'], answers: ['net', 'ipc', 'uts'] }
    },
    {
      id: 'ports',
      view: 'containers',
      options: { expanded: [INFRA] },
      highlight: ['container/web-front#namespaces', 'container/web-back#namespaces'],
      question: { kind: 'choice', choices: ['same', 'local', 'other'], answer: 'other' }
    },
    {
      id: 'conmon',
      view: 'containers',
      focus: CONTAINERS.map((name) => `container/${name}#conmon`),
      hide: ['conmon'],
      misconception: true,
      question: { kind: 'choice', choices: ['one', 'two', 'three'], answer: 'three' },
      tryOwn: ['podman pod ls', 'podman ps --pod', 'ps -ef']
    }
  ]
}
