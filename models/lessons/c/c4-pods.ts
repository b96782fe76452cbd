import type { Lesson } from '../lesson.ts'

const CONTAINERS = ['web-infra', 'web-back', 'web-front']

/** A pod: its infra container, what is shared, two web servers with a conmon each. */
export const C4: Lesson = {
  row: 'C4',
  sample: 'lessons/c4-pod.yaml',
  cites: ['COURSE.md#C4'],
  steps: [
    { id: 'infra', view: 'containers', highlight: ['process/catatonit'] },
    {
      id: 'shared',
      view: 'containers',
      highlight: CONTAINERS.map((name) => `container/${name}#namespaces`),
      hide: ['own', 'of web-infra', '자체', 'web-infra 공유'],
      question: { kind: 'multiple', choices: ['net', 'ipc', 'uts', 'pid'], answers: ['net', 'ipc', 'uts'] }
    },
    {
      id: 'conmon',
      view: 'containers',
      focus: CONTAINERS.flatMap((name) => [`container/${name}#conmon`, `container/${name}#box`]),
      hide: ['conmon'],
      misconception: true,
      question: { kind: 'choice', choices: ['one', 'two', 'three'], answer: 'three' },
      tryOwn: ['podman pod ls', 'podman ps --pod', 'ps -ef']
    }
  ]
}
