import type { Lesson } from '../lesson.ts'

/** docker and podman side by side: who stays, what a daemon's end means, who builds and copies. */
export const C2: Lesson = {
  row: 'C2',
  sample: 'lessons/c2-engines.yaml',
  cites: ['COURSE.md#C2', 'releases.md#podman-conmon-runc'],
  steps: [
    {
      id: 'docker',
      view: 'containers',
      options: { hosts: ['host:docker-host'] },
      highlight: ['process/dockerd', 'process/containerd', 'process/containerd-shim-runc-v2']
    },
    {
      id: 'podman',
      view: 'containers',
      options: { hosts: ['host:podman-host'] },
      question: { kind: 'choice', choices: ['none', 'podman', 'conmon'], answer: 'none' }
    },
    {
      id: 'daemon',
      view: 'containers',
      options: { hosts: ['host:docker-host'] },
      misconception: true,
      question: { kind: 'multiple', choices: ['api', 'containers', 'restart'], answers: ['api', 'containers'] }
    },
    {
      id: 'tools',
      view: 'containers',
      options: { hosts: ['host:podman-host'] },
      question: { kind: 'text', answers: ['skopeo'] },
      tryOwn: ['ps -ef', 'podman ps', 'docker ps']
    }
  ]
}
