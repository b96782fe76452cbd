import type { Lesson } from '../lesson.ts'

const CONTAINERS = ['web-rootful', 'web-rootless']
const CHAIN = ['podman', 'crun', 'conmon', 'box']

/** Rootful and rootless podman: user namespace, storage, network. */
export const C6: Lesson = {
  row: 'C6',
  sample: 'lessons/c6-rootless.yaml',
  cites: ['COURSE.md#C6'],
  steps: [
    {
      id: 'two',
      view: 'containers',
      highlight: CONTAINERS.flatMap((name) => CHAIN.map((part) => `container/${name}#${part}`))
    },
    {
      id: 'user',
      view: 'containers',
      highlight: CONTAINERS.flatMap((name) => [`container/${name}#namespaces`, `container/${name}#box`]),
      hide: ['root', 'student'],
      question: { kind: 'choice', choices: ['root', 'student', 'nobody'], answer: 'student' }
    },
    {
      id: 'map',
      view: 'containers',
      highlight: ['container/web-rootless#namespaces', 'container/web-rootless#box'],
      question: { kind: 'text', answers: ['100047'] }
    },
    {
      id: 'paths',
      view: 'containers',
      highlight: CONTAINERS.map((name) => `container/${name}#mounts`),
      misconception: true,
      question: { kind: 'choice', choices: ['both', 'own', 'other'], answer: 'own' }
    },
    {
      id: 'network',
      sample: 'lessons/c6-network.yaml',
      view: 'host-network',
      highlight: ['linux-bridge/podman0', 'container/web-rootful'],
      question: { kind: 'choice', choices: ['low', 'high', 'none'], answer: 'low' },
      tryOwn: ['podman info', 'podman inspect web', 'lsns', 'ps -ef']
    }
  ]
}
