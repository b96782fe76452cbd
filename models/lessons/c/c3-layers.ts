import type { Lesson } from '../lesson.ts'

/** Engine, high-level and low-level runtime, kernel; OCI and CRI between them. */
export const C3: Lesson = {
  row: 'C3',
  sample: 'lessons/c3-layers.yaml',
  cites: ['COURSE.md#C3', 'releases.md#podman-conmon-runc'],
  steps: [
    { id: 'engine', view: 'containers', options: { hosts: ['host:podman-node'] } },
    {
      id: 'cri',
      view: 'containers',
      options: { hosts: ['host:crio-node'] },
      highlight: ['process/kubelet', 'process/crio'],
      question: { kind: 'choice', choices: ['cri', 'oci', 'cni', 'csi'], answer: 'cri' },
      hide: ['CRI']
    },
    { id: 'shim', view: 'containers', options: { hosts: ['host:docker-node'] }, misconception: true },
    {
      id: 'kernel',
      view: 'containers',
      options: { hosts: ['host:podman-node'] },
      highlight: ['container/app-podman#namespaces', 'container/app-podman#capabilities'],
      question: { kind: 'choice', choices: ['seccomp', 'cgroup', 'namespace'], answer: 'seccomp' },
      tryOwn: ['crictl ps', 'ps -ef', 'lsns', 'podman inspect']
    }
  ]
}
